// What a figure says when an answer takes long.

/** @import { Figure } from "../figure.js" */
/** @import { Coming } from "../python/payload.js" */

const TOO_LONG = 3000; // ms without an answer until the reader is told why, and may stop what is busy

export class Patience {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Figure | null} */
  #figure = null; // whose answer is awaited
  #isWhole = false; // all that Python needs to answer has arrived
  #isLong = false; // it takes too long
  #comingOf;

  /** @param {() => Coming} comingOf how it stands with what Python needs */
  constructor(comingOf) {
    this.#comingOf = comingOf;
  }

  /** @param {Figure | undefined} figure a question about it was sent */
  begin(figure) {
    this.end();
    this.#figure = figure ?? null;
    this.#timer = setTimeout(() => {
      this.#isLong = true;
      this.tell();
    }, TOO_LONG);
  }

  /** Says why an answer takes long, if it does. */
  tell() {
    if (!this.#isLong) return;
    const coming = this.#comingOf();
    if (this.#isWhole) this.#figure?.showNote("busy");
    else this.#figure?.showNote(coming === "coming" ? "arriving" : coming);
  }

  /** Nothing is awaited. */
  end() {
    clearTimeout(this.#timer);
    this.#figure = null;
    this.#isLong = false;
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
