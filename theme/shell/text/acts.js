// Words that act: a button in a sentence, which has a figure do something.

/** @import { Value } from "../../shared/messages.js" */

/** What the text asks for: a figure, its Control, a value; null is a press.
 * @typedef {[string, string, Value | null]} PlacedOrder */

/**
 * Makes buttons of the words that act.
 * @param {HTMLElement} text
 * @param {(orders: PlacedOrder[]) => void} perform
 */
export function bringActs(text, perform) {
  for (const words of text.querySelectorAll(/** @type {"span"} */ ("span.act"))) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "act";
    button.append(...words.childNodes);
    const orders = JSON.parse(/** @type {string} */ (words.dataset.do));
    button.addEventListener("click", () => perform(orders));
    words.replaceWith(button);
  }
}
