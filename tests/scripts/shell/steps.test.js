import assert from "node:assert/strict";
import { test } from "node:test";
import { dragged, stepped } from "../../../theme/shell/text/steps.js";

const RATE = { low: 0.1, high: 20, step: 0.1 };
const SIGNED = { low: -9, high: 9, step: 1 };
const FINE = { low: 0.01, high: 1, step: 0.01 };

test("a hand that goes 300 px goes through the whole range", () => {
  assert.equal(dragged(0.1, 300, RATE), 20);
  assert.equal(dragged(20, -300, RATE), 0.1);
  assert.equal(dragged(0.1, 151, RATE), 10.1); // 10.12, which is no step
});

test("where there are few values, a step is 12 px", () => {
  assert.equal(dragged(0, 12, SIGNED), 1);
  assert.equal(dragged(0, -24, SIGNED), -2);
  assert.equal(dragged(0, 5, SIGNED), 0);
  assert.equal(dragged(0, 7, SIGNED), 1);
});

test("beyond the ends there is nothing", () => {
  assert.equal(dragged(0.5, 9999, FINE), 1);
  assert.equal(dragged(0.5, -9999, FINE), 0.01);
  assert.equal(stepped(1, "ArrowUp", FINE), 1);
  assert.equal(stepped(0.01, "PageDown", FINE), 0.01);
});

test("every value is one that the figure's own slider has", () => {
  for (let px = -40; px <= 40; px++) {
    for (const range of [RATE, FINE, SIGNED]) {
      const value = dragged(range.low + 3 * range.step, px, range);
      const steps = value / range.step;
      assert.ok(Math.abs(steps - Math.round(steps)) < 1e-9, `${value}`);
      assert.ok(String(value).length <= 5, `${value}`);
    }
  }
});

test("where it came from is where it goes back to", () => {
  for (let px = -200; px <= 200; px += 7) assert.equal(dragged(2, px - px, RATE), 2);
  assert.equal(dragged(2, 0, RATE), 2);
});

test("keys step, leap and go to the ends", () => {
  assert.equal(stepped(2, "ArrowRight", RATE), 2.1);
  assert.equal(stepped(2, "ArrowUp", RATE), 2.1);
  assert.equal(stepped(2, "ArrowLeft", RATE), 1.9);
  assert.equal(stepped(2, "ArrowDown", RATE), 1.9);
  assert.equal(stepped(2, "PageUp", RATE), 4);
  assert.equal(stepped(0, "PageDown", SIGNED), -2);
  assert.equal(stepped(2, "Home", RATE), 0.1);
  assert.equal(stepped(2, "End", RATE), 20);
  for (const key of ["Tab", "a", "toString"]) assert.equal(stepped(2, key, RATE), undefined);
});

test("a range without length stays where it is", () => {
  const none = { low: 0, high: 0, step: 1 };
  assert.equal(dragged(0, 50, none), 0);
  assert.equal(stepped(0, "PageUp", none), 0);
});
