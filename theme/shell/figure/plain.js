// Most of what a figure draws is plain: whole tags of allowed shapes, quoted values, nothing encoded. One
// look tells that of it, and every parser of XML or HTML reads it alike. What is not plain may be right, too.

import { ELEMENTS, REFUSED_ATTRIBUTES, REFUSED_VALUES } from "./drawable.js";

const SHAPES = new Set(ELEMENTS);
SHAPES.delete("title"); // inside it, HTML goes on
const ODD = /[\p{Cc}\p{Cs}\p{Cn}]/u; // controls, halves of pairs, and what is no character
const ATTRIBUTES = / ([a-z][a-z0-9-]*)="([^"<&]*)"/g;
// Words, or a tag: its slash, its name, its attributes, its other slash.
const NEXT = new RegExp(`[^<&\\]]+|<(/?)([a-zA-Z]+)((?:${ATTRIBUTES.source})*) ?(/?)>`, "y");

/**
 * Whether a piece of SVG is plain, and holds nothing but what may be drawn.
 * @param {string} markup
 */
export function isPlain(markup) {
  if (ODD.test(markup)) return false;
  const open = [];
  for (NEXT.lastIndex = 0; NEXT.lastIndex < markup.length; ) {
    const found = NEXT.exec(markup);
    if (!found) return false;
    const [, ends, name, attributes] = found;
    const isAlone = found.at(-1);
    if (name === undefined) continue;
    if (!SHAPES.has(name) || !areAllowed(attributes)) return false;
    if (!ends && !isAlone) open.push(name);
    else if (ends && (attributes || isAlone || open.pop() !== name)) return false;
  }
  return !open.length;
}

/** @param {string} attributes */
function areAllowed(attributes) {
  const seen = new Set();
  for (const [, name, value] of attributes.matchAll(ATTRIBUTES)) {
    if (seen.has(name) || name === "xmlns") return false;
    if (REFUSED_ATTRIBUTES.test(name) || REFUSED_VALUES.test(value)) return false;
    seen.add(name);
  }
  return true;
}
