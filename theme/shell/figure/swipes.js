// A swipe over a slider scrolls the page: the browser moves the slider where the finger comes down,
// before it knows what the finger is about to do.

/** @import { Input } from "./inputs.js" */

const SWIPE = 10; // px that a finger moves until it is known which way

/**
 * A slider under a finger says nothing until it is known that the finger means it, and is put back where
 * the page was meant. To be called before anybody listens to it.
 * @param {Input} slider
 */
export function keepFromSwipes(slider) {
  /** @type {{x: number, value: string} | null} */
  let before = null; // how it was when a finger came that has not decided
  const decide = () => {
    const { value } = before ?? slider;
    before = null;
    if (slider.value !== value) slider.dispatchEvent(new Event("input", { bubbles: true }));
  };
  slider.addEventListener("pointerdown", ({ pointerType, clientX }) => {
    if (pointerType === "touch") before = { x: clientX, value: slider.value };
  });
  slider.addEventListener("pointermove", ({ clientX }) => {
    if (before && Math.abs(clientX - before.x) >= SWIPE) decide();
  });
  slider.addEventListener("pointerup", decide);
  slider.addEventListener("pointercancel", () => {
    if (before) slider.value = before.value;
    before = null;
  });
  slider.addEventListener("input", (event) => {
    if (before) event.stopImmediatePropagation();
  });
}
