// Views of a memory tell which bytes are touched through them; other views do not.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { watchViews } from "../../../press/runtime/profile/views.mjs";

const memory = new ArrayBuffer(1024);
/** @type {[number, number][]} */
const touched = [];
watchViews(
  (buffer) => buffer === memory,
  (start, end) => touched.push([start, end]),
);
const bytes = new Uint8Array(memory);
const words = new Int32Array(memory);

beforeEach(() => {
  touched.length = 0;
});

test("an element that is read or set is told in bytes", () => {
  words[5] = 7;
  assert.equal(words[5], 7);
  assert.equal(bytes[20], 7);
  assert.deepEqual(touched, [
    [20, 24],
    [20, 24],
    [20, 21],
  ]);
});

test("a method's stretch is told, and it does what it does", () => {
  bytes.set([1, 2, 3], 100);
  assert.deepEqual([...bytes.subarray(100, 103)], [1, 2, 3]);
  bytes.copyWithin(200, 100, 103);
  words.fill(9, 60, 62);
  assert.deepEqual([...bytes.slice(200, 203)], [1, 2, 3]);
  assert.deepEqual(touched, [
    [100, 103],
    [100, 103],
    [200, 203],
    [100, 103],
    [240, 248],
    [200, 203],
  ]);
});

test("a view of a part is told when it is made", () => {
  assert.equal(new Uint8Array(memory, 300, 8).length, 8);
  assert.deepEqual(touched, [[300, 308]]);
});

test("length and buffer touch nothing, nor do views of something else", () => {
  assert.equal(bytes.length, 1024);
  assert.equal(words.buffer, memory);
  const other = new Uint8Array(1024);
  other[3] = 1;
  assert.equal(other.subarray(3, 4)[0], 1);
  assert.deepEqual(touched, []);
});
