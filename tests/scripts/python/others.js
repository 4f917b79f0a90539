// Pythons in workers that are none: what they are asked is kept, and what they say is said by a test.

import { Arrivals } from "../../../theme/shell/python/arrivals.js";
import { PayloadFiles } from "../../../theme/shell/python/payload.js";
import { Python } from "../../../theme/shell/python/python.js";

/** @import { FromPython, ToPython } from "../../../theme/shared/messages.js" */
/** @import { PayloadFile } from "../../../theme/shared/payload.js" */
/** @import { Said } from "../../../theme/shell/python/python.js" */

export const PAGE = /** @type {any} */ (globalThis);
export const CONFIG = /** @type {any} */ ({
  locked: { numpy: "2" },
  workers: { python: "python", decoder: "decoder" },
});
const BYTES = { size: 10, slices: 1, isProgram: false, isSecond: false, behind: [] };

/** All promises that can be settled are. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A worker, as the page sees it. */
export class Other extends EventTarget {
  /** @type {any[]} */
  got = [];
  /** @type {Transferable[]} */
  given = []; // and lost to who gave it
  isEnded = false;

  /**
   * @param {ToPython} message
   * @param {Transferable[]} [transfer]
   */
  postMessage(message, transfer = []) {
    this.got.push(message);
    this.given.push(...transfer);
  }

  /** The kinds of what it got, but of slices. */
  get asked() {
    return this.got.map(({ kind }) => kind).filter((kind) => kind !== "slice");
  }

  /** The names of the slices that it got. */
  get slices() {
    return this.got.filter(({ kind }) => kind === "slice").map(({ name }) => name);
  }

  terminate() {
    this.isEnded = true;
  }

  /** @param {FromPython} data */
  async say(data) {
    this.dispatchEvent(new MessageEvent("message", { data }));
    await settled();
  }

  /** It starts, and is ready. */
  async become() {
    await this.say({ kind: "awake" });
    await this.say({ kind: "ready", answers: {}, fromImage: true });
  }

  /**
   * It starts, and fails.
   * @param {string} problem
   * @param {{isPartial?: boolean, isRefused?: boolean}} [how]
   */
  async fail(problem, { isPartial = false, isRefused = false } = {}) {
    await this.say({ kind: "awake" });
    await this.say({ kind: "failed", problem, isPartial, isRefused });
  }
}

/**
 * A Python that has begun to start; its ways to a worker open when they are told to.
 * @param {object} [given]
 * @param {string[]} [given.names] of the ways
 * @param {any[]} [given.ways] others than those
 * @param {string} [given.search] of the page's address
 * @param {PayloadFile[]} [given.late] files that are still to be asked for
 * @param {boolean} [given.isHeard] from the beginning
 */
export function starting({
  names = ["worker"],
  ways,
  search = "",
  late = [],
  isHeard = true,
} = {}) {
  /** @type {{name: string, resolve: (other: any) => void, reject: (problem: any) => void}[]} */
  const opening = [];
  const slow = names.map((name) => ({
    name,
    open: () => new Promise((resolve, reject) => opening.push({ name, resolve, reject })),
  }));
  PAGE.location = { search, protocol: "file:" };
  const arrivals = new Arrivals([
    { ...BYTES, name: "programs", when: "soon", isProgram: true },
    { ...BYTES, name: "memory", when: "next" },
    { ...BYTES, name: "library", when: "late" },
  ]);
  const files = new PayloadFiles({ soon: [], next: [], late }, arrivals);
  const python = new Python({ config: CONFIG, arrivals, files, ways: ways ?? slow });
  /** @type {Said[]} */
  const told = [];
  if (isHeard) python.listen((said) => told.push(said));
  python.start();
  python.tellFirst([]);
  const open = async (other = new Other()) => {
    opening.shift()?.resolve(other);
    await settled();
    return other;
  };
  /** @param {any} problem */
  const refuse = (problem) => {
    opening.shift()?.reject(problem);
    return settled();
  };
  const heard = () => told.map(({ kind }) => kind);
  const waysThatOpen = () => opening.map(({ name }) => name);
  return { python, arrivals, told, heard, open, refuse, waysThatOpen };
}

/** One that is ready: its memory is asked for, and of the payload all has come that is named here.
 * @param {string[]} come */
export async function ready(come) {
  const { open, ...started } = starting();
  const other = await open();
  await other.say({ kind: "progress", step: "image in memory", fraction: 0.5 });
  await other.become();
  for (const name of come) started.arrivals.add(name, 0, "");
  return { ...started, open, other };
}
