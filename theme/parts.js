// The parts of the payload, as they arrive where Python lives.

class Parts {
  constructor() {
    this.arriving = new Map(); // name -> {promise, resolve, reject}
  }

  entry(name) {
    if (!this.arriving.has(name)) {
      const part = {};
      part.promise = new Promise((resolve, reject) => Object.assign(part, { resolve, reject }));
      part.promise.catch(() => {}); // who asks for the part hears of it
      this.arriving.set(name, part);
    }
    return this.arriving.get(name);
  }

  /** Take what a Decoder sends. */
  take({ name, bytes, module, problem }) {
    if (problem) this.entry(name).reject(new Error(`${name}: ${problem}`));
    else this.entry(name).resolve(module ?? bytes);
  }

  /** @returns {Promise<WebAssembly.Module|Uint8Array>} a program, or the bytes of a part */
  get(name) {
    return this.entry(name).promise;
  }

  /** The files packed in a part: {path: Uint8Array}. */
  async files(name) {
    const packed = await this.get(name);
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
