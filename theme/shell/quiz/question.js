// One question on the page: what is given, and what is said of it.

import { isAnswer, judge } from "./judging.js";
import { holdAndMove, move, orderOf, putInOrder } from "./ordering.js";

/** @import { Given, Key, Kind, Verdict } from "./judging.js" */

export class Question {
  /** @param {HTMLElement} element as the build has made it */
  constructor(element) {
    this.element = element;
    this.name = element.id;
    const { kind, answer, tolerance, near } = element.dataset;
    const choices = [...element.querySelectorAll(/** @type {"li"} */ ("[data-choice]"))];
    this.choices = new Map(choices.map((choice) => [String(choice.dataset.choice), choice]));
    /** @type {Key} */
    this.key = {
      kind: /** @type {Kind} */ (kind),
      names: [...this.choices.keys()],
      answer: JSON.parse(String(answer)),
      tolerance: Number(tolerance ?? 0),
      near: Number(near ?? 0),
    };
    /** @type {Given | null} */
    this.place = null; // the place that was pressed last
    if (this.key.kind === "order") this.#list.addEventListener("pointerdown", holdAndMove);
  }

  /** @returns {HTMLElement} */
  get #list() {
    return this.find(".choices");
  }

  /** @returns {HTMLInputElement[]} */
  get #inputs() {
    return [...this.element.querySelectorAll("input")];
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  find(selector) {
    return /** @type {HTMLElement} */ (this.element.querySelector(selector));
  }

  /**
   * What the reader has given so far, if it is an answer.
   * @returns {Given | null}
   */
  get given() {
    const given = this.#read();
    return isAnswer(this.key, given) ? given : null;
  }

  #read() {
    const chosen = () => this.#inputs.filter((input) => input.checked).map(({ value }) => value);
    switch (this.key.kind) {
      case "one":
        return chosen()[0];
      case "several":
        return chosen();
      case "number":
        return this.#inputs[0].valueAsNumber;
      case "order":
        return orderOf(this.#list);
      case "place":
        return this.place;
    }
  }

  /**
   * Gives an answer as the reader would.
   * @param {Given} given
   */
  give(given) {
    switch (this.key.kind) {
      case "number":
        this.#inputs[0].value = String(given);
        break;
      case "order":
        putInOrder(this.#list, /** @type {string[]} */ (given));
        break;
      case "place":
        this.place = given;
        break;
      default:
        for (const input of this.#inputs) input.checked = [given].flat().includes(input.value);
    }
  }

  /** Another answer is on its way: what was said of the last one is gone. */
  open() {
    for (const choice of this.choices.values()) unmark(choice);
    this.#say(null);
    this.#allowCheck(this.given !== null);
  }

  /**
   * Says whether what is given is right, and why.
   * @param {Given} given
   * @returns {Verdict}
   */
  tell(given) {
    const verdict = judge(this.key, given);
    const isPlace = this.key.kind === "place";
    if (!isPlace) this.open();
    for (const [name, how] of verdict.marks) {
      mark(/** @type {HTMLElement} */ (this.choices.get(name)), how);
      if (isPlace) mark(this.find(`[data-place="${CSS.escape(name)}"]`), how);
    }
    for (const name of verdict.told) {
      const reason = this.choices.get(name)?.querySelector(/** @type {"div"} */ (".reason"));
      if (reason) reason.hidden = false;
    }
    this.#say(verdict.isRight ? "right" : "wrong");
    this.#allowCheck(false);
    for (const button of this.#after) button.hidden = false;
    return verdict;
  }

  /** What can be pressed once there is an answer. */
  get #after() {
    return this.element.querySelectorAll(/** @type {"button"} */ ("[data-see], [data-next]"));
  }

  /** @param {"right" | "wrong" | null} found */
  #say(found) {
    for (const words of this.element.querySelectorAll(/** @type {"span"} */ ("[data-found]"))) {
      words.hidden = words.dataset.found !== found;
    }
  }

  /** @param {boolean} isAllowed */
  #allowCheck(isAllowed) {
    this.find("[data-check]")?.setAttribute("aria-disabled", String(!isAllowed));
  }

  /**
   * The verdict in words, for those who cannot see it: whether it is right, and the first reason.
   * @param {Verdict} verdict
   */
  words({ told }) {
    const found = this.find("[data-found]:not([hidden])").textContent;
    const reason = this.choices.get(told[0])?.querySelector(".reason");
    return `${found} ${reason?.textContent?.trim() ?? ""}`;
  }

  /**
   * One choice up or down in its order.
   * @param {HTMLElement} button
   * @returns {string} where it is now, in words
   */
  move(button) {
    const choice = /** @type {HTMLElement} */ (button.closest("[data-choice]"));
    const place = move(choice, Number(button.dataset.move));
    button.focus(); // which it loses on the way
    const words = choice.querySelector(".pick")?.textContent?.trim();
    return `${words} ${place} / ${this.choices.size}`;
  }
}

/**
 * @param {HTMLElement} element
 * @param {string} how
 */
function mark(element, how) {
  unmark(element);
  element.dataset.mark = how;
  const marks = /** @type {HTMLTemplateElement} */ (document.getElementById("marks"));
  const drawn = marks.content.querySelector(`[data-mark="${how}"]`);
  const beside = element.querySelector(".pick") ?? element;
  if (drawn) beside.append(drawn.cloneNode(true));
}

/** @param {HTMLElement} element */
function unmark(element) {
  delete element.dataset.mark;
  element.querySelector(".mark")?.remove();
  const reason = element.querySelector(/** @type {"div"} */ (".reason"));
  if (reason) reason.hidden = true;
}
