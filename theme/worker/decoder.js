// Slices of text to bytes: base64, then gzip, in the order of their arrival. Programs are compiled
// while their next slice is still on its way.

import { fromBase64 } from "../shared/base64.js";

/** @import { Part, Slice } from "../shared/messages.js" */

/** Decodes parts of the payload. */
export class Decoder {
  /** @type {Map<string, WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>>} */
  #writers = new Map(); // part's name -> where its slices go
  #send;

  /** @param {(part: Part, transfer: Transferable[]) => void} send gets each part */
  constructor(send) {
    this.#send = send;
  }

  /** @param {Slice} slice */
  take({ name, text, isLast, size, isProgram }) {
    try {
      const writer = this.#writers.get(name) ?? this.#open(name, size, isProgram);
      writer.write(fromBase64(text)).catch(() => {}); // `#open` tells of it
      if (isLast) writer.close().catch(() => {});
    } catch (problem) {
      this.#send({ name, problem: String(problem) }, []);
    }
  }

  /**
   * @param {string} name
   * @param {number} size
   * @param {boolean} isProgram
   */
  #open(name, size, isProgram) {
    const { readable, writable } = new DecompressionStream("gzip");
    const made = isProgram
      ? compiled(readable).then((module) => this.#send({ name, module }, []))
      : collected(readable, size).then((bytes) => this.#send({ name, bytes }, [bytes.buffer]));
    made.catch((problem) => this.#send({ name, problem: String(problem) }, []));
    const writer = writable.getWriter();
    this.#writers.set(name, writer);
    return writer;
  }
}

/**
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} readable
 * @returns {Promise<WebAssembly.Module>}
 */
function compiled(readable) {
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(readable, { headers }));
}

/**
 * All of a stream.
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} readable
 * @param {number} size how much that is
 */
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
