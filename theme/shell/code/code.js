// The reader's own code: editors on the page, buttons in the text that make a change, and what Python
// says to it.

import { listenToPresses, ordersOf } from "../text/acts.js";
import { Desk } from "./desk.js";

/** @import { Answer, AnswerMessage, Explained } from "../../shared/messages.js" */
/** @import { Shell } from "../shell.js" */
/** @import { Perform } from "../text/acts.js" */

/**
 * @typedef {object} Given
 * @property {HTMLElement} text
 * @property {Shell} shell
 * @property {{get: (name: string) => unknown, set: (name: string, value: unknown) => void}} store
 * @property {string | null} editorFile
 * @property {Perform} perform
 * @property {(words: string) => void} say to those who cannot see it
 */

/** @param {Given} given */
export function bringCode({ text, shell, store, editorFile, perform, say }) {
  /** @type {Desk | null} */
  let asked = null; // whose code Python runs, or has been asked to
  /** @type {HTMLElement | null} */
  let pressed = null; // the words in the text that asked for it

  const desks = [...text.querySelectorAll(/** @type {"section"} */ ("section.code"))].map(
    (section) =>
      new Desk(section, {
        editorFile,
        run(module, code) {
          asked = desks.find((desk) => desk.module === module) ?? null;
          shell.rewrite(module, code);
        },
        startAgain: () => shell.startAgain(),
        recall(module) {
          const kept = store.get(`code ${module}`);
          return typeof kept === "string" ? kept : undefined;
        },
        keep: (module, code) => store.set(`code ${module}`, code),
        say,
      }),
  );
  if (!desks.length) return;

  for (const words of text.querySelectorAll(/** @type {"span"} */ ("span.change"))) {
    const desk = desks.find(({ section }) => section.id === words.dataset.code);
    listenToPresses(words, () => {
      pressed = words;
      desk?.change(words.dataset.change ?? "");
    });
  }

  /** @param {AnswerMessage} answer */
  function hearAnswer({ answers, rewritten, printed }) {
    if (!asked) return;
    if (printed) asked.print(printed);
    if (rewritten) settle(asked, rewritten);
    else showLater(answers, asked);
  }

  /**
   * @param {Desk} desk
   * @param {{problem: Explained | null, isRefused: boolean}} rewritten
   */
  function settle(desk, { problem, isRefused }) {
    desk.isRunning = false;
    if (isRefused) desk.show("refused");
    else if (problem) desk.showProblem("wrong", problem);
    else {
      desk.show("done");
      for (const figure of shell.figures.values()) figure.reset();
      if (pressed) show(desk.figure, pressed);
    }
    pressed = null;
  }

  /**
   * Shows a figure to who pressed words in the text, and has it do what they say.
   * @param {string} id
   * @param {HTMLElement} words
   */
  function show(id, words) {
    // The answer is shown first.
    queueMicrotask(() => {
      const orders = ordersOf(words);
      if (orders[0]?.[0] !== id) shell.figures.get(id)?.obey(true);
      perform(orders, words, id);
    });
  }

  shell.listener = (said) => {
    if (said.kind === "answer") hearAnswer(said);
    if (said.kind === "again" && asked) {
      asked.isRunning = false;
      asked.mark(null);
      asked.show("stopped");
      asked = pressed = null;
    }
    if (said.kind === "failed" && asked) {
      const desk = asked;
      queueMicrotask(() => {
        shell.startAgain();
        desk.show("lost");
      });
    }
  };
}

/**
 * Shows the first fault among answers.
 * @param {Record<string, Answer>} answers
 * @param {Desk} desk
 */
function showLater(answers, desk) {
  const problem = Object.values(answers).find(({ fault }) => fault)?.explained;
  if (problem) desk.showProblem("later", problem);
}
