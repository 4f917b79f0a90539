// Slices of text to bytes: base64 as they arrive, zstd when a part is whole. The payload's first part is
// the program that unpacks all the others.

import { fromBase64 } from "../shared/base64.js";
import { secondHalf } from "./image/halves.js";
import { startZstd, unpacked } from "./zstd.js";

/** @import { Part, Slice } from "../shared/messages.js" */
/** @import { Library } from "./zstd.js" */

const UNPACKER = "zstd.wasm"; // the one part that is not packed

/** Decodes parts of the payload. */
export class Decoder {
  /** @type {Map<string, Uint8Array<ArrayBuffer>[]>} */
  #pieces = new Map(); // part's name -> what has come of it
  /** @type {(library: Promise<Library>) => void} */
  #start = () => {};
  /** @type {Promise<Library>} */
  #library = new Promise((resolve) => {
    this.#start = resolve;
  });
  #send;

  /** @param {(part: Part, transfer: Transferable[]) => void} send gets each part */
  constructor(send) {
    this.#send = send;
    this.#library.catch(() => {}); // every other part tells of it
  }

  /** @param {Slice} slice */
  take(slice) {
    this.#collect(slice).catch((problem) => {
      this.#send({ name: slice.name, problem: String(problem) }, []);
    });
  }

  /** @param {Slice} slice */
  async #collect({ name, text, isLast, size, isProgram, isSecond }) {
    const pieces = this.#pieces.get(name) ?? [];
    this.#pieces.set(name, pieces);
    pieces.push(fromBase64(text));
    if (!isLast) return;
    this.#pieces.delete(name);
    if (name === UNPACKER) {
      this.#start(startZstd(joined(pieces, size)));
      return;
    }
    const bytes = unpacked(await this.#library, pieces, size);
    if (isProgram) this.#send({ name, module: await compiled(bytes, isSecond) }, []);
    else this.#send({ name, bytes }, [bytes.buffer]);
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} program
 * @param {boolean} isSecond whether only its second half is wanted
 */
function compiled(program, isSecond) {
  return WebAssembly.compile(isSecond ? secondHalf(program) : program);
}

/**
 * Not through a Blob: from file://, WebKit reads none in a worker.
 * @param {Uint8Array[]} pieces
 * @param {number} size of all of them
 */
function joined(pieces, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
