// Pyodide's own scripts, where they do not stand in front of this one.

/** @import { Parts } from "./parts.js" */

const SCRIPTS = ["pyodide.js", "pyodide.asm.js"];

/**
 * Sees to it that `loadPyodide` is there.
 * @param {Parts} parts
 */
export async function bringPyodide(parts) {
  if (typeof loadPyodide !== "undefined") return;
  for (const name of SCRIPTS) {
    runScript(await parts.bytes(name));
    parts.forget(name);
  }
}

/**
 * Runs a script. WebKit loads none from memory in a worker of file://, and a host may refuse eval.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function runScript(bytes) {
  try {
    // biome-ignore lint/security/noGlobalEval: as a script's own, its variables must be global
    globalThis.eval(new TextDecoder().decode(bytes));
  } catch (problem) {
    if (!(problem instanceof EvalError)) throw problem;
    importScripts(URL.createObjectURL(new Blob([bytes], { type: "text/javascript" })));
  }
}
