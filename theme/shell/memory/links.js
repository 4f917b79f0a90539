// "Copy a link to this": the address of the page, with a place and what was done to its figures.

import { writeFragment } from "./fragment.js";

/** @import { Figure } from "../figure/figure.js" */
/** @import { Past } from "../../shared/messages.js" */
/** @import { Pasts } from "./past.js" */

const ADDRESSES = ["http:", "https:", "file:"]; // that another can open

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
      const said = [
        await offer(link),
        ...(location.protocol === "file:" ? ["file"] : []),
        ...(told.missing.length ? ["missing"] : []),
        ...(pasts.isOfOwnCode ? ["own-code"] : []),
      ];
      say(show(box, said, { link, missing: told.missing.join(", ") }));
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
 * @returns {Promise<string>} what is to be said of it
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
 * Says what became of a link, in the words of the template.
 * @param {Element} box of the figure's button
 * @param {string[]} said the names of the words
 * @param {Record<string, string>} given what is to be put into them
 * @returns {string} all that is said
 */
function show(box, said, given) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("link-said"));
  const words = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const parts = said.map(
    (name) => /** @type {HTMLElement} */ (words.querySelector(`[data-said="${name}"]`)),
  );
  for (const old of box.querySelectorAll("[data-said]")) old.remove();
  box.append(...parts);
  for (const name of box.querySelectorAll(/** @type {"b"} */ ("[data-words]"))) {
    name.textContent = given[name.dataset.words ?? ""];
  }
  const field = box.querySelector("input");
  if (field) {
    field.value = given.link;
    field.focus();
    field.select();
  }
  return parts.map((part) => part.innerText).join(" ");
}
