// How much room a figure has.

/** @import { Width } from "../../shared/messages.js" */

const LOW = 480; // px of a window's height below which a phone lies on its side

/**
 * How much room a figure has now; the style sheet lays it out for it.
 * @param {HTMLElement} element the figure
 */
export function measure(element) {
  const { paddingLeft } = getComputedStyle(element);
  const inside = element.clientWidth - Number.parseFloat(paddingLeft) * 2;
  const width = widthClass(inside, innerHeight);
  element.dataset.width = width;
  return width;
}

/**
 * Measures a figure again whenever its size changes.
 * @param {HTMLElement} element
 * @param {(width: Width) => void} act called with another width than before
 */
export function watch(element, act) {
  let before = measure(element);
  const observer = new ResizeObserver(() => {
    const width = measure(element);
    if (width !== before) act(width);
    before = width;
  });
  observer.observe(element);
}

/**
 * @param {number} width of the figure's inside, in px
 * @param {number} height of the window, in px
 * @returns {Width}
 */
export function widthClass(width, height) {
  if (width >= 640 && height < LOW) return "low";
  if (width >= 900) return "wide";
  if (width >= 640) return "snug";
  return width >= 338 ? "phone" : "tiny";
}
