// Tells a screen reader what has become of a figure. Figures that run say much more than an ear can
// take: the latest words win, and there is a pause after each.

export const PAUSE = 1000; // ms

export class Announcer {
  #latest = "";
  #isPausing = false;

  /** @param {Pick<Element, "textContent">} region a live region */
  constructor(region) {
    this.region = region;
  }

  /** @param {string} words */
  say(words) {
    this.#latest = words;
    if (!this.#isPausing) this.#announce();
  }

  #announce() {
    if (this.region.textContent === this.#latest) return;
    this.region.textContent = this.#latest;
    this.#isPausing = true;
    setTimeout(() => {
      this.#isPausing = false;
      this.#announce();
    }, PAUSE);
  }
}
