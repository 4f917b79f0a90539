// "Copy a link to this": the address of the page, with a place and what was done to its figures.

import { isPlace } from "../inputs.js";
import { writeFragment } from "./fragment.js";

/** @import { Figure } from "../figure.js" */
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
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const isTap = (/** @type {string} */ id, /** @type {string} */ control) =>
    (byId.get(id)?.inputsOf(control) ?? []).some(isPlace);
  for (const figure of figures) {
    const box = figure.find(".link");
    box.querySelector("button")?.addEventListener("click", async () => {
      const { pasts: told, missing } = pasts.told(isTap);
      const fragment = writeFragment({ at: figure.id, pasts: told });
      const [address] = location.href.split("#");
      const link = `${address}#${fragment}`;
      const said = ADDRESSES.includes(location.protocol)
        ? (await copy(link))
          ? "copied"
          : "shown"
        : "nowhere";
      show(box, said, link, missing);
      say(box.innerText);
    });
  }
}

/**
 * @param {string} link
 * @returns {Promise<boolean>} whether the browser allows it
 */
async function copy(link) {
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
  box.append(told, ...(missing.length ? [missed] : []));
  const field = told.querySelector("input");
  if (!field) return;
  field.value = link;
  field.focus();
  field.select();
}
