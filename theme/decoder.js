// Slices of text to bytes: base64, then gzip, in the order of their arrival. Programs are compiled
// while their next slice is still on its way.

/** Decodes parts of the payload; `send({name, bytes | module | problem}, transfer)` gets each. */
class Decoder {
  constructor(send) {
    this.send = send;
    this.writers = new Map(); // part's name -> where its slices go
  }

  take({ name, text, isLast, size, isProgram }) {
    try {
      if (!this.writers.has(name)) this.writers.set(name, this.open(name, size, isProgram));
      const writer = this.writers.get(name);
      writer.write(fromBase64(text)).catch(() => {}); // `open` tells of it
      if (isLast) writer.close().catch(() => {});
    } catch (problem) {
      this.send({ name, problem: String(problem) }, []);
    }
  }

  open(name, size, isProgram) {
    const { readable, writable } = new DecompressionStream("gzip");
    const made = isProgram
      ? compiled(readable).then((module) => this.send({ name, module }, []))
      : collected(readable, size).then((bytes) => this.send({ name, bytes }, [bytes.buffer]));
    made.catch((problem) => this.send({ name, problem: String(problem) }, []));
    return writable.getWriter();
  }
}

/** @returns {Promise<WebAssembly.Module>} */
function compiled(readable) {
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(readable, { headers }));
}

/** @returns {Promise<Uint8Array>} all of a stream, which has this size */
async function collected(readable, size) {
  const bytes = new Uint8Array(size);
  const reader = readable.getReader();
  for (let at = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return bytes;
    bytes.set(value, at);
    at += value.length;
  }
}
