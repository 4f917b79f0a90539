// Whose name is asked for, in a script as emscripten writes it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isNamed, namesIn, trimmed } from "../../../press/runtime/profile/names.mjs";

const ONE = 'var _one=Module["_one"]=(a0,a1)=>(_one=Module["_one"]=wasmExports["one"])(a0,a1);';
const OWN = 'var __two=a0=>(__two=wasmExports["_two"])(a0);';
const NONE = 'var _no=Module["_no"]=()=>(_no=Module["_no"]=wasmExports["no"])();';
const OTHER = 'var wrapped=f=>a0=>f(a0);var stackSave=wasmExports["stackSave"];';
const SCRIPT = `${OTHER}${ONE}${OWN}${NONE}function call(){return __two(1)}`;

test("a wrapper does not name what it wraps", () => {
  const names = namesIn([SCRIPT]);
  for (const name of ["_two", "stackSave", "call"]) assert.ok(isNamed(name, names), name);
  for (const name of ["one", "no"]) assert.ok(!isNamed(name, names), name);
});

test("only wrappers of what nobody names are left out", () => {
  assert.equal(trimmed(SCRIPT, namesIn([SCRIPT])), SCRIPT.replace(ONE, "").replace(NONE, ""));
  const other = "Module._one(1, 2)";
  assert.equal(trimmed(SCRIPT, namesIn([SCRIPT, other])), SCRIPT.replace(NONE, ""));
  const byText = 'ccall("no")';
  assert.equal(trimmed(SCRIPT, namesIn([SCRIPT, byText])), SCRIPT.replace(ONE, ""));
});

test("what the script puts together may be any", () => {
  assert.ok(isNamed("dynCall_vi", new Set()));
});

test("a script that is written otherwise is told", () => {
  assert.throws(() => trimmed("var _one=Module._one;", new Set()), /no wrapper/);
});
