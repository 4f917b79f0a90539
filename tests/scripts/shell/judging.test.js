import assert from "node:assert/strict";
import { test } from "node:test";
import { isAnswer, judge } from "../../../theme/shell/quiz/judging.js";

/** @import { Key, Kind } from "../../../theme/shell/quiz/judging.js" */

const NAMES = ["a", "b", "c"];

/**
 * @param {Kind} kind
 * @param {Key["answer"]} answer
 * @param {Partial<Key>} more
 * @returns {Key}
 */
const key = (kind, answer, more = {}) => {
  return { kind, answer, names: NAMES, tolerance: 0, near: 0, ...more };
};

/** @param {Map<string, string>} marks */
const plain = (marks) => Object.fromEntries(marks);

test("one of several: what was chosen, and what is right", () => {
  const right = judge(key("one", "b"), "b");
  assert.ok(right.isRight);
  assert.deepEqual(plain(right.marks), { b: "right" });
  const wrong = judge(key("one", "b"), "c");
  assert.ok(!wrong.isRight);
  assert.deepEqual(plain(wrong.marks), { b: "missed", c: "wrong" });
  assert.deepEqual(wrong.told, ["c", "b", "a"]); // every reason, the reader's own first
});

test("several: only all of them, and no other, are right", () => {
  const several = key("several", ["a", "c"]);
  assert.ok(judge(several, ["c", "a"]).isRight);
  assert.ok(!judge(several, ["a"]).isRight);
  const verdict = judge(several, ["a", "b"]);
  assert.ok(!verdict.isRight);
  assert.deepEqual(plain(verdict.marks), { a: "right", b: "wrong", c: "missed" });
  assert.deepEqual(verdict.told, ["b", "a", "c"]);
});

test("an order: each choice in its place", () => {
  const order = key("order", ["a", "b", "c"]);
  assert.ok(judge(order, ["a", "b", "c"]).isRight);
  const verdict = judge(order, ["b", "a", "c"]);
  assert.ok(!verdict.isRight);
  assert.deepEqual(plain(verdict.marks), { a: "wrong", b: "wrong", c: "right" });
  assert.deepEqual(verdict.told, ["b", "a", "c"]);
});

test("a place: nothing is said of the others", () => {
  const right = judge(key("place", "a"), "a");
  assert.ok(right.isRight);
  assert.deepEqual(plain(right.marks), { a: "right" });
  const verdict = judge(key("place", "a"), "b");
  assert.ok(!verdict.isRight);
  assert.deepEqual(plain(verdict.marks), { b: "wrong" });
  assert.deepEqual(verdict.told, ["b"]);
});

test("a number: right within its tolerance, else the misreading it comes from", () => {
  const names = ["right", "0.7", "-0.3", "near", "other"];
  const number = key("number", 0.3, { names, tolerance: 0.1, near: 0.2 });
  const told = (/** @type {number} */ given) => judge(number, given).told;
  for (const given of [0.3, 0.2, 0.4]) {
    assert.ok(judge(number, given).isRight, String(given));
    assert.deepEqual(told(given), ["right"]);
  }
  assert.ok(!judge(number, 0.41).isRight);
  assert.deepEqual(told(0.7), ["0.7"]);
  assert.deepEqual(told(0.65), ["0.7"]);
  assert.deepEqual(told(-0.3), ["-0.3"]);
  assert.deepEqual(told(0.45), ["near"]);
  assert.deepEqual(told(9), ["other"]);
  assert.deepEqual(judge({ ...number, near: 0 }, 0.45).told, ["other"]);
});

test("what is no answer is told from one", () => {
  /** @type {[Key, unknown[], unknown[]][]} */
  const cases = [
    [key("one", "a"), ["b"], ["d", "", null, 1, ["a"], {}, "toString"]],
    [key("place", "a"), ["b"], ["d", undefined, ["a"]]],
    [
      key("several", ["a"]),
      [["a"], ["c", "b"]],
      [[], ["a", "a"], ["d"], ["a", "d"], "a", null, [1], {}],
    ],
    [key("order", NAMES), [["c", "b", "a"]], [["a", "b"], ["a", "b", "b"], [...NAMES, "a"], "abc"]],
    [key("number", 1), [0, -2.5], [Number.NaN, 1 / 0, "1", null, [1], true]],
  ];
  for (const [question, good, bad] of cases) {
    for (const given of good) assert.ok(isAnswer(question, given), `${question.kind} ${given}`);
    for (const given of bad) assert.ok(!isAnswer(question, given), `${question.kind} ${given}`);
  }
});
