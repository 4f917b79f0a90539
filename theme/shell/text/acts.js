// Words that act: pressed in a sentence, they have a figure do something.

/** @import { Value } from "../../shared/messages.js" */

/** What the text asks for: a figure, its Control, a value; null is a press.
 * @typedef {[string, string, Value | null]} PlacedOrder */

/** What is to be done, what was pressed, and the figure to look at, if not the first that is asked.
 * @typedef {(orders: PlacedOrder[], from: HTMLElement, seen?: string) => void} Perform */

/**
 * Words become buttons that wrap as the line does: a native one is always a block.
 * @param {HTMLElement} text
 * @param {Perform} perform
 */
export function bringActs(text, perform) {
  for (const words of text.querySelectorAll(/** @type {"span"} */ ("span.act:not(.change)"))) {
    listenToPresses(words, () => perform(ordersOf(words), words));
  }
}

/**
 * Makes a button of words.
 * @param {HTMLElement} words
 * @param {() => void} act
 */
export function listenToPresses(words, act) {
  words.setAttribute("role", "button"); // a property of that name is not in every browser
  words.tabIndex = 0;
  words.addEventListener("click", act);
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault(); // a space would scroll the page
    if (!event.repeat) words.click();
  });
}

/**
 * @param {HTMLElement} words
 * @returns {PlacedOrder[]}
 */
export function ordersOf({ dataset }) {
  return JSON.parse(dataset.do ?? "[]");
}
