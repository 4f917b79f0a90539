// A change of the book, made on the original text.

/** Old texts, each of which stands there once, and what takes their places. @typedef {[string, string][]} Edits */

/**
 * @param {string} text
 * @param {Edits} edits
 */
export function changed(text, edits) {
  return edits.reduce((now, [old, instead]) => now.split(old).join(instead), text);
}
