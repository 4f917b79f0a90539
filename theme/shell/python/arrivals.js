/** @import { ExpectedPart, Slice, When } from "../../shared/payload.js" */

/** @typedef {ExpectedPart & {texts: string[]}} ArrivingPart */
/** @typedef {Omit<Slice, "isWhole">} ArrivedSlice */

/**
 * Collects slices and hands each on, in the order of its part; a late listener misses nothing. Parts
 * that are not needed soon wait until they are released: before that they would be in the way.
 */
export class Arrivals {
  /** @type {Set<When>} */
  #released = new Set(["soon"]);
  #count = 0; // of what is needed before Python is ready
  /** @type {Map<string, number>} */
  #coming = new Map(); // slices of that which are on their way: how much of each has come
  /** @type {Set<(part: ArrivingPart) => void>} */
  #listeners = new Set();
  /** @type {Map<string, ArrivingPart>} */
  #parts;
  /** @type {number} */
  #wanted;

  /** @param {ExpectedPart[]} parts */
  constructor(parts) {
    this.#parts = new Map(parts.map((part) => [part.name, { ...part, texts: [] }]));
    const soon = parts.filter(({ when }) => when === "soon");
    this.#wanted = soon.reduce((sum, part) => sum + part.slices, 0);
  }

  /**
   * A slice has come; one that is there already is no news.
   * @param {string} name its part's
   * @param {number} index
   * @param {string} text
   */
  add(name, index, text) {
    const part = this.#parts.get(name);
    if (!part) throw new Error(`the payload has no part ${name}`);
    if (part.texts[index] !== undefined) return;
    part.texts[index] = text;
    this.#coming.delete(`${name} ${index}`);
    if (part.when === "soon") this.#count += 1;
    this.#tell(part);
  }

  /**
   * Whether a slice has come.
   * @param {string} name its part's
   * @param {number} index
   */
  has(name, index) {
    return this.#parts.get(name)?.texts[index] !== undefined;
  }

  /**
   * A slice is on its way.
   * @param {string} name its part's
   * @param {number} index
   * @param {number} fraction how much of it has come
   */
  expect(name, index, fraction) {
    if (this.#parts.get(name)?.when === "soon" && !this.has(name, index)) {
      this.#coming.set(`${name} ${index}`, fraction);
    }
  }

  /**
   * From now on, these parts are handed on, too.
   * @param {When[]} wanted
   */
  release(wanted) {
    for (const when of wanted) {
      this.#released.add(when);
      for (const part of this.#parts.values()) if (part.when === when) this.#tell(part);
    }
  }

  /** @param {ArrivingPart} part */
  #tell(part) {
    if (!this.#released.has(part.when)) return;
    for (const listener of this.#listeners) listener(part);
  }

  /**
   * Calls `take` for every slice, past and future, that is not held back.
   * @param {(slice: ArrivedSlice) => void} take
   * @returns {() => void} ends that
   */
  listen(take) {
    /** @type {Map<string, number>} */
    const passed = new Map();
    /** @param {ArrivingPart} part */
    const listener = ({ texts, slices, when: _, ...about }) => {
      const { name } = about;
      let at = passed.get(name) ?? 0;
      for (; texts[at] !== undefined; at++) {
        const isLast = at === slices - 1;
        take({ kind: "slice", ...about, text: texts[at], isLast });
      }
      passed.set(name, at);
    };
    for (const part of this.#parts.values()) {
      if (this.#released.has(part.when)) listener(part);
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** How much of what is needed has arrived, from 0 to 1. */
  get fraction() {
    const coming = [...this.#coming.values()].reduce((sum, fraction) => sum + fraction, 0);
    return (this.#count + coming) / this.#wanted;
  }

  get isComplete() {
    return this.#count === this.#wanted;
  }

  /** Whether all of the payload is here, what can wait as well. */
  get isWhole() {
    return [...this.#parts.values()].every(isHere);
  }

  /** Whether all is here that is not held back. */
  get hasAllReleased() {
    return [...this.#parts.values()].every(
      (part) => !this.#released.has(part.when) || isHere(part),
    );
  }
}

/** @param {ArrivingPart} part */
function isHere({ texts, slices }) {
  return Object.keys(texts).length === slices;
}
