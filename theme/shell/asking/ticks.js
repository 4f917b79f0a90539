// A running widget's next tick is asked for when its last Frame is on the screen, so that painting is
// never outrun.

import { wantsCalm } from "../../shared/motion.js";

/** @import { EventQueue } from "./queue.js" */

const CALM_PAUSE = 200; // ms for which each picture of a run stays, if less motion is wanted

export class Ticks {
  /** @type {Map<string, number>} */
  #waiting = new Map(); // the runs of figures that wait for the screen
  #queue;

  /** @param {EventQueue} queue */
  constructor(queue) {
    this.#queue = queue;
  }

  /** @param {string} id of a figure whose widget runs */
  ask(id) {
    const isAsked = this.#waiting.has(id);
    // The latest run, should a press have begun a new one meanwhile.
    this.#waiting.set(id, this.#queue.runOf(id));
    if (isAsked) return;
    const ask = () => {
      const run = /** @type {number} */ (this.#waiting.get(id));
      this.#queue.addTick(id, run);
      this.#waiting.delete(id);
    };
    const pause = wantsCalm() ? CALM_PAUSE : 0;
    requestAnimationFrame(() => setTimeout(ask, pause));
  }
}
