// The payload arrives as slices of text, from script tags in the page or from files beside it.

import { crc32 } from "../../shared/crc32.js";
import { Fetching } from "./fetching.js";

/** @import { Arrivals } from "./arrivals.js" */
/** @import { PayloadFile, When } from "../../shared/payload.js" */

/**
 * Takes what payload scripts bring. Each calls `payload`: with its text, if it is a file, or right behind
 * the element that holds it.
 * @param {Arrivals} arrivals
 * @param {PayloadFiles} files
 */
export function acceptPayload(arrivals, files) {
  window.payload = (name, index, text) => {
    if (text === undefined) arrivals.add(name, index, textBefore(document.currentScript));
    else files.accept(name, index, text);
  };
}

/**
 * The text of the template in front of a script, which is not needed there any more. Browsers read text
 * in a template twice as fast as in a script.
 * @param {HTMLScriptElement | SVGScriptElement | null} script
 */
function textBefore(script) {
  const template = script?.previousElementSibling;
  if (!(template instanceof HTMLTemplateElement)) throw new Error("no template holds the slice");
  const text = template.content.textContent;
  template.remove();
  return text;
}

/** @type {When[]} */
const ORDER = ["soon", "next", "late"];
/**
 * What is asked for after a step of Python's start: before it, that would be in the way.
 * @type {Record<string, When>}
 */
const AFTER = { "image in memory": "next", "memory whole": "late", "all wanted": "late" };
const AT_ONCE = 4; // files on their way: the more, the later the first of them is there
const SILENCE = 10_000; // ms without a byte until that is told

/**
 * How it stands with what was asked for: it comes or has come; nothing has come for a while; some of it
 * has been asked for again and again, in vain.
 * @typedef {"coming" | "silent" | "lost"} Coming
 */

/** The payload's files, where they are not in the page itself; and when its parts may go on. */
export class PayloadFiles {
  /** @type {PayloadFile[]} */
  #waiting = []; // for others to be there
  #onTheWay = 0;
  /** @type {PayloadFile[]} */
  #lost = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #silence;
  #isSilent = false;
  #arrivals;
  #fetching;
  /** Hears when it stands otherwise, and of every byte. */
  listener = () => {};

  /**
   * @param {Record<When, PayloadFile[]>} files
   * @param {Pick<Arrivals, "add" | "has" | "expect" | "release">} arrivals
   */
  constructor(files, arrivals) {
    this.files = files;
    this.expected = Object.values(files).flat();
    this.#arrivals = arrivals;
    // Only a host lets a page read its files, and not in a sandboxed frame.
    const mayRead = location.protocol.startsWith("http") && window.origin !== "null";
    const takers = {
      take: (/** @type {string} */ call) => this.#take(call),
      has: (/** @type {PayloadFile} */ { name, index }) => arrivals.has(name, index),
      hear: (/** @type {PayloadFile} */ file, /** @type {number} */ fraction) => {
        arrivals.expect(file.name, file.index, fraction);
        this.#hear();
      },
    };
    this.#fetching = new Fetching(takers, mayRead);
  }

  /** @returns {Coming} */
  get coming() {
    if (this.#lost.length) return "lost";
    return this.#isSilent ? "silent" : "coming";
  }

  /**
   * Whether all such files have been asked for.
   * @param {When} when
   */
  isRequested(when) {
    return !this.files[when].length;
  }

  /**
   * Asks for what has its turn now.
   * @param {string} step that is done
   */
  follow(step) {
    if (step in AFTER) this.request(AFTER[step]);
  }

  /**
   * Asks for files that were not asked for yet, and for those before them; what is in the page itself
   * goes on.
   * @param {When} when
   */
  request(when) {
    const wanted = ORDER.slice(0, ORDER.indexOf(when) + 1);
    this.#arrivals.release(wanted);
    this.#waiting.push(...wanted.flatMap((each) => this.files[each].splice(0)));
    this.#bringNext();
  }

  /** Asks once more for what did not come. */
  requestAgain() {
    this.#waiting.unshift(...this.#lost.splice(0));
    this.#bringNext();
    this.#hear();
  }

  /**
   * Hands on a slice that a file brought, if it is the one that was meant, and whole.
   * @param {string} name
   * @param {number} index
   * @param {string} text
   */
  accept(name, index, text) {
    const file = this.expected.find((each) => each.name === name && each.index === index);
    if (file?.size === text.length && file.sum === crc32(text))
      this.#arrivals.add(name, index, text);
  }

  /**
   * Does what a file would do, were it run.
   * @param {string} call the file's text
   * @throws {Error} where it is anything else than a payload script
   */
  #take(call) {
    try {
      const [name, index, text] = JSON.parse(`[${call.slice("payload(".length, -")\n".length)}]`);
      this.accept(name, index, text);
    } catch {
      throw new Error("it is something else");
    }
  }

  #bringNext() {
    while (this.#onTheWay < AT_ONCE && this.#waiting.length) {
      this.#bring(/** @type {PayloadFile} */ (this.#waiting.shift()));
    }
  }

  /** @param {PayloadFile} file */
  async #bring(file) {
    this.#onTheWay += 1;
    this.#expect();
    try {
      await this.#fetching.bring(file);
    } catch (problem) {
      document.documentElement.dataset.lost = String(problem);
      this.#lost.push(file);
    }
    this.#onTheWay -= 1;
    this.#bringNext();
    this.#hear();
  }

  /** Something has come. */
  #hear() {
    this.#isSilent = false;
    this.#expect();
    this.listener();
  }

  /** From now on it counts how long nothing comes. */
  #expect() {
    clearTimeout(this.#silence);
    if (!this.#onTheWay) return;
    this.#silence = setTimeout(() => {
      this.#isSilent = true;
      this.listener();
    }, SILENCE);
  }
}
