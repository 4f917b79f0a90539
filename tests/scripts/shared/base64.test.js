import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64 } from "../../../theme/shared/base64.js";

const BYTES = Uint8Array.from({ length: 1000 }, (_, i) => (i * 37) % 256);
const TEXT = Buffer.from(BYTES).toString("base64");

/**
 * Does something while Uint8Array.fromBase64 is this one.
 * @param {typeof Uint8Array.fromBase64 | undefined} own
 * @param {() => void} act
 */
function having(own, act) {
  const before = Object.getOwnPropertyDescriptor(Uint8Array, "fromBase64");
  Object.defineProperty(Uint8Array, "fromBase64", { value: own, configurable: true });
  try {
    act();
  } finally {
    if (before) Object.defineProperty(Uint8Array, "fromBase64", before);
    else Reflect.deleteProperty(Uint8Array, "fromBase64");
  }
}

test("where the engine cannot read base64 by itself", () => {
  having(undefined, () => {
    assert.deepEqual(fromBase64(TEXT), BYTES);
    assert.deepEqual(fromBase64(""), new Uint8Array());
  });
});

test("where it can, it does", () => {
  /** @type {string[]} */
  const asked = [];
  const own = (/** @type {string} */ text) => {
    asked.push(text);
    return new Uint8Array(Buffer.from(text, "base64"));
  };
  having(own, () => assert.deepEqual(fromBase64(TEXT), BYTES));
  assert.deepEqual(asked, [TEXT]);
});
