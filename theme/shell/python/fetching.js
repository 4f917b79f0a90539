// One file of the payload, read or run as a script; and again, if it did not come whole.

/** @import { PayloadFile } from "../../shared/payload.js" */

const PAUSES = [0, 1000, 3000]; // ms before each time that a file is asked for
const SILENCE = 30_000; // ms without a byte until a request is given up

/**
 * What is done with what comes.
 * @typedef {object} Takers
 * @property {(call: string) => void} take the text of a file that was read; one that is run hands its
 *   slice over itself
 * @property {(file: PayloadFile) => boolean} has whether its slice has come, whole
 * @property {(file: PayloadFile, fraction: number) => void} hear how much of a file has come
 */

/** Brings files of the payload. */
export class Fetching {
  #takers;
  #mayRead;

  /**
   * @param {Takers} takers
   * @param {boolean} mayRead or else they are run
   */
  constructor(takers, mayRead) {
    this.#takers = takers;
    this.#mayRead = mayRead;
  }

  /**
   * Resolves when a file's slice has come, whole.
   * @param {PayloadFile} file
   * @throws {Error} where it has not come in the end, naming the file and what was wrong last
   */
  async bring(file) {
    let problem = "";
    for (const pause of PAUSES) {
      if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        await this.#load(file, pause > 0);
        if (this.#takers.has(file)) return;
        problem = "it came damaged";
      } catch (thrown) {
        problem = thrown instanceof Error ? thrown.message : String(thrown);
      }
    }
    throw new Error(`${file.url}: ${problem}`);
  }

  /**
   * @param {PayloadFile} file
   * @param {boolean} isAgain what the browser has kept of it is not to be trusted
   */
  async #load(file, isAgain) {
    if (!this.#mayRead) {
      await run(isAgain ? `${file.url}?again` : file.url);
      return;
    }
    try {
      this.#takers.take(await this.#read(file, isAgain ? "reload" : "default"));
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem;
      // Nothing answers, or a policy forbids to read: that may allow scripts.
      await run(file.url);
      this.#mayRead = false;
    }
  }

  /**
   * A file's text: quicker than to run it.
   * @param {PayloadFile} file
   * @param {RequestCache} cache
   */
  async #read(file, cache) {
    const abandon = new AbortController();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let silence;
    const wait = () => {
      clearTimeout(silence);
      silence = setTimeout(() => abandon.abort(new Error("nothing came any more")), SILENCE);
    };
    try {
      wait();
      const { ok, status, body } = await fetch(file.url, { cache, signal: abandon.signal });
      if (!ok || !body) throw new Error(`the host says ${status}`);
      const decoder = new TextDecoder();
      const reader = body.getReader();
      let text = "";
      for (;;) {
        wait();
        const { done, value } = await reader.read();
        if (done) return text;
        text += decoder.decode(value, { stream: true });
        this.#takers.hear(file, Math.min(1, text.length / file.size));
      }
    } finally {
      clearTimeout(silence);
    }
  }
}

/**
 * Runs a payload script, which hands its slice over itself.
 * @param {string} url
 * @returns {Promise<void>}
 */
function run(url) {
  return new Promise((resolve, reject) => {
    const script = addScript(url);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("it did not come"));
  });
}

/**
 * Adds a script to the page.
 * @param {string} url
 */
export function addScript(url) {
  const script = document.createElement("script");
  script.src = url;
  document.head.append(script);
  return script;
}
