import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_DOINGS, MOST_TICKS, Pasts, thinned } from "../../../theme/shell/memory/past.js";

/** @import { Question, Value, WidgetSpec } from "../../../theme/shared/messages.js" */

/**
 * @param {string} id
 * @param {string | null} of
 * @param {Record<string, Value>} settings
 * @returns {WidgetSpec}
 */
function spec(id, of = null, settings = {}) {
  return { id, widget: id, settings, of, reduced_motion: false, width: "wide" };
}

/** Pasts of a page whose figures have a rate of 2 and a place to tap by the author's will. */
function pasts() {
  return new Pasts({
    valuesOf: () => ({ rate: 2, spot: [1, 2.5] }),
    isTap: (_, control) => control === "ask",
  });
}

const AS_AUTHORED = { rate: 2, spot: [1, 2.5], seed: 7 };

/**
 * @param {string} widget
 * @param {string} control
 * @param {Value | null} value
 * @returns {Question}
 */
function event(widget, control, value = null) {
  return { kind: "event", widget, control, value };
}

/** @param {string} widget @returns {Question} */
function tick(widget) {
  return { kind: "tick", widget };
}

/** A trainer at which a few things were done. */
function begun() {
  const all = pasts();
  all.begin(spec("trainer", null, AS_AUTHORED));
  return all;
}

test("what was done is told in order, and what is done again is counted", () => {
  const all = begun();
  all.begin(spec("view", "trainer", AS_AUTHORED));
  for (const question of [
    event("trainer", "rate", 5),
    event("trainer", "step"),
    event("trainer", "step"),
    event("trainer", "reset"),
    event("view", "run"),
    tick("trainer"),
    tick("trainer"),
    tick("view"),
    event("trainer", "spot", [0.5, 3]),
    event("trainer", "loud", true),
  ]) {
    all.add("trainer", question);
  }
  assert.deepEqual(all.told(), {
    pasts: [
      {
        source: "trainer",
        calm: false,
        settings: [],
        doings: [
          ["trainer", "rate", "5", 1],
          ["trainer", "step", null, 2],
          ["trainer", "reset", null, 1],
          ["view", "run", null, 1],
          ["trainer", null, null, 2],
          ["view", null, null, 1],
          ["trainer", "spot", "0.5,3", 1],
          ["trainer", "loud", "true", 1],
        ],
      },
    ],
    missing: [],
  });
});

test("what the text asked for ends a run first", () => {
  const all = begun();
  all.add("trainer", {
    kind: "do",
    widget: "trainer",
    orders: [
      ["rate", 5],
      ["train", null],
    ],
  });
  assert.deepEqual(all.told().pasts[0].doings, [
    ["trainer", "", null, 1],
    ["trainer", "rate", "5", 1],
    ["trainer", "train", null, 1],
  ]);
});

test("what a figure was made with is told where it is not the author's", () => {
  const all = pasts();
  all.begin(spec("trainer", null, { ...AS_AUTHORED, rate: 5, seed: 9 }));
  all.begin(spec("view", "trainer", { ...AS_AUTHORED, spot: [1, 3] }));
  assert.deepEqual(all.told().pasts[0].settings, [
    ["trainer", "rate", "5"],
    ["view", "spot", "1,3"],
  ]);
});

test("a figure to which nothing was done is not told", () => {
  assert.deepEqual(begun().told(), { pasts: [], missing: [] });
});

test("a widget that is made anew begins a new past, and keeps what its views were made with", () => {
  const all = begun();
  all.begin(spec("view", "trainer", { ...AS_AUTHORED, rate: 3 }));
  all.add("trainer", event("trainer", "step"));
  all.lose("trainer");
  all.begin(spec("trainer", null, { ...AS_AUTHORED, rate: 9 }));
  const [{ settings, doings }] = all.told().pasts;
  assert.deepEqual(doings, []);
  assert.deepEqual(new Set(settings.map(String)), new Set(["trainer,rate,9", "view,rate,3"]));
});

test("a view that is made later has the past of what it shows", () => {
  const all = begun();
  all.add("trainer", event("trainer", "step"));
  all.begin(spec("view", "trainer", AS_AUTHORED));
  assert.deepEqual(all.told().pasts[0].doings, [["trainer", "step", null, 1]]);
});

test("a past that was done once more is what a state has, and it goes on", () => {
  const all = begun();
  all.add("trainer", event("trainer", "reset"));
  /** @type {import("../../../theme/shared/messages.js").Past} */
  const past = {
    source: "trainer",
    calm: true,
    settings: [["trainer", "rate", "5"]],
    doings: [["trainer", "step", null, 3]],
  };
  const before = structuredClone(past);
  all.take(past);
  all.add("trainer", event("trainer", "step"));
  assert.deepEqual(all.told().pasts, [{ ...past, doings: [["trainer", "step", null, 4]] }]);
  assert.deepEqual(past, before);
});

test("a past that nobody knows any more is missing, until all begins again", () => {
  const all = begun();
  all.lose("trainer");
  all.add("trainer", event("trainer", "step"));
  assert.deepEqual(all.told(), { pasts: [], missing: ["trainer"] });
  all.clear();
  assert.deepEqual(all.told(), { pasts: [], missing: [] });
});

test("what is no doing is not told, nor what was asked of a state that is not there", () => {
  const all = begun();
  all.add("trainer", { kind: "resize", widget: "trainer", width: "phone" });
  all.add("hill", event("hill", "step"));
  all.lose("hill");
  assert.deepEqual(all.told(), { pasts: [], missing: [] });
});

test("what was made by a reader's own code is so until all begins again", () => {
  const all = begun();
  assert.equal(all.isOfOwnCode, false);
  all.isOfOwnCode = true;
  all.clear();
  assert.equal(all.isOfOwnCode, false);
});

test("only values on the way to another are left out, and only where that is allowed", () => {
  const { doings } = (() => {
    const all = begun();
    for (const rate of [1, 2, 3]) all.add("trainer", event("trainer", "rate", rate));
    all.add("trainer", tick("trainer"));
    for (const place of ["a", "b"]) all.add("trainer", event("trainer", "ask", place));
    for (const rate of [4, 5]) all.add("trainer", event("trainer", "rate", rate));
    all.add("trainer", event("view", "rate", 6));
    return all.told().pasts[0];
  })();
  assert.equal(doings.length, 9); // a short past is told as it was
  const isTap = (/** @type {string} */ _, /** @type {string} */ control) => control === "ask";
  assert.deepEqual(thinned(doings, { isTap }), [
    ["trainer", "rate", "3", 1],
    ["trainer", null, null, 1],
    ["trainer", "ask", "a", 1],
    ["trainer", "ask", "b", 1],
    ["trainer", "rate", "5", 1],
    ["view", "rate", "6", 1],
  ]);
});

test("of what a link tells in two steps no press and no picture is left out", () => {
  /** @type {import("../../../theme/shared/messages.js").Doing[]} */
  const doings = [
    ["trainer", "step", null, 1],
    ["trainer", "step", null, 2],
    ["trainer", null, null, 3],
    ["trainer", null, null, 4],
  ];
  assert.deepEqual(thinned(doings, { isTap: () => false }), doings);
});

test("a long slide is told by where it came to", () => {
  const all = begun();
  for (let i = 0; i <= 5000; i++) all.add("trainer", event("trainer", "rate", i / 100));
  const [{ doings }] = all.told().pasts;
  assert.equal(doings.length, 1);
  assert.deepEqual(doings, [["trainer", "rate", "50", 1]]);
});

test("what is too long for a link is missing from it", () => {
  const all = begun();
  for (let i = 0; i < MOST_TICKS; i++) all.add("trainer", tick("trainer"));
  assert.deepEqual(all.told().missing, []);
  all.add("trainer", tick("trainer"));
  assert.deepEqual(all.told().missing, ["trainer"]);

  const presses = begun();
  for (let i = 0; i < MOST_DOINGS; i++) presses.add("trainer", event("trainer", "step"));
  assert.deepEqual(presses.told().missing, []);
  presses.add("trainer", event("trainer", "step"));
  assert.deepEqual(presses.told().missing, ["trainer"]);

  const restless = begun();
  for (let i = 0; i < 3 * MOST_DOINGS; i++) {
    restless.add("trainer", event("trainer", i % 2 ? "step" : "reset"));
  }
  const { pasts: fitting, missing } = restless.told();
  assert.deepEqual([fitting.length, missing], [0, ["trainer"]]);
});

/**
 * Two figures of one state that run at once.
 * @param {number} ticks of both, by turns
 */
function running(ticks) {
  const all = begun();
  for (let i = 0; i < ticks; i++) all.add("trainer", tick(i % 2 ? "trainer" : "view"));
  return all;
}

test("of what changes all the time a little less is kept than a link may hold", () => {
  assert.deepEqual(running(2 * MOST_DOINGS).told().missing, []);
  assert.deepEqual(running(2 * MOST_DOINGS + 1).told().missing, ["trainer"]);
});

test("what is kept may be long if most of it is on the way to another value", () => {
  for (const [ticks, missing] of [
    [MOST_DOINGS - 1, []],
    [MOST_DOINGS, ["trainer"]],
  ]) {
    const all = running(Number(ticks));
    for (let rate = 0; rate <= MOST_DOINGS + 1; rate++) {
      all.add("trainer", event("trainer", "rate", rate));
    }
    assert.deepEqual(all.told().missing, missing);
  }
});

test("a past is told as it was while a link of it is short", () => {
  const all = begun();
  for (let rate = 1; rate <= 120; rate++) all.add("trainer", event("trainer", "rate", rate));
  assert.equal(all.told().pasts[0].doings.length, 120);
  all.add("trainer", event("trainer", "rate", 121));
  assert.deepEqual(all.told().pasts[0].doings, [["trainer", "rate", "121", 1]]);
});
