// Programs that tell which of their functions run, and which lines of their memory they touch. Binaryen
// puts a call before each load and store, and at the beginning of each function; a marker answers it, a
// program with a memory of its own: a byte for each line and each function, 1 if touched.

import { LINE } from "../../../theme/worker/image/lines.js";

/** @typedef {typeof import("binaryen").default} Binaryen */
/** Binaryen's types have this at another place. @typedef {Pick<import("binaryen").default.Module, "Function">} Typed */

// A call of `load_ptr` and the like gives it the place in the program, the width of the access, an
// offset, and the address, which it hands back; the other calls hand back what comes second.
const LINES = 2 ** 30 / LINE; // bytes of marks: of a gigabyte
const FUNCTIONS = 2 ** 16;
const MARK = "mark_function";
const MARKER = `(module
  (memory (export "marks") ${(LINES + FUNCTIONS) / 2 ** 16})
  (func $touch (param $place i32) (param $width i32) (param $offset i32) (param $address i32)
      (result i32)
    (local $first i32)
    (if (i64.eqz (global.get $left)) (then (unreachable)))
    (global.set $left (i64.sub (global.get $left) (i64.const 1)))
    (local.set $first (i32.add (local.get $address) (local.get $offset)))
    (i32.store8 (i32.div_u (local.get $first) (i32.const ${LINE})) (i32.const 1))
    (i32.store8
      (i32.div_u
        (i32.sub (i32.add (local.get $first) (local.get $width)) (i32.const 1))
        (i32.const ${LINE}))
      (i32.const 1))
    (local.get $address))
  (global $left (export "left") (mut i64) (i64.const -1))
  (func (export "${MARK}") (param $number i32)
    (if (i64.eqz (global.get $left)) (then (unreachable)))
    (global.set $left (i64.sub (global.get $left) (i64.const 1)))
    (i32.store8 offset=${LINES} (local.get $number) (i32.const 1)))
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
 * The marker, running: its marks of lines and of functions; how many of these are left, after which a
 * watched program is stopped; and the functions that such a program imports from "env".
 * @param {Binaryen} binaryen
 * @returns {{lines: Uint8Array, used: Uint8Array, left: WebAssembly.Global<"i64">,
 *   functions: Record<string, Function>}}
 */
export function startMarker(binaryen) {
  const parsed = binaryen.parseText(MARKER);
  const program = new WebAssembly.Module(/** @type {BufferSource} */ (parsed.emitBinary()));
  parsed.dispose();
  const { marks, left, ...functions } = new WebAssembly.Instance(program).exports;
  const { buffer } = /** @type {WebAssembly.Memory} */ (marks);
  return {
    lines: new Uint8Array(buffer, 0, LINES),
    used: new Uint8Array(buffer, LINES),
    left: /** @type {WebAssembly.Global<"i64">} */ (left),
    functions: /** @type {Record<string, Function>} */ (functions),
  };
}

/**
 * The same program, calling a marker: where a function begins and, if lines are wanted, too, before each
 * load and store. Copies and fills of whole stretches become loops of those first: Binaryen watches
 * nothing else.
 * @param {Binaryen} binaryen
 * @param {Uint8Array} program
 * @param {number} first the number that the marker knows its first function by
 * @param {boolean} areLinesWanted it is ten times as slow then
 * @returns {{made: Uint8Array, count: number}} and how many functions it defines
 */
export function watched(binaryen, program, first, areLinesWanted) {
  const module = binaryen.readBinary(program);
  module.setFeatures(usedFeatures(binaryen.Features));
  const count = markFunctions(binaryen, module, first);
  if (areLinesWanted) module.runPasses(["llvm-memory-copy-fill-lowering", "instrument-memory"]);
  const made = module.emitBinary();
  module.dispose();
  return { made, count };
}

/**
 * Has each function that a program defines tell that it runs.
 * @param {Binaryen} binaryen
 * @param {import("binaryen").default.Module} module
 * @param {number} first
 * @returns {number} how many there are
 */
function markFunctions(binaryen, module, first) {
  const all = Array.from({ length: module.getNumFunctions() }, (_, i) =>
    module.getFunctionByIndex(i),
  );
  const own = all.filter((it) => !binaryen.getFunctionInfo(it).module);
  const { setBody } = /** @type {Typed} */ (/** @type {unknown} */ (binaryen)).Function;
  module.addFunctionImport(MARK, "env", MARK, binaryen.i32, binaryen.none);
  own.forEach((it, i) => {
    const { body, results } = binaryen.getFunctionInfo(it);
    const mark = module.call(MARK, [module.i32.const(first + i)], binaryen.none);
    setBody(it, module.block(null, [mark, body], results));
  });
  return own.length;
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
