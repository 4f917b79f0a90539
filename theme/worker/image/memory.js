// A memory image: those blocks of a memory that hold anything, or did when nothing had run yet.

export const BLOCK = 4096; // bytes

/**
 * The blocks of a memory that are not zero, or were not: whoever writes them has no need of what was there.
 * @param {Uint8Array} before
 * @param {Uint8Array} after at least as long
 * @returns {{image: Uint8Array, runs: number[]}} the blocks, one after the other, and where they
 *   belong: first block, number of blocks, first block, …
 */
export function takeBlocks(before, after) {
  /** @type {number[]} */
  const runs = [];
  const blocks = [];
  for (let start = 0; start < after.length; start += BLOCK) {
    const block = after.subarray(start, start + BLOCK);
    if (isZero(block) && isZero(before.subarray(start, start + BLOCK))) continue;
    const [first, count] = runs.slice(-2);
    if (first + count === start / BLOCK) runs[runs.length - 1]++;
    else runs.push(start / BLOCK, 1);
    blocks.push(block);
  }
  const image = new Uint8Array(blocks.length * BLOCK);
  blocks.forEach((block, i) => {
    image.set(block, i * BLOCK);
  });
  return { image, runs };
}

/** @param {Uint8Array} bytes */
function isZero(bytes) {
  return bytes.every((byte) => byte === 0);
}
