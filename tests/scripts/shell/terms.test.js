import assert from "node:assert/strict";
import { test } from "node:test";
import { beside } from "../../../theme/shell/text/terms.js";

const NOTE = { width: 200, height: 50 };
const WINDOW = { width: 320, height: 400 };

test("a note stands under its word, and begins where that does", () => {
  const word = { left: 60, top: 100, bottom: 120 };
  assert.deepEqual(beside(word, NOTE, WINDOW), { left: 60, top: 120 });
});

test("where there is no room below, it stands above", () => {
  const word = { left: 60, top: 350, bottom: 370 };
  assert.deepEqual(beside(word, NOTE, WINDOW), { left: 60, top: 300 });
  assert.equal(beside({ ...word, top: 30, bottom: 380 }, NOTE, WINDOW).top, 380);
});

test("it is never outside of the window at a side", () => {
  for (let left = -50; left <= 400; left += 1) {
    const at = beside({ left, top: 100, bottom: 120 }, NOTE, WINDOW).left;
    assert.ok(at >= 8 && at + NOTE.width <= WINDOW.width - 8, `${left}: ${at}`);
  }
  assert.equal(
    beside({ left: 60, top: 100, bottom: 120 }, NOTE, { ...WINDOW, width: 150 }).left,
    8,
  );
});
