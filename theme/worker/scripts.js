// Pyodide's own scripts, where they do not stand in front of this one; and whether anything may run here.

/** @import { Parts } from "./parts.js" */

const SCRIPTS = ["pyodide.js", "pyodide.asm.js"];
const LEAST_PROGRAM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** The host or the browser allows something nowhere on this way to Python. */
export class Refused extends Error {}

/**
 * Check that WebAssembly is there, and allowed: whoever loads programs may wait for ever otherwise.
 * @throws {Refused}
 */
export function checkPrograms() {
  try {
    new WebAssembly.Module(LEAST_PROGRAM);
  } catch (problem) {
    throw new Refused(`no WebAssembly here: ${problem}`);
  }
}

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
 * @throws {Refused} where it refuses both
 */
function runScript(bytes) {
  try {
    // biome-ignore lint/security/noGlobalEval: as a script's own, its variables must be global
    globalThis.eval(new TextDecoder().decode(bytes));
  } catch (problem) {
    if (!(problem instanceof EvalError)) throw problem;
    const url = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
    try {
      importScripts(url);
    } catch (another) {
      throw new Refused(`no script from memory: ${problem}, ${another}`);
    }
  }
}
