// Slices of text to bytes: base64 as they arrive, zstd when a part is whole. The payload's first part is
// the program that unpacks all the others.

import { fromBase64 } from "../shared/base64.js";
import { together } from "./image/apart.js";
import { secondHalf } from "./image/halves.js";
import { joined } from "./image/wasm.js";
import { Parts } from "./parts.js";
import { startZstd, unpacked } from "./zstd.js";

/** @import { Part, Slice } from "../shared/payload.js" */
/** @import { Library } from "./zstd.js" */

const UNPACKER = "zstd.wasm"; // the one part that is not packed
const DATA = "data of "; // as press/runtime/payload.py names what stands behind the image
const MUCH = 2 ** 23; // bytes: a program that has made more is let go, for its memory never shrinks

/** Decodes parts of the payload. */
export class Decoder {
  /** @type {Map<string, Uint8Array<ArrayBuffer>[]>} */
  #pieces = new Map(); // part's name -> what has come of it
  #own = new Parts(); // the unpacker, and data of programs
  #library = this.#started();
  #send;

  /** @param {(part: Part, transfer: Transferable[]) => void} send gets each part */
  constructor(send) {
    this.#send = send;
  }

  /** The unpacker, with a memory of its own. */
  #started() {
    const library = this.#own.program(UNPACKER).then(startZstd);
    library.catch(() => {}); // every other part tells of it
    return library;
  }

  /** @param {Slice} slice */
  take(slice) {
    const { name, behind } = slice;
    this.#collect(slice).catch((thrown) => {
      const problem = String(thrown);
      this.#send({ name, problem }, []);
      for (const data of behind) {
        this.#own.take({ name: data.name, problem: `${name}: ${problem}` });
      }
    });
  }

  /** @param {Slice} slice */
  async #collect({ text, isLast, ...part }) {
    const { name, size } = part;
    const pieces = this.#pieces.get(name) ?? [];
    this.#pieces.set(name, pieces);
    pieces.push(fromBase64(text));
    if (!isLast) return;
    this.#pieces.delete(name);
    if (name === UNPACKER) {
      // Not through a Blob: from file://, WebKit reads none in a worker.
      this.#own.take({ name, bytes: joined(pieces), isProgram: true });
      return;
    }
    const made = unpacked(await this.#library, pieces, size, (all) => this.#made(part, all));
    if (size > MUCH) this.#library = this.#started();
    const bytes = await made;
    this.#send({ name, bytes, isProgram: part.isProgram }, [bytes.buffer]);
  }

  /**
   * What is wanted of a part, copied from where it lies for a moment: of a program, the whole or its
   * second half; without what stands behind it.
   * @param {Omit<Slice, "text" | "isLast">} part
   * @param {Uint8Array<ArrayBuffer>} bytes
   */
  #made({ name, isSecond, isWhole, behind }, bytes) {
    if (isSecond) return isWhole ? this.#together(name, bytes.slice()) : secondHalf(bytes);
    let end = bytes.length;
    for (const data of [...behind].reverse()) {
      end -= data.size;
      // Second halves do without.
      if (isWhole) this.#own.take({ name: data.name, bytes: bytes.slice(end, end + data.size) });
    }
    return bytes.slice(0, end);
  }

  /**
   * @param {string} name a program's
   * @param {Uint8Array} code
   */
  async #together(name, code) {
    return together(code, await this.#own.bytes(DATA + name));
  }
}
