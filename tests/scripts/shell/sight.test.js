import assert from "node:assert/strict";
import { test } from "node:test";
import { stretchToSee } from "../../../theme/shell/text/sight.js";

const WHOLE = { top: 100, bottom: 700 };
const PARTS = [
  { top: 110, bottom: 400 },
  { top: 400, bottom: 500 },
];

test("a figure that has room is seen whole, the nearest way", () => {
  assert.deepEqual(stretchToSee(WHOLE, PARTS, 624), {
    stretch: { top: 88, bottom: 712 },
    block: "nearest",
  });
});

test("where it has hardly any, what is above its pictures can go", () => {
  assert.deepEqual(stretchToSee(WHOLE, PARTS, 623), {
    stretch: { top: 98, bottom: 712 },
    block: "nearest",
  });
});

test("where it has none, its pictures, numbers and buttons are seen", () => {
  assert.deepEqual(stretchToSee(WHOLE, PARTS, 613), {
    stretch: { top: 98, bottom: 512 },
    block: "nearest",
  });
});

test("where not even they have room, they are seen from their top", () => {
  assert.deepEqual(stretchToSee(WHOLE, PARTS, 300), {
    stretch: { top: 98, bottom: 512 },
    block: "start",
  });
});

test("a figure without parts is seen from its top", () => {
  assert.equal(stretchToSee(WHOLE, [], 300).block, "start");
});
