// One picture of a figure: its layers, its raster, and where its Handles and places lie.

import { fromBase64 } from "../../shared/base64.js";
import { drawIn } from "./drawing.js";

/** @import { Panel } from "../../shared/frame.js" */

export class PanelView {
  /** @type {Map<Element, string | undefined>} */
  #painted = new Map(); // element -> the markup or pixels it shows

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.svg = /** @type {SVGSVGElement} */ (element.querySelector("svg"));
    this.canvas = /** @type {HTMLCanvasElement} */ (element.querySelector("canvas"));
    this.layers = this.#byName("[data-layer]", ({ dataset }) => dataset.layer);
    this.handles = this.#byName("[data-grip]", ({ dataset }) => dataset.grip);
    this.places = this.#byName("button.place", ({ name, dataset }) => `${name} ${dataset.option}`);
    /** @type {Panel | null} */
    this.panel = null; // as it was painted last
  }

  /**
   * @param {string} selector
   * @param {(element: HTMLButtonElement) => string | undefined} nameOf
   * @returns {Map<string, HTMLElement>}
   */
  #byName(selector, nameOf) {
    const found = [...this.element.querySelectorAll(/** @type {"button"} */ (selector))];
    return new Map(found.map((element) => [nameOf(element) ?? "", element]));
  }

  /** @param {Panel} panel */
  paint(panel) {
    this.panel = panel;
    const box = `0 0 ${panel.width} ${panel.height}`;
    if (this.svg.getAttribute("viewBox") !== box) this.svg.setAttribute("viewBox", box);
    this.element.style.setProperty("--natural", String(panel.width));
    this.svg.setAttribute("aria-label", panel.alt);
    for (const [name, markup] of Object.entries(panel.layers)) {
      const layer = /** @type {Element} */ (this.layers.get(name));
      if (this.#painted.get(layer) === markup) continue;
      drawIn(layer, markup);
      this.#painted.set(layer, markup);
    }
    this.#paintRaster(panel);
    this.#place(panel);
  }

  /** @param {Panel} panel */
  #paintRaster({ raster, width, height }) {
    const { canvas } = this;
    if (this.#painted.get(canvas) === raster?.rgba) return;
    this.#painted.set(canvas, raster?.rgba);
    this.svg.querySelector("image")?.remove(); // the build's own first picture
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
   * Moves Handles and places to where the picture has them.
   * @param {Panel} panel
   */
  #place({ grips, spots, rail, width, height }) {
    for (const [name, { at }] of Object.entries(grips)) {
      const handle = /** @type {HTMLElement} */ (this.handles.get(name));
      handle.style.left = percent(at[0] / width);
      handle.style.top = percent(at[1] / height);
    }
    for (const [name, places] of Object.entries(spots)) {
      for (const [option, { at, radius, label, chosen, beyond, hidden }] of Object.entries(
        places,
      )) {
        const place = /** @type {HTMLElement} */ (this.places.get(`${name} ${option}`));
        place.style.left = percent(at[0] / width);
        place.style.top = percent(at[1] / height);
        place.style.width = percent((2 * (radius + beyond)) / width);
        place.style.aspectRatio = String((radius + beyond) / radius);
        place.hidden = hidden;
        place.setAttribute("aria-label", label);
        place.setAttribute("aria-pressed", String(chosen));
      }
    }
    if (rail) {
      this.element.style.setProperty("--rail-start", percent(rail[0] / width));
      this.element.style.setProperty("--rail-end", percent(1 - rail[1] / width));
      this.element.style.setProperty("--rail-far", percent(1 - rail[2] / width));
    }
  }

  /** @param {string} selector */
  find(selector) {
    return this.element.querySelector(selector);
  }
}

/** @param {number} part */
function percent(part) {
  return `${100 * part}%`;
}
