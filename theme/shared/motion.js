// What the reader wants to see move.

/** Whether less motion is wanted. */
export function wantsCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
