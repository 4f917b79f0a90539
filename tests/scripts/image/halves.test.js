// A program in two halves, on a program of which all is known.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstHalf, functionCount, lean } from "../../../press/runtime/profile/first.mjs";
import {
  joinHalves,
  rememberFirst,
  rememberingFirst,
  secondHalf,
} from "../../../theme/worker/image/halves.js";
import { assembled, compiled } from "./programs.js";

/** @import { EmscriptenModule } from "../../../theme/worker/image/emscripten.js" */

const SOURCE = `(module
  (type $sum (func (param i32 i64 f64) (result f64)))
  (import "env" "memory" (memory 1))
  (import "env" "table" (table $shared 2 funcref))
  (import "env" "base" (global $base i32))
  (import "env" "pointer" (global $pointer (mut i32)))
  (import "env" "told" (func $told (param i32)))
  (table $own 1 externref)
  (global $address (mut i32) (i32.const 0))
  (start $addresses)
  (elem (table $shared) (global.get $base) func $sum $loud)
  (func $addresses (global.set $address (i32.add (global.get $base) (i32.const 7))))
  (func $sum (export "sum") (param i32 i64 f64) (result f64)
    (f64.add
      (f64.convert_i32_s (i32.add (local.get 0) (i32.wrap_i64 (local.get 1))))
      (local.get 2)))
  (func $loud (export "loud") (param i32)
    (global.set $pointer (i32.add (global.get $pointer) (i32.const 1)))
    (call $told (i32.add (local.get 0) (global.get $address))))
  (func (export "keep") (param externref) (table.set $own (i32.const 0) (local.get 0)))
  (func (export "kept") (result externref) (table.get $own (i32.const 0)))
  (func (export "load") (param i32) (result i32) (i32.load (local.get 0)))
  (func (export "twice") (param i32 i64 f64) (result f64)
    (f64.mul
      (f64.const 2)
      (call_indirect $shared (type $sum)
        (local.get 0) (local.get 1) (local.get 2) (global.get $base))))
  (func $relocate (export "__wasm_apply_data_relocs") (i32.store (i32.const 40) (i32.const 1)))
  (func (export "begin") (call $relocate))
  (data (i32.const 8) "\\01\\02")
)`;
const NAMES = ["addresses", "sum", "loud", "keep", "kept", "load", "twice", "relocate", "begin"];

const PROGRAM = assembled(SOURCE);

/** What a program imports, and what it has told. */
function surroundings() {
  /** @type {number[]} */
  const told = [];
  const env = {
    memory: new WebAssembly.Memory({ initial: 1 }),
    table: new WebAssembly.Table({ initial: 8, element: "anyfunc" }),
    base: new WebAssembly.Global({ value: "i32" }, 3),
    pointer: new WebAssembly.Global({ value: "i32", mutable: true }, 100),
    told: (/** @type {number} */ number) => told.push(number),
  };
  return { env, told };
}

/**
 * @param {string[]} used names of functions in the first half
 * @param {(name: string) => boolean} [isNamed] whether an export is asked for
 */
function started(used, isNamed = () => true) {
  const { env, told } = surroundings();
  const half = firstHalf(PROGRAM, (number) => used.includes(NAMES[number]), isNamed);
  const instance = new WebAssembly.Instance(compiled(half), { env });
  const Module = /** @type {EmscriptenModule} */ ({});
  const { exports } = rememberFirst(Module, "one", { env }, instance);
  const act = /** @type {Record<string, (...given: unknown[]) => unknown>} */ (exports);
  const join = () => joinHalves(Module, "one", compiled(secondHalf(PROGRAM)));
  return { act, env, told, join };
}

test("what is used is there at once, and what is not stops until the second half comes", async () => {
  const { act, env, told, join } = started(["addresses", "sum"]);
  assert.equal(act.sum(1, 2n, 0.5), 3.5);
  for (const early of [() => act.loud(1), () => act.twice(1, 2n, 0.5), () => act.kept()]) {
    assert.throws(early, WebAssembly.RuntimeError);
  }
  assert.equal(env.pointer.value, 100);
  await join();
  act.loud(1);
  assert.deepEqual(told, [1 + 3 + 7]);
  assert.equal(env.pointer.value, 101);
  assert.equal(act.twice(1, 2n, 0.5), 7);
});

test("a function that another program knows by its slot comes with the second half, too", async () => {
  const { env, told, join } = started(["addresses"]);
  const loud = env.table.get(4);
  assert.throws(() => loud(1), WebAssembly.RuntimeError);
  await join();
  loud(1);
  assert.deepEqual(told, [11]);
});

test("both halves have one memory and the same tables", async () => {
  const { act, env, join } = started(["addresses", "keep"]);
  act.keep("this");
  new Int32Array(env.memory.buffer)[5] = 9;
  await join();
  assert.equal(act.kept(), "this");
  assert.equal(act.load(20), 9);
});

test("a first half brings no data, and no second one writes any", async () => {
  const { act, env, join } = started(["addresses", "relocate"]);
  const bytes = new Uint8Array(env.memory.buffer);
  act.__wasm_apply_data_relocs();
  assert.ok(bytes.every((byte) => byte === 0));
  await join();
  act.__wasm_apply_data_relocs();
  assert.ok(bytes.every((byte) => byte === 0));
});

test("nor does it where nobody names what writes them", () => {
  const { act, env } = started(["addresses", "begin"], (name) => name === "begin");
  act.begin();
  assert.ok(new Uint8Array(env.memory.buffer).every((byte) => byte === 0));
});

test("a lean program is the whole one but for its data", () => {
  const { env } = surroundings();
  const made = new WebAssembly.Instance(compiled(lean(PROGRAM)), { env });
  const { sum, kept } = /** @type {Record<string, (...given: unknown[]) => unknown>} */ (
    /** @type {unknown} */ (made.exports)
  );
  assert.equal(sum(1, 2n, 0.5), 3.5);
  assert.equal(kept(), null);
  assert.ok(new Uint8Array(env.memory.buffer).every((byte) => byte === 0));
});

test("of hundreds of functions, each stub calls its own", async () => {
  const numbers = Array.from({ length: 300 }, (_, i) => i);
  const many = numbers.map((i) => `(func (export "f${i}") (result i32) (i32.const ${i}))`);
  const program = assembled(`(module ${many.join("")})`);
  const half = new WebAssembly.Instance(
    compiled(
      firstHalf(
        program,
        () => false,
        () => true,
      ),
    ),
  );
  const Module = /** @type {EmscriptenModule} */ ({});
  const { exports } = rememberFirst(Module, "many", {}, half);
  await joinHalves(Module, "many", compiled(secondHalf(program)));
  const act = /** @type {Record<string, () => number>} */ (exports);
  assert.deepEqual(
    numbers.map((i) => act[`f${i}`]()),
    numbers,
  );
});

test("emscripten sees no table of a half", () => {
  assert.ok(
    !Object.values(started(["addresses"]).act).some((it) => it instanceof WebAssembly.Table),
  );
});

test("the same program is cut into the same bytes, and counted", () => {
  const isUsed = (/** @type {number} */ number) => number % 2 === 0;
  const cut = () => firstHalf(PROGRAM, isUsed, () => true);
  assert.deepEqual(cut(), cut());
  assert.equal(functionCount(PROGRAM), NAMES.length);
});

test("a second half without a first is told by its name", async () => {
  const Module = /** @type {EmscriptenModule} */ ({});
  await assert.rejects(
    joinHalves(Module, "other", compiled(secondHalf(PROGRAM))),
    /There is no first half of other/,
  );
});

test("an export that nobody names at a start is found by its name once the second half is there", async () => {
  const { act, env, told, join } = started(["addresses"], (name) => name === "load");
  const found = /** @type {Record<string, any>} */ (env);
  assert.deepEqual(Object.keys(act), ["load"]);
  await join();
  found.loud(1);
  assert.deepEqual(told, [11]);
  assert.equal(found.load, undefined); // it was there before
});

test("whatever instance emscripten makes is remembered, until it is made or refused", async () => {
  const { Instance } = WebAssembly;
  const { env } = surroundings();
  const half = compiled(
    firstHalf(
      PROGRAM,
      (number) => NAMES[number] === "addresses",
      () => true,
    ),
  );
  const Module = /** @type {EmscriptenModule} */ ({});
  const made = rememberingFirst(Module, "one", () => new WebAssembly.Instance(half, { env }));
  assert.equal(WebAssembly.Instance, Instance);
  await joinHalves(Module, "one", compiled(secondHalf(PROGRAM)));
  const { sum } = /** @type {Record<string, (...given: unknown[]) => unknown>} */ (
    /** @type {unknown} */ (made.exports)
  );
  assert.equal(sum(1, 2n, 0.5), 3.5);
  const refuse = () => {
    throw new Error("no memory");
  };
  assert.throws(() => rememberingFirst(Module, "one", refuse), /no memory/);
  assert.equal(WebAssembly.Instance, Instance);
});
