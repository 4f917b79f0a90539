import assert from "node:assert/strict";
import { test } from "node:test";
import { holds, reaches, valueAt } from "../../../theme/shell/figure/handles.js";
import { widthClass } from "../../../theme/shell/figure/widths.js";

/** @import { Grip } from "../../../theme/shared/frame.js" */

test("a place on the picture is a value", () => {
  assert.equal(valueAt([0, 10, 20, 220], 20), 0);
  assert.equal(valueAt([0, 10, 20, 220], 220), 10);
  assert.equal(valueAt([0, 5, 110, 10], 60), 2.5); // up is more
});

test("a tap sets a Handle only on its own stretch and half a target beside it", () => {
  /** @type {Grip} */
  const along = { at: [60, 100], x: [0, 1, 20, 120], y: null, reach: [20, 10, 120, 110] };
  assert.ok(holds(along, [20, 100], 22));
  assert.ok(holds(along, [142, 78], 22));
  assert.ok(!holds(along, [143, 100], 22));
  assert.ok(!holds(along, [60, 77], 22));
  /** @type {Grip} */
  const free = { at: [60, 60], x: [0, 1, 20, 120], y: [0, 1, 110, 10], reach: null }; // up is more
  assert.ok(holds(free, [120, 10], 0));
  assert.ok(!holds(free, [120, 9], 0));
});

test("a tap farther off means a Handle in its reach", () => {
  /** @type {Grip} */
  const along = { at: [60, 100], x: [0, 1, 20, 120], y: null, reach: [20, 10, 120, 110] };
  assert.ok(reaches(along, [20, 10]));
  assert.ok(!reaches(along, [19, 60]));
  assert.ok(!reaches(along, [60, 111]));
  assert.ok(!reaches({ ...along, reach: null }, [60, 60]));
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
