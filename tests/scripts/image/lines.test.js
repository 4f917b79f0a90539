// An image in two parts, and memory between them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCold, LINE, writeCold, writeHot } from "../../../theme/worker/image/lines.js";
import { BLOCK } from "../../../theme/worker/image/memory.js";

const POISON = 0xfb;
const PER_BLOCK = BLOCK / LINE;

/**
 * The two parts of an image, cut line by line.
 * @param {Uint8Array} image
 * @param {(line: number) => boolean} isHot
 */
function cut(image, isHot) {
  const lines = [...Array(image.length / LINE).keys()];
  const bits = new Uint8Array(Math.ceil(lines.length / 32) * 4);
  for (const line of lines.filter(isHot)) bits[line >> 3] |= 1 << (line & 7);
  /** @param {number[]} some */
  const joined = (some) =>
    some.flatMap((line) => [...image.subarray(line * LINE, (line + 1) * LINE)]);
  const hot = Uint8Array.from([...bits, ...joined(lines.filter(isHot))]);
  const cold = Uint8Array.from(joined(lines.filter((line) => !isHot(line))));
  return { hot, cold };
}

/** Three blocks of an image in a memory of six: the second, the fifth and the last. */
function example() {
  const runs = [1, 1, 4, 2];
  const image = Uint8Array.from({ length: 3 * BLOCK }, (_, at) => 1 + (at % 199));
  const memory = new Uint8Array(6 * BLOCK).fill(7);
  /** Where a line of the image belongs. @param {number} line */
  const place = (line) => line * LINE + (line < PER_BLOCK ? BLOCK : 3 * BLOCK);
  return { runs, image, memory, place };
}

/** @type {Record<string, (line: number) => boolean>} */
const PROFILES = {
  "no line": () => false,
  "every line": () => true,
  "every third line": (line) => line % 3 === 0,
  "the first block and a half": (line) => line < 24,
  "the last line": (line) => line === 47,
};

for (const [name, isHot] of Object.entries(PROFILES)) {
  test(`with ${name} hot, poison stands for the others until they come`, () => {
    const { runs, image, memory, place } = example();
    const { hot, cold } = cut(image, isHot);
    writeHot(memory, runs, hot);
    for (let line = 0; line < 3 * PER_BLOCK; line++) {
      const found = memory.subarray(place(line), place(line) + LINE);
      const own = image.subarray(line * LINE, (line + 1) * LINE);
      const expected = isHot(line) ? own : new Uint8Array(LINE).fill(POISON);
      assert.deepEqual(found, expected, `line ${line}`);
    }
    checkCold(memory.buffer, runs, hot);
    writeCold(memory, runs, hot, cold);
    for (let line = 0; line < 3 * PER_BLOCK; line++) {
      const own = image.subarray(line * LINE, (line + 1) * LINE);
      assert.deepEqual(memory.subarray(place(line), place(line) + LINE), own, `line ${line}`);
    }
    for (const block of [0, 2, 3]) {
      assert.ok(memory.subarray(block * BLOCK, (block + 1) * BLOCK).every((byte) => byte === 7));
    }
  });
}

test("whoever has written to a cold line is found, and to no other", () => {
  const { runs, image, memory, place } = example();
  const isHot = (/** @type {number} */ line) => line % 3 === 0;
  const { hot } = cut(image, isHot);
  for (let line = 0; line < 3 * PER_BLOCK; line++) {
    for (const at of [place(line), place(line) + 30, place(line) + LINE - 1]) {
      writeHot(memory, runs, hot);
      memory[at] = 0;
      const check = () => checkCold(memory.buffer, runs, hot);
      if (isHot(line)) check();
      else assert.throws(check, { message: new RegExp(`at ${place(line)}\\.$`) });
    }
  }
  memory[0] = 0;
  writeHot(memory, runs, hot);
  checkCold(memory.buffer, runs, hot);
});

test("written where it belongs, hot lines stay as they have become meanwhile", () => {
  const { runs, image, memory, place } = example();
  const { hot, cold } = cut(image, (line) => line < 24);
  writeHot(memory, runs, hot);
  memory[place(3)] = 200;
  writeCold(memory, runs, hot, cold);
  assert.equal(memory[place(3)], 200);
});
