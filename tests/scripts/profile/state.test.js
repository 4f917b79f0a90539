// Which functions keep state that two halves of a program would not share.

import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { statefulFunctions } from "../../../press/runtime/profile/state.mjs";

const { MutableGlobals, ReferenceTypes, BulkMemory, NontrappingFPToInt, SignExt, SIMD128 } =
  binaryen.Features;
const FEATURES =
  MutableGlobals | ReferenceTypes | BulkMemory | NontrappingFPToInt | SignExt | SIMD128;

/** @param {string} source */
function assembled(source) {
  const module = binaryen.parseText(source);
  module.setFeatures(FEATURES);
  return module.emitBinary();
}

/** @param {string} functions */
function stateful(functions) {
  const program = assembled(`(module
    (import "env" "memory" (memory 1))
    (import "env" "pointer" (global $pointer (mut i32)))
    (import "env" "act" (func $act))
    (table $table 4 funcref)
    (global $address (mut i32) (i32.const 0))
    (global $last (mut i32) (i32.const 0))
    (start $addresses)
    (func $addresses (global.set $address (i32.const 7)))
    ${functions})`);
  return [...statefulFunctions(program)];
}

test("whoever writes a global of the program's own, and whoever reads that one, keeps state", () => {
  const found = stateful(`
    (func (export "write") (global.set $last (i32.const 1)))
    (func (export "other") (result i32) (i32.const 5))
    (func $read (result i32) (global.get $last))
    (func (export "call") (result i32) (call $read))`);
  assert.deepEqual(found, [
    [1, "write"],
    [3, "function 3"],
  ]);
});

test("what is written only as an instance is made is no state, nor what all programs share", () => {
  const found = stateful(`
    (func (export "where") (result i32) (global.get $address))
    (func (export "push") (global.set $pointer (i32.const 3)))
    (func (export "never") (result i32) (global.get $last))`);
  assert.deepEqual(found, []);
});

test("what each half is told by itself is no state", () => {
  const found = stateful(`
    (func (export "emscripten_stack_init") (global.set $last (i32.const 1)))
    (func (export "end") (result i32) (global.get $last))`);
  assert.deepEqual(found, [[2, "end"]]);
});

test("every instruction's length is known", () => {
  const found = stateful(`
    (func (param i64 f32 f64 externref) (result i32) (local i32)
      (block $out (loop $again
        (if (local.get 4) (then (br $out)) (else (br_if $again (i32.const -1000000))))
        (br_table $out $again $out (local.tee 4 (i32.load8_u offset=300 (i32.const 5))))))
      (drop (f64.add (f64.const 35.5) (local.get 2)))
      (drop (f32.mul (f32.const 35.5) (local.get 1)))
      (drop (i64.shl (i64.const -35000000000) (local.get 0)))
      (drop (i32.trunc_sat_f64_s (local.get 2)))
      (drop (select (result externref) (local.get 3) (ref.null extern) (local.get 4)))
      (drop (ref.is_null (table.get $table (i32.const 1))))
      (table.set $table (i32.const 1) (ref.func $addresses))
      (memory.copy (i32.const 35) (i32.const 36) (i32.const 1))
      (memory.fill (i32.const 35) (i32.const 36) (memory.grow (memory.size)))
      (drop (table.grow $table (ref.null func) (table.size $table)))
      (call_indirect (i32.const 2))
      (call $act)
      (i64.store32 offset=36 (i32.const 35) (i64.extend32_s (local.get 0)))
      (global.set $last (i32.const 36))
      (unreachable))`);
  assert.deepEqual(found, [[1, "function 1"]]);
});

test("an instruction that is not known stops the build", () => {
  assert.throws(
    () => stateful("(func (param v128) (drop (i32x4.add (local.get 0) (local.get 0))))"),
    /instruction fd is not known/,
  );
});
