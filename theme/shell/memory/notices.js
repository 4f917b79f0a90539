// What the page says at its top: how to go on where reading stopped, or why a link leads nowhere.

/**
 * Shows one notice of those that stand in the template, and no other.
 * @param {"back" | "broken"} kind
 * @param {Record<string, string>} words by the names of their places in it
 * @returns {HTMLElement}
 */
export function showNotice(kind, words) {
  hideNotices();
  const notice = /** @type {HTMLElement} */ (document.querySelector(`[data-notice="${kind}"]`));
  for (const [name, text] of Object.entries(words)) {
    const place = /** @type {HTMLElement} */ (notice.querySelector(`[data-words="${name}"]`));
    place.textContent = text;
  }
  const close = /** @type {HTMLElement} */ (notice.querySelector("[data-close]"));
  close.onclick = hideNotices;
  notice.hidden = false;
  return notice;
}

export function hideNotices() {
  for (const notice of document.querySelectorAll(/** @type {"p"} */ ("[data-notice]"))) {
    notice.hidden = true;
  }
}
