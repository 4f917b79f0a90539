// SVG of a Frame becomes elements, if it holds shapes and words and nothing that could run, or ask for
// something elsewhere. shared/drawable.json says what there may be; the build reads it, too.

import allowed from "../../shared/drawable.json" with { type: "json" };

const SVG = "http://www.w3.org/2000/svg";
const ELEMENTS = new Set(allowed.elements);
const REFUSED_ATTRIBUTES = new RegExp(allowed.refusedAttributes, "i");
const REFUSED_VALUES = new RegExp(allowed.refusedValues, "i");
const MOST_KNOWN = 200;

/** @type {Set<string>} */
const known = new Set(); // markup that was looked at: most layers are painted again and again
/** @type {Map<string, Element>} */
const parsed = new Map(); // of the last answer, until it is painted

/** What was read for an answer that nobody painted is let go. */
export function forgetDrawings() {
  parsed.clear();
}

/**
 * What is wrong with a piece of SVG; "" if nothing is.
 * @param {unknown} markup whatever a reader's own code has made of it
 */
export function wrongIn(markup) {
  if (typeof markup !== "string") return "it is no text";
  if (known.has(markup)) return "";
  const root = parse(markup);
  const problem = root.querySelector("parsererror") ? "it is cut off, or no SVG" : oddIn(root);
  if (problem) return problem;
  if (known.size > MOST_KNOWN) known.clear();
  known.add(markup);
  parsed.set(markup, root);
  return "";
}

/**
 * The elements of SVG that nothing is wrong with.
 * @param {string} markup
 */
export function elementsOf(markup) {
  const root = parsed.get(markup) ?? parse(markup);
  parsed.delete(markup); // an element stands in one place only
  return [...root.childNodes];
}

/** @param {string} markup */
function parse(markup) {
  const inert = new DOMParser(); // nothing in it runs or loads
  return inert.parseFromString(`<svg xmlns="${SVG}">${markup}</svg>`, "image/svg+xml")
    .documentElement;
}

/** @param {Element} root */
function oddIn(root) {
  for (const element of root.querySelectorAll("*")) {
    if (element.namespaceURI !== SVG || !ELEMENTS.has(element.localName)) {
      return `<${element.localName}> is not allowed`;
    }
    for (const { name, value } of element.attributes) {
      if (REFUSED_ATTRIBUTES.test(name) || REFUSED_VALUES.test(value)) {
        return `${name} is not allowed`;
      }
    }
  }
  return "";
}
