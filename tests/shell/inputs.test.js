import assert from "node:assert/strict";
import { test } from "node:test";
import { getValue, isButton, setValue } from "../../theme/shell/inputs.js";

test("each native input has its own kind of value", () => {
  assert.equal(getValue({ type: "range", value: "2.50" }), 2.5);
  assert.equal(getValue({ type: "checkbox", value: "on", checked: true }), true);
  assert.equal(getValue({ type: "checkbox", value: "on", checked: false }), false);
  assert.equal(getValue({ type: "select-one", value: "3" }), "3");
  assert.equal(getValue({ type: "button", value: "" }), null);
});

test("what is set is what is read", () => {
  const slider = { type: "range", value: "1" };
  setValue(slider, 2.5);
  assert.equal(getValue(slider), 2.5);
  const toggle = { type: "checkbox", value: "on", checked: true };
  setValue(toggle, false);
  assert.deepEqual(toggle, { type: "checkbox", value: "on", checked: false });
  const choice = { type: "select-one", value: "AND" };
  setValue(choice, "OR");
  assert.equal(getValue(choice), "OR");
});

test("only a button is a press", () => {
  assert.equal(isButton({ type: "button" }), true);
  assert.equal(isButton({ type: "range" }), false);
});
