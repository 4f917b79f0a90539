// A widget on the page: paints what Python sends, and reads its native inputs. It knows no widget
// by name: everything it shows comes in the Frame, everything it reads is a native element.

/** The value of any native input, as Python takes it. */
function valueOf(input) {
  switch (input.type) {
    case "range": return Number(input.value);
    case "checkbox": return input.checked;
    case "select-one": return input.value;
    default: return null; // a press
  }
}

/** Shows a value on any native input. */
function show(input, value) {
  switch (input.type) {
    case "checkbox": input.checked = value; break;
    default: input.value = value;
  }
}

class Figure {
  constructor(wish, element) {
    this.id = wish.id;
    this.settings = wish;
    this.element = element;
    this.painted = new Map(); // element -> the markup or pixels it shows
    this.run = 0; // goes up with every press: Frames of earlier runs are stale
    this.isBroken = false;
    this.tickRun = null; // the run whose next tick waits for the screen
  }

  /** What the page asks of Python: the author's settings, and what the reader has set since. */
  get wish() {
    const held = Object.fromEntries(
      this.inputs.filter((input) => input.type !== "button").map((i) => [i.name, valueOf(i)]),
    );
    return { ...this.settings, settings: { ...this.settings.settings, ...held } };
  }

  get inputs() {
    return [...this.element.querySelectorAll("[name]")];
  }

  /** Back to before anything happened; answers still to come are stale. */
  begin() {
    this.run += 1;
    this.isBroken = false;
    this.element.dataset.run = "idle";
  }

  /** Shows that the widget stopped with an error. */
  break(problem, trace) {
    this.isBroken = true;
    this.element.dataset.run = "idle";
    this.tell("fault", problem);
    this.find("[data-trace]").textContent = trace;
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  /** Calls `act(control, value, isPress)` for whatever the reader does. */
  listen(act) {
    for (const input of this.inputs) {
      const isPress = input.type === "button";
      input.addEventListener(isPress ? "click" : "input", () => {
        this.showValue(input);
        act(input.name, valueOf(input), isPress);
      });
    }
  }

  /** The number beside a slider. */
  showValue(input) {
    const place = this.find(`[data-value="${input.name}"]`);
    if (place) place.textContent = Number(input.value).toFixed(Number(place.dataset.digits));
  }

  /** Puts the Controls back to what Python holds. */
  hold(values) {
    for (const [name, value] of Object.entries(values)) {
      const input = this.find(`[name="${name}"]`);
      show(input, value);
      this.showValue(input);
    }
  }

  paint({ frame, run, labels }) {
    for (const panel of frame.panels) this.paintPanel(panel);
    for (const [name, text] of Object.entries(frame.readouts)) {
      this.write(this.find(`[data-readout="${name}"]`), text);
    }
    for (const [name, label] of Object.entries(labels)) {
      this.write(this.find(`[name="${name}"]`), label);
    }
    this.write(this.find("[role=status]"), frame.status);
    this.element.dataset.run = run;
    this.element.frame = frame;
  }

  write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  paintPanel(panel) {
    const place = this.find(`[data-panel="${panel.name}"]`);
    place.querySelector("svg").setAttribute("aria-label", panel.alt);
    for (const [name, markup] of Object.entries(panel.layers)) {
      const layer = place.querySelector(`[data-layer="${name}"]`);
      if (this.painted.get(layer) === markup) continue;
      layer.innerHTML = markup;
      this.painted.set(layer, markup);
    }
    this.paintRaster(panel, place.querySelector("canvas"));
  }

  paintRaster({ raster, width, height }, canvas) {
    if (this.painted.get(canvas) === raster?.rgba) return;
    this.painted.set(canvas, raster?.rgba);
    canvas.parentElement.querySelector("image")?.remove(); // the build's own first picture
    canvas.hidden = !raster;
    if (!raster) return;
    canvas.width = raster.columns;
    canvas.height = raster.rows;
    const places = [raster.x / width, raster.y / height, raster.width / width, raster.height / height];
    const [left, top, wide, high] = places.map((part) => `${100 * part}%`);
    Object.assign(canvas.style, { left, top, width: wide, height: high });
    const pixels = new Uint8ClampedArray(fromBase64(raster.rgba));
    canvas.getContext("2d").putImageData(new ImageData(pixels, raster.columns, raster.rows), 0, 0);
  }

  /** Shows one of the template's notes, or none. */
  tell(kind, words = "") {
    for (const note of this.element.querySelectorAll("[data-note]")) {
      note.hidden = note.dataset.note !== kind;
    }
    const place = kind && this.find(`[data-note="${kind}"] [data-words]`);
    if (place) place.textContent = words;
  }
}
