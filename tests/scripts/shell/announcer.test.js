import assert from "node:assert/strict";
import { test } from "node:test";
import { Announcer, PAUSE } from "../../../theme/shell/announcer.js";

/** A live region that keeps all it was told. */
function listened() {
  /** @type {string[]} */
  const heard = [];
  const region = {
    get textContent() {
      return heard.at(-1) ?? "";
    },
    set textContent(words) {
      heard.push(words);
    },
  };
  return { heard, announcer: new Announcer(region) };
}

test("what is said first is heard at once; of the rest the latest, after a pause", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { heard, announcer } = listened();
  for (const words of ["one", "two", "three"]) announcer.say(words);
  assert.deepEqual(heard, ["one"]);
  context.mock.timers.tick(PAUSE - 1);
  assert.deepEqual(heard, ["one"]);
  context.mock.timers.tick(1);
  assert.deepEqual(heard, ["one", "three"]);
});

test("a run of ten seconds is heard ten times, and its end is not lost", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { heard, announcer } = listened();
  for (let epoch = 0; epoch < 600; epoch += 1) {
    announcer.say(`epoch ${epoch}`);
    context.mock.timers.tick(10_000 / 600);
  }
  announcer.say("done");
  context.mock.timers.tick(PAUSE);
  assert.ok(heard.length <= 12, `heard ${heard.length} times`);
  assert.ok(heard.length >= 10, `heard ${heard.length} times`);
  assert.equal(heard.at(-1), "done");
});

test("the same words are not said again, and others at once where nothing was said for a while", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { heard, announcer } = listened();
  announcer.say("one");
  context.mock.timers.tick(PAUSE);
  announcer.say("one");
  assert.deepEqual(heard, ["one"]);
  announcer.say("two");
  assert.deepEqual(heard, ["one", "two"]);
});

test("an answer is heard after the pause, and then what has come since", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { heard, announcer } = listened();
  announcer.say("before");
  announcer.say("ball: falling", true);
  announcer.say("still");
  context.mock.timers.tick(PAUSE);
  assert.deepEqual(heard, ["before", "ball: falling"]);
  context.mock.timers.tick(PAUSE);
  assert.deepEqual(heard, ["before", "ball: falling", "still"]);
});
