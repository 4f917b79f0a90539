// Tells a screen reader what has become of a figure. Figures that run say much more than an ear can
// take: the latest words win, and there is a pause after each.

export const PAUSE = 1000; // ms

export class Announcer {
  #latest = "";
  #answer = ""; // still to be heard
  #isPausing = false;

  /** @param {Pick<Element, "textContent">} region a live region */
  constructor(region) {
    this.region = region;
  }

  /**
   * @param {string} words
   * @param {boolean} isAnswer to what was pressed elsewhere: it is heard, whatever comes after it
   */
  say(words, isAnswer = false) {
    if (isAnswer) this.#answer = words;
    this.#latest = words;
    if (!this.#isPausing) this.#announce();
  }

  #announce() {
    const words = this.#answer || this.#latest;
    this.#answer = "";
    if (this.region.textContent === words) return;
    this.region.textContent = words;
    this.#isPausing = true;
    setTimeout(() => {
      this.#isPausing = false;
      this.#announce();
    }, PAUSE);
  }
}
