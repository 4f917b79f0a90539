// Whether a figure can paint what Python answers. One that cannot has a fault; the others go on.

import { wrongIn } from "./drawing.js";

/** @import { Figure } from "./figure.js" */
/** @import { PanelView } from "./panel.js" */
/** @import { Frame, Panel } from "../../shared/frame.js" */
/** @import { Answer } from "../../shared/messages.js" */

/**
 * Puts a fault in the place of each answer that its figure could not paint.
 * @param {Record<string, Answer>} answers by the ids of their figures
 * @param {Map<string, Figure>} figures
 */
export function judge(answers, figures) {
  for (const [id, { frame }] of Object.entries(answers)) {
    const figure = figures.get(id);
    const problem = frame && figure ? problemWith(frame, figure) : "";
    if (problem) answers[id] = { fault: problem, trace: "", lacks_module: false, explained: null };
  }
}

/**
 * What keeps a figure from painting a Frame. A reader's own code may give anything for one.
 * @param {Frame} frame
 * @param {Figure} figure
 */
function problemWith(frame, figure) {
  try {
    return problemOf(frame, figure);
  } catch (problem) {
    return String(problem);
  }
}

/**
 * @param {Frame} frame
 * @param {Figure} figure
 */
function problemOf({ panels, readouts }, { panels: views, element }) {
  const places = [...element.querySelectorAll(/** @type {"output"} */ ("[data-readout]"))];
  const problem =
    misfit("panel", panels.map(nameOf), [...views.keys()]) ||
    misfit("readout", Object.keys(readouts), places.map(readoutOf));
  if (problem) return problem;
  for (const panel of panels) {
    const wrong = problemIn(panel, /** @type {PanelView} */ (views.get(panel.name)));
    if (wrong) return `Panel “${panel.name}”: ${wrong}`;
  }
  return "";
}

/** @param {{name: string}} panel */
function nameOf({ name }) {
  return name;
}

/** @param {HTMLElement} place */
function readoutOf({ dataset }) {
  return dataset.readout ?? "";
}

/**
 * @param {Panel} panel
 * @param {PanelView} view
 */
function problemIn({ layers, grips, spots }, view) {
  const pressed = Object.entries(spots).flatMap(([tap, its]) =>
    Object.keys(its).map((option) => `${tap} ${option}`),
  );
  const problem =
    misfit("layer", Object.keys(layers), [...view.layers.keys()]) ||
    misfit("Grip", Object.keys(grips), [...view.handles.keys()]) ||
    misfit("Spot", pressed, [...view.places.keys()]);
  if (problem) return problem;
  for (const [name, markup] of Object.entries(layers)) {
    const wrong = wrongIn(markup);
    if (wrong) return `the layer “${name}” is no picture: ${wrong}.`;
  }
  return "";
}

/**
 * What a Frame has too much or too little of; "" if it has what there are places for.
 * @param {string} kind
 * @param {string[]} drawn
 * @param {string[]} places
 */
export function misfit(kind, drawn, places) {
  const extra = drawn.find((name, i) => !places.includes(name) || drawn.indexOf(name) < i);
  if (extra !== undefined) return `there is no place for the ${kind} “${extra}”.`;
  const missing = places.find((name) => !drawn.includes(name));
  return missing === undefined ? "" : `the ${kind} “${missing}” is not drawn.`;
}
