// What a start from the image uses: the lines of memory that are touched from the moment at which the
// image is in memory, up to the first Frames of whichever widgets are seen first.
//
//   node profile.mjs --runtime DIR --lock FILE --image DIR --programs DIR --node-modules DIR
//     --starts FILE --out DIR
//
// --runtime   pyodide.js, pyodide.asm.js
// --lock      the packages that Pyodide may know, as its pyodide-lock.json
// --image     image.bin and image.json
// --programs  what watch.mjs made of the programs
// --starts    a JSON list of starts: the widgets that a page asks for first
// --out       gets lines.bin, a byte for each line of memory, 1 if it is used; and starts.json: the
//             hash of each start, and of what the widgets answered

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { allHot, LINE } from "../../../theme/worker/image/lines.js";
import { hashOf } from "../../../theme/worker/image/starts.js";
import { callPython, restorePython } from "../../../theme/worker/restore.js";
import { loadScripts } from "../image/boot.mjs";
import { readOptions } from "../image/options.mjs";
import { holdStill } from "../image/still.mjs";
import { bringBinaryen } from "./binaryen.mjs";
import { watchViews } from "./views.mjs";
import { startMarker } from "./watched.mjs";

/** @import { ImageMeta, Pyodide, SideModule, Starts } from "../../../theme/worker/image/emscripten.js" */
/** @import { Answer, WidgetSpec } from "../../../theme/shared/messages.js" */

const given = readOptions([
  "runtime",
  "lock",
  "image",
  "programs",
  "node-modules",
  "starts",
  "out",
]);
/** @type {ImageMeta} */
const meta = JSON.parse(readFileSync(join(given.image, "image.json"), "utf8"));
/** @type {WidgetSpec[][]} */
const starts = JSON.parse(readFileSync(given.starts, "utf8"));
const Unwatched = Uint8Array;

const { marks, functions } = startMarker(await bringBinaryen(given["node-modules"]));
holdStill();
watchViews(
  (buffer) => buffer.byteLength >= meta.heapSize,
  (start, end) => {
    for (let line = Math.floor(start / LINE); line * LINE < end; line++) marks[line] = 1;
  },
);
answerPrograms();
loadScripts(given.runtime);
const answered = seeStarts(await restoreWatched());
mkdirSync(given.out, { recursive: true });
writeFileSync(join(given.out, "lines.bin"), marks);
writeFileSync(join(given.out, "starts.json"), JSON.stringify(answered));
process.exit(0);

/** Has every program that is instantiated from now on call the marker. */
function answerPrograms() {
  const { Instance, instantiate } = WebAssembly;
  /** @param {WebAssembly.Imports} [imports] @returns {any} */
  const withMarker = ({ env = {}, ...others } = {}) => ({
    ...others,
    env: new Proxy(env, {
      get: (_, name) => functions[String(name)] ?? Reflect.get(env, name),
    }),
  });
  Object.assign(WebAssembly, {
    /** @param {WebAssembly.Module} module @param {WebAssembly.Imports} [imports] */
    instantiate: (module, imports) => instantiate(module, withMarker(imports)),
    Instance: new Proxy(Instance, {
      construct: (kind, [module, imports]) =>
        Reflect.construct(kind, [module, withMarker(imports)]),
    }),
  });
}

/** Python from the image, as the page restores it; its marks begin with the image in memory. */
async function restoreWatched() {
  const { loadPyodide } = globalThis;
  globalThis.loadPyodide = (options) =>
    loadPyodide({
      ...options,
      indexURL: resolve(given.runtime),
      lockFileURL: resolve(given.lock),
    });
  const hot = allHot(readFileSync(join(given.image, "image.bin")), meta.runs);
  return restorePython({
    hot: Promise.resolve(hot),
    cold: null,
    meta: { ...meta, starts: {} },
    mainModule: compiled("pyodide.asm.wasm"),
    sideModules: Promise.all(
      meta.sideModules.map(
        async (name) => /** @type {SideModule} */ ([name, await compiled(name)]),
      ),
    ),
    mark(step) {
      if (step === "image in memory") marks.fill(0);
    },
  });
}

/** @param {string} name */
function compiled(name) {
  return WebAssembly.compile(readFileSync(join(given.programs, name)));
}

/**
 * Goes through all starts, each on the memory of a Python that has done nothing yet.
 * @param {Pyodide} pyodide
 * @returns {Starts} of those in which every widget has a Frame
 */
function seeStarts(pyodide) {
  pyodide.pyimport("browser.bridge"); // kept, as the page keeps it
  const { _module: Module } = pyodide;
  const memory = () => new Unwatched(Module.HEAPU8.buffer);
  const before = memory().slice();
  /** @type {Starts} */
  const seen = {};
  for (const specs of starts) {
    memory().fill(0, before.length).set(before);
    const asked = JSON.stringify(specs);
    /** @type {Record<string, Answer>} */
    const answers = JSON.parse(callPython(pyodide, "browser.bridge", "start", asked));
    const isGood = Object.values(answers).every(({ frame }) => frame);
    if (isGood) seen[hashOf(specs)] = hashOf(answers);
  }
  return seen;
}
