// Numbers in a sentence that follow a figure, and those that set it, too.

import { plain, signed, signOf } from "../../shared/numerals.js";
import { ordersOf } from "./acts.js";
import { dragged, stepped } from "./steps.js";

/** @import { Figure } from "../figure/figure.js" */
/** @import { Perform } from "./acts.js" */

/**
 * @param {HTMLElement} text
 * @param {Map<string, Figure>} figures by id
 * @param {Perform} perform
 */
export function bringNumbers(text, figures, perform) {
  for (const words of text.querySelectorAll(/** @type {"span"} */ ("[data-follow]"))) {
    const [id, name] = /** @type {string} */ (words.dataset.follow).split(".");
    const figure = /** @type {Figure} */ (figures.get(id));
    const number = words.classList.contains("drag")
      ? new SetNumber(words, figure, name, perform)
      : new FollowingNumber(words, figure, name, shown(words));
    for (const kind of ["painted", "input"]) {
      figure.element.addEventListener(kind, () => number.update());
    }
    number.update();
  }
}

/**
 * What is on the screen of a number; on paper an untouched figure stands at its telling moment, and
 * the sentence says what the author wrote.
 * @param {HTMLElement} words
 */
function shown(words) {
  const [onScreen, onPaper] = [document.createElement("span"), document.createElement("span")];
  onScreen.className = "on-screen";
  onPaper.className = "on-paper";
  onPaper.append(...words.childNodes);
  words.append(onScreen, onPaper);
  return onScreen;
}

/** It says what the figure shows. */
class FollowingNumber {
  #room = 0; // ch: as wide as the widest so far, so that the line stays as it is

  /**
   * @param {HTMLElement} words
   * @param {Figure} figure
   * @param {string} name of a readout or a Control
   * @param {HTMLElement} place where it is written
   */
  constructor(words, figure, name, place) {
    this.words = words;
    this.place = place;
    this.figure = figure;
    this.name = name;
  }

  update() {
    const value = this.figure.get(this.name);
    const shown = typeof value === "number" ? this.write(value) : String(value || "—");
    this.words.toggleAttribute("data-used", "used" in this.figure.element.dataset);
    if (this.place.textContent !== shown) this.place.textContent = shown;
    if ("signed" in this.words.dataset) this.words.dataset.sign = signOf(shown);
    if (/\d/.test(shown)) this.#reserve(shown);
  }

  /** @param {number} value */
  write(value) {
    const { dataset } = this.words;
    return ("signed" in dataset ? signed : plain)(value, Number(dataset.digits));
  }

  /** @param {string} shown */
  #reserve(shown) {
    const room = shown.length - (shown.includes(".") ? 0.5 : 0);
    if (room <= this.#room) return;
    this.#room = room;
    this.words.style.minWidth = `${room}ch`;
  }
}

/** It is dragged sideways or stepped by keys, and sets the figure's own input. */
class SetNumber extends FollowingNumber {
  /**
   * @param {HTMLElement} words
   * @param {Figure} figure
   * @param {string} name of a Control
   * @param {Perform} perform what is asked for once it is let go
   */
  constructor(words, figure, name, perform) {
    super(words, figure, name, words);
    this.perform = perform;
    words.tabIndex = 0;
    words.setAttribute("role", "slider");
    words.setAttribute("aria-label", words.dataset.label ?? "");
    this.#listenToKeys();
    this.#listenToHands();
  }

  /** The figure's own. */
  get input() {
    return this.figure.inputsOf(this.name)[0];
  }

  get range() {
    const { min, max, step } = this.input;
    return { low: Number(min), high: Number(max), step: Number(step) };
  }

  update() {
    super.update();
    const { low, high } = this.range;
    const { words, input } = this;
    const said = {
      valuemin: low,
      valuemax: high,
      valuenow: input.value,
      valuetext: words.textContent,
      disabled: input.disabled,
    };
    for (const [name, value] of Object.entries(said)) {
      words.setAttribute(`aria-${name}`, String(value));
    }
  }

  /** @param {number} value */
  #set(value) {
    const { input } = this;
    if (input.disabled || Number(input.value) === value) return;
    input.value = String(value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** @param {string} before the value that the input had */
  #letGo(before) {
    const orders = ordersOf(this.words);
    if (orders.length && this.input.value !== before) this.perform(orders, this.words);
  }

  #listenToKeys() {
    /** @type {string | undefined} */
    let before; // while a key is down
    this.words.addEventListener("keydown", (event) => {
      const value = stepped(Number(this.input.value), event.key, this.range);
      if (value === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault(); // the page would scroll
      before ??= this.input.value;
      this.#set(value);
    });
    this.words.addEventListener("keyup", () => {
      if (before !== undefined) this.#letGo(before);
      before = undefined;
    });
  }

  #listenToHands() {
    /** @type {{x: number, value: string} | null} */
    let held = null;
    this.words.addEventListener("pointerdown", ({ button, clientX, pointerId }) => {
      if (button !== 0) return;
      held = { x: clientX, value: this.input.value };
      this.words.setPointerCapture(pointerId);
    });
    this.words.addEventListener("pointermove", ({ clientX }) => {
      if (held) this.#set(dragged(Number(held.value), clientX - held.x, this.range));
    });
    for (const end of ["pointerup", "pointercancel"]) {
      this.words.addEventListener(end, () => {
        if (held && end === "pointerup") this.#letGo(held.value);
        held = null;
      });
    }
  }
}
