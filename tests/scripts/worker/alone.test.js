import assert from "node:assert/strict";
import { test } from "node:test";
import { takeAway } from "../../../theme/worker/alone.js";

test("a name is taken from an object and from all that it inherits from", () => {
  const low = { fetch: 1, stays: 2 };
  const middle = Object.setPrototypeOf({ fetch: 3 }, low);
  const high = Object.setPrototypeOf({ fetch: 4, other: 5 }, middle);
  takeAway(high, ["fetch", "never there"]);
  assert.equal("fetch" in high, false);
  assert.deepEqual([high.stays, high.other], [2, 5]);
});

test("what cannot be taken away is named", () => {
  const fixed = Object.freeze({ fetch: 1 });
  assert.throws(() => takeAway(fixed, ["fetch"]), /fetch cannot be taken away/);
});
