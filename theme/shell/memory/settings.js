// What the reader had set, put into the native inputs before Python makes the widgets.

import { textOf } from "./past.js";

/** @import { Figure } from "../figure/figure.js" */
/** @import { Value, Values } from "../../shared/messages.js" */
/** @import { Store } from "./store.js" */

const NAME = "settings"; // in the store: Values by the figures' ids

/**
 * Sets again what was kept; what is of no use here is left alone.
 * @param {Store} store
 * @param {Figure[]} figures
 * @returns {Set<string>} the ids of those that have something of it
 */
export function bringSettings(store, figures) {
  const kept = store.get(NAME);
  const changed = figures.filter((figure) => setAgain(figure, ownOf(kept, figure.id)));
  return new Set(changed.map(({ id }) => id));
}

/**
 * @param {Figure} figure
 * @param {unknown} kept
 * @returns {boolean} whether anything is set otherwise than by the author
 */
function setAgain(figure, kept) {
  let isChanged = false;
  for (const [name, authored] of Object.entries(figure.authored)) {
    const value = ownOf(kept, name);
    if (!isValue(value) || textOf(value) === textOf(authored)) continue;
    const now = () => textOf(figure.values[name]);
    if (now() !== textOf(authored)) continue; // the reader was quicker
    figure.setValues({ [name]: value });
    const isTaken = now() === textOf(value);
    if (!isTaken) figure.setValues({ [name]: authored });
    isChanged ||= isTaken;
  }
  return isChanged;
}

/**
 * Keeps what the figures that were used are set to, where that is not what the author chose.
 * @param {Store} store
 * @param {Figure[]} figures
 */
export function keepSettings(store, figures) {
  const used = figures.filter(({ element }) => element.dataset.used !== undefined);
  if (!used.length) return;
  const kept = store.get(NAME);
  const changed = [
    ...figures.map((figure) => [figure.id, ownOf(kept, figure.id)]),
    ...used.map((figure) => [figure.id, changedIn(figure)]), // in the place of what was kept
  ];
  store.set(NAME, Object.fromEntries(changed)); // what is undefined JSON leaves out
}

/**
 * @param {Figure} figure
 * @returns {Values | undefined}
 */
function changedIn(figure) {
  const { authored } = figure;
  const changed = Object.entries(figure.values).filter(
    ([name, value]) => textOf(value) !== textOf(authored[name]),
  );
  return changed.length ? Object.fromEntries(changed) : undefined;
}

/**
 * What an object that may be anything has under a name.
 * @param {unknown} kept
 * @param {string} name
 * @returns {unknown}
 */
function ownOf(kept, name) {
  const isObject = typeof kept === "object" && kept !== null;
  return isObject && Object.hasOwn(kept, name) ? Reflect.get(kept, name) : undefined;
}

/**
 * @param {unknown} value
 * @returns {value is Value}
 */
function isValue(value) {
  return Array.isArray(value)
    ? value.every(Number.isFinite)
    : Number.isFinite(value) || ["string", "boolean"].includes(typeof value);
}
