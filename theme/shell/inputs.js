// Any native input, read and set without knowing what it is for.

/** @import { Value } from "../shared/messages.js" */

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLButtonElement} Input */

/** @param {{type: string}} input */
export function isButton(input) {
  return input.type === "button";
}

/**
 * The value of an input, as Python takes it; null: a press.
 * @param {{type: string, value: string, checked?: boolean}} input
 * @returns {Value | null}
 */
export function getValue(input) {
  switch (input.type) {
    case "range":
      return Number(input.value);
    case "checkbox":
      return Boolean(input.checked);
    case "select-one":
      return input.value;
    default:
      return null;
  }
}

/**
 * Puts a value into an input.
 * @param {{type: string, value: string, checked?: boolean}} input
 * @param {Value} value
 */
export function setValue(input, value) {
  if (input.type === "checkbox") input.checked = Boolean(value);
  else input.value = String(value);
}
