import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Arrivals } from "../../../theme/shell/python/arrivals.js";
import { PayloadFiles } from "../../../theme/shell/python/payload.js";
import { Python } from "../../../theme/shell/python/python.js";

/** @import { FromPython, Question, ToPython } from "../../../theme/shared/messages.js" */

const PAGE = /** @type {any} */ (globalThis);
const BYTES = { size: 10, slices: 1, isProgram: false, isSecond: false, behind: [] };
const WAITS_LONG = 60_000; // ms, longer than the page waits for anything behind `ready`
/** @type {Question} */
const TICK = { kind: "tick", widget: "ball" };

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  PAGE.location = { search: "", protocol: "file:" };
});

afterEach(() => {
  mock.timers.reset();
  delete PAGE.location;
});

/** All promises that can be settled are. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A worker, as the page sees it. */
class Other extends EventTarget {
  /** @type {string[]} */
  asked = [];
  isEnded = false;

  /** @param {ToPython} message */
  postMessage({ kind }) {
    if (kind !== "slice") this.asked.push(kind);
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
}

/** A Python that has begun to start; its way to a worker opens when it is told to. */
function starting() {
  /** @type {((other: any) => void)[]} */
  const opening = [];
  const way = { name: "worker", open: () => new Promise((resolve) => opening.push(resolve)) };
  const arrivals = new Arrivals([
    { ...BYTES, name: "image", when: "soon" },
    { ...BYTES, name: "memory", when: "next" },
    { ...BYTES, name: "library", when: "late" },
  ]);
  const files = new PayloadFiles({ soon: [], next: [], late: [] }, arrivals);
  const config = /** @type {any} */ ({ locked: {} });
  const python = new Python({ config, arrivals, files, ways: [/** @type {any} */ (way)] });
  /** @type {string[]} */
  const heard = [];
  python.listen(({ kind }) => heard.push(kind));
  python.start();
  python.tellFirst([]);
  const open = async () => {
    const other = new Other();
    opening.shift()?.(other);
    await settled();
    return other;
  };
  return { python, arrivals, heard, open };
}

/** One that is ready: its memory is asked for, and of the payload all has come that is named here.
 * @param {string[]} come */
async function ready(come) {
  const { open, ...started } = starting();
  const other = await open();
  await other.say({ kind: "progress", step: "image in memory", fraction: 0.5 });
  await other.become();
  for (const name of come) started.arrivals.add(name, 0, "");
  return { ...started, open, other };
}

test("a Python that is there only when it has been stopped is ended, and the next start goes on", async () => {
  const { python, open } = starting();
  python.stop();
  python.start();
  const late = await open();
  assert.deepEqual([late.isEnded, late.asked], [true, []]);
  const other = await open();
  assert.deepEqual([other.isEnded, other.asked], [false, ["start"]]);
});

test("where the rest of Python does not come, another takes over and is asked the same", async () => {
  const { python, heard, open, other } = await ready(["image", "memory", "library"]);
  python.ask(TICK);
  mock.timers.tick(WAITS_LONG);
  await settled();
  assert.equal(other.isEnded, true);
  const another = await open();
  await another.become();
  assert.equal(another.asked.at(-1), "tick");
  await another.say({ kind: "answer", answers: {} });
  assert.deepEqual(heard, ["progress", "awake", "ready", "detour", "answer"]);
});

test("as long as its rest is on the way, or it works on an answer, Python may be silent", async () => {
  const { python, arrivals, other } = await ready(["image"]);
  mock.timers.tick(WAITS_LONG);
  arrivals.add("memory", 0, "");
  await other.say({ kind: "progress", step: "memory whole", fraction: 1 });
  mock.timers.tick(WAITS_LONG);
  arrivals.add("library", 0, "");
  python.ask(TICK);
  mock.timers.tick(WAITS_LONG);
  await settled();
  assert.equal(other.isEnded, false);
  await other.say({ kind: "answer", answers: {} });
  mock.timers.tick(WAITS_LONG);
  await settled();
  assert.equal(other.isEnded, true);
});

test("changed code waits for all of Python, and is no work of its own until then", async () => {
  const { python, other } = await ready(["image", "memory", "library"]);
  await other.say({ kind: "progress", step: "memory whole", fraction: 1 });
  python.ask({ kind: "rewrite", widget: "", module: "neuron.py", text: "" });
  mock.timers.tick(WAITS_LONG);
  await settled();
  assert.equal(other.isEnded, true);
});

test("once all of Python is there, or it was stopped, nothing more is awaited", async () => {
  const { heard, other } = await ready(["image", "memory", "library"]);
  await other.say({ kind: "complete" });
  const stopped = await ready(["image", "memory", "library"]);
  stopped.python.stop();
  mock.timers.tick(WAITS_LONG);
  await settled();
  assert.equal(other.isEnded, false);
  assert.deepEqual(heard, ["progress", "awake", "ready", "complete"]);
  assert.deepEqual(stopped.heard, ["progress", "awake", "ready"]);
});
