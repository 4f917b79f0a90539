// The two ways to Python: from the memory image, or, where that fails, started from nothing.

import { writeFiles } from "./files.js";
import { letGo } from "./freeing.js";
import { joinHalves } from "./image/halves.js";
import { MAIN, unlessUncaught } from "./image/linking.js";
import { callPython, completeImage, restorePython } from "./restore.js";
import { bringPyodide } from "./scripts.js";
import { NO_ADDRESS, servingFiles } from "./serving.js";

/** @import { CutImageMeta, Pyodide } from "./image/emscripten.js" */
/** @import { Parts } from "./parts.js" */
/** @import { Locked } from "../shared/messages.js" */

const FIRST = "first half of "; // as press/runtime/payload.py names these parts

/**
 * @typedef {object} StartParts
 * @property {Parts} parts
 * @property {Locked} locked
 * @property {boolean} isWhole nothing runs before all of the memory and of the programs is there
 * @property {(step: string) => void} mark told of each step
 */
/** @typedef {(given: StartParts) => Promise<Pyodide>} Start */

/**
 * Each way, and what it tells of its progress, in order.
 * @type {Record<"image" | "nothing", {start: Start, steps: string[]}>}
 */
export const STARTS = {
  image: {
    start: startFromImage,
    steps: [
      "pyodide read",
      "main compiled",
      "main instantiated",
      "side modules compiled",
      "side modules linked",
      "module created",
      "image in memory",
      "python restored",
      "python awake",
    ],
  },
  nothing: {
    start: startFromNothing,
    steps: ["pyodide read", "payload here", "python started", "numpy there"],
  },
};

/**
 * Python from the memory image: whole, or as far as a start uses it. What it does not need at once
 * comes later: see `bringMemory`, `bringPrograms` and `bringRest`.
 * @type {Start}
 */
async function startFromImage({ parts, locked: { image: meta, lock }, isWhole, mark }) {
  await bringPyodide(parts);
  mark("pyodide read");
  const first = meta.isHalved && !isWhole ? FIRST : "";
  /** @param {string} name */
  const program = (name) => parts.program(first + name);
  const mainModule = program(MAIN);
  const sideModules = Promise.all(
    meta.sideModules.map(
      async (name) => /** @type {[string, WebAssembly.Module]} */ ([name, await program(name)]),
    ),
  );
  sideModules.catch(() => {}); // awaited later than the main module: that may have failed by then
  const hot = parts.bytes("image.hot");
  const cold = isWhole ? parts.bytes("image.cold") : null;
  const pyodide = await servingFiles({ "pyodide-lock.json": JSON.stringify(lock) }, () =>
    restorePython({ hot, cold, meta, mainModule, sideModules, mark }),
  );
  if (!isWhole) return pyodide;
  await forgetImage(parts);
  writeFiles(pyodide, await parts.files("py"));
  return pyodide;
}

/**
 * The rest of the memory, and our sources, for tracebacks. Until that is there, nothing may run but what
 * the build has seen.
 * @param {Parts} parts
 * @param {Pyodide} pyodide
 * @param {CutImageMeta} meta
 */
export async function bringMemory(parts, pyodide, meta) {
  completeImage(pyodide, await parts.bytes("image.hot"), await parts.bytes("image.cold"), meta);
  await forgetImage(parts);
  writeFiles(pyodide, await parts.files("py"));
}

/** @param {Parts} parts */
async function forgetImage(parts) {
  for (const name of ["image.hot", "image.cold"]) {
    letGo([await parts.bytes(name)]);
    parts.forget(name);
  }
}

/**
 * The second halves of the programs. Until they are there, a function that the build has not seen used is
 * stopped by the engine.
 * @param {Parts} parts
 * @param {Pyodide} pyodide
 * @param {CutImageMeta} meta
 */
export async function bringPrograms(parts, { _module: Module }, { isHalved, sideModules }) {
  if (!isHalved) return;
  for (const name of [MAIN, ...sideModules]) {
    await joinHalves(Module, name, await parts.program(name));
    parts.forget(name);
  }
}

/**
 * What comes last: the whole standard library, the whole of numpy, and all sources.
 * @param {Parts} parts
 * @param {Pyodide} pyodide
 */
export async function bringRest(parts, pyodide) {
  writeFiles(pyodide, await parts.files("rest"));
  callPython(pyodide, "importlib", "invalidate_caches");
  parts.forget("rest");
}

/**
 * Python started from nothing, on the same payload: slower, and it leans on no image.
 * @type {Start}
 */
async function startFromNothing({ parts, locked, mark }) {
  const { env, sideModules } = locked.image;
  await bringPyodide(parts);
  mark("pyodide read");
  const rest = await parts.files("rest");
  const library = Object.keys(rest).find((path) => path.endsWith(".zip")) ?? "";
  const served = {
    "pyodide-lock.json": JSON.stringify(locked.lock),
    [MAIN]: await parts.bytes(MAIN),
    "python_stdlib.zip": rest[library],
  };
  mark("payload here");
  const pyodide = await servingFiles(served, () =>
    unlessUncaught(loadPyodide({ indexURL: NO_ADDRESS, env: { ...env } })),
  );
  mark("python started");
  for (const name of sideModules) rest[name] = await parts.bytes(name);
  writeFiles(pyodide, { ...rest, ...(await parts.files("py")) });
  callPython(pyodide, "importlib", "invalidate_caches");
  pyodide.pyimport("sys").path.append("/py");
  pyodide.pyimport("numpy");
  mark("numpy there");
  return pyodide;
}
