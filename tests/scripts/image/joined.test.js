// What a second half is, and what becomes of it where it is joined to the first.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstHalf } from "../../../press/runtime/profile/first.mjs";
import {
  exportedFunctions,
  joinHalves,
  rememberFirst,
  secondHalf,
} from "../../../theme/worker/image/halves.js";
import { readProgram, SECTION } from "../../../theme/worker/image/wasm.js";
import { assembled, compiled } from "./programs.js";

/** @import { EmscriptenModule } from "../../../theme/worker/image/emscripten.js" */

test("both halves have each of a program's tables", async () => {
  const program = assembled(`(module
    (table $one 1 externref)
    (table $two 1 externref)
    (func (export "keep") (param externref) (table.set $two (i32.const 0) (local.get 0)))
    (func (export "one") (result externref) (table.get $one (i32.const 0)))
    (func (export "two") (result externref) (table.get $two (i32.const 0)))
  )`);
  const half = firstHalf(
    program,
    (number) => number === 0,
    () => true,
  );
  const Module = /** @type {EmscriptenModule} */ ({});
  const made = new WebAssembly.Instance(compiled(half));
  const { exports } = rememberFirst(Module, "one", {}, made);
  const act = /** @type {Record<string, (...given: unknown[]) => unknown>} */ (exports);
  act.keep("this");
  await joinHalves(Module, "one", compiled(secondHalf(program)));
  assert.deepEqual([act.one(), act.two()], [null, "this"]);
});

test("the second half is told where its stack is", async () => {
  const program = assembled(`(module
    (import "env" "told" (func $told (param i32)))
    (func (export "emscripten_stack_init") (call $told (i32.const 5)))
  )`);
  /** @type {number[]} */
  const told = [];
  const env = { told: (/** @type {number} */ number) => told.push(number) };
  const half = firstHalf(
    program,
    () => false,
    () => true,
  );
  const Module = /** @type {EmscriptenModule} */ ({});
  rememberFirst(Module, "one", { env }, new WebAssembly.Instance(compiled(half), { env }));
  await joinHalves(Module, "one", compiled(secondHalf(program)));
  assert.deepEqual(told, [5]);
});

test("an address that only the second half exports is told as others know it", async () => {
  const program = assembled(`(module
    (func (export "early"))
    (global (export "known") i32 (i32.const 40))
    (global (export "later") i32 (i32.const 50))
  )`);
  const half = firstHalf(
    program,
    () => true,
    (name) => name !== "later",
  );
  const env = {};
  const GOT = { early: { value: 7 }, known: { value: 140 } }; // its data begin at 100
  const Module = /** @type {EmscriptenModule} */ (/** @type {unknown} */ ({ GOT }));
  rememberFirst(Module, "one", { env }, new WebAssembly.Instance(compiled(half)));
  await joinHalves(Module, "one", compiled(secondHalf(program)));
  assert.deepEqual(env, { later: 150 });
});

test("a second half holds no names, no tables and no data", () => {
  const program = assembled(`(module
    (memory 1)
    (table 1 externref)
    (data (i32.const 8) "\\01")
  )`);
  const named = Uint8Array.from([...program.slice(0, 8), 0, 3, 1, 0x78, 9, ...program.slice(8)]);
  const whole = readProgram(named);
  const half = readProgram(secondHalf(named));
  for (const kind of /** @type {const} */ (["custom", "table", "data"])) {
    assert.deepEqual([whole.has(SECTION[kind]), half.has(SECTION[kind])], [true, false], kind);
  }
});

test("of its exports only the functions that it defines are its own, by their numbers", () => {
  const program = assembled(`(module
    (import "env" "told" (func $told (param i32)))
    (export "told" (func $told))
    (global (export "zero") i32 (i32.const 0))
    (global (export "one") i32 (i32.const 1))
    (func (export "first"))
    (func)
    (func (export "third"))
  )`);
  assert.deepEqual(exportedFunctions(readProgram(program)), [
    { name: "first", number: 0 },
    { name: "third", number: 2 },
  ]);
});
