// "Copy a link to this": the address of the page, with a place and what was done to its figures.

import { writeFragment } from "./fragment.js";

/** @import { Figure } from "../figure.js" */
/** @import { Past } from "../../shared/messages.js" */
/** @import { Pasts } from "./past.js" */

const ADDRESSES = ["http:", "https:", "file:"]; // that another can open

/** @typedef {"copied" | "shown" | "nowhere"} Said what stands in the template */

/**
 * Lets every figure's button copy a link.
 * @param {Figure[]} figures
 * @param {Pasts} pasts
 * @param {(words: string) => void} say
 */
export function offerLinks(figures, pasts, say) {
  for (const figure of figures) {
    const box = figure.find(".link");
    box.hidden = false; // it needs a script
    box.querySelector("button")?.addEventListener("click", async () => {
      const told = pasts.told();
      const link = linkTo(figure.id, told.pasts);
      say(show(box, await offer(link), link, told.missing));
    });
  }
}

/**
 * The page's own address, with a state as its end.
 * @param {string} at
 * @param {Past[]} pasts
 */
function linkTo(at, pasts) {
  return `${location.href.split("#")[0]}#${writeFragment({ at, pasts })}`;
}

/**
 * @param {string} link
 * @returns {Promise<Said>}
 */
async function offer(link) {
  if (!ADDRESSES.includes(location.protocol)) return "nowhere";
  return (await copy(link)) ? "copied" : "shown";
}

/**
 * @param {string} link
 * @returns {Promise<boolean>} whether the browser allows it
 */
async function copy(link) {
  // Only Chromium tells beforehand; it complains in its console where one tries nevertheless.
  if (document.featurePolicy?.allowsFeature("clipboard-write") === false) return false;
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false; // or there is no clipboard at all
  }
}

/**
 * Says what became of the link, in the words of the template.
 * @param {Element} box of the figure's button
 * @param {Said} said
 * @param {string} link
 * @param {string[]} missing the figures of which it says nothing
 * @returns {string} what is said
 */
function show(box, said, link, missing) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("link-said"));
  const words = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const part = (/** @type {string} */ kind) =>
    /** @type {HTMLElement} */ (words.querySelector(`[data-said="${kind}"]`));
  const [told, missed] = [part(said), part("missing")];
  const names = /** @type {HTMLElement} */ (missed.querySelector("[data-words]"));
  names.textContent = missing.join(", ");
  for (const old of box.querySelectorAll("[data-said]")) old.remove();
  const shown = missing.length ? [told, missed] : [told];
  box.append(...shown);
  const field = told.querySelector("input");
  if (field) {
    field.value = link;
    field.focus();
    field.select();
  }
  return shown.map((part) => part.innerText).join(" ");
}
