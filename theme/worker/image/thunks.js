// JavaScript's functions as WebAssembly's, many at once: a module for each costs milliseconds.

import { KIND, SECTION, sized, text, unsigned, vector, writeProgram } from "./wasm.js";

/** @type {Record<string, number>} */
const WASM_TYPES = { i: 0x7f, p: 0x7f, j: 0x7e, f: 0x7d, d: 0x7c, e: 0x6f };

/** @typedef {(...given: never[]) => unknown} Act */

/**
 * Functions that a WebAssembly table takes.
 * @param {[Act, string][]} functions each with emscripten's signature: a letter for the result
 *   (v: none), then one for each parameter
 */
export function asWasmFunctions(functions) {
  const signatures = [...new Set(functions.map(([, signature]) => signature))];
  const types = signatures.map(([result, ...parameters]) => [
    0x60,
    ...sized(parameters.map((letter) => WASM_TYPES[letter])),
    ...sized(result === "v" ? [] : [WASM_TYPES[result]]),
  ]);
  const imports = functions.map(([, signature], i) => [
    ...text("js"),
    ...text(String(i)),
    KIND.function,
    ...unsigned(signatures.indexOf(signature)),
  ]);
  const exports = functions.map((_, i) => [...text(String(i)), KIND.function, ...unsigned(i)]);
  const bytes = writeProgram(
    new Map([
      [SECTION.type, vector(types)],
      [SECTION.import, vector(imports)],
      [SECTION.export, vector(exports)],
    ]),
  );
  const js = Object.fromEntries(functions.map(([act], i) => [String(i), act]));
  const made = new WebAssembly.Instance(new WebAssembly.Module(bytes), { js }).exports;
  return functions.map((_, i) => made[String(i)]);
}
