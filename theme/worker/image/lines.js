// An image comes in two parts: its hot lines, which a start uses, and its cold ones, later. Until then
// those are poison, and nobody may have touched them.

import { BLOCK } from "./memory.js";

export const LINE = 64; // bytes of memory: few objects of Python are larger
const PER_BLOCK = BLOCK / LINE;
const POISON = 0xfb; // four of them are no address: whoever follows one is stopped by the engine

/**
 * How many bytes in front of the hot lines say which they are: a bit for each line of the image, from
 * the lowest up, filled up to whole words.
 * @param {number[]} runs
 */
function bitsSize(runs) {
  let blocks = 0;
  for (let i = 1; i < runs.length; i += 2) blocks += runs[i];
  return Math.ceil((blocks * PER_BLOCK) / 32) * 4;
}

/**
 * An image that comes as one part: all of its lines are hot.
 * @param {Uint8Array} image
 * @param {number[]} runs
 */
export function allHot(image, runs) {
  const hot = new Uint8Array(bitsSize(runs) + image.length).fill(0xff, 0, bitsSize(runs));
  hot.set(image, bitsSize(runs));
  return hot;
}

/**
 * Stretches of memory that are all hot or all cold, in the order of the image.
 * @param {number[]} runs where the image's blocks belong
 * @param {Uint8Array} hot
 * @param {(start: number, end: number, isHot: boolean) => void} act
 */
function forStretches(runs, hot, act) {
  /** @param {number} line */
  const isHot = (line) => ((hot[line >> 3] >> (line & 7)) & 1) === 1;
  let line = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const shift = runs[i] * BLOCK - line * LINE;
    const end = line + runs[i + 1] * PER_BLOCK;
    while (line < end) {
      const [first, kind] = [line, isHot(line)];
      while (line < end && isHot(line) === kind) line++;
      act(first * LINE + shift, line * LINE + shift, kind);
    }
  }
}

/**
 * Write the lines that a start uses, and poison for the others.
 * @param {Uint8Array} memory
 * @param {number[]} runs
 * @param {Uint8Array} hot
 */
export function writeHot(memory, runs, hot) {
  let from = bitsSize(runs);
  forStretches(runs, hot, (start, end, isHot) => {
    if (!isHot) {
      memory.fill(POISON, start, end);
      return;
    }
    memory.set(hot.subarray(from, from + end - start), start);
    from += end - start;
  });
}

/**
 * Check that nobody has written to a cold line: who did took it for something else than it is.
 * @param {ArrayBufferLike} memory
 * @param {number[]} runs
 * @param {Uint8Array} hot
 * @throws {Error} naming the first line that was written to
 */
export function checkCold(memory, runs, hot) {
  const words = new Float64Array(memory); // the widest there are: there are millions of them
  const [poison] = new Float64Array(new Uint8Array(8).fill(POISON).buffer);
  forStretches(runs, hot, (start, end, isHot) => {
    if (isHot) return;
    for (let at = start >> 3; at < end >> 3; at++) {
      if (words[at] === poison) continue;
      throw new Error(`Memory was used before it was there, at ${(at << 3) & -LINE}.`);
    }
  });
}

/**
 * Write the other lines.
 * @param {Uint8Array} memory
 * @param {number[]} runs
 * @param {Uint8Array} hot
 * @param {Uint8Array} cold
 */
export function writeCold(memory, runs, hot, cold) {
  let from = 0;
  forStretches(runs, hot, (start, end, isHot) => {
    if (isHot) return;
    memory.set(cold.subarray(from, from + end - start), start);
    from += end - start;
  });
}
