// Slices of text to bytes: base64, then gzip, in the order of their arrival.

/** Decodes parts of the payload; `send({name, chunk, isLast, problem}, transfer)` gets the bytes. */
class Decoder {
  constructor(send) {
    this.send = send;
    this.writers = new Map(); // part's name -> where its slices go
  }

  take({ name, text, isLast }) {
    try {
      if (!this.writers.has(name)) this.writers.set(name, this.open(name));
      const writer = this.writers.get(name);
      writer.write(fromBase64(text)).catch(() => {}); // `pass` tells of it
      if (isLast) writer.close().catch(() => {});
    } catch (problem) {
      this.send({ name, problem: String(problem) }, []);
    }
  }

  open(name) {
    const { readable, writable } = new DecompressionStream("gzip");
    this.pass(name, readable.getReader()).catch((problem) => {
      this.send({ name, problem: String(problem) }, []);
    });
    return writable.getWriter();
  }

  async pass(name, reader) {
    for (;;) {
      const { done, value } = await reader.read();
      this.send({ name, chunk: value, isLast: done }, done ? [] : [value.buffer]);
      if (done) return;
    }
  }
}
