// The page's memory: what was done to the figures, as a link to it; where reading stopped, and what
// was set, on the next visit. A link wins over what is remembered.

import { readAddress } from "./address.js";
import { Misread } from "./fragment.js";
import { offerLinks } from "./links.js";
import { hideNotices, showNotice } from "./notices.js";
import { Pasts } from "./past.js";
import { findPlace, keepPlace, stayAt } from "./place.js";
import { bringSettings, keepSettings } from "./settings.js";

/** @import { Figure } from "../figure/figure.js" */
/** @import { Answers, Shell } from "../shell.js" */
/** @import { Answer, AnswerMessage, PlacedPast, Question, WidgetSpec } from "../../shared/messages.js" */
/** @import { State } from "./fragment.js" */
/** @import { Store } from "./store.js" */

export class Memory {
  /** @type {Set<string>} */
  #remembered = new Set(); // figures that are set as they were on an earlier visit
  #pasts;

  /**
   * @param {object} given
   * @param {Shell} given.shell
   * @param {Store} given.store
   * @param {Figure[]} given.figures all that are on the page
   * @param {(words: string) => void} given.say to those who cannot see it
   */
  constructor({ shell, store, figures, say }) {
    this.shell = shell;
    this.store = store;
    this.figures = figures;
    this.byId = new Map(figures.map((figure) => [figure.id, figure]));
    this.#pasts = new Pasts({
      valuesOf: (id) => this.byId.get(id)?.authored ?? {},
      isTap: (id, control) => this.byId.get(id)?.isTap(control) ?? false,
    });
    offerLinks(figures, this.#pasts, say);
  }

  /**
   * Before the figures are served: what they are set to.
   * @returns {() => void} what is to be done once they are
   */
  begin() {
    this.shell.memory = this;
    const state = this.#read();
    if (!state) this.#comeBack();
    this.#keep();
    addEventListener("hashchange", () => this.#go(this.#read()));
    return () => this.#go(state);
  }

  // A link to a state.

  /** What the address asks for; if that is not here, the page says so. */
  #read() {
    const sources = this.figures.filter(({ placed }) => placed.of === null).map(({ id }) => id);
    try {
      return readAddress(location.hash, isHere, sources);
    } catch (problem) {
      if (!(problem instanceof Misread)) throw problem;
      showNotice("broken", { why: problem.message });
      return null;
    }
  }

  /** @param {State | null} state */
  #go(state) {
    if (!state) return;
    hideNotices();
    const place = document.getElementById(state.at);
    document.documentElement.dataset.laid = "out"; // what is above it is as high as it will be
    if (place) {
      stayAt(place);
      focusOn(place);
    }
    if (state.pasts.length) this.shell.replay(state.pasts.map((past) => this.#placed(past)));
  }

  /**
   * A past with what Python must know of this page: as the author has it.
   * @param {State["pasts"][number]} past
   * @returns {PlacedPast}
   */
  #placed(past) {
    const views = this.figures.filter(({ placed }) => placed.of === past.source);
    const figures = [/** @type {Figure} */ (this.byId.get(past.source)), ...views];
    return { ...past, specs: figures.map(({ authoredSpec }) => authoredSpec) };
  }

  // What the reader did on an earlier visit.

  #comeBack() {
    this.#remembered = bringSettings(this.store, this.figures);
    const place = findPlace(this.store);
    const isSaid = document.querySelector("[data-notice]:not([hidden])");
    if (isSaid || !(place || this.#remembered.size)) return;
    const notice = showNotice("back", { heading: place?.heading ?? "" });
    const parts = { stopped: place, set: this.#remembered.size };
    for (const [name, is] of Object.entries(parts)) {
      const part = /** @type {HTMLElement} */ (notice.querySelector(`[data-part="${name}"]`));
      part.hidden = !is;
    }
    const on = /** @type {HTMLAnchorElement} */ (notice.querySelector("a"));
    on.href = `#${place?.id}`;
    on.addEventListener("click", () => {
      hideNotices();
      document.documentElement.dataset.laid = "out";
    });
  }

  /** From now on, what may be wanted on the next visit. */
  #keep() {
    keepPlace(this.store);
    const keep = () => keepSettings(this.store, this.figures);
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    for (const line of document.querySelectorAll(/** @type {"p"} */ (".forget")))
      line.hidden = false;
    for (const button of document.querySelectorAll(/** @type {"button"} */ ("[data-forget]"))) {
      button.addEventListener("click", () => {
        this.store.forget();
        location.hash = "";
        location.reload();
      });
    }
  }

  /**
   * A figure that cannot be as it was on an earlier visit is as the author has it, and so are those
   * that show the same state.
   * @param {string} source
   */
  #fallBack(source) {
    const figures = this.figures.filter((figure) => figure.source === source);
    if (!figures.some(({ id }) => this.#remembered.delete(id))) return;
    figures.sort((one, other) => Number(one.id !== source) - Number(other.id !== source));
    for (const figure of figures) {
      this.#remembered.delete(figure.id);
      figure.setValues(figure.authored);
      this.shell.restart(figure);
    }
  }

  // What the Shell tells.

  /**
   * Python makes these widgets as it starts.
   * @param {WidgetSpec[]} specs
   */
  begun(specs) {
    for (const spec of specs) this.#pasts.begin(spec);
  }

  /**
   * It has made them.
   * @param {Answers} answers
   */
  started(answers) {
    for (const [id, answer] of Object.entries(answers)) this.#judge(id, answer);
  }

  /**
   * @param {Question} question
   * @param {Answers} answers
   * @param {AnswerMessage["rewritten"]} rewritten
   */
  answered(question, answers, rewritten) {
    if (question.kind === "rewrite") {
      if (!rewritten?.problem && !rewritten?.isRefused) this.#makeAnew(answers);
      return;
    }
    if (question.kind === "replay") {
      const { refused, fault } = answers[""] ?? {};
      const why = refused ?? fault;
      if (why) showNotice("broken", { why });
      else for (const past of question.pasts) this.#pasts.take(past);
      return;
    }
    if (question.kind === "make") {
      this.#pasts.begin(question.spec);
      this.#judge(question.widget, answers[question.widget]);
      return;
    }
    const { source } = /** @type {Figure} */ (this.byId.get(question.widget));
    const isFault = Object.values(answers).some(({ fault }) => fault !== undefined);
    const isRefused = answers[question.widget]?.refused !== undefined;
    if (isFault || (isRefused && question.kind === "do")) this.#pasts.lose(source);
    else if (!isRefused) this.#pasts.add(source, question);
  }

  cleared() {
    this.#pasts.clear();
  }

  /**
   * All widgets were made of the reader's own code, on the values that they had.
   * @param {Answers} answers
   */
  #makeAnew(answers) {
    this.#pasts.isOfOwnCode = true;
    for (const [id, answer] of Object.entries(answers)) {
      const { spec, placed } = /** @type {Figure} */ (this.byId.get(id));
      const values = answer.frame ? answer.values : {};
      this.#pasts.begin({ ...spec, settings: { ...placed.settings, ...values } });
    }
  }

  /**
   * A widget was to be made.
   * @param {string} id
   * @param {Answer} answer
   */
  #judge(id, answer) {
    if (answer.frame) return;
    const { source } = /** @type {Figure} */ (this.byId.get(id));
    this.#pasts.lose(source);
    this.#fallBack(source);
  }
}

/**
 * Whether the page has a place of this name, or has it where there are no scripts.
 * @param {string} id
 */
function isHere(id) {
  const notes = [...document.querySelectorAll("noscript")];
  const named = `id="${id}"`;
  const isLedTo = document.querySelector(`a[href="#${CSS.escape(id)}"]`) !== null; // maybe on its way
  const isNoted = notes.some((it) => it.textContent.includes(named));
  return isLedTo || isNoted || document.getElementById(id) !== null;
}

/**
 * A keyboard goes on from here, as it does behind any link.
 * @param {HTMLElement} place
 */
function focusOn(place) {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
}
