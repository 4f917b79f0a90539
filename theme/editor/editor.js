// An editor for Python, in the page's own colours.

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  LanguageSupport,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { changedLines, firstChanged, problemMarks, setProblem } from "./lines.js";
import { COLOURS, LOOK } from "./look.js";

/** @import { Editor, EditorGiven } from "../shared/editing.js" */

/**
 * @param {EditorGiven} given
 * @returns {Editor}
 */
export function openEditor({ place, text, original, label, hint, onChange, onRun }) {
  const run = () => {
    onRun();
    return true;
  };
  const state = EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      indentOnInput(),
      indentUnit.of("    "),
      bracketMatching(),
      highlightActiveLine(),
      new LanguageSupport(pythonLanguage),
      syntaxHighlighting(COLOURS),
      changedLines(original),
      problemMarks,
      LOOK,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        "aria-label": label,
        "aria-describedby": hint,
        tabindex: "0",
        spellcheck: "false",
        autocapitalize: "off",
        autocorrect: "off",
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
      keymap.of([
        { key: "Mod-Enter", run },
        { key: "Shift-Enter", run },
        ...defaultKeymap,
        ...historyKeymap,
        indentWithTab,
      ]),
    ],
  });
  const view = new EditorView({ state, parent: place });
  return {
    read: () => view.state.doc.toString(),
    write(instead) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: instead } });
    },
    mark(line, words) {
      view.dispatch({ effects: setProblem.of(line === null ? null : { line, words }) });
      if (line !== null) scrollTo(view, line);
    },
    showChange() {
      scrollTo(view, firstChanged(view.state.doc, original));
    },
  };
}

/**
 * Scrolls the editor, and not the page.
 * @param {EditorView} view
 * @param {number} line
 */
function scrollTo(view, line) {
  const { doc } = view.state;
  const block = view.lineBlockAt(doc.line(Math.min(line, doc.lines)).from);
  const { scrollDOM } = view;
  scrollDOM.scrollTop = block.top - (scrollDOM.clientHeight - block.height) / 2;
}
