// Where reading stopped: the last heading or figure above the middle of the window.

/** @import { Store } from "./store.js" */

const NAME = "place"; // in the store: the id of an element
const PLACES = "main :is(h2, h3)[id], main figure.widget";
const REST = 400; // ms without scrolling: reading goes on here

/**
 * Keeps the place from now on, whenever scrolling rests. A page that is only opened keeps the old one.
 * @param {Store} store
 */
export function keepPlace(store) {
  /** @type {ReturnType<typeof setTimeout>} */
  let rest;
  const keep = () => store.set(NAME, placeNow()?.id ?? null);
  addEventListener(
    "scroll",
    () => {
      clearTimeout(rest);
      rest = setTimeout(keep, REST);
    },
    { passive: true },
  );
}

/** The heading or figure that is read now; undefined at the top of the page. */
function placeNow() {
  const isAbove = (/** @type {Element} */ place) =>
    place.getClientRects().length > 0 && // or it is not on the screen
    place.getBoundingClientRect().top < innerHeight / 2;
  return scrollY > 0 ? places().filter(isAbove).pop() : undefined;
}

/**
 * Where reading stopped, if that is on the page: the place, and the heading over it.
 * @param {Store} store
 * @returns {{id: string, heading: string} | null}
 */
export function findPlace(store) {
  const id = store.get(NAME);
  if (typeof id !== "string") return null;
  const all = places();
  const found = all.findIndex((place) => place.id === id);
  const heading = all
    .slice(0, found + 1)
    .filter(({ localName }) => localName !== "figure")
    .pop();
  return heading ? { id: all[found].id, heading: heading.textContent.trim() } : null;
}

/** @type {ResizeObserver | undefined} */
let staying;

/**
 * Brings a place before the reader's eyes, and keeps it there while what is above it grows (WebKit does
 * not do so by itself), until the reader does anything.
 * @param {Element} place
 */
export function stayAt(place) {
  staying?.disconnect(); // the last place that was asked for counts
  place.scrollIntoView();
  staying = new ResizeObserver(() => place.scrollIntoView());
  staying.observe(document.body);
  for (const deed of ["wheel", "pointerdown", "keydown"]) {
    addEventListener(deed, () => staying?.disconnect(), { once: true, passive: true });
  }
}

function places() {
  return [...document.querySelectorAll(/** @type {"h2"} */ (PLACES))];
}
