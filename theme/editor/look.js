// How the editor looks: the page's roles, so that light and dark need nothing of their own.

import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The same colours as the code in the text: see styles/code.css. */
export const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null], color: "var(--yes)", fontWeight: "600" },
  { tag: [tags.number, tags.string], color: "var(--rate)" },
  { tag: [tags.comment, tags.docString], color: "var(--quiet)", fontStyle: "italic" },
  {
    tag: [tags.definition(tags.variableName), tags.definition(tags.className)],
    color: "var(--ink)",
  },
  { tag: tags.function(tags.definition(tags.variableName)), color: "var(--loss)" },
]);

export const LOOK = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--card)" },
  "&.cm-focused": { outline: "3px solid var(--yes)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.7rem 0" },
  ".cm-cursor": { borderLeft: "2px solid var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--yes-soft)" },
  ".cm-gutters": {
    color: "var(--quiet)",
    backgroundColor: "var(--wash)",
    borderRight: "1px solid var(--hair)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1.5px solid var(--edge)",
  },
  ".cm-changed": { boxShadow: "inset 4px 0 0 var(--yes)" },
  ".cm-wrong": { backgroundColor: "var(--loss-soft)", boxShadow: "inset 4px 0 0 var(--loss)" },
  ".cm-problem": {
    padding: "0.5rem 0.9rem 0.6rem",
    font: "500 15px/1.45 var(--plain)",
    color: "var(--ink)",
    backgroundColor: "var(--loss-soft)",
    borderLeft: "4px solid var(--loss)",
    whiteSpace: "normal",
  },
});
