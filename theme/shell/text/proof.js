// An opened proof: what the build found, and buttons that have it found again, here.

/** @import { Check, Checker, Told } from "../python/checker.js" */
/** @import { CheckedMessage, Evidence } from "../../shared/checks.js" */

/** A word of the template's. @typedef {Told["kind"] | "stopped" | "same" | "other" | "false" | "fault"} Said */

export class Proof {
  /** @type {Check | null} */
  #check = null; // what waits, or is being run

  /**
   * @param {object} given
   * @param {HTMLElement & {found?: CheckedMessage}} given.element the note, with its bar; `found` is
   *   what the last check came to
   * @param {string} given.claim its name
   * @param {Checker} given.checker
   * @param {(words: string) => void} given.say to those who cannot see it
   */
  constructor({ element, claim, checker, say }) {
    this.element = element;
    this.claim = claim;
    this.checker = checker;
    this.say = say;
    this.button = this.find("[data-check]");
    this.stopButton = this.find("[data-stop]");
    this.button.addEventListener("click", () => this.#begin());
    this.stopButton.addEventListener("click", () => {
      this.stop();
      this.#show("stopped");
    });
  }

  /**
   * An element that the template has put there.
   * @param {string} selector
   */
  find(selector) {
    return /** @type {HTMLElement} */ (this.element.querySelector(selector));
  }

  /** Ends its check, if there is one. */
  stop() {
    if (this.#check) this.checker.drop(this.#check);
    this.#rest();
  }

  #begin() {
    if (this.#check) return;
    this.#check = { claim: this.claim, tell: (told) => this.#hear(told) };
    this.button.setAttribute("aria-disabled", "true");
    this.stopButton.hidden = false;
    this.checker.ask(this.#check);
  }

  #rest() {
    this.#check = null;
    this.button.removeAttribute("aria-disabled");
    if (document.activeElement === this.stopButton) this.button.focus();
    this.stopButton.hidden = true;
  }

  /** @param {Told} told */
  #hear(told) {
    switch (told.kind) {
      case "starting":
      case "running":
        this.#show(told.kind);
        this.#showProgress(told.kind, told.fraction);
        break;
      case "waiting":
        this.#show("waiting");
        break;
      case "checked":
        this.#rest();
        this.#judge(told);
        break;
      case "failed":
        this.#rest();
        this.#show("failed");
        break;
    }
  }

  /**
   * Says what a check came to, and whether that is what the build found.
   * @param {CheckedMessage} checked
   */
  #judge(checked) {
    this.element.found = checked;
    const { found, seconds } = checked;
    if (found.fault !== undefined) {
      this.#show("fault", { words: [found.fault] });
      return;
    }
    const { evidence } = this.element.dataset;
    const isSame = JSON.stringify(found) === JSON.stringify(JSON.parse(evidence ?? "null"));
    const runs = found.strip?.values.length;
    this.#show(found.holds ? (isSame ? "same" : "other") : "false", {
      runs: [runs ? `: ${runs} of ${runs}` : ""],
      seconds: [seconds.toPrecision(2)],
      found: emphasized(found),
    });
  }

  /**
   * @param {Said} kind
   * @param {Record<string, (string | Node)[]>} parts what goes into its places, by their names
   */
  #show(kind, parts = {}) {
    for (const line of this.element.querySelectorAll(/** @type {"p"} */ ("[data-said]"))) {
      const isIt = line.dataset.said === kind;
      if (isIt) {
        for (const [name, nodes] of Object.entries(parts)) {
          line.querySelector(`[data-${name}]`)?.replaceChildren(...nodes);
        }
      }
      if (isIt && line.hidden) this.say(line.textContent);
      line.hidden = !isIt;
    }
  }

  /**
   * @param {"starting" | "running"} kind
   * @param {number} fraction
   */
  #showProgress(kind, fraction) {
    const bar = /** @type {HTMLProgressElement} */ (this.find(`[data-said="${kind}"] progress`));
    bar.value = fraction;
  }
}

/**
 * What was found, in words, as the build writes it: what stands between ** matters.
 * @param {Evidence} evidence
 */
function emphasized({ found }) {
  return found.split("**").map((words, i) => {
    if (i % 2 === 0) return words;
    const strong = document.createElement("strong");
    strong.textContent = words;
    return strong;
  });
}
