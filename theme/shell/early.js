// What is pressed before the page's script has come: a slow network brings the text first.

/** Keeps what is done to native inputs, from the page's head on. */
export function keepEarly() {
  /** @type {Event[]} */
  const kept = [];
  const keep = (/** @type {Event} */ event) => kept.push(event);
  for (const kind of ["click", "input"]) document.addEventListener(kind, keep);
  globalThis.early = () => {
    for (const kind of ["click", "input"]) document.removeEventListener(kind, keep);
    return kept;
  };
}

/** Does once more, now that somebody listens, what was done to the figures before, and to words that act. */
export function repeatEarly() {
  for (const { type, target } of globalThis.early?.() ?? []) {
    const input = /** @type {Element} */ (target).closest("figure [name], .act");
    input?.dispatchEvent(new Event(type, { bubbles: true }));
  }
}
