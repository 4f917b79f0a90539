// A picture that the reader's own code may have drawn: it holds shapes and words, and nothing that
// could run, or ask for something elsewhere.

/** @import { Answer } from "../../shared/messages.js" */

const SHAPES = new Set(
  "circle defs ellipse g line path polygon polyline rect text title tspan".split(" "),
);
const NOT_ALLOWED = /^on|^(?:href|src|style|id)$|:/i;
const MOST_KNOWN = 200;

/** @type {Set<string>} */
const known = new Set(); // markup that was looked at: most layers are painted again and again

/**
 * Whether all that an answer would put on the page is a picture.
 * @param {Answer} answer
 */
export function isPicture(answer) {
  const layers = (answer.frame?.panels ?? []).flatMap((panel) => Object.values(panel.layers));
  if (!layers.every((markup) => known.has(markup) || isDrawn(markup))) return false;
  if (known.size > MOST_KNOWN) known.clear();
  for (const markup of layers) known.add(markup);
  return true;
}

/** @param {string} markup */
function isDrawn(markup) {
  const inert = document.createElement("template"); // nothing in it runs or loads
  inert.innerHTML = `<svg>${markup}</svg>`;
  const [svg] = inert.content.children;
  const all = [...inert.content.querySelectorAll("*")].filter((element) => element !== svg);
  return inert.content.children.length === 1 && all.every(isShape);
}

/** @param {Element} element */
function isShape(element) {
  const names = element.getAttributeNames();
  return (
    SHAPES.has(element.localName) &&
    names.every(
      (name) => !NOT_ALLOWED.test(name) && !/url\(/i.test(element.getAttribute(name) ?? ""),
    )
  );
}
