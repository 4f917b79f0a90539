// The page's first script, in its head: it settles what must not change before the reader's eyes.

import { measure } from "./widths.js";

document.documentElement.classList.add("scripts");

/** A figure on a small screen takes the panels that were drawn for one. */
globalThis.fit = (figure) => {
  const { content } = /** @type {HTMLTemplateElement} */ (figure.querySelector("template"));
  const panels = /** @type {HTMLElement} */ (figure.querySelector(".panels"));
  if (["phone", "tiny"].includes(measure(figure))) panels.replaceChildren(content);
};
