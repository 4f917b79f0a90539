// The oldest browsers on which figures come alive: Chrome 100, Firefox 102, Safari 15.4. The bundler writes
// for those; what a browser can do is looked at here.

/** What came last of all that is needed: with it there is the rest. */
const NEEDED = [
  () => "at" in Array.prototype,
  () => "hasOwn" in Object,
  () => "structuredClone" in globalThis,
  () => CSS.supports("selector(:focus-visible)"),
];

/** Whether this browser is older. */
export function isTooOld() {
  return !NEEDED.every((isThere) => isThere());
}
