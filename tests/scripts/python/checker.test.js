import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Checker } from "../../../theme/shell/python/checker.js";

/** @import { FromPython } from "../../../theme/shared/messages.js" */

mock.timers.enable({ apis: ["setTimeout"] }); // a rest is long

/** A Checker, each Python that it makes, and a way to let the figures' own start end. */
function checking() {
  /** @typedef {{calls: string[], say: (message: FromPython) => void}} Made */
  /** @type {Made[]} */
  const made = [];
  let settle = () => {};
  /** @type {Promise<void>} */
  const settled = new Promise((resolve) => {
    settle = resolve;
  });
  const checker = new Checker(
    () => {
      /** @type {string[]} */
      const calls = [];
      return {
        listen: (say) => made.push({ calls, say }),
        start: async () => void calls.push("start"),
        tellFirst: (specs) => assert.deepEqual(specs, []),
        stop: () => calls.push("stop"),
        ask: ({ kind, claim }) => calls.push(kind === "check" ? claim : kind),
      };
    },
    () => settled,
  );
  return { checker, made, settle };
}

/** A check, and what it was told. @param {string} claim */
function check(claim) {
  /** @type {string[]} */
  const heard = [];
  /** @param {import("../../../theme/shell/python/checker.js").Told} told */
  const tell = (told) =>
    heard.push("fraction" in told ? `${told.kind} ${told.fraction}` : told.kind);
  return { claim, heard, tell };
}

const READY = /** @type {FromPython} */ ({ kind: "ready", answers: {}, fromImage: true });
const COMPLETE = /** @type {FromPython} */ ({ kind: "complete" });
const found = { holds: true, found: "It is so.", strip: null };
const CHECKED = /** @type {FromPython} */ ({ kind: "checked", found, seconds: 1 });
const done = () => new Promise((resolve) => setImmediate(resolve));

/** A Checker that was asked for two checks, and may start. */
async function askedTwice() {
  const { checker, made, settle } = checking();
  const [one, two] = [check("one"), check("two")];
  checker.ask(one);
  checker.ask(two);
  settle();
  await done();
  return { checker, made, one, two };
}

test("no Python is made before the first check, and none starts beside the figures'", async () => {
  const { checker, made, settle } = checking();
  checker.end(); // there is nothing to end
  assert.equal(made.length, 0);
  checker.ask(check("one"));
  await done();
  assert.deepEqual(made[0].calls, []);
  settle();
  await done();
  assert.deepEqual(made[0].calls, ["start"]);
});

test("a check waits until all of Python is there, and hears of the start, of its run, and of its end", async () => {
  const { checker, made, settle } = checking();
  const one = check("one");
  checker.ask(one);
  settle();
  await done();
  made[0].say({ kind: "progress", step: "first", fraction: 0.5 });
  made[0].say(READY);
  made[0].say({ kind: "progress", step: "all of it", fraction: 1 });
  assert.deepEqual(made[0].calls, ["start"]);
  made[0].say(COMPLETE);
  made[0].say({ kind: "checking", fraction: 0.25 });
  made[0].say(CHECKED);
  assert.deepEqual(made[0].calls, ["start", "one"]);
  assert.deepEqual(one.heard, [
    "starting 0",
    "starting 0.5",
    "starting 1",
    "running 0",
    "running 0.25",
    "checked",
  ]);
});

test("checks are run one after the other, in one Python", async () => {
  const { made, two } = await askedTwice();
  made[0].say(COMPLETE);
  assert.deepEqual(made[0].calls, ["start", "one"]);
  made[0].say(CHECKED);
  assert.deepEqual(made[0].calls, ["start", "one", "two"]);
  assert.deepEqual(two.heard, ["waiting", "running 0"]);
  mock.timers.tick(60_000); // it does not rest
  assert.deepEqual(made[0].calls, ["start", "one", "two"]);
  assert.equal(made.length, 1);
});

test("a check that is dropped ends its Python, and the next one has a new one", async () => {
  const { checker, made, one } = await askedTwice();
  made[0].say(COMPLETE);
  checker.drop(one);
  assert.deepEqual(made[0].calls, ["start", "one", "stop"]);
  await done();
  made[0].say(CHECKED); // too late
  made[1].say(COMPLETE);
  assert.deepEqual(made[1].calls, ["start", "two"]);
  assert.deepEqual(one.heard, ["starting 0", "running 0"]);
});

test("a check that waits is dropped without a word", async () => {
  const { checker, made, two } = await askedTwice();
  made[0].say(COMPLETE);
  checker.drop(two);
  made[0].say(CHECKED);
  assert.deepEqual(made[0].calls, ["start", "one"]);
});

test("what is dropped before its Python could start is never started", async () => {
  const { checker, made, settle } = checking();
  const one = check("one");
  checker.ask(one);
  checker.drop(one);
  settle();
  await done();
  assert.deepEqual(made[0].calls, ["stop"]);
});

test("after a rest Python is ended; a check before that begins the rest anew", async () => {
  const { checker, made, settle } = checking();
  checker.ask(check("one"));
  settle();
  await done();
  made[0].say(COMPLETE);
  made[0].say(CHECKED);
  mock.timers.tick(59_000);
  checker.ask(check("two"));
  mock.timers.tick(59_000);
  assert.deepEqual(made[0].calls, ["start", "one", "two"]);
  made[0].say(CHECKED);
  mock.timers.tick(60_000);
  assert.deepEqual(made[0].calls, ["start", "one", "two", "stop"]);
  checker.ask(check("three"));
  assert.equal(made.length, 2);
});

test("where no Python can be, all who wait are told, and the next check tries again", async () => {
  const { checker, made, one, two } = await askedTwice();
  made[0].say({ kind: "failed", problem: "no memory", isPartial: false, isRefused: false });
  assert.deepEqual([one.heard.at(-1), two.heard.at(-1)], ["failed", "failed"]);
  assert.deepEqual(made[0].calls, ["start", "stop"]);
  checker.ask(check("three"));
  assert.equal(made.length, 2);
});
