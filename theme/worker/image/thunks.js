// JavaScript's functions as WebAssembly's, many at once: a module for each costs milliseconds.

/** @type {Record<string, number>} */
const WASM_TYPES = { i: 0x7f, p: 0x7f, j: 0x7e, f: 0x7d, d: 0x7c, e: 0x6f };

/** @typedef {(...given: never[]) => unknown} Act */

/**
 * Functions that a WebAssembly table takes. The module's bytes are as in the WebAssembly Core
 * Specification, "Binary Format": a vector is its length and its entries, a section its number, its
 * size and its content.
 * @param {[Act, string][]} functions each with emscripten's signature: a letter for the result
 *   (v: none), then one for each parameter
 */
export function asWasmFunctions(functions) {
  const signatures = [...new Set(functions.map(([, signature]) => signature))];
  const types = signatures.map(([result, ...parameters]) => [
    0x60,
    ...vector(parameters.map((letter) => [WASM_TYPES[letter]])),
    ...vector(result === "v" ? [] : [[WASM_TYPES[result]]]),
  ]);
  const imports = functions.map(([, signature], i) => [
    ...text("js"),
    ...text(String(i)),
    0,
    ...unsigned(signatures.indexOf(signature)),
  ]);
  const exports = functions.map((_, i) => [...text(String(i)), 0, ...unsigned(i)]);
  const sections = [...section(1, types), ...section(2, imports), ...section(7, exports)];
  const bytes = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections]);
  const js = Object.fromEntries(functions.map(([act], i) => [String(i), act]));
  const made = new WebAssembly.Instance(new WebAssembly.Module(bytes), { js }).exports;
  return functions.map((_, i) => made[String(i)]);
}

/**
 * @param {number} number
 * @param {number[][]} entries
 */
function section(number, entries) {
  const content = vector(entries);
  return [number, ...unsigned(content.length), ...content];
}

/**
 * @param {number[][]} entries
 * @returns {number[]}
 */
function vector(entries) {
  return [...unsigned(entries.length), ...entries.flat()];
}

/** @param {string} letters */
function text(letters) {
  return vector([...letters].map((letter) => [letter.charCodeAt(0)]));
}

/**
 * LEB128.
 * @param {number} number
 * @returns {number[]}
 */
function unsigned(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...unsigned(number >>> 7)];
}
