// Programs that tell which functions run and which lines of memory they touch, on a program of which
// both are known.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import binaryen from "binaryen";
import { startMarker, watched } from "../../../press/runtime/profile/watched.mjs";
import { LINE } from "../../../theme/worker/image/lines.js";

const PAGE = 2 ** 16; // bytes of a program's memory
const FUNCTIONS = ["i32", "i64", "f32", "f64"].map(
  (type) => `
    (func (export "${type}.load") (param i32) (result ${type}) (${type}.load (local.get 0)))
    (func (export "${type}.store") (param i32 ${type}) (${type}.store (local.get 0) (local.get 1)))`,
);
const SOURCE = `(module
  (import "env" "memory" (memory 1))
  ${FUNCTIONS.join("\n")}
  (func (export "far") (param i32) (result i32) (i32.load8_u offset=${4 * LINE - 24} (local.get 0)))
  (func (export "narrow") (param i32) (i64.store16 offset=${LINE - 1} (local.get 0) (i64.const 1)))
  (func (export "fill") (param i32 i32 i32)
    (memory.fill (local.get 0) (local.get 1) (local.get 2)))
  (func (export "copy") (param i32 i32 i32)
    (memory.copy (local.get 0) (local.get 1) (local.get 2)))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
)`;

/** @param {string} source */
function assembled(source) {
  const module = binaryen.parseText(source);
  module.setFeatures(binaryen.Features.BulkMemory);
  return module.emitBinary();
}

const { lines: marks, used, left, functions } = startMarker(binaryen);
const memory = new WebAssembly.Memory({ initial: 1 });
const bytes = new Uint8Array(memory.buffer);
const FIRST = 1000; // the number of its first function
const { made: program, count } = watched(binaryen, assembled(SOURCE), FIRST, true);
const imports = /** @type {any} */ ({ env: { memory, ...functions } });
const compiled = new WebAssembly.Module(/** @type {BufferSource} */ (program));
const made = new WebAssembly.Instance(compiled, imports).exports;
const act = /** @type {Record<string, (...given: any[]) => any>} */ (/** @type {unknown} */ (made));

beforeEach(() => {
  marks.fill(0);
  bytes.fill(0);
});

/** The lines that were touched, and forgets them. */
function lines() {
  const found = [];
  for (let at = marks.indexOf(1); at >= 0; at = marks.indexOf(1, at + 1)) found.push(at);
  marks.fill(0);
  return found;
}

for (const [type, width, one] of /** @type {[string, number, number | bigint][]} */ ([
  ["i32", 4, 7],
  ["i64", 8, 7n],
  ["f32", 4, 0.5],
  ["f64", 8, 0.5],
])) {
  test(`a load and a store of ${type} touch the lines of their first and last byte`, () => {
    act[`${type}.store`](2 * LINE, one);
    assert.deepEqual(lines(), [2]);
    assert.equal(act[`${type}.load`](2 * LINE), one);
    assert.deepEqual(lines(), [2]);
    act[`${type}.store`](3 * LINE - width, one);
    assert.deepEqual(lines(), [2]);
    act[`${type}.store`](3 * LINE - width + 1, one);
    assert.deepEqual(lines(), [2, 3]);
    assert.equal(act[`${type}.load`](3 * LINE - width + 1), one);
    assert.deepEqual(lines(), [2, 3]);
  });
}

test("an offset counts, and so does the width", () => {
  act.far(0);
  assert.deepEqual(lines(), [3]);
  act.far(24);
  assert.deepEqual(lines(), [4]);
  act.narrow(LINE);
  assert.deepEqual(lines(), [1, 2]);
  assert.deepEqual([...bytes.subarray(2 * LINE - 2, 2 * LINE + 2)], [0, 1, 0, 0]);
});

test("a fill touches every line of its stretch, and none if that is empty", () => {
  const [start, end] = [LINE + 10, 3 * LINE + 30];
  act.fill(start, 9, end - start);
  assert.deepEqual(lines(), [1, 2, 3]);
  assert.ok(bytes.every((byte, at) => byte === (at >= start && at < end ? 9 : 0)));
  act.fill(start, 9, 0);
  assert.deepEqual(lines(), []);
});

test("a copy touches where it comes from and where it goes, stretches that overlap, too", () => {
  bytes.set([1, 2, 3], LINE - 1);
  act.copy(5 * LINE, LINE - 1, 3);
  assert.deepEqual(lines(), [0, 1, 5]);
  assert.deepEqual([...bytes.subarray(5 * LINE, 5 * LINE + 4)], [1, 2, 3, 0]);
  act.copy(LINE, LINE - 1, 3);
  assert.deepEqual([...bytes.subarray(LINE - 1, LINE + 3)], [1, 1, 2, 3]);
  act.copy(LINE - 1, LINE, 3);
  assert.deepEqual([...bytes.subarray(LINE - 1, LINE + 3)], [1, 2, 3, 3]);
});

test("a function tells that it runs, by its number among those that a program defines", () => {
  used.fill(0);
  act["i32.load"](0);
  act.far(0);
  assert.equal(count, 2 * 4 + 5);
  assert.deepEqual(
    Array.from({ length: count }, (_, i) => used[FIRST + i]),
    [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
  );
  assert.equal(used.indexOf(1), FIRST);
});

test("where no lines are wanted, only functions tell that they run", () => {
  const { made: quick } = watched(binaryen, assembled(SOURCE), FIRST, false);
  const instance = new WebAssembly.Instance(
    new WebAssembly.Module(/** @type {BufferSource} */ (quick)),
    imports,
  );
  const { narrow } = /** @type {typeof act} */ (/** @type {unknown} */ (instance.exports));
  used.fill(0);
  narrow(LINE);
  assert.deepEqual(lines(), []);
  assert.equal(used.indexOf(1), FIRST + 9);
  left.value = 0n;
  assert.throws(() => narrow(LINE), WebAssembly.RuntimeError);
  left.value = -1n;
});

test("a program that hangs is stopped", () => {
  left.value = 3n;
  act.fill(0, 9, 2);
  assert.throws(() => act.fill(0, 9, 2), WebAssembly.RuntimeError);
  left.value = -1n;
  act.fill(0, 9, 2);
});

test("memory grows as it did", () => {
  assert.equal(act.grow(0), memory.buffer.byteLength / PAGE);
  assert.deepEqual(lines(), []);
});
