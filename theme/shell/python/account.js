// What a Python has been asked since it was ready. Widgets use no clock, and their chance has a seed:
// another Python that is asked the same comes to the same state.

/** @import { CheckMessage } from "../../shared/checks.js" */
/** @import { Question } from "../../shared/messages.js" */

/** @typedef {Question | CheckMessage} Asked */

export class Account {
  /** @type {Asked[]} */
  #asked = [];
  #answered = 0; // how many of them, from the first on
  #repeated = 0; // answers that another Python still owes, and that have been heard
  #isOpen = true;

  /** @param {Asked} question */
  add(question) {
    if (this.#isOpen) this.#asked.push(question);
  }

  /**
   * An answer has come.
   * @returns {boolean} whether it is news
   */
  settle() {
    if (this.#repeated) {
      this.#repeated -= 1;
      return false;
    }
    this.#answered += 1;
    return true;
  }

  /** The question whose answer comes next, or undefined. */
  get awaited() {
    return this.#asked.at(this.#answered);
  }

  /**
   * Another Python takes over.
   * @returns {readonly Asked[]} what it is to be asked
   */
  repeat() {
    this.#repeated = this.#answered;
    return this.#asked;
  }

  /** There will be no other Python. */
  close() {
    this.#isOpen = false;
    this.#asked = [];
  }
}
