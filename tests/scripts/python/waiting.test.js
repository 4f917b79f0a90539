import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { untilMessage } from "../../../theme/shell/python/waiting.js";

/** @import { FromPython } from "../../../theme/shared/messages.js" */
/** @import { Port } from "../../../theme/shell/python/ways.js" */

/** A port, and a function that says something through it. */
function ported() {
  const target = new EventTarget();
  /** @param {FromPython} data */
  const say = (data) => target.dispatchEvent(new MessageEvent("message", { data }));
  return { target, port: /** @type {Port} */ (target), say };
}

/** All promises that can be settled are. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("it ends at a message of its kind", async () => {
  const { port, say } = ported();
  const awake = untilMessage(port, "awake", 1000);
  say({ kind: "progress", step: "one", fraction: 0.5 });
  say({ kind: "awake" });
  await awake;
});

test("a failure is told in its own words", async () => {
  const { port, say } = ported();
  const ready = untilMessage(port, "ready", 1000);
  say({ kind: "failed", problem: "no memory", isPartial: false, isRefused: false });
  await assert.rejects(ready, /no memory/);
});

test("an error event is a failure, with words or without, and is not told once more", async () => {
  for (const words of [undefined, "out of memory"]) {
    const { port, target } = ported();
    const ready = untilMessage(port, "ready", 1000);
    const error = new Event("error", { cancelable: true });
    target.dispatchEvent(words ? Object.assign(error, { message: words }) : error);
    await assert.rejects(ready, { message: words ?? "refused" });
    assert.ok(error.defaultPrevented);
  }
});

test("at its end it listens no longer, and no silence counts", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { port, target, say } = ported();
  let asked = 0;
  const ready = untilMessage(port, "ready", 1000, () => {
    asked += 1;
    return true;
  });
  say({ kind: "ready", answers: {}, fromImage: true });
  await ready;
  say({ kind: "awake" }); // would begin the silence anew
  mock.timers.tick(5000);
  assert.equal(asked, 0);
  const error = new Event("error", { cancelable: true });
  target.dispatchEvent(error);
  assert.ok(!error.defaultPrevented);
  mock.timers.reset();
});

test("silence is a failure; every word, and silence that is explained, begins it anew", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { port, say } = ported();
  let isLoading = true;
  let isOver = false;
  const ready = untilMessage(port, "ready", 1000, () => isLoading);
  const watched = assert.rejects(ready, /no answer/).then(() => {
    isOver = true;
  });
  mock.timers.tick(1000);
  await settled();
  assert.equal(isOver, false);
  isLoading = false;
  mock.timers.tick(900);
  say({ kind: "progress", step: "one", fraction: 0.5 });
  mock.timers.tick(900);
  await settled();
  assert.equal(isOver, false);
  mock.timers.tick(100);
  await watched;
  mock.timers.reset();
});

test("where nobody explains it, silence is a failure; then it listens no longer", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { port, target } = ported();
  const ready = untilMessage(port, "ready", 1000);
  mock.timers.tick(1000);
  await assert.rejects(ready, /no answer/);
  mock.timers.reset();
  const error = new Event("error", { cancelable: true });
  target.dispatchEvent(error);
  assert.ok(!error.defaultPrevented);
});
