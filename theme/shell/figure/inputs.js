// Native inputs, read and set by the name of their Control, without knowing what it is for. A Control
// is one input; or a radio button for each option; or a slider for each direction; or a button for
// each place.

/** @import { Value } from "../../shared/messages.js" */

/** A native input of whatever kind, as if it were the first. @typedef {HTMLInputElement} Input */

/** @typedef {Pick<HTMLInputElement, "type" | "value" | "checked" | "dataset">} Readable */

/** @param {Pick<HTMLElement, "dataset"> & {type: string}} input */
export function isButton(input) {
  return input.type === "button" && !isPlace(input);
}

/**
 * One of the places that a Tap presses.
 * @param {Pick<HTMLElement, "dataset">} input
 */
export function isPlace(input) {
  return input.dataset.option !== undefined;
}

/**
 * The value of a Control, as Python takes it, from all its inputs.
 * @param {Readable[]} inputs
 * @returns {Value}
 */
export function getValue(inputs) {
  const [input] = inputs;
  switch (input.type) {
    case "range":
      return inputs.length > 1 ? inputs.map(({ value }) => Number(value)) : Number(input.value);
    case "number":
      return Number(input.value);
    case "checkbox":
      return input.checked;
    case "radio":
      return inputs.find(({ checked }) => checked)?.value ?? "";
    case "button":
      return (inputs.find(({ dataset }) => dataset.chosen === "true") ?? input).value;
    default:
      return input.value;
  }
}

/**
 * The value that a Control had when the page came, whatever was done since.
 * @param {Element[]} inputs
 * @returns {Value}
 */
export function getAuthored(inputs) {
  const { content } = Object.assign(document.createElement("template"), {
    innerHTML: inputs.map(({ outerHTML }) => outerHTML).join(""),
  });
  const fresh = [...content.querySelectorAll(/** @type {"input"} */ ("[name]"))];
  for (const { dataset } of fresh) dataset.chosen = String(dataset.authored !== undefined);
  return getValue(fresh);
}

/**
 * Puts a value into the inputs of a Control.
 * @param {Readable[]} inputs
 * @param {Value} value
 */
export function setValue(inputs, value) {
  const parts = Array.isArray(value) ? value : [value];
  inputs.forEach((input, i) => {
    if (input.type === "checkbox") input.checked = Boolean(value);
    else if (input.type === "radio") input.checked = input.value === value;
    else if (isPlace(input)) input.dataset.chosen = String(input.value === value);
    else input.value = String(parts[i]);
  });
}

/**
 * Gives inputs the limits they have now, and disables some: a button that is disabled keeps the focus.
 * @param {Input[]} inputs
 * @param {Record<string, [number, number]>} limits by the names of Controls
 * @param {string[]} disabled names of Controls
 */
export function follow(inputs, limits, disabled) {
  for (const input of inputs) {
    const { name } = input;
    if (name in limits) [input.min, input.max] = limits[name].map(String);
    const isDisabled = disabled.includes(name);
    if (input.type === "button") input.setAttribute("aria-disabled", String(isDisabled));
    else input.disabled = isDisabled;
  }
}
