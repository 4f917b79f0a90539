// Memory that nobody uses, set to zero: it costs nothing in an image.

/** @import { EmscriptenModule } from "../../../theme/worker/image/emscripten.js" */

/**
 * Zero what is freed, what lies above the heap's end, and the unused part of the C stack.
 * @param {EmscriptenModule} Module
 */
export function clearUnused(Module) {
  clearFreed(Module);
  Module.HEAPU8.fill(0, Module._sbrk(0) >>> 0);
  const [bottom, top] = [Module._emscripten_stack_get_end() >>> 0, Module.stackSave() >>> 0];
  Module.HEAPU8.fill(0, bottom, top - RED_ZONE);
}

const RED_ZONE = 1024; // below the stack's top: scratch of a function that is running

/**
 * Take every free piece of the heap, the large ones first, as zeros, and give them back.
 * @param {EmscriptenModule} Module
 */
function clearFreed(Module) {
  /** @type {number[]} */
  const taken = [];
  for (let size = 1 << 20; size >= 16; size >>= 1) {
    const end = Module._sbrk(0);
    for (;;) {
      const piece = Module._calloc(1, size) >>> 0;
      taken.push(piece);
      Module.HEAPU8.fill(0, piece, piece + size);
      if (Module._sbrk(0) !== end) break;
    }
  }
  for (const piece of taken) Module._free(piece);
}
