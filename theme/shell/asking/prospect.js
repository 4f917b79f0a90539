// What the figures say while Python starts: that it is on its way or what is in its way, and how far.

/** @import { Figure } from "../figure/figure.js" */
/** @import { Arrivals } from "../python/arrivals.js" */
/** @import { Coming, PayloadFiles } from "../python/payload.js" */

const WAY = 0.6; // of a start is the payload's way here, the rest Python's own steps

export class Prospect {
  /** @type {Figure[]} */
  #figures = []; // those that wait
  /** @type {Coming | null} */
  #told = null;
  #files;
  #arrivals;

  /**
   * @param {PayloadFiles} files
   * @param {Arrivals} arrivals
   */
  constructor(files, arrivals) {
    this.#files = files;
    this.#arrivals = arrivals;
  }

  /** @param {Iterable<Figure>} figures they wait from now on */
  begin(figures) {
    this.#figures = [...figures];
    this.#told = null;
    this.tell();
  }

  /** Tells how it stands now. */
  tell() {
    const { coming } = this.#files;
    if (coming !== this.#told) {
      const note = coming === "coming" ? "starting" : coming;
      for (const figure of this.#figures) figure.showNote(note);
    }
    this.#told = coming;
    this.showProgress(0);
  }

  /** @param {number} steps how many of Python's own are done, from 0 to 1 */
  showProgress(steps) {
    const fraction = WAY * this.#arrivals.fraction + (1 - WAY) * steps;
    for (const figure of this.#figures) figure.showProgress(fraction);
  }

  /** Nothing is waited for. */
  end() {
    this.#figures = [];
  }
}
