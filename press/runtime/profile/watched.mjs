// Programs that tell which lines of their memory they touch. Binaryen puts a call before each load and
// store; a marker answers it, a program with a memory of its own: a byte for each line, 1 if touched.

import { LINE } from "../../../theme/worker/image/lines.js";

/** @typedef {typeof import("binaryen").default} Binaryen */

// A call of `load_ptr` and the like gives it the place in the program, the width of the access, an
// offset, and the address, which it hands back; the other calls hand back what comes second.
const MARKER = `(module
  (memory (export "marks") 64)
  (func $touch (param $place i32) (param $width i32) (param $offset i32) (param $address i32)
      (result i32)
    (local $first i32)
    (local.set $first (i32.add (local.get $address) (local.get $offset)))
    (i32.store8 (i32.div_u (local.get $first) (i32.const ${LINE})) (i32.const 1))
    (i32.store8
      (i32.div_u
        (i32.sub (i32.add (local.get $first) (local.get $width)) (i32.const 1))
        (i32.const ${LINE}))
      (i32.const 1))
    (local.get $address))
  (export "load_ptr" (func $touch))
  (export "store_ptr" (func $touch))
  ${["load_val", "store_val"]
    .flatMap((name) => ["i32", "i64", "f32", "f64"].map((type) => [`${name}_${type}`, type]))
    .concat([
      ["memory_grow_pre", "i32"],
      ["memory_grow_post", "i32"],
    ])
    .map(([name, type]) => handsBack(name, type))
    .join("\n  ")}
)`;

/**
 * @param {string} name
 * @param {string} type
 */
function handsBack(name, type) {
  return `(func (export "${name}") (param i32 ${type}) (result ${type}) (local.get 1))`;
}

/**
 * The marker, running: its marks, and the functions that a watched program imports from "env".
 * @param {Binaryen} binaryen
 * @returns {{marks: Uint8Array, functions: Record<string, Function>}}
 */
export function startMarker(binaryen) {
  const parsed = binaryen.parseText(MARKER);
  const program = new WebAssembly.Module(/** @type {BufferSource} */ (parsed.emitBinary()));
  parsed.dispose();
  const { marks, ...functions } = new WebAssembly.Instance(program).exports;
  const { buffer } = /** @type {WebAssembly.Memory} */ (marks);
  return {
    marks: new Uint8Array(buffer),
    functions: /** @type {Record<string, Function>} */ (functions),
  };
}

/**
 * The same program, calling a marker. Copies and fills of whole stretches become loops of loads and
 * stores first: Binaryen watches nothing else.
 * @param {Binaryen} binaryen
 * @param {Uint8Array} program
 */
export function watched(binaryen, program) {
  const module = binaryen.readBinary(program);
  module.setFeatures(usedFeatures(binaryen.Features));
  module.runPasses(["llvm-memory-copy-fill-lowering", "instrument-memory"]);
  const made = module.emitBinary();
  module.dispose();
  return made;
}

/**
 * What emscripten's programs use of WebAssembly: a file does not say, and Binaryen leaves copies and
 * fills alone where it does not hear that they may be there.
 * @param {Binaryen["Features"]} all
 */
function usedFeatures(all) {
  const numbers = all.NontrappingFPToInt | all.SignExt | all.MutableGlobals;
  const stretches = all.BulkMemory | all.BulkMemoryOpt;
  return numbers | stretches | all.ExceptionHandling | all.ReferenceTypes | all.Multivalue;
}
