// A widget on the page: paints what Python sends, and reads its native inputs. It knows no widget
// by name: everything it shows comes in the Frame, everything it reads is a native element.

import { wantsCalm } from "../../shared/motion.js";
import { plain, signed, signOf } from "../../shared/numerals.js";
import { bringIntoView, pointOut } from "../text/sight.js";
import { listenToHands } from "./handles.js";
import { follow, getAuthored, getValue, isButton, isPlace, setValue } from "./inputs.js";
import { showNote, showProgress, wordsShown } from "./notes.js";
import { PanelView } from "./panel.js";
import { keepFromSwipes } from "./swipes.js";
import { measure } from "./widths.js";

/** @import { Input } from "./inputs.js" */
/** @import { Note } from "./notes.js" */
/** @import { Frame } from "../../shared/frame.js" */
/** @import { Painted, PlacedSpec, Refused, Run, Value, Values, WidgetSpec } from "../../shared/messages.js" */

/**
 * What the reader does: a button's press has no value; every press of a place counts, and of another
 * Control only the latest value.
 * @typedef {(control: string, value: Value | null, isPlace: boolean) => void} Act
 */

export class Figure {
  #isAsked = false; // by the text, and has not answered

  /**
   * @param {PlacedSpec} placed
   * @param {HTMLElement & {frame?: Frame}} element
   * @param {(words: string, isAnswer: boolean) => void} say to those who cannot see it
   */
  constructor(placed, element, say) {
    this.id = placed.id;
    this.placed = placed;
    this.element = element;
    this.say = say;
    this.isBroken = false;
    const panels = [...element.querySelectorAll(/** @type {"div"} */ ("[data-panel]"))];
    this.panels = new Map(panels.map((panel) => [panel.dataset.panel ?? "", new PanelView(panel)]));
    this.width = measure(this.element);
  }

  /**
   * What the page asks of Python: the author's settings, and what the reader has set since.
   * @returns {WidgetSpec}
   */
  get spec() {
    return this.#specWith(this.values);
  }

  /**
   * The same, as the author has it.
   * @returns {WidgetSpec}
   */
  get authoredSpec() {
    return this.#specWith(this.authored);
  }

  /** What its Controls are set to. */
  get values() {
    return this.#valuesBy(getValue);
  }

  /** What they were set to when the page came. */
  get authored() {
    return this.#valuesBy(getAuthored);
  }

  /**
   * @param {(inputs: Input[]) => Value} read
   * @returns {Values}
   */
  #valuesBy(read) {
    const names = this.inputs.filter((input) => !isButton(input)).map(({ name }) => name);
    return Object.fromEntries(names.map((name) => [name, read(this.inputsOf(name))]));
  }

  /**
   * @param {Values} values
   * @returns {WidgetSpec}
   */
  #specWith(values) {
    const settings = { ...this.placed.settings, ...values };
    return { ...this.placed, settings, reduced_motion: wantsCalm(), width: this.width };
  }

  /** @returns {Input[]} */
  get inputs() {
    return this.inputsWith("[name]");
  }

  /**
   * All inputs of a Control.
   * @param {string} name
   */
  inputsOf(name) {
    return this.inputsWith(`[name="${name}"]`);
  }

  /**
   * @param {string} selector
   * @returns {Input[]}
   */
  inputsWith(selector) {
    return [...this.element.querySelectorAll(/** @type {"input"} */ (selector))];
  }

  /**
   * Whether every press of a Control counts, though it has a value.
   * @param {string} control
   */
  isTap(control) {
    return this.inputs.some((input) => input.name === control && isPlace(input));
  }

  /** The figure whose state is shown: another one's, or its own. */
  get source() {
    return this.placed.of ?? this.id;
  }

  /** Paper shows it as it is from now on, and no longer at its telling moment. */
  markUsed() {
    this.element.dataset.used = "";
  }

  /** Back to before anything happened. */
  reset() {
    delete this.element.dataset.used;
    this.isBroken = false;
    this.rest();
    this.element.dataset.asleep = "";
  }

  /** Nothing moves. */
  rest() {
    this.#wake("idle");
  }

  /** Python is lost: what ran stands still, and says so. */
  halt() {
    if (this.element.dataset.run !== "running") return;
    this.rest();
    write(this.find(".status"), "It stopped here: Python was lost.");
  }

  /** @param {Run} run what its widget does, now that it lives */
  #wake(run) {
    this.element.dataset.run = run;
    delete this.element.dataset.asleep;
  }

  /** Whether it is on the screen. */
  get isSeen() {
    const { top, bottom } = this.element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /**
   * The text asks something of it: it is seen, and what it says next is said with its name.
   * @param {boolean} isFirst of those that are asked: only one can be brought into view
   */
  obey(isFirst) {
    if (isFirst) bringIntoView(this.element);
    pointOut(this.element);
    this.#isAsked = true;
    const words = wordsShown(this.element);
    if (words) this.#speak(words);
  }

  /** @param {string} words */
  #speak(words) {
    const named = this.#isAsked ? `${this.find("[data-spoken]").textContent}: ${words}` : words;
    this.say(named, this.#isAsked);
  }

  /**
   * Shows that the widget stopped with an error.
   * @param {string} problem
   * @param {string} trace
   */
  showFault(problem, trace) {
    this.isBroken = true;
    this.rest();
    this.showNote("fault", problem);
    this.find("[data-trace]").textContent = trace;
  }

  /**
   * An element that the template has put there.
   * @param {string} selector
   */
  find(selector) {
    return /** @type {HTMLElement} */ (this.element.querySelector(selector));
  }

  /** @param {Act} act */
  listen(act) {
    for (const input of this.inputs) {
      if (input.type === "range") keepFromSwipes(input);
      const isPress = input.type === "button";
      input.addEventListener(isPress ? "click" : "input", () => {
        if (input.getAttribute("aria-disabled") === "true") return;
        this.showValue(input);
        if (isButton(input)) act(input.name, null, false);
        else if (isPlace(input)) act(input.name, input.value, true);
        else act(input.name, getValue(this.inputsOf(input.name)), false);
      });
    }
    for (const panel of this.panels.values()) listenToHands(panel);
  }

  /**
   * What it shows under a name: a readout's text, or a Control's value.
   * @param {string} name
   * @returns {Value}
   */
  get(name) {
    return this.find(`[data-readout="${name}"]`)?.textContent ?? getValue(this.inputsOf(name));
  }

  /**
   * The number beside a slider.
   * @param {Input} input
   */
  showValue(input) {
    const place = this.find(`[data-value="${input.name}"]`);
    if (!place) return;
    const given = /** @type {const} */ ([Number(input.value), Number(place.dataset.digits)]);
    const marked = /** @type {HTMLElement | null} */ (input.closest("[data-sign]"));
    place.textContent = marked ? signed(...given) : plain(...given);
    if (marked) marked.dataset.sign = signOf(place.textContent);
  }

  /**
   * Puts the Controls back to what Python has.
   * @param {Values} values
   */
  setValues(values) {
    for (const [name, value] of Object.entries(values)) {
      const inputs = this.inputsOf(name);
      setValue(inputs, value);
      for (const input of inputs) this.showValue(input);
    }
  }

  /**
   * @param {Painted | Refused} answer
   * @param {boolean} isLatest whether it knows of all that was set
   */
  paint({ frame, run, labels, values, limits, disabled }, isLatest) {
    for (const panel of frame.panels) this.panels.get(panel.name)?.paint(panel);
    for (const [name, text] of Object.entries(frame.readouts)) {
      write(this.find(`[data-readout="${name}"]`), text);
    }
    for (const [name, label] of Object.entries(labels)) {
      write(this.find(`[name="${name}"]`), label);
    }
    follow(this.inputs, limits, disabled);
    if (isLatest) this.setValues(values);
    if (write(this.find(".status"), frame.status) || this.#isAsked) this.#speak(frame.status);
    if (isLatest) this.#isAsked = false;
    this.isBroken = false;
    this.#wake(run);
    this.element.frame = frame;
    this.element.dispatchEvent(new CustomEvent("painted", { bubbles: true }));
  }

  /**
   * How far the start of Python is.
   * @param {number} fraction from 0 to 1
   */
  showProgress(fraction) {
    showProgress(this.element, fraction);
  }

  /**
   * Shows one of the notes, or none.
   * @param {Note | null} kind
   * @param {string} words
   */
  showNote(kind, words = "") {
    showNote(this.element, kind, words);
    if (kind && kind !== "starting") this.#speak(wordsShown(this.element));
  }
}

/**
 * Sets an element's text if it is another.
 * @param {Element} element
 * @param {string} text
 * @returns {boolean} whether it was another
 */
function write(element, text) {
  const isNew = element.textContent !== text;
  if (isNew) element.textContent = text;
  return isNew;
}
