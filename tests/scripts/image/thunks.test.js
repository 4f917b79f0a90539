import assert from "node:assert/strict";
import { test } from "node:test";
import { asWasmFunctions } from "../../../theme/worker/image/thunks.js";

/**
 * What a function gives when it is called through a WebAssembly table.
 * @param {unknown} act
 * @param {unknown[]} given
 */
function throughTable(act, given) {
  const table = new WebAssembly.Table({ initial: 1, element: "anyfunc" });
  table.set(0, act);
  return /** @type {(...given: unknown[]) => unknown} */ (table.get(0))(...given);
}

test("functions are called through a table with the types of their signatures", () => {
  const thing = {};
  const [add, wide, half, twice, note, same, place] = asWasmFunctions([
    [(/** @type {number} */ a, /** @type {number} */ b) => a + b, "iii"],
    [(/** @type {bigint} */ a) => a + 1n, "jj"],
    [(/** @type {number} */ a) => a / 2, "ff"],
    [(/** @type {number} */ a, /** @type {number} */ b) => a * b, "ddi"],
    [() => 5, "vp"],
    [(/** @type {object} */ a) => a, "ee"],
    [() => 2 ** 32 + 5, "p"],
  ]);
  assert.equal(throughTable(add, [2, 3]), 5);
  assert.equal(throughTable(add, [2 ** 31 - 1, 1]), -(2 ** 31)); // i: 32 bits
  assert.equal(throughTable(wide, [2n ** 40n]), 2n ** 40n + 1n);
  assert.equal(throughTable(half, [0.1]), Math.fround(Math.fround(0.1) / 2));
  assert.equal(throughTable(twice, [0.1, 2.9]), 0.2); // d: all digits; i: whole numbers
  assert.equal(throughTable(note, [1]), undefined);
  assert.equal(throughTable(same, [thing]), thing); // e: whatever JavaScript has
  assert.equal(throughTable(place, []), 5); // p: 32 bits
});

test("hundreds of them, of few types, are one module", () => {
  const many = asWasmFunctions(Array.from({ length: 300 }, (_, i) => [() => i, i % 2 ? "i" : "d"]));
  assert.deepEqual(
    many.map((act) => throughTable(act, [])),
    Array.from({ length: 300 }, (_, i) => i),
  );
});

test("no function is no harm", () => {
  assert.deepEqual(asWasmFunctions([]), []);
});
