// The way back to the sentence that has set a figure.

import { scrollTo } from "./sight.js";

/** A button that stands at the figure while the sentence is off the screen. */
export class WayBack {
  /** @type {AbortController | undefined} */
  #offer;

  /** @param {HTMLElement} button */
  constructor(button) {
    this.button = button;
  }

  /**
   * Until it is taken, or the figure is used for something else.
   * @param {HTMLElement} figure
   * @param {HTMLElement} from what was pressed in the text
   */
  offer(figure, from) {
    this.#close();
    this.#offer = new AbortController();
    const { signal } = this.#offer;
    const watch = new IntersectionObserver((seen) => {
      this.button.hidden = seen[seen.length - 1].isIntersecting;
    });
    signal.addEventListener("abort", () => watch.disconnect());
    figure.append(this.button);
    watch.observe(from);
    this.button.addEventListener("click", () => this.#take(from), { signal });
    for (const kind of ["click", "input"]) {
      figure.addEventListener(kind, (event) => this.#see(event), { signal });
    }
  }

  /** @param {HTMLElement} from */
  #take(from) {
    this.#close();
    from.focus({ preventScroll: true });
    scrollTo(from, "center");
  }

  /** @param {Event} event */
  #see({ isTrusted, target }) {
    if (isTrusted && /** @type {Element} */ (target).closest("[name]")) this.#close();
  }

  #close() {
    this.#offer?.abort();
    this.button.hidden = true;
  }
}
