// Marks on lines: what the reader has changed, and where something is wrong.

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

/** @import { EditorState, Text } from "@codemirror/state" */
/** @import { DecorationSet } from "@codemirror/view" */

const CHANGED = Decoration.line({ class: "cm-changed" });
const WRONG = Decoration.line({ class: "cm-wrong" });

/** @typedef {{line: number, words: string}} Problem */

/** A problem to show, or none. @type {import("@codemirror/state").StateEffectType<Problem | null>} */
export const setProblem = StateEffect.define();

/** The words of a problem, below its line. */
class ProblemWords extends WidgetType {
  /** @param {string} words */
  constructor(words) {
    super();
    this.words = words;
  }

  /** @param {ProblemWords} other */
  eq(other) {
    return other.words === this.words;
  }

  toDOM() {
    const note = document.createElement("div");
    note.className = "cm-problem";
    note.textContent = this.words;
    return note;
  }
}

/** The line of the problem that was set last, with its words below it. */
export const problemMarks = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setProblem)) return problemAt(transaction.state, effect.value);
    }
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * @param {EditorState} state
 * @param {Problem | null} problem
 * @returns {DecorationSet}
 */
function problemAt({ doc }, problem) {
  if (!problem) return Decoration.none;
  const { from, to } = doc.line(Math.max(1, Math.min(problem.line, doc.lines)));
  const words = Decoration.widget({
    widget: new ProblemWords(problem.words),
    block: true,
    side: 1,
  });
  return Decoration.set([WRONG.range(from), words.range(to)]);
}

/**
 * Marks the lines that the original does not have.
 * @param {string} original
 */
export function changedLines(original) {
  const known = new Set(original.split("\n"));
  const marked = (/** @type {EditorState} */ { doc }) =>
    Decoration.set(numbersOf(doc, known).map((number) => CHANGED.range(doc.line(number).from)));
  return StateField.define({
    create: marked,
    update: (marks, { docChanged, state }) => (docChanged ? marked(state) : marks),
    provide: (field) => EditorView.decorations.from(field),
  });
}

/**
 * The number of the first line that the original does not have; 1 if there is none.
 * @param {Text} doc
 * @param {string} original
 */
export function firstChanged(doc, original) {
  return numbersOf(doc, new Set(original.split("\n")))[0] ?? 1;
}

/**
 * @param {Text} doc
 * @param {Set<string>} known
 */
function numbersOf(doc, known) {
  const numbers = [];
  for (let number = 1; number <= doc.lines; number++) {
    if (!known.has(doc.line(number).text)) numbers.push(number);
  }
  return numbers;
}
