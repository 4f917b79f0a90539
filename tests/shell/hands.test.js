import assert from "node:assert/strict";
import { test } from "node:test";
import { valueAt } from "../../theme/shell/handles.js";
import { widthClass } from "../../theme/shell/widths.js";

test("a place on the picture is a value", () => {
  assert.equal(valueAt([0, 10, 20, 220], 20), 0);
  assert.equal(valueAt([0, 10, 20, 220], 220), 10);
  assert.equal(valueAt([0, 5, 110, 10], 60), 2.5); // up is more
});

test("a figure's width decides how it is drawn", () => {
  assert.equal(widthClass(930, 900), "wide");
  assert.equal(widthClass(900, 900), "wide");
  assert.equal(widthClass(899, 900), "snug");
  assert.equal(widthClass(640, 480), "snug");
  assert.equal(widthClass(640, 479), "low");
  assert.equal(widthClass(930, 390), "low");
  assert.equal(widthClass(639, 390), "phone");
  assert.equal(widthClass(338, 900), "phone");
  assert.equal(widthClass(337, 900), "tiny");
});
