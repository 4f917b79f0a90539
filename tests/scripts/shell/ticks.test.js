import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Ticks } from "../../../theme/shell/asking/ticks.js";

const PAGE = /** @type {any} */ (globalThis);
const { matchMedia, requestAnimationFrame, setTimeout } = PAGE;

/** @type {(() => void)[]} what waits for the screen */
let paintings = [];
/** @type {[() => void, number][]} what waits for a clock, and ms */
let pauses = [];

beforeEach(() => {
  [paintings, pauses] = [[], []];
  PAGE.requestAnimationFrame = (/** @type {() => void} */ then) => paintings.push(then);
  PAGE.setTimeout = (/** @type {() => void} */ then, /** @type {number} */ ms) =>
    pauses.push([then, ms]);
});

afterEach(() => Object.assign(PAGE, { matchMedia, requestAnimationFrame, setTimeout }));

/** A reader, as the browser tells of her. @param {"reduce" | "no-preference"} wish */
function wishing(wish) {
  PAGE.matchMedia = (/** @type {string} */ query) => ({
    matches: query === `(prefers-reduced-motion: ${wish})`,
  });
}

/** Ticks for figures whose runs are numbered so, and what they ask for. @param {any} runs */
function ticking(runs) {
  /** @type {[string, number][]} */
  const asked = [];
  const queue = {
    runOf: (/** @type {string} */ id) => runs[id],
    addTick: (/** @type {string} */ id, /** @type {number} */ run) => asked.push([id, run]),
  };
  return { ticks: new Ticks(/** @type {any} */ (queue)), asked };
}

function paint() {
  for (const then of paintings.splice(0)) then();
  for (const [then] of pauses.splice(0)) then();
}

test("the next tick is asked for once the last Frame is on the screen", () => {
  wishing("no-preference");
  const { ticks, asked } = ticking({ ball: 1 });
  ticks.ask("ball");
  assert.deepEqual(asked, []);
  paint();
  assert.deepEqual(asked, [["ball", 1]]);
});

for (const [wish, ms] of /** @type {const} */ ([
  ["no-preference", 0],
  ["reduce", 200],
])) {
  test(`${wish}: each picture of a run stays for ${ms} ms`, () => {
    wishing(wish);
    ticking({ ball: 1 }).ticks.ask("ball");
    for (const then of paintings.splice(0)) then();
    assert.deepEqual(
      pauses.map(([, pause]) => pause),
      [ms],
    );
  });
}

test("a run that a press begins meanwhile is the one that goes on, and no tick is doubled", () => {
  wishing("no-preference");
  const runs = { ball: 1, race: 7 };
  const { ticks, asked } = ticking(runs);
  ticks.ask("ball");
  ticks.ask("race");
  runs.ball = 2;
  ticks.ask("ball");
  paint();
  assert.deepEqual(asked, [
    ["ball", 2],
    ["race", 7],
  ]);
  ticks.ask("ball");
  paint();
  assert.deepEqual(asked.slice(2), [["ball", 2]]);
});
