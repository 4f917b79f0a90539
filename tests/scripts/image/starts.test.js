import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAnswers, hashOf, isKnown } from "../../../theme/worker/image/starts.js";

const SPEC = { id: "ball", widget: "ball", settings: { rate: 0.5, goal: [1, 2] }, of: null };
const ANSWER = { frame: { panels: ["a circle"] }, run: "idle" };
/** What the build has seen. */
const seen = () => ({ [hashOf([SPEC])]: hashOf({ ball: ANSWER }) });

test("a widget is known in whatever order its settings stand", () => {
  const { id, widget, of } = SPEC;
  assert.ok(isKnown(seen(), [{ of, settings: { goal: [1, 2], rate: 0.5 }, widget, id }]));
  assert.ok(!isKnown(seen(), []));
});

for (const settings of [{ rate: 0.4, goal: [1, 2] }, { rate: 0.5, goal: [2, 1] }, { rate: 0.5 }]) {
  test(`a widget with ${JSON.stringify(settings)} is not known`, () => {
    assert.ok(!isKnown(seen(), [{ ...SPEC, settings }]));
  });
}

test("a row is no thing with names, and nothing is neither", () => {
  const hashes = [[1], { 0: 1 }, null, {}, [], 1, ""].map(hashOf);
  assert.equal(new Set(hashes).size, hashes.length);
});

test("another answer than at the build is an error", () => {
  checkAnswers(seen(), [SPEC], { ball: { run: "idle", frame: ANSWER.frame } });
  const other = { ball: { ...ANSWER, frame: { panels: ["a circlû"] } } };
  assert.throws(() => checkAnswers(seen(), [SPEC], other), /^Error: The figures do not start/);
});
