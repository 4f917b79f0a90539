// The ✓ of a sentence opens its proof, right behind the paragraph. The notes lie behind the text as
// raw text, and nothing of them is read before.

import { Proof } from "./proof.js";
import { bringBelow } from "./sight.js";

/** @import { Perform } from "./acts.js" */
/** @import { Checker } from "../python/checker.js" */

const BLOCKS = "p, table, li, dd, dt, h2, h3, h4, blockquote";

/**
 * What proofs need of the page.
 * @typedef {object} Means
 * @property {Checker} checker
 * @property {Perform} perform
 * @property {(words: string) => void} say to those who cannot see it
 */

/**
 * Makes buttons of the ✓, and opens what the address asks for.
 * @param {HTMLElement} text
 * @param {Means} means
 */
export function bringProofs(text, means) {
  const ticks = [...text.querySelectorAll(/** @type {"a"} */ ("a.tick"))];
  const proofs = new Proofs(ticks, means);
  for (const tick of ticks) {
    tick.setAttribute("role", "button"); // properties of these names are not in every browser
    tick.setAttribute("aria-expanded", "false");
  }
  text.addEventListener("click", (event) => {
    const tick = tickAt(event);
    if (tick && proofs.toggle(tick)) event.preventDefault();
  });
  text.addEventListener("keydown", (event) => {
    const tick = tickAt(event);
    if (event.key === "Escape") proofs.closeAt(/** @type {Element} */ (event.target));
    else if (tick && event.key === " ") {
      event.preventDefault();
      tick.click();
    }
  });
  const follow = () => proofs.openAddressed(location.hash);
  addEventListener("hashchange", follow);
  document.addEventListener("DOMContentLoaded", follow); // the notes are there
  follow();
}

/** @param {Event} event */
function tickAt({ target }) {
  return /** @type {Element} */ (target).closest(/** @type {"a"} */ ("a.tick"));
}

class Proofs {
  /** @type {Map<HTMLAnchorElement, Proof>} */
  #open = new Map(); // by their ✓
  /** @type {DocumentFragment | undefined} */
  #notes;

  /**
   * @param {HTMLAnchorElement[]} ticks
   * @param {Means} means
   */
  constructor(ticks, means) {
    this.ticks = ticks;
    this.means = means;
  }

  /**
   * Opens a proof, or closes it.
   * @param {HTMLAnchorElement} tick
   * @returns {boolean} whether it could
   */
  toggle(tick) {
    if (!this.#open.has(tick)) return this.open(tick);
    this.close(tick);
    return true;
  }

  /**
   * Opens a proof behind its sentence; where it is open for another sentence, that one closes.
   * @param {HTMLAnchorElement} tick
   * @returns {boolean} whether there is one
   */
  open(tick) {
    const id = idOf(tick);
    const note = this.#note(id);
    const sentence = /** @type {HTMLElement | null} */ (tick.closest(".claim"));
    const block = sentence?.closest(BLOCKS);
    if (!note || !sentence || !block) return false;
    for (const other of this.#open.keys()) if (idOf(other) === id) this.close(other);

    const element = /** @type {HTMLElement} */ (document.importNode(note, true));
    element.append(document.importNode(templateOf("proof-bar").content, true));
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", tick.getAttribute("aria-label") ?? "");
    const claim = /** @type {string} */ (sentence.dataset.claim);
    const proof = new Proof({ element, claim, ...this.means });
    proof.find("[data-close]").addEventListener("click", () => this.#leave(tick));
    this.#bringPerform(proof, sentence.dataset.show);
    if (block.matches("li, dd, dt")) block.append(element);
    else block.after(element);

    this.#open.set(tick, proof);
    sentence.classList.add("open");
    tick.setAttribute("aria-expanded", "true");
    tick.setAttribute("aria-controls", id);
    bringBelow(element, sentence);
    return true;
  }

  /** @param {HTMLAnchorElement} tick */
  close(tick) {
    const proof = this.#open.get(tick);
    proof?.stop();
    proof?.element.remove();
    this.#open.delete(tick);
    tick.closest(".claim")?.classList.remove("open");
    tick.setAttribute("aria-expanded", "false");
    tick.removeAttribute("aria-controls");
    if (!this.#open.size) this.means.checker.end();
  }

  /**
   * Closes the proof that an element belongs to.
   * @param {Element} element in it, or its ✓
   */
  closeAt(element) {
    for (const [tick, proof] of this.#open) {
      if (tick === element || proof.element.contains(element)) this.#leave(tick);
    }
  }

  /**
   * Opens the proof that an address names: its note, or its sentence.
   * @param {string} hash
   */
  openAddressed(hash) {
    const id = hash.replace(/^#(claim|proof)-/, "proof-");
    const tick = this.ticks.find((tick) => idOf(tick) === id);
    if (!tick || this.#open.has(tick) || !this.open(tick)) return;
    tick.scrollIntoView({ block: "center" });
    tick.focus({ preventScroll: true });
  }

  /** @param {HTMLAnchorElement} tick */
  #leave(tick) {
    this.close(tick);
    tick.focus();
  }

  /**
   * The button that has a figure show it, where the author says how.
   * @param {Proof} proof
   * @param {string | undefined} orders
   */
  #bringPerform(proof, orders) {
    if (!orders) return;
    const button = proof.find("[data-perform]");
    button.hidden = false;
    button.addEventListener("click", () => this.means.perform(JSON.parse(orders), button));
  }

  /**
   * A note, as the build wrote it.
   * @param {string} id
   */
  #note(id) {
    if (!this.#notes) {
      const written = document.getElementById("proofs");
      const isWhole = written?.nextSibling || document.readyState !== "loading";
      if (!written || !isWhole) return null; // still on its way
      const template = document.createElement("template");
      template.innerHTML = written.textContent;
      this.#notes = template.content;
    }
    return this.#notes.getElementById(id);
  }
}

/** @param {HTMLAnchorElement} tick */
function idOf(tick) {
  return tick.hash.slice(1);
}

/** @param {string} id */
function templateOf(id) {
  return /** @type {HTMLTemplateElement} */ (document.getElementById(id));
}
