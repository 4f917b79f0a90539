// Claims, run in a Python of their own: the figures stay alive, and what the reader has done to their
// Python has no say. It is started for the first check, kept for more, and ended when it rests.

/** @import { Python, Said } from "./python.js" */
/** @import { CheckedMessage, CheckMessage } from "../../shared/checks.js" */
/** @import { FailedMessage } from "../../shared/messages.js" */

const REST = 60000; // ms without a check until that Python is ended: it takes memory

/**
 * What becomes of a check: it waits for another one; Python starts, or runs the claim, and is so far,
 * from 0 to 1; it is over.
 * @typedef {{kind: "waiting"} | {kind: "starting" | "running", fraction: number} | CheckedMessage
 *   | FailedMessage} Told
 */

/**
 * A claim to be run, and who hears of it.
 * @typedef {object} Check
 * @property {string} claim its name
 * @property {(told: Told) => void} tell
 */

/**
 * @typedef {Pick<Python, "listen" | "start" | "tellFirst" | "stop">
 *   & {ask: (message: CheckMessage) => void}} CheckingPython
 */

export class Checker {
  /** @type {Check[]} */
  #checks = []; // the first one is being run
  /** @type {CheckingPython | null} */
  #python = null;
  #isReady = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  #make;
  #settled;

  /**
   * @param {() => CheckingPython} make
   * @param {() => Promise<void>} settled until the figures' own start needs the machine no longer
   */
  constructor(make, settled) {
    this.#make = make;
    this.#settled = settled;
  }

  /**
   * Has a claim run, after those that were asked for before.
   * @param {Check} check
   */
  ask(check) {
    clearTimeout(this.#rest);
    this.#checks.push(check);
    if (this.#checks.length > 1) check.tell({ kind: "waiting" });
    else this.#next();
  }

  /**
   * Wants a check no longer: one that runs is ended at once, and Python with it.
   * @param {Check} check
   */
  drop(check) {
    const isRun = check === this.#checks[0];
    this.#checks = this.#checks.filter((other) => other !== check);
    if (!isRun) return;
    this.end();
    this.#next();
  }

  /** Needs Python no longer. */
  end() {
    this.#python?.stop();
    this.#python = null;
    this.#isReady = false;
  }

  #next() {
    const [check] = this.#checks;
    if (!check) return;
    check.tell({ kind: this.#isReady ? "running" : "starting", fraction: 0 });
    if (this.#isReady) this.#python?.ask({ kind: "check", claim: check.claim });
    else this.#begin();
  }

  async #begin() {
    const python = this.#make();
    python.listen((said) => {
      if (python === this.#python) this.#hear(said);
    });
    this.#python = python;
    await this.#settled();
    if (python !== this.#python) return;
    python.start();
    python.tellFirst([]);
  }

  /** @param {Said} message */
  #hear(message) {
    switch (message.kind) {
      case "progress":
        this.#checks[0].tell({ kind: "starting", fraction: message.fraction });
        break;
      case "complete": // a claim may use anything
        this.#isReady = true;
        this.#next();
        break;
      case "checking":
        this.#checks[0].tell({ kind: "running", fraction: message.fraction });
        break;
      case "checked":
        this.#checks.shift()?.tell(message);
        this.#next();
        if (!this.#checks.length) this.#rest = setTimeout(() => this.end(), REST);
        break;
      case "failed":
        this.end();
        for (const check of this.#checks.splice(0)) check.tell(message);
        break;
    }
  }
}
