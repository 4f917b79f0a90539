import assert from "node:assert/strict";
import { test } from "node:test";
import { Account } from "../../../theme/shell/python/account.js";

/** @import { Asked } from "../../../theme/shell/python/account.js" */

/** @param {string} widget @returns {Asked} */
const tick = (widget) => ({ kind: "tick", widget });

test("another Python is asked all, and its answers are news from the first that was not heard", () => {
  const account = new Account();
  for (const widget of ["one", "two", "three"]) account.add(tick(widget));
  assert.deepEqual([account.settle(), account.settle()], [true, true]);
  assert.deepEqual(account.repeat(), [tick("one"), tick("two"), tick("three")]);
  assert.deepEqual([account.settle(), account.settle(), account.settle()], [false, false, true]);
});

test("should it fail as well, a third is asked the same", () => {
  const account = new Account();
  account.add(tick("one"));
  account.add(tick("two"));
  account.settle();
  account.repeat();
  assert.equal(account.settle(), false);
  account.add(tick("three"));
  assert.deepEqual(account.repeat(), [tick("one"), tick("two"), tick("three")]);
  assert.deepEqual([account.settle(), account.settle(), account.settle()], [false, true, true]);
});

test("once all of Python is there, nothing is kept", () => {
  const account = new Account();
  account.add(tick("one"));
  account.close();
  account.add(tick("two"));
  assert.deepEqual(account.repeat(), []);
});

test("of what was asked, the first is awaited that has no answer yet", () => {
  const account = new Account();
  assert.equal(account.awaited, undefined);
  account.add(tick("one"));
  account.add(tick("two"));
  account.settle();
  assert.deepEqual(account.awaited, tick("two"));
  account.settle();
  assert.equal(account.awaited, undefined);
});
