// A program apart from its data, on one that puts a byte into its memory.

import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, together } from "../../../theme/worker/image/apart.js";

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const MEMORY = [5, 3, 1, 0, 1];
const EXPORT = [7, 5, 1, 1, 0x6d, 2, 0]; // the memory, as "m"
const DATA = [1, 0, 0x41, 8, 0x0b, 1, 42]; // 42 at 8
const EMPTY = Uint8Array.from([...HEADER, ...MEMORY, ...EXPORT]);
const PROGRAM = Uint8Array.from([...EMPTY, 11, DATA.length, ...DATA]);

/** What a program puts at 8. @param {Uint8Array} program */
function put(program) {
  const module = new WebAssembly.Module(/** @type {BufferSource} */ (program));
  const { m } = new WebAssembly.Instance(module).exports;
  return new Uint8Array(/** @type {WebAssembly.Memory} */ (m).buffer)[8];
}

test("a program apart from its data is all the rest of it", () => {
  const { code, data } = apart(PROGRAM);
  assert.deepEqual([code, data], [EMPTY, Uint8Array.from(DATA)]);
  assert.deepEqual([put(PROGRAM), put(code)], [42, 0]);
});

test("together they are the program, byte for byte", () => {
  const { code, data } = apart(PROGRAM);
  assert.deepEqual(together(code, data), PROGRAM);
});

test("a program without data stays as it is", () => {
  const { code, data } = apart(EMPTY);
  assert.deepEqual([code, data], [EMPTY, new Uint8Array(0)]);
  assert.deepEqual(together(code, data), EMPTY);
});
