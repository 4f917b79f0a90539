import assert from "node:assert/strict";
import { test } from "node:test";
import { EventQueue } from "../../../theme/shell/asking/queue.js";

/** @import { Question, WidgetSpec } from "../../../theme/shared/messages.js" */

/** @type {WidgetSpec} */
const BALL = {
  id: "ball",
  widget: "ball",
  settings: {},
  of: null,
  reduced_motion: false,
  width: "wide",
};

/** A queue, and what it has sent: "widget control=value", "widget tick" or "widget made". */
function queued({ isOpen = true } = {}) {
  /** @type {string[]} */
  const sent = [];
  const queue = new EventQueue((question) => sent.push(shown(question)));
  if (isOpen) queue.open();
  return { queue, sent };
}

/** @param {Question} question */
function shown(question) {
  const what = {
    event: () =>
      `${"control" in question && question.control}=${"value" in question && question.value}`,
    do: () => `does ${"orders" in question && question.orders.map(([control]) => control)}`,
    resize: () => `is ${"width" in question && question.width}`,
    tick: () => "tick",
    make: () => "made",
    replay: () => "replayed",
    rewrite: () => `${"module" in question && question.module} is rewritten`,
  }[question.kind]();
  return `${question.widget} ${what}`;
}

/**
 * Answers everything that is asked, until nothing is.
 * @param {EventQueue} queue
 */
function answerAll(queue) {
  while (queue.asked) {
    queue.settle();
    queue.next();
  }
}

test("one question is in flight at a time", () => {
  const { queue, sent } = queued();
  queue.addPress("ball", "drop");
  queue.addPress("ball", "reset");
  assert.deepEqual(sent, ["ball drop=null"]);
  assert.equal(queue.asked, "ball");
  queue.settle();
  assert.equal(queue.asked, null);
  assert.equal(sent.length, 1); // until the answer has been shown
  queue.next();
  assert.deepEqual(sent, ["ball drop=null", "ball reset=null"]);
});

test("a slider's latest value wins over those that still wait", () => {
  const { queue, sent } = queued();
  for (const value of [1, 2, 3, 4]) queue.addValue("ball", "rate", value);
  answerAll(queue);
  assert.deepEqual(sent, ["ball rate=1", "ball rate=4"]);
});

test("a value does not overtake what was done after the one before", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addValue("ball", "rate", 1);
  queue.addPress("ball", "drop");
  queue.addValue("ball", "rate", 2);
  queue.addValue("ball", "size", 5);
  queue.addValue("ball", "rate", 3);
  queue.open();
  answerAll(queue);
  assert.deepEqual(sent, [
    "ball rate=1",
    "ball drop=null",
    "ball rate=2",
    "ball size=5",
    "ball rate=3",
  ]);
});

test("another widget's doings are no reason to send old values", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addValue("ball", "rate", 1);
  queue.addValue("hill", "rate", 1);
  queue.addValue("ball", "rate", 2);
  queue.open();
  answerAll(queue);
  assert.deepEqual(sent, ["hill rate=1", "ball rate=2"]);
});

test("every press counts", () => {
  const { queue, sent } = queued();
  for (let i = 0; i < 5; i++) queue.addPress("trainer", "step");
  answerAll(queue);
  assert.equal(sent.length, 5);
});

test("a tick of a run that a press has ended is dropped", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addTick("ball", queue.runOf("ball"));
  queue.addPress("ball", "reset");
  queue.addTick("ball", queue.runOf("ball"));
  queue.open();
  answerAll(queue);
  assert.deepEqual(sent, ["ball reset=null", "ball tick"]);
});

test("an ended run's tick is nothing to wait for", () => {
  const { queue, sent } = queued();
  const run = queue.runOf("ball");
  queue.addPress("ball", "reset");
  queue.addTick("ball", run); // its Frame was on its way to the screen
  assert.equal(queue.hasWaiting("ball"), false);
  queue.addTick("ball", queue.runOf("ball"));
  queue.addMake(BALL);
  queue.settle();
  queue.next();
  assert.equal(queue.hasWaiting("ball"), false);
  answerAll(queue);
  assert.deepEqual(sent, ["ball reset=null", "ball made"]);
});

test("a run waits for one tick", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addTick("ball", queue.runOf("ball"));
  queue.addTick("hill", queue.runOf("hill"));
  queue.addValue("ball", "rate", 2); // its answer, too, asks for a tick
  queue.addTick("ball", queue.runOf("ball"));
  queue.open();
  answerAll(queue);
  assert.deepEqual(sent, ["ball tick", "hill tick", "ball rate=2"]);
});

test("a value ends no run", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addTick("ball", queue.runOf("ball"));
  queue.addValue("ball", "rate", 2);
  queue.open();
  answerAll(queue);
  assert.deepEqual(sent, ["ball tick", "ball rate=2"]);
});

test("an answer is stale if its widget was pressed meanwhile, and only then", () => {
  const { queue } = queued();
  queue.addValue("ball", "rate", 1);
  queue.addPress("hill", "reset");
  assert.deepEqual(queue.settle(), { widget: "ball", isStale: false });
  queue.next();
  queue.addPress("hill", "drop");
  assert.deepEqual(queue.settle(), { widget: "hill", isStale: true });
  queue.next();
  assert.deepEqual(queue.settle(), { widget: "hill", isStale: false });
});

test("a widget that is made begins a new run", () => {
  const { queue, sent } = queued();
  queue.addTick("ball", queue.runOf("ball"));
  queue.addMake(BALL);
  assert.deepEqual(queue.settle(), { widget: "ball", isStale: true });
  queue.next();
  assert.deepEqual(sent, ["ball tick", "ball made"]);
});

test("what is done before Python is ready is kept, and sent when it is", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addPress("trainer", "train");
  assert.deepEqual(sent, []);
  assert.equal(queue.hasWaiting("trainer"), true);
  assert.equal(queue.hasWaiting("ball"), false);
  queue.open();
  assert.deepEqual(sent, ["trainer train=null"]);
  assert.equal(queue.hasWaiting("trainer"), false);
});

test("after a new start nothing of before is asked, and old ticks are stale", () => {
  const { queue, sent } = queued();
  const before = queue.runOf("ball");
  queue.addPress("hill", "drop");
  queue.addPress("hill", "reset");
  queue.clear();
  assert.equal(queue.asked, null);
  queue.addTick("ball", before); // its Frame was on its way to the screen
  queue.addPress("hill", "begin");
  assert.deepEqual(sent, ["hill drop=null"]);
  queue.open();
  assert.deepEqual(sent, ["hill drop=null", "hill begin=null"]);
});

test("every press of a place counts, and a run goes on", () => {
  const { queue, sent } = queued();
  const run = queue.runOf("map");
  for (const place of ["a", "a", "b"]) queue.addTap("map", "ask", place);
  answerAll(queue);
  assert.deepEqual(sent, ["map ask=a", "map ask=a", "map ask=b"]);
  assert.equal(queue.runOf("map"), run);
});

test("of the widths that wait only the latest is sent", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addResize("map", "phone");
  queue.addResize("ball", "phone");
  queue.addResize("map", "wide");
  queue.open();
  answerAll(queue);
  assert.deepEqual(sent, ["ball is phone", "map is wide"]);
});

test("a past done once more ends what runs in every figure that shows it", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addTick("ball", queue.runOf("ball"));
  queue.addTick("hill", queue.runOf("hill"));
  queue.addValue("ball", "rate", 1);
  const [ball, hill] = [queue.runOf("ball"), queue.runOf("hill")];
  const view = { ...BALL, id: "view", of: "ball" };
  queue.addReplay([{ source: "ball", calm: false, settings: [], doings: [], specs: [BALL, view] }]);
  queue.addTick("ball", ball); // its Frame was on its way to the screen
  queue.addTick("hill", hill);
  queue.open();
  answerAll(queue);
  assert.deepEqual(sent, ["hill tick", "ball rate=1", "ball replayed"]);
  assert.equal(queue.runOf("view"), 1);
});

test("another text for a module ends every run, and what was pressed before is done before", () => {
  const { queue, sent } = queued();
  queue.addPress("ball", "drop");
  queue.addTick("ball", queue.runOf("ball"));
  queue.addPress("trainer", "step");
  const run = queue.runOf("ball");
  queue.addRewrite("neuron.py", "x = 1");
  queue.addTick("ball", run); // of a run that has ended
  answerAll(queue);
  assert.deepEqual(sent, ["ball drop=null", "trainer step=null", " neuron.py is rewritten"]);
  assert.deepEqual(queue.settle(), { widget: "", isStale: false });
});

test("what the text asks for ends what runs, as a press does", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addTick("ball", queue.runOf("ball"));
  queue.addOrders("ball", [["drop", null]]);
  assert.equal(queue.runOf("ball"), 1);
  queue.open();
  answerAll(queue);
  assert.deepEqual(sent, ["ball does drop"]);
});

test("a new width takes nothing but an older width away", () => {
  const { queue, sent } = queued({ isOpen: false });
  queue.addValue("map", "rate", 1);
  queue.addResize("map", "phone");
  queue.open();
  answerAll(queue);
  assert.deepEqual(sent, ["map rate=1", "map is phone"]);
});

test("it is idle when it is open, and nothing is asked or waits", () => {
  const { queue } = queued({ isOpen: false });
  assert.equal(queue.isIdle, false);
  queue.open();
  assert.equal(queue.isIdle, true);
  queue.addPress("ball", "drop");
  assert.equal(queue.isIdle, false); // asked
  queue.addPress("ball", "reset");
  queue.settle();
  assert.equal(queue.isIdle, false); // one waits
  queue.next();
  queue.settle();
  assert.equal(queue.isIdle, true);
});

test("an answer to no question is told", () => {
  assert.throws(() => queued().queue.settle(), /an answer to no question/);
});

test("no run has the number of an earlier one, whatever has ended that", () => {
  for (const end of [
    (/** @type {EventQueue} */ queue) => queue.addRewrite("neuron.py", "x = 1"),
    (/** @type {EventQueue} */ queue) => queue.clear(),
  ]) {
    const { queue } = queued({ isOpen: false });
    const before = queue.runOf("ball");
    end(queue);
    queue.addPress("ball", "drop");
    assert.notEqual(queue.runOf("ball"), before);
  }
});
