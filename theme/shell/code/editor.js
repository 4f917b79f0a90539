// Brings the editor's script, when it is wanted first: from a file of the page's folder, or from the
// page itself, where it stands as text.

import { addScript } from "../python/fetching.js";

/** @import { OpenEditor } from "../../shared/editing.js" */

/** @type {Promise<OpenEditor> | null} */
let coming = null;

/**
 * @param {string | null} file its address; null: it stands in the page
 * @returns {Promise<OpenEditor>} rejects where the page's host refuses it
 */
export function bringEditor(file) {
  coming ??= bring(file).catch((problem) => {
    coming = null; // it may be tried again
    throw problem;
  });
  return coming;
}

/** @param {string | null} file */
async function bring(file) {
  if (file) {
    const script = addScript(file);
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error("the editor did not come"));
    });
  } else {
    const script = document.createElement("script");
    script.textContent = document.getElementById("editor")?.textContent ?? "";
    document.head.append(script);
  }
  if (!globalThis.openEditor) throw new Error("the editor may not run here");
  return globalThis.openEditor;
}
