const { port1: nowhere, port2: end } = new MessageChannel();
end.close();

/**
 * Gives memory back at once: else that waits until somebody looks for garbage. What came in a message
 * belongs to that, too, as long as it is garbage: so to detach it is not enough, it must be sent on.
 * @param {Uint8Array<ArrayBuffer>[]} pieces whole buffers, which nobody reads any more
 */
export function letGo(pieces) {
  nowhere.postMessage(
    null,
    pieces.map(({ buffer }) => buffer),
  );
}
