// Which of a program's exports anybody asks for by name. Emscripten's script has a function for each of
// thousands, which most pages never call: reading those takes a quarter of the script's time.

import { readImports, readProgram } from "../../../theme/worker/image/wasm.js";

// `var _name=Module["_name"]=(a0,a1)=>(_name=Module["_name"]=wasmExports["name"])(a0,a1);`
const WRAPPER =
  /var (\w+)=(?:Module\["\1"\]=)?\(?[\w,]*\)?=>\(\1=(?:Module\["\1"\]=)?wasmExports\["(\w+)"\]\)\([\w,]*\);/g;
const COMPOSED = /^dynCall_/; // the script puts these names together

/**
 * What may be a name in texts: every word, with and without the underscore that C's names get.
 * @param {string[]} texts programs in other languages; of emscripten's script all but its wrappers
 */
export function namesIn(texts) {
  const words = texts.flatMap((text) => text.replaceAll(WRAPPER, "").match(/\w+/g) ?? []);
  return new Set(words.flatMap((word) => [word, word.replace(/^_/, "")]));
}

/**
 * What programs ask of one another.
 * @param {Uint8Array[]} programs
 */
export function importsOf(programs) {
  const all = programs.flatMap((program) => readImports(readProgram(program)));
  return new Set(all.map(({ name }) => name));
}

/**
 * Emscripten's script without its wrappers of what nobody names.
 * @param {string} script
 * @param {Set<string>} names
 */
export function trimmed(script, names) {
  const short = script.replaceAll(WRAPPER, (wrapper, _, name) =>
    isNamed(name, names) ? wrapper : "",
  );
  if (short === script) throw new Error("Emscripten's script has no wrapper that could be spared.");
  return short;
}

/**
 * Whether an export is asked for by name.
 * @param {string} name
 * @param {Set<string>} names
 */
export function isNamed(name, names) {
  return names.has(name) || COMPOSED.test(name);
}
