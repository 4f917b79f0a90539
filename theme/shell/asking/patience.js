// What a figure says when an answer takes long.

/** @import { Figure } from "../figure/figure.js" */
/** @import { Note } from "../figure/notes.js" */
/** @import { Coming } from "../python/payload.js" */

const TOO_LONG = 3000; // ms without an answer until the reader is told why, and may stop what is busy

export class Patience {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Figure | null} */
  #figure = null; // whose answer is awaited
  /** @type {Set<Figure>} */
  #others = new Set(); // of which something was asked meanwhile
  #isWhole = false; // all that Python needs to answer has arrived
  #isLong = false; // it takes too long
  /** @type {Note | null} */
  #told = null; // why
  #comingOf;

  /** @param {() => Coming} comingOf how it stands with what Python needs */
  constructor(comingOf) {
    this.#comingOf = comingOf;
  }

  /** @param {Figure | undefined} figure a question about it was sent */
  begin(figure) {
    this.end();
    this.#figure = figure ?? null;
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#isLong = false;
    this.#timer = setTimeout(() => {
      this.#isLong = true;
      this.tell();
    }, TOO_LONG);
  }

  /** Says why an answer takes long, if it does. */
  tell() {
    const reason = this.#isWhole ? "busy" : this.#coming;
    if (!this.#isLong || reason === this.#told) return;
    this.#told = reason;
    this.#figure?.showNote(reason);
    for (const figure of this.#others) this.#tellOther(figure);
  }

  /**
   * Something is asked of a figure: it may have to wait for another one.
   * @param {Figure} figure
   */
  join(figure) {
    if (!this.#figure || figure === this.#figure) return;
    this.#others.add(figure);
    if (this.#isLong) this.#tellOther(figure);
  }

  /** @param {Figure} figure */
  #tellOther(figure) {
    figure.showNote(this.#isWhole ? "queued" : this.#coming);
  }

  get #coming() {
    const coming = this.#comingOf();
    return coming === "coming" ? "arriving" : coming;
  }

  /** Nothing is awaited. */
  end() {
    clearTimeout(this.#timer);
    this.#figure = null;
    this.#others.clear();
    this.#isLong = false;
    this.#told = null;
  }

  /** What takes long from now on is Python's own work. */
  becomeWhole() {
    this.#isWhole = true;
    if (this.#figure) this.#wait();
  }

  /** A new Python has everything still to come. */
  startAgain() {
    this.end();
    this.#isWhole = false;
  }
}
