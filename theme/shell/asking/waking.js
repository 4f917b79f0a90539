// Which widgets live: those that are seen at first, then one after the other, or when they are needed.

/** @import { WidgetSpec } from "../../shared/messages.js" */
/** @import { Figure } from "../figure/figure.js" */
/** @import { EventQueue } from "./queue.js" */

export class Waking {
  /** @type {Set<Figure>} */
  #woken = new Set(); // those whose widgets Python has been asked to make
  /** @type {Map<string, Figure>} */
  #figures = new Map();
  #queue;

  /** @param {EventQueue} queue */
  constructor(queue) {
    this.#queue = queue;
  }

  /** @param {Map<string, Figure>} figures all that are on the page, by id */
  know(figures) {
    this.#figures = figures;
  }

  /** @param {Figure} figure */
  has(figure) {
    return this.#woken.has(figure);
  }

  /** None lives. */
  clear() {
    this.#woken.clear();
  }

  /**
   * Marks that a figure's widget is to live, and before it the one whose state it shows.
   * @param {Figure} figure
   * @returns {WidgetSpec[]} what Python is to be asked for
   */
  wake(figure) {
    if (this.#woken.has(figure)) return [];
    this.#woken.add(figure);
    const shown = figure.placed.of ? this.#figures.get(figure.placed.of) : undefined;
    return [...(shown ? this.wake(shown) : []), figure.spec];
  }

  /**
   * Has a figure's widget made, unless that has been done.
   * @param {Figure} figure
   */
  make(figure) {
    for (const spec of this.wake(figure)) this.#queue.addMake(spec);
  }

  /**
   * Something is asked of a state: paper shows it as it is from now on.
   * @param {string} source
   * @returns {Figure[]} all that show it
   */
  use(source) {
    const figures = [...this.#figures.values()].filter((figure) => figure.source === source);
    for (const figure of figures) figure.markUsed();
    return figures;
  }

  /** What stands far below is made when there is nothing else to do, one after the other. */
  makeNext() {
    const next = [...this.#figures.values()].find((figure) => !this.#woken.has(figure));
    if (next && this.#queue.isIdle) this.make(next);
  }
}
