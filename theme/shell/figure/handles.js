// Handles under a hand: dragged by mouse, finger or pen, or set by a tap on the picture. The keyboard
// needs nothing from here: a Handle is native sliders.

/** @import { Grip } from "../../shared/frame.js" */
/** @import { PanelView } from "./panel.js" */

const TARGET = 44; // px: as large as a place must be for a finger
const TREMBLE = 15; // px that a finger may move while it taps

/**
 * Lets a hand move the Handles of a panel.
 * @param {PanelView} view
 */
export function listenToHands(view) {
  for (const handle of handlesOf(view)) listenToDrag(view, handle);
  listenToTaps(view);
}

/**
 * A tap on the picture moves the nearest Handle to it. Pointers tell where and that it was; a click
 * does not: browsers make none of a long touch or of one after a swipe, and may move it aside.
 * @param {PanelView} view
 */
function listenToTaps(view) {
  const picture = /** @type {HTMLElement} */ (view.find(".picture"));
  /** @type {PointerEvent | null} */
  let begun = null;
  picture.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    const isFree = event.button === 0 && !target.closest("[data-grip], button");
    begun = isFree ? event : null;
  });
  picture.addEventListener("pointerup", (event) => {
    if (!begun || !isNear(begun, event)) return;
    const point = pointOf(view, event);
    const handle = nearest(view, point);
    if (handle) move(view, handle, point);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
    picture.addEventListener(end, () => {
      begun = null;
    });
  }
}

/**
 * Whether a pointer has hardly moved: a tap, and no swipe.
 * @param {PointerEvent} begun
 * @param {PointerEvent} ended
 */
function isNear(begun, ended) {
  const [across, down] = [ended.clientX - begun.clientX, ended.clientY - begun.clientY];
  return ended.pointerId === begun.pointerId && Math.hypot(across, down) < TREMBLE;
}

/**
 * @param {PanelView} view
 * @param {HTMLElement} handle
 */
function listenToDrag(view, handle) {
  /** @type {[number, number] | null} */
  let held = null; // from the pointer to the middle of the Handle
  handle.addEventListener("pointerdown", (event) => {
    const [x, y] = pointOf(view, event);
    const { at } = gripOf(view, handle);
    held = [at[0] - x, at[1] - y];
    handle.setPointerCapture(event.pointerId);
    handle.querySelector("input")?.focus({ preventScroll: true });
    event.preventDefault(); // a slider below would jump to the pointer
  });
  handle.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [x, y] = pointOf(view, event);
    move(view, handle, [x + held[0], y + held[1]]);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    handle.addEventListener(end, () => {
      held = null;
    });
  }
}

/**
 * Sets a Handle's sliders to a point, and tells of it as a hand on a slider does.
 * @param {PanelView} view
 * @param {HTMLElement} handle
 * @param {[number, number]} point in the panel's units
 */
function move(view, handle, point) {
  const grip = gripOf(view, handle);
  const sliders = handle.querySelectorAll("input");
  for (const slider of sliders) {
    const axis = slider.dataset.axis === "x" ? 0 : 1;
    slider.value = String(valueAt(grip[axis ? "y" : "x"], point[axis]));
  }
  sliders[0].dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * The value at a place on the stretch along which it runs.
 * @param {Grip["x"]} stretch
 * @param {number} place
 */
export function valueAt(stretch, place) {
  if (!stretch) return Number.NaN;
  const [first, last, start, end] = stretch;
  return first + ((place - start) / (end - start)) * (last - first);
}

/** @param {PanelView} view */
function handlesOf(view) {
  return [...view.element.querySelectorAll(/** @type {"span"} */ ("[data-grip]"))];
}

/**
 * @param {PanelView} view
 * @param {HTMLElement} handle
 * @returns {Grip}
 */
function gripOf({ panel }, handle) {
  const grip = panel?.grips[/** @type {string} */ (handle.dataset.grip)];
  return grip ?? { at: [0, 0], x: null, y: null, reach: null };
}

/**
 * Of the Handles that can come to a point, the nearest; or else of those that it reaches.
 * @param {PanelView} view
 * @param {[number, number]} point
 */
function nearest(view, point) {
  const [x, y] = point;
  const margin = TARGET / 2 / scaleOf(view);
  /** @param {HTMLElement} handle */
  const distance = (handle) => {
    const { at } = gripOf(view, handle);
    return Math.hypot(at[0] - x, at[1] - y);
  };
  const near = handlesOf(view).sort((one, other) => distance(one) - distance(other));
  return (
    near.find((handle) => holds(gripOf(view, handle), point, margin)) ??
    near.find((handle) => reaches(gripOf(view, handle), point))
  );
}

/**
 * Whether a point lies where a tap means a Handle, though it cannot come there.
 * @param {Grip} grip
 * @param {[number, number]} point
 */
export function reaches({ reach }, [x, y]) {
  if (!reach) return false;
  const [left, top, right, bottom] = reach;
  return x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * Whether a point lies on the stretches along which a Handle runs, or at most a margin beside them.
 * @param {Grip} grip
 * @param {[number, number]} point
 * @param {number} margin
 */
export function holds({ at, x, y }, point, margin) {
  return [x, y].every((stretch, axis) => {
    const ends = stretch ? [stretch[2], stretch[3]] : [at[axis]];
    return point[axis] >= Math.min(...ends) - margin && point[axis] <= Math.max(...ends) + margin;
  });
}

/**
 * How many px a unit of the panel is wide.
 * @param {PanelView} view
 */
function scaleOf({ svg, panel }) {
  return panel ? svg.getBoundingClientRect().width / panel.width : 1;
}

/**
 * Where a pointer is, in the panel's units.
 * @param {PanelView} view
 * @param {{clientX: number, clientY: number}} pointer
 * @returns {[number, number]}
 */
function pointOf({ svg, panel }, { clientX, clientY }) {
  const box = svg.getBoundingClientRect();
  const { width, height } = panel ?? { width: 0, height: 0 };
  return [((clientX - box.left) / box.width) * width, ((clientY - box.top) / box.height) * height];
}
