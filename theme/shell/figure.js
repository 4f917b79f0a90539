// A widget on the page: paints what Python sends, and reads its native inputs. It knows no widget
// by name: everything it shows comes in the Frame, everything it reads is a native element.

import { fromBase64 } from "../shared/base64.js";
import { getValue, isButton, setValue } from "./inputs.js";

/** @import { Input } from "./inputs.js" */
/** @import { Frame, Painted, Panel, PlacedSpec, Refused, Value, Values } from "../shared/messages.js" */

/** @typedef {"starting" | "refused" | "failed" | "busy" | "fault"} Note */

export class Figure {
  /** @type {Map<Element, string | undefined>} */
  #painted = new Map(); // element -> the markup or pixels it shows

  /**
   * @param {PlacedSpec} placed
   * @param {HTMLElement & {frame?: Frame}} element
   */
  constructor(placed, element) {
    this.id = placed.id;
    this.placed = placed;
    this.element = element;
    this.isBroken = false;
  }

  /** What the page asks of Python: the author's settings, and what the reader has set since. */
  get spec() {
    const values = Object.fromEntries(
      this.inputs.filter((input) => !isButton(input)).map((input) => [input.name, getValue(input)]),
    );
    return { ...this.placed, settings: { ...this.placed.settings, ...values } };
  }

  /** @returns {Input[]} */
  get inputs() {
    return [...this.element.querySelectorAll(/** @type {"input"} */ ("[name]"))];
  }

  /** Back to before anything happened. */
  reset() {
    this.isBroken = false;
    this.element.dataset.run = "idle";
  }

  /**
   * Shows that the widget stopped with an error.
   * @param {string} problem
   * @param {string} trace
   */
  showFault(problem, trace) {
    this.isBroken = true;
    this.element.dataset.run = "idle";
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

  /**
   * Calls for whatever the reader does.
   * @param {(control: string, value: Value | null) => void} act null: a press
   */
  listen(act) {
    for (const input of this.inputs) {
      input.addEventListener(isButton(input) ? "click" : "input", () => {
        this.showValue(input);
        act(input.name, getValue(input));
      });
    }
  }

  /**
   * The number beside a slider.
   * @param {Input} input
   */
  showValue(input) {
    const place = this.find(`[data-value="${input.name}"]`);
    if (place) place.textContent = Number(input.value).toFixed(Number(place.dataset.digits));
  }

  /**
   * Puts the Controls back to what Python has.
   * @param {Values} values
   */
  setValues(values) {
    for (const [name, value] of Object.entries(values)) {
      const input = /** @type {Input} */ (this.find(`[name="${name}"]`));
      setValue(input, value);
      this.showValue(input);
    }
  }

  /** @param {Painted | Refused} answer */
  paint({ frame, run, labels }) {
    for (const panel of frame.panels) this.#paintPanel(panel);
    for (const [name, text] of Object.entries(frame.readouts)) {
      write(this.find(`[data-readout="${name}"]`), text);
    }
    for (const [name, label] of Object.entries(labels)) {
      write(this.find(`[name="${name}"]`), label);
    }
    write(this.find("[role=status]"), frame.status);
    this.element.dataset.run = run;
    this.element.frame = frame;
  }

  /** @param {Panel} panel */
  #paintPanel(panel) {
    const place = this.find(`[data-panel="${panel.name}"]`);
    place.querySelector("svg")?.setAttribute("aria-label", panel.alt);
    for (const [name, markup] of Object.entries(panel.layers)) {
      const layer = /** @type {Element} */ (place.querySelector(`[data-layer="${name}"]`));
      if (this.#painted.get(layer) === markup) continue;
      layer.innerHTML = markup;
      this.#painted.set(layer, markup);
    }
    this.#paintRaster(panel, /** @type {HTMLCanvasElement} */ (place.querySelector("canvas")));
  }

  /**
   * @param {Panel} panel
   * @param {HTMLCanvasElement} canvas
   */
  #paintRaster({ raster, width, height }, canvas) {
    if (this.#painted.get(canvas) === raster?.rgba) return;
    this.#painted.set(canvas, raster?.rgba);
    canvas.parentElement?.querySelector("image")?.remove(); // the build's own first picture
    canvas.hidden = !raster;
    if (!raster) return;
    canvas.width = raster.columns;
    canvas.height = raster.rows;
    canvas.style.left = percent(raster.x / width);
    canvas.style.top = percent(raster.y / height);
    canvas.style.width = percent(raster.width / width);
    canvas.style.height = percent(raster.height / height);
    const pixels = new Uint8ClampedArray(fromBase64(raster.rgba));
    const picture = new ImageData(pixels, raster.columns, raster.rows);
    canvas.getContext("2d")?.putImageData(picture, 0, 0);
  }

  /**
   * How far the start of Python is; it never goes back.
   * @param {number} fraction from 0 to 1
   */
  showProgress(fraction) {
    const bar = /** @type {HTMLProgressElement} */ (this.find("[data-note=starting] progress"));
    bar.value = Math.max(bar.value, fraction);
  }

  /**
   * Shows one of the template's notes, or none.
   * @param {Note | null} kind
   * @param {string} words
   */
  showNote(kind, words = "") {
    for (const note of this.element.querySelectorAll(/** @type {"div"} */ ("[data-note]"))) {
      note.hidden = note.dataset.note !== kind;
    }
    const place = kind && this.find(`[data-note="${kind}"] [data-words]`);
    if (place) place.textContent = words;
  }
}

/**
 * Sets an element's text if it is another.
 * @param {Element} element
 * @param {string} text
 */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {number} part */
function percent(part) {
  return `${100 * part}%`;
}
