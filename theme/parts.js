// The parts of the payload as they arrive in the worker, compiled where they are programs, while the
// next chunk is still on its way.

class Parts {
  constructor() {
    this.arriving = new Map(); // name -> {readable, controller, bytes, module}
  }

  get(name) {
    if (!this.arriving.has(name)) {
      const part = {};
      part.readable = new ReadableStream({ start: (to) => (part.controller = to) });
      this.arriving.set(name, part);
    }
    return this.arriving.get(name);
  }

  /** Take what a Decoder sends. */
  take({ name, chunk, isLast, problem }) {
    const { controller } = this.get(name);
    if (problem) controller.error(new Error(`${name}: ${problem}`));
    else if (isLast) controller.close();
    else controller.enqueue(chunk);
  }

  /** @returns {Promise<Uint8Array>} */
  bytes(name) {
    const part = this.get(name);
    part.bytes ??= new Response(part.readable).arrayBuffer().then((data) => new Uint8Array(data));
    return part.bytes;
  }

  /** @returns {Promise<WebAssembly.Module>} */
  module(name) {
    const part = this.get(name);
    const headers = { "Content-Type": "application/wasm" };
    part.module ??= WebAssembly.compileStreaming(new Response(part.readable, { headers }));
    return part.module;
  }

  async json(name) {
    return JSON.parse(new TextDecoder().decode(await this.bytes(name)));
  }

  /** The files packed in a part: {path: Uint8Array}. */
  async files(name) {
    const packed = await this.bytes(name);
    const size = new DataView(packed.buffer).getUint32(0, true);
    const index = JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + size)));
    let at = 4 + size;
    return Object.fromEntries(
      index.map(([path, length]) => [path, packed.subarray(at, (at += length))]),
    );
  }

  /** Let go of a part: what was made of it is elsewhere. */
  forget(name) {
    this.arriving.delete(name);
  }
}
