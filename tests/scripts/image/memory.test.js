import assert from "node:assert/strict";
import { test } from "node:test";
import { allHot, writeHot } from "../../../theme/worker/image/lines.js";
import { BLOCK, takeBlocks } from "../../../theme/worker/image/memory.js";

/**
 * Numbers from 0 to 1 that only depend on the seed.
 * @param {number} seed
 */
function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * A memory before and after something has written into it, and perhaps made it longer.
 * @param {number} seed
 */
function memories(seed) {
  const random = chance(seed);
  const blocks = 2 + Math.floor(random() * 12);
  const full = Array.from({ length: blocks }, () => random() < 0.5);
  const before = Uint8Array.from({ length: blocks * BLOCK }, (_, i) =>
    full[Math.floor(i / BLOCK)] ? random() * 256 : 0,
  );
  const after = new Uint8Array(before.length + BLOCK * Math.floor(random() * 4));
  after.set(before);
  const writes = Math.floor(random() * 8);
  for (let i = 0; i < writes; i++) after[Math.floor(random() * after.length)] ^= 1;
  const emptied = Math.floor(random() * 2 * blocks) * BLOCK; // perhaps none
  after.fill(0, emptied, emptied + BLOCK);
  return { before, after };
}

test("what was taken and is written again makes the same memory, whatever of it was there", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { before, after } = memories(seed);
    const { image, runs } = takeBlocks(before, after);
    for (const there of [before, new Uint8Array(0)]) {
      const restored = new Uint8Array(after.length);
      restored.set(there);
      writeHot(restored, runs, allHot(image, runs));
      assert.ok(Buffer.from(restored).equals(after), `seed ${seed}`);
    }
  }
});

test("neighbours make one run, and what is zero is left out", () => {
  const before = new Uint8Array(8 * BLOCK);
  const after = new Uint8Array(8 * BLOCK);
  const full = [1, 2, 3, 6, 7];
  for (const block of full) after[block * BLOCK + 7] = block;
  const { image, runs } = takeBlocks(before, after);
  assert.deepEqual(runs, [1, 3, 6, 2]);
  assert.equal(image.length, full.length * BLOCK);
  assert.deepEqual(
    full,
    full.map((_, i) => image[i * BLOCK + 7]),
  );
});

test("memory that has grown and holds nothing is left out", () => {
  const { image, runs } = takeBlocks(new Uint8Array(BLOCK), new Uint8Array(3 * BLOCK));
  assert.deepEqual(runs, []);
  assert.equal(image.length, 0);
});
