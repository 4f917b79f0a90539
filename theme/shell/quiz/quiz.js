// The questions of a chapter: answered, counted, and kept where that is allowed.

import { isAnswer } from "./judging.js";
import { Question } from "./question.js";

/** @import { Perform } from "../text/acts.js" */
/** @import { Store } from "../memory/store.js" */
/** @import { Given } from "./judging.js" */

/** What is kept of a question: the last answer, how many there were, whether the first was right.
 * @typedef {{given: Given, tries: number, first: boolean}} Answered */

/** What `answered` tells in its detail, when a question was answered.
 * @typedef {{question: string, right: boolean, tries: number}} AnsweredDetail */

const KEPT = "answers";
const MOST_TRIES = 1e6;

export class Quiz {
  /** @type {Map<string, Question>} */
  #questions = new Map();
  /** @type {Map<string, Answered>} */
  #answered = new Map();
  #isRecalled = false;

  /**
   * @param {HTMLElement} text
   * @param {object} given
   * @param {Pick<Store, "get" | "set">} given.store
   * @param {(words: string) => void} given.say to those who cannot see it
   * @param {Perform} given.perform has figures do something
   */
  constructor(text, { store, say, perform }) {
    this.elements = [...text.querySelectorAll(/** @type {"div"} */ (".question"))];
    this.store = store;
    this.say = say;
    this.perform = perform;
    if (!this.elements.length) return;
    for (const kind of ["click", "input", "keydown", "pointerdown"]) {
      text.addEventListener(kind, (event) => this.#hear(event));
    }
  }

  /** Shows what was answered the last time. It is time when the questions come near. */
  recall() {
    if (this.#isRecalled) return;
    this.#isRecalled = true;
    for (const element of this.elements) {
      this.#questions.set(element.id, new Question(element));
    }
    const kept = this.store.get(KEPT);
    for (const [name, question] of this.#questions) {
      const answered = Object.hasOwn(Object(kept), name) ? Object(kept)[name] : null;
      if (isAnswered(answered) && isAnswer(question.key, answered.given)) {
        const { given, tries, first } = answered;
        this.#answered.set(name, { given, tries, first });
        question.give(given);
        question.tell(given);
      } else if (question.given !== null) {
        question.open(); // chosen before the script had come
      }
    }
    this.#count();
  }

  /** @param {Event} event anywhere in the text */
  #hear(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const element = target.closest(".question");
    if (!element) return;
    this.recall();
    const question = /** @type {Question} */ (this.#questions.get(element.id));
    if (event.type === "input") question.open();
    else if (event.type === "click") this.#press(question, target.closest("button"));
    else if (isEnter(event) && target.matches("input")) this.#check(question);
  }

  /**
   * @param {Question} question
   * @param {HTMLElement | null} button
   */
  #press(question, button) {
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const { check, see, next, place, move } = button.dataset;
    if (check !== undefined) this.#check(question);
    if (see) this.perform(JSON.parse(see), button);
    if (next !== undefined) this.#goOn(question);
    if (place !== undefined) {
      question.give(place);
      this.#check(question);
    }
    if (move) {
      this.say(question.move(button));
      question.open();
    }
  }

  /** @param {Question} question */
  #check(question) {
    const { given, name, element } = question;
    if (given === null) return;
    const verdict = question.tell(given);
    const before = this.#answered.get(name);
    const tries = (before?.tries ?? 0) + 1;
    this.#answered.set(name, { given, tries, first: before?.first ?? verdict.isRight });
    this.store.set(KEPT, Object.fromEntries(this.#answered));
    this.say(question.words(verdict));
    this.#count();
    /** @type {AnsweredDetail} */
    const detail = { question: name, right: verdict.isRight, tries };
    element.dispatchEvent(new CustomEvent("answered", { bubbles: true, detail }));
  }

  /** Once all have been answered, how many were right at the first try. */
  #count() {
    const score = /** @type {HTMLElement} */ (this.elements.at(-1)?.querySelector(".score"));
    score.hidden = this.#answered.size < this.elements.length;
    const first = [...this.#answered.values()].filter((answered) => answered.first);
    /** @type {HTMLElement} */ (score.querySelector("[data-first]")).textContent = String(
      first.length,
    );
  }

  /**
   * To the next question, eye and keyboard.
   * @param {Question} question
   */
  #goOn(question) {
    const names = [...this.#questions.keys()];
    const next = this.elements[names.indexOf(question.name) + 1];
    next.scrollIntoView({ block: "nearest" });
    next.focus();
  }
}

/**
 * @param {unknown} kept anything
 * @returns {kept is Answered}
 */
function isAnswered(kept) {
  const { tries, first } = Object(kept);
  return Number.isInteger(tries) && tries > 0 && tries < MOST_TRIES && typeof first === "boolean";
}

/** @param {Event} event */
function isEnter(event) {
  return event instanceof KeyboardEvent && event.key === "Enter";
}
