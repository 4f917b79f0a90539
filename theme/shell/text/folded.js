// What is folded away stands open on paper, also where the style sheet cannot open it.

/** @param {HTMLElement} text */
export function openForPaper(text) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...text.querySelectorAll(/** @type {"details"} */ ("details:not([open])"))];
    for (const folded of opened) folded.open = true;
  });
  addEventListener("afterprint", () => {
    for (const folded of opened) folded.open = false;
  });
}
