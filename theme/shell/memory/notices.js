// What the page says at its top: how to go on where reading stopped, or why a link means nothing.

/** @typedef {"back" | "broken"} Kind of a notice that stands in the template */

/**
 * Shows one notice, and no other.
 * @param {Kind} kind
 * @param {Record<string, string>} words by the names of their places in it
 * @returns {HTMLElement}
 */
export function showNotice(kind, words) {
  const notice = noticeOf(kind);
  for (const [name, text] of Object.entries(words)) {
    const place = /** @type {HTMLElement} */ (notice.querySelector(`[data-words="${name}"]`));
    place.textContent = text;
  }
  for (const other of notices()) other.hidden = other !== notice;
  const close = /** @type {HTMLElement} */ (notice.querySelector("[data-close]"));
  close.onclick = () => {
    notice.hidden = true;
  };
  return notice;
}

/** @param {Kind} kind */
function noticeOf(kind) {
  return /** @type {HTMLElement} */ (notices().find(({ dataset }) => dataset.notice === kind));
}

function notices() {
  return [...document.querySelectorAll(/** @type {"p"} */ ("[data-notice]"))];
}
