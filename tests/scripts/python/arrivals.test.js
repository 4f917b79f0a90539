import assert from "node:assert/strict";
import { test } from "node:test";
import { Arrivals } from "../../../theme/shell/python/arrivals.js";

/** @import { ExpectedPart } from "../../../theme/shared/payload.js" */
/** @import { ArrivedSlice } from "../../../theme/shell/python/arrivals.js" */

const BYTES = { isProgram: false, isSecond: false, behind: [] };
/** @type {ExpectedPart[]} */
const PARTS = [
  { ...BYTES, name: "program", slices: 2, size: 100, when: "soon", isProgram: true },
  { ...BYTES, name: "image", slices: 1, size: 10, when: "soon" },
  { ...BYTES, name: "memory", slices: 1, size: 20, when: "next" },
  { ...BYTES, name: "rest", slices: 1, size: 50, when: "late" },
];

/** Arrivals with a listener from the start, and what it has heard, as "part: text". */
function listened() {
  const arrivals = new Arrivals(PARTS);
  /** @type {string[]} */
  const heard = [];
  const unlisten = arrivals.listen(({ name, text }) => heard.push(`${name}: ${text}`));
  return { arrivals, heard, unlisten };
}

test("slices are handed on in the order of their part, whatever order they come in", () => {
  const { arrivals, heard } = listened();
  arrivals.add("program", 1, "two");
  assert.deepEqual(heard, []);
  arrivals.add("image", 0, "all");
  arrivals.add("program", 0, "one");
  assert.deepEqual(heard, ["image: all", "program: one", "program: two"]);
});

test("a slice says all that a decoder must know, and the last one that it is the last", () => {
  const arrivals = new Arrivals(PARTS);
  /** @type {ArrivedSlice[]} */
  const heard = [];
  arrivals.listen((slice) => heard.push(slice));
  arrivals.add("program", 0, "one");
  arrivals.add("program", 1, "two");
  const same = {
    kind: "slice",
    name: "program",
    size: 100,
    isProgram: true,
    isSecond: false,
    behind: [],
  };
  assert.deepEqual(heard, [
    { ...same, text: "one", isLast: false },
    { ...same, text: "two", isLast: true },
  ]);
});

test("a late listener misses nothing and hears nothing twice", () => {
  const { arrivals, heard } = listened();
  arrivals.add("image", 0, "all");
  arrivals.add("program", 0, "one");
  /** @type {string[]} */
  const later = [];
  arrivals.listen(({ text }) => later.push(text));
  arrivals.add("program", 1, "two");
  assert.deepEqual(later, ["one", "all", "two"]); // what was there, part by part
  assert.equal(heard.length, 3);
});

test("who has stopped listening hears no more, and others do", () => {
  const { arrivals, heard, unlisten } = listened();
  /** @type {string[]} */
  const other = [];
  arrivals.listen(({ text }) => other.push(text));
  unlisten();
  arrivals.add("image", 0, "all");
  assert.deepEqual(heard, []);
  assert.deepEqual(other, ["all"]);
});

test("a slice that comes twice counts once and is handed on once", () => {
  const { arrivals, heard } = listened();
  arrivals.add("program", 0, "one");
  arrivals.add("program", 0, "again");
  assert.deepEqual(heard, ["program: one"]);
  assert.equal(arrivals.fraction, 1 / 3);
});

test("only what is needed before Python is ready counts as progress", () => {
  const { arrivals } = listened();
  assert.equal(arrivals.fraction, 0);
  arrivals.add("rest", 0, "later");
  assert.equal(arrivals.fraction, 0);
  arrivals.add("program", 0, "one");
  arrivals.add("program", 1, "two");
  assert.equal(arrivals.fraction, 2 / 3);
  assert.equal(arrivals.isComplete, false);
  arrivals.add("image", 0, "all");
  assert.equal(arrivals.fraction, 1);
  assert.equal(arrivals.isComplete, true);
});

test("of a slice that is on its way counts what has come, if Python's start needs it", () => {
  const { arrivals } = listened();
  arrivals.expect("program", 0, 0.5);
  arrivals.expect("image", 0, 0.25);
  arrivals.expect("rest", 0, 0.5);
  arrivals.expect("stranger", 0, 0.5);
  assert.equal(arrivals.fraction, 0.75 / 3);
  arrivals.expect("image", 0, 0.75);
  assert.equal(arrivals.fraction, 1.25 / 3);
  arrivals.add("program", 0, "one");
  arrivals.expect("program", 0, 0.9); // it is there
  assert.equal(arrivals.fraction, 1.75 / 3);
  assert.equal(arrivals.isComplete, false);
});

test("it is known of each slice whether it has come", () => {
  const { arrivals } = listened();
  arrivals.add("program", 1, "");
  arrivals.add("rest", 0, "later"); // also if it is held back
  const known = (/** @type {[string, number][]} */ ...all) =>
    all.map((one) => arrivals.has(...one));
  assert.deepEqual(known(["program", 1], ["rest", 0]), [true, true]);
  assert.deepEqual(known(["program", 0], ["image", 0], ["stranger", 0]), [false, false, false]);
});

test("a payload is whole when all of it is there", () => {
  const { arrivals } = listened();
  arrivals.add("program", 0, "one");
  arrivals.add("rest", 0, "later");
  arrivals.add("image", 0, "all");
  assert.equal(arrivals.isWhole, false);
  arrivals.add("memory", 0, "then");
  assert.equal(arrivals.isWhole, false);
  arrivals.add("program", 1, "two");
  assert.equal(arrivals.isWhole, true);
});

test("what is not needed soon is held back until it is released, and then nothing of it is missing", () => {
  const { arrivals, heard } = listened();
  arrivals.add("rest", 0, "later");
  arrivals.add("memory", 0, "then");
  arrivals.add("image", 0, "all");
  /** @type {string[]} */
  const other = [];
  arrivals.listen(({ text }) => other.push(text));
  assert.deepEqual(heard, ["image: all"]);
  assert.deepEqual(other, ["all"]);
  arrivals.release(["next"]);
  arrivals.release(["next"]);
  assert.deepEqual(heard, ["image: all", "memory: then"]);
  arrivals.release(["soon", "next", "late"]);
  assert.deepEqual(heard, ["image: all", "memory: then", "rest: later"]);
  assert.deepEqual(other, ["all", "then", "later"]);
});

test("what is held back is not missed until it is released", () => {
  const { arrivals } = listened();
  arrivals.add("program", 0, "one");
  arrivals.add("image", 0, "all");
  assert.equal(arrivals.hasAllReleased, false);
  arrivals.add("program", 1, "two");
  assert.equal(arrivals.hasAllReleased, true);
  arrivals.release(["next"]);
  assert.equal(arrivals.hasAllReleased, false);
  arrivals.add("memory", 0, "then");
  assert.equal(arrivals.hasAllReleased, true);
});

test("once released, a part goes on as it comes", () => {
  const { arrivals, heard } = listened();
  arrivals.release(["late"]);
  arrivals.add("memory", 0, "then");
  arrivals.add("rest", 0, "later");
  assert.deepEqual(heard, ["rest: later"]);
});

test("a part that the page does not know is told by name", () => {
  assert.throws(() => new Arrivals(PARTS).add("stranger", 0, ""), /no part stranger/);
});
