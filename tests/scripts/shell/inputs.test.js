import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "../../../theme/shared/numerals.js";
import { getValue, isButton, isPlace, setValue } from "../../../theme/shell/figure/inputs.js";

/**
 * @param {string} type
 * @param {string} value
 * @param {boolean} [checked]
 * @param {DOMStringMap} [dataset]
 */
const input = (type, value, checked = false, dataset = {}) => ({ type, value, checked, dataset });

test("each native input has its own kind of value", () => {
  assert.equal(getValue([input("range", "2.50")]), 2.5);
  assert.equal(getValue([input("number", "7")]), 7);
  assert.equal(getValue([input("checkbox", "on", true)]), true);
  assert.equal(getValue([input("checkbox", "on", false)]), false);
  assert.equal(getValue([input("select-one", "3")]), "3");
  assert.deepEqual(getValue([input("range", "1"), input("range", "2")]), [1, 2]);
  assert.equal(getValue([input("radio", "a"), input("radio", "b", true)]), "b");
  assert.equal(getValue([input("radio", "a"), input("radio", "b")]), "");
});

test("a number has a true minus, and none before nothing", () => {
  assert.equal(plain(-0.9, 1), "−0.9");
  assert.equal(plain(-0.04, 1), "0.0");
  assert.equal(plain(2, 2), "2.00");
});

test("what is set is what is read", () => {
  const cases = /** @type {const} */ ([
    [[input("range", "1")], 2.5],
    [[input("number", "1")], 7],
    [
      [input("range", "1"), input("range", "2")],
      [3, 4],
    ],
    [[input("checkbox", "on", true)], false],
    [[input("select-one", "AND")], "OR"],
    [[input("radio", "a", true), input("radio", "b")], "b"],
    [[input("radio", "a", true), input("radio", "b")], ""],
    [[place("a"), place("b")], "b"],
  ]);
  for (const [inputs, value] of cases) {
    setValue([...inputs], /** @type {any} */ (value));
    assert.deepEqual(getValue([...inputs]), value);
  }
});

/** @param {string} option */
function place(option) {
  return input("button", option, false, { option });
}

test("a place that was never pressed has the first one's value", () => {
  assert.equal(getValue([place("a"), place("b")]), "a");
});

test("only a button that is no place is a press", () => {
  assert.equal(isButton(input("button", "")), true);
  assert.equal(isButton(place("a")), false);
  assert.equal(isButton(input("range", "1")), false);
  assert.equal(isPlace(place("a")), true);
});
