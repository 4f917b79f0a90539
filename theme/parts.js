// The parts of the payload as they arrive in the worker: unzipped, and compiled where they are
// programs, while the next slice is still on its way.

class Parts {
  constructor() {
    this.arriving = new Map(); // name -> {writer, readable, bytes, module}
  }

  get(name) {
    if (!this.arriving.has(name)) {
      const { readable, writable } = new DecompressionStream("gzip");
      this.arriving.set(name, { readable, writer: writable.getWriter() });
    }
    return this.arriving.get(name);
  }

  /** Take the next slice of a part. A damaged one is told to whoever reads the part. */
  take({ name, text, isLast }) {
    const { writer } = this.get(name);
    writer.write(fromBase64(text)).catch(() => {});
    if (isLast) writer.close().catch(() => {});
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
