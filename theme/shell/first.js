// The page's first script, in its head: it settles what must not change before the reader's eyes, and has
// Python begin.

import { awaitShell, begin } from "./beginning.js";
import { keepEarly } from "./early.js";
import { measure } from "./figure/widths.js";
import { isTooOld } from "./floor.js";
import { passFigure } from "./moments.js";

/** @import { Width } from "../shared/messages.js" */

/** @type {Width | undefined} */
let room; // measured once: all figures are equally wide, and to measure takes a layout of the page

/** A figure on a small screen takes the panels that were drawn for one. */
function fit(/** @type {HTMLElement} */ figure) {
  room ??= measure(figure);
  figure.dataset.width = room;
  const { content } = /** @type {HTMLTemplateElement} */ (figure.querySelector("template"));
  const panels = /** @type {HTMLElement} */ (figure.querySelector(".panels"));
  if (["phone", "tiny"].includes(room)) panels.replaceChildren(content);
  passFigure();
}

if (isTooOld()) {
  document.documentElement.dataset.old = "";
  globalThis.payload = () => {}; // a page that has Python in it calls it
} else {
  document.documentElement.classList.add("scripts");
  keepEarly();
  globalThis.fit = fit;
  globalThis.begun = begin();
  awaitShell(globalThis.begun);
}
