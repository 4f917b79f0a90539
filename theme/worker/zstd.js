// Zstandard for the browser: the C library's own decoder, in the npm package zstddec's WebAssembly. Its
// malloc and memory are all that is needed beside it.

import { letGo } from "./freeing.js";

/**
 * What the program exports, as far as it is used here: sizes and addresses are numbers of 32 bits.
 * @typedef {object} Library
 * @property {WebAssembly.Memory & {buffer: ArrayBuffer}} memory
 * @property {(size: number) => number} malloc
 * @property {(address: number) => void} free
 * @property {(to: number, room: number, from: number, size: number) => number} ZSTD_decompress how
 *   many bytes it wrote, or an error's number, negative; it compares each frame's checksum
 */

/**
 * @param {WebAssembly.Module} program
 * @returns {Promise<Library>}
 */
export async function startZstd(program) {
  const env = { emscripten_notify_memory_growth() {} }; // whoever keeps views would ask for this
  const { exports } = await WebAssembly.instantiate(program, { env });
  return /** @type {Library} */ (/** @type {unknown} */ (exports));
}

/**
 * What is made of what was packed, whole and right to the last byte.
 * @template Made
 * @param {Library} library
 * @param {Uint8Array<ArrayBuffer>[]} pieces of a frame, in their order, each with a buffer of its own:
 *   they are let go
 * @param {number} size of what was packed
 * @param {(bytes: Uint8Array<ArrayBuffer>) => Made} make gets the bytes where they lie for a moment
 * @throws {Error} where a byte is missing, too many or another one
 */
export function unpacked(library, pieces, size, make) {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const from = reserved(library, length);
  const to = reserved(library, size);
  try {
    let at = from;
    for (const piece of pieces) {
      new Uint8Array(library.memory.buffer, at, piece.length).set(piece);
      at += piece.length;
    }
    letGo(pieces.splice(0));
    const written = library.ZSTD_decompress(to, size, from, length);
    if (written !== size) throw new Error(`damaged: zstd says ${written} instead of ${size}`);
    return make(new Uint8Array(library.memory.buffer, to, size));
  } finally {
    library.free(from);
    library.free(to);
  }
}

/**
 * @param {Library} library
 * @param {number} size
 */
function reserved({ malloc }, size) {
  const address = malloc(size);
  if (!address) throw new Error(`no memory for ${size} bytes`);
  return address;
}
