// The notes of a figure: Python is waking up, its rest is on its way, a value is refused, the widget
// stopped. The template has put them there; one is shown at a time.

/** @typedef {"starting" | "silent" | "lost" | "refused" | "failed" | "busy" | "queued" | "arriving" | "fault"} Note */

/**
 * Shows one of the notes, or none.
 * @param {HTMLElement} figure
 * @param {Note | null} kind
 * @param {string} words
 */
export function showNote(figure, kind, words) {
  const { activeElement: focused } = document;
  for (const note of notesOf(figure)) {
    note.hidden = note.dataset.note !== kind;
    const place = note.querySelector("[data-words]");
    if (place && !note.hidden) place.textContent = words;
  }
  if (focused?.closest("[data-note][hidden]") && figure.contains(focused)) keepFocus(figure);
}

/**
 * Has something done when a button of the notes is pressed.
 * @param {HTMLElement} figure
 * @param {Record<"restart" | "stop" | "again", () => void>} acts
 */
export function listenToNotes(figure, acts) {
  for (const [name, act] of Object.entries(acts)) {
    for (const button of figure.querySelectorAll(`[data-${name}]`)) {
      button.addEventListener("click", act);
    }
  }
}

/**
 * The note goes in which the focus was: it stays in the figure.
 * @param {HTMLElement} figure
 */
function keepFocus(figure) {
  const selectors = ["[data-note]:not([hidden]) button", "[name]:not(:disabled)"];
  const [place] = selectors.flatMap((selector) => figure.querySelector(selector) ?? []);
  /** @type {HTMLElement | undefined} */ (place)?.focus({ preventScroll: true });
}

/**
 * What the note says that is shown, if there is one.
 * @param {HTMLElement} figure
 */
export function wordsShown(figure) {
  const note = notesOf(figure).find(({ hidden }) => !hidden);
  return note ? (note.querySelector("p") ?? note).innerText : "";
}

/**
 * How far the start of Python is; it never goes back.
 * @param {HTMLElement} figure
 * @param {number} fraction from 0 to 1
 */
export function showProgress(figure, fraction) {
  const selector = /** @type {"progress"} */ ("[data-note=starting] progress");
  const bar = /** @type {HTMLProgressElement} */ (figure.querySelector(selector));
  bar.value = Math.max(bar.value, fraction);
}

/** @param {HTMLElement} figure */
function notesOf(figure) {
  return [...figure.querySelectorAll(/** @type {"div"} */ ("[data-note]"))];
}
