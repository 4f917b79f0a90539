// The arithmetic of a number that is dragged, or stepped by keys.

const WAY = 300; // px of a hand from the least value to the greatest
const LONGEST_STEP = 12; // px, where there are few values
const PAGE = 10; // parts of the range that Page Up and Page Down go

/**
 * @typedef {object} Range
 * @property {number} low
 * @property {number} high
 * @property {number} step
 */

/**
 * The value after a hand has gone so far.
 * @param {number} start the value where it began
 * @param {number} px to the right
 * @param {Range} range
 */
export function dragged(start, px, { low, high, step }) {
  const longest = ((high - low) / step) * LONGEST_STEP;
  const whole = Math.min(WAY, longest);
  return kept(whole ? start + (px / whole) * (high - low) : start, { low, high, step });
}

/**
 * The value after a key; undefined if the key does nothing.
 * @param {number} value
 * @param {string} key
 * @param {Range} range
 */
export function stepped(value, key, { low, high, step }) {
  const page = Math.max(step, (high - low) / PAGE);
  /** @type {Record<string, number>} */
  const to = {
    ArrowRight: value + step,
    ArrowUp: value + step,
    ArrowLeft: value - step,
    ArrowDown: value - step,
    PageUp: value + page,
    PageDown: value - page,
    Home: low,
    End: high,
  };
  return Object.hasOwn(to, key) ? kept(to[key], { low, high, step }) : undefined;
}

/**
 * The nearest value that there is.
 * @param {number} value
 * @param {Range} range
 */
function kept(value, { low, high, step }) {
  const inside = Math.min(Math.max(value, low), high);
  const places = Math.ceil(-Math.log10(step)); // a step is 1, 0.1, 0.01 …
  return Number((Math.round(inside / step) * step).toFixed(Math.max(0, places)));
}
