// How much room a figure has.

/** @import { Width } from "../shared/messages.js" */

const LOW = 480; // px of a window's height below which a phone lies on its side

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
