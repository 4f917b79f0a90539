// Brings a figure before the reader's eyes.

import { wantsCalm } from "../../shared/motion.js";

const MARGIN = 12; // px between what is to be seen and the edge of the window
const NEEDED = "[data-panel], .readouts, .buttons"; // of a figure that is higher than the window

/** @typedef {{top: number, bottom: number}} Stretch from where to where, in px from the top */

/**
 * Its pictures, its numbers and its buttons, and the rest if there is room.
 * @param {HTMLElement} figure
 */
export function bringIntoView(figure) {
  document.documentElement.dataset.laid = "out"; // what is above it is as high as it will be
  const parts = [...figure.querySelectorAll(NEEDED)].map((part) => part.getBoundingClientRect());
  const needed = parts.filter(({ height }) => height > 0);
  bring(figure, figure.getBoundingClientRect(), needed);
}

/**
 * What has opened below its sentence, and the sentence.
 * @param {HTMLElement} opened
 * @param {HTMLElement} sentence
 */
export function bringBelow(opened, sentence) {
  const { top } = sentence.getBoundingClientRect();
  const { bottom } = opened.getBoundingClientRect();
  bring(opened, { top, bottom }, []);
}

/**
 * @param {HTMLElement} element
 * @param {Stretch} whole what is to be seen of it and round it
 * @param {Stretch[]} needed those of its parts that must be seen at once
 */
function bring(element, whole, needed) {
  const { top, bottom } = element.getBoundingClientRect();
  const { stretch, block } = stretchToSee(whole, needed, innerHeight);
  element.style.scrollMarginTop = `${top - stretch.top}px`;
  element.style.scrollMarginBottom = `${stretch.bottom - bottom}px`;
  scrollTo(element, block);
}

/**
 * @param {HTMLElement} element
 * @param {ScrollLogicalPosition} block where in the window it is to be
 */
export function scrollTo(element, block) {
  element.scrollIntoView({ behavior: wantsCalm() ? "auto" : "smooth", block });
}

/**
 * Which stretch of the page is to be in the window, and whether its top or the nearest way counts.
 * @param {Stretch} whole the figure
 * @param {Stretch[]} needed those of its parts that must be seen at once
 * @param {number} height of the window
 * @returns {{stretch: Stretch, block: "nearest" | "start"}}
 */
export function stretchToSee(whole, needed, height) {
  const least = {
    top: Math.min(...needed.map(({ top }) => top)),
    bottom: Math.max(...needed.map(({ bottom }) => bottom)),
  };
  const below = { top: least.top, bottom: whole.bottom }; // with what it says
  const all = (needed.length ? [whole, below, least] : [whole]).map(({ top, bottom }) => ({
    top: top - MARGIN,
    bottom: bottom + MARGIN,
  }));
  const fitting = all.find(({ top, bottom }) => bottom - top <= height);
  const stretch = fitting ?? all[all.length - 1];
  return { stretch, block: fitting ? "nearest" : "start" };
}

/**
 * Shows for a moment which figure is meant.
 * @param {HTMLElement} figure
 */
export function pointOut(figure) {
  delete figure.dataset.meant;
  figure.getBoundingClientRect(); // the style sheet's motion begins anew
  figure.dataset.meant = "";
}
