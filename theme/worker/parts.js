import { letGo } from "./freeing.js";

/** @import { Part } from "../shared/payload.js" */

/**
 * @typedef {object} Arriving
 * @property {Promise<unknown>} promise
 * @property {(value: unknown) => void} resolve
 * @property {(problem: Error) => void} reject
 */

/** The parts of the payload, as they arrive where Python lives: asked for before or after. */
export class Parts {
  /** @type {Map<string, Arriving>} */
  #arriving = new Map();

  /**
   * Takes what a Decoder sends.
   * @param {Part} part
   */
  take({ name, bytes, isProgram, problem }) {
    const { resolve, reject } = this.#entry(name);
    if (problem) reject(new Error(`${name}: ${problem}`));
    else resolve(isProgram && bytes ? compiled(name, bytes) : bytes);
  }

  /**
   * A part that came as bytes.
   * @param {string} name
   */
  bytes(name) {
    return /** @type {Promise<Uint8Array<ArrayBuffer>>} */ (this.#entry(name).promise);
  }

  /**
   * A part that was compiled.
   * @param {string} name
   */
  program(name) {
    return /** @type {Promise<WebAssembly.Module>} */ (this.#entry(name).promise);
  }

  /**
   * The files packed in a part, by path: the size of an index, the index [[path, size], …] as JSON,
   * their bytes.
   * @param {string} name
   * @returns {Promise<Record<string, Uint8Array<ArrayBuffer>>>}
   */
  async files(name) {
    const packed = await this.bytes(name);
    const start = 4 + new DataView(packed.buffer).getUint32(0, true);
    /** @type {[string, number][]} */
    const index = JSON.parse(new TextDecoder().decode(packed.subarray(4, start)));
    /** @type {Record<string, Uint8Array<ArrayBuffer>>} */
    const files = {};
    let at = start;
    for (const [path, size] of index) {
      files[path] = packed.subarray(at, at + size);
      at += size;
    }
    return files;
  }

  /**
   * Lets go of a part: what was made of it is elsewhere.
   * @param {string} name
   */
  forget(name) {
    this.#arriving.delete(name);
  }

  /** @param {string} name */
  #entry(name) {
    const known = this.#arriving.get(name);
    if (known) return known;
    const part = /** @type {Arriving} */ ({});
    part.promise = new Promise((resolve, reject) => Object.assign(part, { resolve, reject }));
    part.promise.catch(() => {}); // who asks for the part hears of it
    this.#arriving.set(name, part);
    return part;
  }
}

/**
 * A program, compiled where it is used: from file://, Chromium hands none through a port. Its bytes are
 * let go: whoever compiles has a copy at once.
 * @param {string} name
 * @param {Uint8Array<ArrayBuffer>} program
 */
async function compiled(name, program) {
  try {
    const compiling = WebAssembly.compile(program);
    letGo([program]);
    return await compiling;
  } catch (problem) {
    throw new Error(`${name}: ${problem}`);
  }
}
