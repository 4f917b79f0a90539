// SVG of a Frame becomes elements, if it holds shapes and words and nothing that could run, or ask for
// something elsewhere.

import { ELEMENTS, REFUSED_ATTRIBUTES, REFUSED_VALUES } from "./drawable.js";
import { isPlain } from "./plain.js";

const SVG = "http://www.w3.org/2000/svg";
const MOST_KNOWN = 200;

/** @type {Map<string, boolean>} */
const known = new Map(); // markup that was judged, often painted again -> whether it is plain

/**
 * What is wrong with a piece of SVG; "" if nothing is.
 * @param {unknown} markup whatever a reader's own code has made of it
 */
export function wrongIn(markup) {
  if (typeof markup !== "string") return "it is no text";
  if (known.has(markup)) return "";
  const plain = isPlain(markup);
  const problem = plain ? "" : oddIn(asXml(markup));
  if (problem) return problem;
  if (known.size > MOST_KNOWN) known.clear();
  known.set(markup, plain);
  return "";
}

/**
 * Puts SVG that nothing is wrong with in an element's place for it. HTML's parser is several times as fast as
 * that of XML, which alone says what is cut off.
 * @param {Element} place
 * @param {string} markup
 */
export function drawIn(place, markup) {
  if (known.get(markup)) place.innerHTML = markup;
  else place.replaceChildren(...asXml(markup).childNodes);
}

/**
 * Nothing in it runs or loads.
 * @param {string} markup
 */
function asXml(markup) {
  const inert = new DOMParser();
  return inert.parseFromString(`<svg xmlns="${SVG}">${markup}</svg>`, "image/svg+xml")
    .documentElement;
}

/** @param {Element} root */
function oddIn(root) {
  if (root.querySelector("parsererror")) return "it is cut off, or no SVG";
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
