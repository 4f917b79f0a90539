// What the build has seen a start do. Only that may run before all of memory is there.

/** @import { Starts } from "./emscripten.js" */

/**
 * A number for a text; another text has another one, in all likelihood.
 * @param {string} text
 */
function hashed(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/**
 * The hash of something that JSON can hold, in whatever order its names stand.
 * @param {unknown} thing
 */
export function hashOf(thing) {
  return hashed(JSON.stringify(thing, sorting));
}

/**
 * @param {string} _
 * @param {unknown} value
 */
function sorting(_, value) {
  const isObject = value && typeof value === "object" && !Array.isArray(value);
  if (!isObject) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, Reflect.get(value, name)]));
}

/**
 * Whether the build has seen just these widgets made, in this order.
 * @param {Starts} starts
 * @param {object[]} specs
 */
export function isKnown(starts, specs) {
  return hashOf(specs) in starts;
}

/**
 * Check that widgets have answered as they did at the build.
 * @param {Starts} starts
 * @param {object[]} specs
 * @param {Record<string, object>} answers by the ids of their figures
 * @throws {Error} if they have not
 */
export function checkAnswers(starts, specs, answers) {
  if (hashOf(answers) !== starts[hashOf(specs)]) {
    throw new Error("The figures do not start as they did at the build.");
  }
}
