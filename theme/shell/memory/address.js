// What the end of the address asks for: a place, or a place and what was done to figures.

import { isState, Misread, readFragment, shortened } from "./fragment.js";

/** @import { State } from "./fragment.js" */

/**
 * The state that an address asks for; null for a page or a place on it, as any link has it. Misread
 * if it asks for what is not here.
 * @param {string} hash with its #
 * @param {(id: string) => boolean} isHere whether the page has a place of this name
 * @param {string[]} sources the figures that have a state of their own
 * @returns {State | null}
 */
export function readAddress(hash, isHere, sources) {
  const [fragment] = hash.slice(1).split(":~:"); // behind it a browser looks for words
  if (["", "top"].includes(fragment) || isHere(fragment) || isHere(decoded(fragment))) return null;
  if (!isState(fragment)) throw missing(decoded(fragment));
  const state = readFragment(fragment);
  if (!isHere(state.at)) throw missing(state.at);
  for (const { source } of state.pasts) {
    if (sources.includes(source)) continue;
    throw new Misread(
      `There is no figure “${shortened(source)}”. Allowed: ${sources.join(", ") || "nothing"}.`,
    );
  }
  return state;
}

/** @param {string} place */
function missing(place) {
  return new Misread(`There is no “${shortened(place)}” on this page.`);
}

/** @param {string} fragment */
function decoded(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
