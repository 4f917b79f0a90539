// A memory image: those pages of a memory that differ from another memory. Shared by the build, which
// takes it, and the worker, which writes it.

const PAGE = 4096; // bytes

/**
 * The pages of one memory that are not as in another.
 * @param {Uint8Array} before
 * @param {Uint8Array} after at least as long
 * @returns {{image: Uint8Array, runs: number[]}} the pages, one after the other, and where they
 *   belong: first page, number of pages, first page, …
 */
function takePages(before, after) {
  const runs = [];
  const pages = [];
  for (let start = 0; start < after.length; start += PAGE) {
    const page = after.subarray(start, start + PAGE);
    if (page.every((byte, i) => byte === (before[start + i] ?? 0))) continue;
    if (runs.at(-2) + runs.at(-1) === start / PAGE) runs[runs.length - 1]++;
    else runs.push(start / PAGE, 1);
    pages.push(page);
  }
  const image = new Uint8Array(pages.length * PAGE);
  pages.forEach((page, i) => image.set(page, i * PAGE));
  return { image, runs };
}

/**
 * Write pages where they belong.
 * @param {Uint8Array} memory
 * @param {Uint8Array} image
 * @param {number[]} runs
 */
function writePages(memory, image, runs) {
  let from = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const size = runs[i + 1] * PAGE;
    memory.set(image.subarray(from, from + size), runs[i] * PAGE);
    from += size;
  }
}

/**
 * A checksum of the pages of a memory.
 * @param {Int32Array} words the memory
 * @param {number[]} runs
 * @returns {number}
 */
function sumPages(words, runs) {
  let sum = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const end = (runs[i] + runs[i + 1]) * (PAGE / 4);
    for (let at = runs[i] * (PAGE / 4); at < end; at++) sum = (Math.imul(sum, 31) + words[at]) | 0;
  }
  return sum;
}
