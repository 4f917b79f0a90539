// One listing of the page: the code to read becomes an editor, with what can be done to it.

import { bringEditor } from "./editor.js";
import { changed } from "./edits.js";

/** @import { Editor } from "../../shared/editing.js" */
/** @import { Explained, Printed } from "../../shared/messages.js" */
/** @import { Edits } from "./edits.js" */

/**
 * What the template has words for.
 * @typedef {"coming" | "unavailable" | "kept" | "running" | "done" | "wrong" | "later" | "stopped"
 *   | "lost" | "reverted" | "refused"} State
 */

/** What a Desk needs of the page.
 * @typedef {object} Bench
 * @property {string | null} editorFile
 * @property {(module: string, text: string) => void} run
 * @property {() => void} startAgain
 * @property {(module: string) => string | undefined} recall what was typed when the page was open last
 * @property {(module: string, text: string | null) => void} keep null: it is the original again
 * @property {(words: string) => void} say to those who cannot see it
 */

export class Desk {
  /** @type {Editor | null} */
  #editor = null;
  #bench;

  /**
   * @param {HTMLElement} section
   * @param {Bench} bench
   */
  constructor(section, bench) {
    this.#bench = bench;
    this.section = section;
    this.module = /** @type {string} */ (section.dataset.module);
    this.figure = /** @type {string} */ (section.dataset.of);
    this.original = this.find("pre code").textContent;
    /** @type {Record<string, Edits>} */
    this.changes = JSON.parse(this.find("[data-changes]").textContent);
    this.button("open").addEventListener("click", () => this.open());
    this.button("run").addEventListener("click", () => this.run());
    this.button("stop").addEventListener("click", () => this.stop());
    this.button("revert").addEventListener("click", () => this.revert());
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.section.querySelector(selector));
  }

  /** @param {"open" | "run" | "stop" | "revert"} name */
  button(name) {
    return /** @type {HTMLButtonElement} */ (this.find(`[data-${name}]`));
  }

  /**
   * Puts the editor in the place of the code to read, with what was typed last time.
   * @returns {Promise<boolean>} whether it is there now
   */
  async open() {
    if (this.#editor) return true;
    this.show("coming");
    try {
      const openEditor = await bringEditor(this.#bench.editorFile);
      if (this.#editor) return true; // asked for twice
      const kept = this.#bench.recall(this.module);
      this.find("[data-desk]").hidden = false;
      this.find(".listing").hidden = true;
      this.button("open").hidden = true;
      this.#editor = openEditor({
        place: this.find("[data-editor]"),
        text: kept ?? this.original,
        original: this.original,
        label: this.find(".name").textContent,
        hint: this.find("[data-hint]").id,
        onChange: (text) => this.#bench.keep(this.module, text === this.original ? null : text),
        onRun: () => this.run(),
      });
      this.show(kept === undefined ? null : "kept");
      return true;
    } catch {
      this.show("unavailable");
      return false;
    }
  }

  /**
   * Makes a change of the book on the original text, and runs it.
   * @param {string} name
   */
  async change(name) {
    if (!(await this.open()) || this.isRunning) return;
    this.#editor?.write(changed(this.original, this.changes[name]));
    this.#editor?.showChange();
    this.run();
  }

  run() {
    if (!this.#editor || this.isRunning) return;
    this.mark(null);
    this.print(null);
    this.show("running");
    this.isRunning = true;
    this.#bench.run(this.module, this.#editor.read());
  }

  /** Ends Python, whatever it does. */
  stop() {
    this.#bench.startAgain();
    this.show("stopped");
  }

  /** The original, and a new Python: whatever was done to the old one. */
  revert() {
    this.#editor?.write(this.original);
    this.mark(null);
    this.print(null);
    this.#bench.startAgain();
    this.show("reverted");
  }

  /** Whether a run waits for its answer; then it can be stopped. */
  get isRunning() {
    return !this.button("stop").hidden;
  }

  set isRunning(is) {
    this.button("stop").hidden = !is;
    this.button("run").setAttribute("aria-disabled", String(is));
  }

  /**
   * Shows what went wrong, at its line; or that nothing did.
   * @param {State} state
   * @param {Explained} problem
   */
  showProblem(state, problem) {
    const line = problem.module === this.module ? problem.line : null;
    this.show(state, line === null ? problem.words : `Line ${line}: ${problem.words}`);
    this.mark(line, problem.words);
    const said = this.find("[data-python-said]");
    said.hidden = false;
    said.textContent = problem.said;
  }

  /**
   * @param {number | null} line
   * @param {string} [words]
   */
  mark(line, words = "") {
    this.#editor?.mark(line, words);
    this.find("[data-python-said]").hidden = true;
  }

  /** @param {Printed | null} printed the end of it; null: nothing */
  print(printed) {
    const place = this.find("[data-printed]");
    place.hidden = !printed;
    if (!printed) return;
    const before = printed.before ? `… ${printed.before.toLocaleString()} lines before …\n` : "";
    const pre = /** @type {HTMLElement} */ (place.querySelector("pre"));
    pre.textContent = before + printed.text;
    pre.scrollTop = pre.scrollHeight;
  }

  /**
   * Shows one of the template's sentences, or none.
   * @param {State | null} state
   * @param {string} [words]
   */
  show(state, words = "") {
    for (const said of this.section.querySelectorAll(/** @type {"p"} */ ("[data-state]"))) {
      said.hidden = said.dataset.state !== state;
      if (said.hidden) continue;
      const place = said.querySelector("[data-words]");
      if (place) place.textContent = words;
      this.#bench.say(said.innerText);
    }
  }
}
