import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

const PAGE = /** @type {any} */ (globalThis);
const BROWSERS = ["document", "ResizeObserver", "getComputedStyle", "innerHeight", "matchMedia"];
/** @type {(() => void)[]} what waits for the screen */
let paintings = [];

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  paintings = [];
  PAGE.document = {
    documentElement: { dataset: { python: "ready" } },
    readyState: "complete",
  };
  PAGE.ResizeObserver = class {
    observe() {}
  };
  PAGE.getComputedStyle = () => ({ paddingLeft: "0" });
  PAGE.innerHeight = 800;
  PAGE.matchMedia = () => ({ matches: false });
  PAGE.requestAnimationFrame = (/** @type {() => void} */ then) => paintings.push(then);
});

afterEach(() => {
  mock.timers.reset();
  for (const name of BROWSERS) delete PAGE[name];
});

/** A figure that keeps the words of all Frames it has shown. @param {string} id */
function figureCalled(id) {
  return {
    id,
    source: id,
    placed: { of: null },
    spec: { id },
    isBroken: false,
    panels: new Map(),
    element: { dataset: {}, clientWidth: 900, querySelectorAll: () => [] },
    /** @type {string[]} */
    shown: [],
    /** @type {(control: string, value: any, isPlace: boolean) => void} */
    act: () => {},
    listen(/** @type {any} */ act) {
      this.act = act;
    },
    markUsed() {},
    showNote() {},
    showProgress() {},
    halt() {},
    reset() {},
    paint(/** @type {any} */ { frame }) {
      this.shown.push(frame.status);
    },
  };
}

/** A page with a ball and a hill, what Python was asked, and how it answers. */
async function served() {
  const { Shell } = await import("../../../theme/shell/shell.js");
  /** @type {any[]} */
  const asked = [];
  /** @type {(said: any) => void} */
  let say = () => {};
  const python = {
    listen: (/** @type {any} */ hear) => {
      say = hear;
    },
    ask: (/** @type {any} */ question) => asked.push(question),
    start() {},
    stop() {},
    tellFirst() {},
  };
  const files = { coming: "all", expected: [], request() {} };
  const begun = { python, files, arrivals: { listen() {}, fraction: 1 } };
  const [ball, hill] = [figureCalled("ball"), figureCalled("hill")];
  const shell = new Shell(/** @type {any} */ (begun));
  shell.serve(/** @type {any} */ ([ball, hill]));
  say({ kind: "ready", answers: {}, fromImage: true });
  /** @param {Record<string, string>} said of each figure, what its Frame says @param {string} run */
  const answer = (said, run = "idle") => {
    const frames = Object.entries(said).map(([id, status]) => {
      return [id, { run, frame: { status, panels: [], readouts: {} } }];
    });
    say({ kind: "answer", answers: Object.fromEntries(frames) });
  };
  mock.timers.tick(1);
  answer({ ball: "made" });
  answer({ hill: "made" });
  const last = () => asked.at(-1);
  return { ball, hill, answer, last, say, shell };
}

/** The Frame is on the screen. */
function paint() {
  for (const then of paintings.splice(0)) then();
  mock.timers.tick(1);
}

test("a figure that a press has stopped never shows the picture that was on its way", async () => {
  const { ball, hill, answer, last } = await served();
  ball.act("drop", null, false);
  answer({ ball: "falling" }, "running");
  paint();
  assert.equal(last().kind, "tick");
  ball.act("reset", null, false);
  answer({ ball: "falls on", hill: "seen" }, "running"); // of the tick, and of who shows it, too
  assert.deepEqual(ball.shown, ["made", "falling"]);
  assert.deepEqual(hill.shown, ["made", "seen"]);
  assert.equal(last().control, "reset");
  answer({ ball: "lifted" });
  paint();
  assert.deepEqual(ball.shown, ["made", "falling", "lifted"]);
  assert.deepEqual([last().kind, last().widget], ["tick", "hill"]); // the ball lies still
});

test("what another figure does meanwhile leaves a run alone", async () => {
  const { ball, hill, answer, last } = await served();
  ball.act("drop", null, false);
  hill.act("climb", null, false);
  answer({ ball: "falling" }, "running");
  answer({ hill: "climbed" });
  paint();
  assert.deepEqual(
    [ball.shown, hill.shown],
    [
      ["made", "falling"],
      ["made", "climbed"],
    ],
  );
  assert.deepEqual([last().kind, last().widget], ["tick", "ball"]);
});

test("a library that was whole is gone with its Python, whether that failed or is started anew", async () => {
  const { say, shell } = await served();
  const { dataset } = PAGE.document.documentElement;
  say({ kind: "complete" });
  assert.equal(dataset.library, "complete");
  shell.startAgain();
  assert.equal(dataset.library, undefined);
  say({ kind: "complete" });
  say({ kind: "failed", problem: "lost", isPartial: false, isRefused: false });
  assert.equal(dataset.library, undefined);
});
