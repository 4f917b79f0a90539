// What a figure says when an answer takes long.

/** @import { Figure } from "../figure.js" */

const TOO_LONG = 3000; // ms without an answer until the reader is told why, and may stop what is busy

export class Patience {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Figure | null} */
  #figure = null; // whose answer is awaited
  #isWhole = false; // all that Python needs to answer has arrived

  /** @param {Figure | undefined} figure a question about it was sent */
  begin(figure) {
    this.end();
    this.#figure = figure ?? null;
    const note = this.#isWhole ? "busy" : "arriving";
    this.#timer = setTimeout(() => this.#figure?.showNote(note), TOO_LONG);
  }

  /** Nothing is awaited. */
  end() {
    clearTimeout(this.#timer);
    this.#figure = null;
  }

  /** What takes long from now on is Python's own work. */
  becomeWhole() {
    this.#isWhole = true;
    if (this.#figure) this.begin(this.#figure);
  }

  /** A new Python has everything still to come. */
  startAgain() {
    this.end();
    this.#isWhole = false;
  }
}
