import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { PAGE, ready, settled, starting } from "./others.js";

/** @import { FromPython, Question } from "../../../theme/shared/messages.js" */

const WAITS_LONG = 60_000; // ms, longer than the page waits for anything behind `ready`
const ALL = ["programs", "memory", "library"];
const found = { holds: true, found: "It is so.", strip: null };
const CHECKED = /** @type {FromPython} */ ({ kind: "checked", found, seconds: 1 });
/** @type {Question} */
const TICK = { kind: "tick", widget: "ball" };

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));

afterEach(() => {
  mock.timers.reset();
  delete PAGE.location;
});

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
  const { python, heard, open, other } = await ready(ALL);
  python.ask(TICK);
  mock.timers.tick(WAITS_LONG);
  await settled();
  assert.equal(other.isEnded, true);
  const another = await open();
  await another.become();
  assert.equal(another.asked.at(-1), "tick");
  await another.say({ kind: "answer", answers: {} });
  assert.deepEqual(heard(), ["progress", "awake", "ready", "detour", "answer"]);
});

test("as long as its rest is on the way, or it works on an answer, Python may be silent", async () => {
  const { python, arrivals, other } = await ready(["programs"]);
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
  const { python, other } = await ready(ALL);
  await other.say({ kind: "progress", step: "memory whole", fraction: 1 });
  python.ask({ kind: "rewrite", widget: "", module: "neuron.py", text: "" });
  mock.timers.tick(WAITS_LONG);
  await settled();
  assert.equal(other.isEnded, true);
});

test("what an earlier Python had in memory says nothing of the next one", async () => {
  const { python, open, other } = await ready(ALL);
  await other.say({ kind: "progress", step: "memory whole", fraction: 1 });
  python.stop();
  python.start();
  const next = await open();
  await next.become();
  python.ask(TICK);
  mock.timers.tick(WAITS_LONG);
  await settled();
  assert.equal(next.isEnded, true);
});

test("once all of Python is there, or it was stopped, nothing more is awaited", async () => {
  const { heard, other } = await ready(ALL);
  await other.say({ kind: "complete" });
  const stopped = await ready(ALL);
  stopped.python.stop();
  mock.timers.tick(WAITS_LONG);
  await settled();
  assert.equal(other.isEnded, false);
  assert.deepEqual(heard(), ["progress", "awake", "ready", "complete"]);
  assert.deepEqual(stopped.heard(), ["progress", "awake", "ready"]);
});

test("a Python that fails on a part of its memory is replaced, and what is asked meanwhile is not lost", async () => {
  const { python, told, heard, open, other } = await ready(ALL);
  python.ask(TICK);
  python.ask({ kind: "check", claim: "it_is_so" });
  await other.say({ kind: "answer", answers: {} });
  await other.say(CHECKED);
  const before = heard().length;
  await other.say({ kind: "failed", problem: "a line", isPartial: true, isRefused: false });
  assert.deepEqual([other.isEnded, told.at(-1)], [true, { kind: "detour", problem: "a line" }]);
  const another = await open();
  assert.equal(another.got[0].isWhole, true);
  python.ask({ kind: "tick", widget: "hill" });
  assert.deepEqual(another.asked, ["start", "first"]);
  await another.become();
  assert.deepEqual(another.asked, ["start", "first", "tick", "check", "tick"]);
  assert.equal(another.got.at(-1).widget, "hill");
  await another.say({ kind: "answer", answers: {} }); // both were heard
  await another.say(CHECKED);
  await another.say({ kind: "answer", answers: {} });
  await another.say({ kind: "complete" });
  assert.deepEqual(heard().slice(before), ["detour", "answer", "complete"]);
});

test("a Python that fails on all of its memory is not replaced", async () => {
  const { python, waysThatOpen, other } = await ready(ALL);
  /** @type {string[]} */
  const heard = [];
  python.listen(({ kind }) => {
    heard.push(kind);
    if (kind === "failed") python.stop(); // as the page does
  });
  await other.say({ kind: "failed", problem: "memory", isPartial: false, isRefused: false });
  assert.deepEqual(heard, ["failed"]);
  assert.deepEqual(waysThatOpen(), []);
});

test("of one that was to take over nothing is asked once it was stopped", async () => {
  const { python, open, other } = await ready(ALL);
  python.ask(TICK);
  await other.say({ kind: "failed", problem: "a line", isPartial: true, isRefused: false });
  const another = await open();
  python.stop();
  python.start();
  const third = await open();
  python.tellFirst([]);
  await third.become();
  python.ask(TICK);
  mock.timers.tick(10_000); // the second has been silent
  await settled();
  assert.deepEqual([another.isEnded, third.isEnded], [true, false]);
  assert.deepEqual(third.asked, ["start", "first", "tick"]);
});

test("who listens late hears all that was said, once", async () => {
  const { python, open } = starting({ isHeard: false });
  const other = await open();
  await other.say({ kind: "awake" });
  /** @type {string[][]} */
  const [late, later] = [[], []];
  python.listen(({ kind }) => late.push(kind));
  assert.deepEqual(late, ["awake"]);
  await other.say({ kind: "ready", answers: {}, fromImage: true });
  python.listen(({ kind }) => later.push(kind));
  assert.deepEqual([late, later], [["awake", "ready"], []]);
});
