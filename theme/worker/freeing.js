/**
 * Gives memory back at once, where the engine can: else that waits until somebody looks for garbage.
 * @param {Uint8Array<ArrayBuffer>[]} pieces whole buffers, which nobody reads any more
 */
export function letGo(pieces) {
  for (const { buffer } of pieces) buffer.transfer?.(0);
}
