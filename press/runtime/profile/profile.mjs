// What is used of the image and of the programs: by starts, the lines of memory that are touched from the
// moment at which the image is in memory, up to the first Frames of whichever widgets are seen first, and
// the functions that run from the very beginning; or by readers' sessions, the functions.
//
//   node profile.mjs --runtime DIR --lock FILE --image DIR --programs DIR --node-modules DIR
//     --asked FILE --what starts|sessions --out DIR
//
// --runtime   pyodide.js, pyodide.asm.js
// --lock      the packages that Pyodide may know, as its pyodide-lock.json
// --image     image.bin and image.json
// --programs  what watch.mjs made of the programs
// --asked     JSON: a list of starts, the widgets that a page asks for first; and a list of sessions,
//             the widgets of a page and what is asked of them
// --out       gets functions.bin, a byte for each function of all programs, 1 if it is used; and of starts
//             lines.bin, the same for each line of memory, and starts.json: the hash of each start, and of
//             what the widgets answered

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { askBridge } from "../../../theme/worker/asking.js";
import { allHot, LINE } from "../../../theme/worker/image/lines.js";
import { BLOCK } from "../../../theme/worker/image/memory.js";
import { hashOf } from "../../../theme/worker/image/starts.js";
import { callPython, restorePython } from "../../../theme/worker/restore.js";
import { loadScripts } from "../image/boot.mjs";
import { readOptions } from "../image/options.mjs";
import { holdStill } from "../image/still.mjs";
import { bringBinaryen } from "./binaryen.mjs";
import { watchViews } from "./views.mjs";
import { startMarker } from "./watched.mjs";

/** @import { ImageMeta, Pyodide, SideModule, Starts } from "../../../theme/worker/image/emscripten.js" */
/** @import { EmscriptenModule } from "../../../theme/worker/image/emscripten.js" */
/** @import { Answer, Question, RewriteMessage, WidgetSpec } from "../../../theme/shared/messages.js" */

/** @typedef {{specs: WidgetSpec[], questions: Exclude<Question, RewriteMessage>[]}} Session */

// Pictures of a run: what the author has a widget do goes on to its end.
const TO_THE_END = 60;
const BEGINNING = 3;
const PATIENCE = 2n ** 30n; // calls until a question of a session is given up: a widget may hang

/** @type {("runtime" | "lock" | "image" | "programs" | "node-modules" | "asked" | "what" | "out")[]} */
const OPTIONS = ["runtime", "lock", "image", "programs", "node-modules", "asked", "what", "out"];
const given = readOptions(OPTIONS);
/** @type {ImageMeta} */
const meta = JSON.parse(readFileSync(join(given.image, "image.json"), "utf8"));
/** @type {{starts: WidgetSpec[][], sessions: Session[]}} */
const { starts, sessions } = JSON.parse(readFileSync(given.asked, "utf8"));
const Unwatched = Uint8Array;

const { lines, used, left, functions } = startMarker(await bringBinaryen(given["node-modules"]));
holdStill();
watchViews(
  (buffer) => buffer.byteLength >= meta.heapSize,
  (start, end) => {
    for (let line = Math.floor(start / LINE); line * LINE < end; line++) lines[line] = 1;
  },
);
answerPrograms();
loadScripts(given.runtime);
const pyodide = await restoreWatched();
mkdirSync(given.out, { recursive: true });
if (given.what === "starts") {
  const answered = seeStarts(pyodide);
  writeFileSync(join(given.out, "lines.bin"), lines);
  writeFileSync(join(given.out, "starts.json"), JSON.stringify(answered));
} else {
  seeSessions(pyodide);
}
writeFileSync(join(given.out, "functions.bin"), used);
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
  const { loadPyodide, _createPyodideModule: create } = globalThis;
  globalThis._createPyodideModule = async (settings) => {
    const Module = await create(settings);
    checkPlaces(memoryOf(Module), meta.runs);
    return Module;
  };
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
    meta: { ...meta, starts: {}, isHalved: false },
    mainModule: compiled("pyodide.asm.wasm"),
    sideModules: Promise.all(
      meta.sideModules.map(
        async (name) => /** @type {SideModule} */ ([name, await compiled(name)]),
      ),
    ),
    mark(step) {
      if (step === "image in memory") lines.fill(0);
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
  const restart = restarting(pyodide);
  /** @type {Starts} */
  const seen = {};
  for (const specs of starts) {
    restart();
    const asked = JSON.stringify(specs);
    /** @type {Record<string, Answer>} */
    const answers = JSON.parse(callPython(pyodide, "browser.bridge", "start", asked));
    const isGood = Object.values(answers).every(({ frame }) => frame);
    if (isGood) seen[hashOf(specs)] = hashOf(answers);
  }
  return seen;
}

/**
 * Goes through sessions, each as far as Python survives it: everything is asked, and each run that it
 * starts goes on.
 * @param {Pyodide} pyodide
 */
function seeSessions(pyodide) {
  const restart = restarting(pyodide);
  for (const session of sessions) {
    restart();
    try {
      seeSession(pyodide, session);
    } catch {} // what follows is not seen, and comes with the second halves
  }
}

/**
 * @param {Pyodide} pyodide
 * @param {Session} session
 */
function seeSession(pyodide, { specs, questions }) {
  const bridge = pyodide.pyimport("browser.bridge");
  bridge.start(JSON.stringify(specs));
  for (const question of questions) {
    left.value = PATIENCE;
    const { widget } = question;
    const most = question.kind === "do" ? TO_THE_END : BEGINNING;
    let answer = JSON.parse(askBridge(bridge, question))[widget];
    for (let i = 0; answer.run === "running" && i < most; i++) {
      answer = JSON.parse(askBridge(bridge, { kind: "tick", widget }))[widget];
    }
  }
  pyodide.pyimport("gc").collect();
}

/**
 * What gives a Python back the memory that it has now.
 * @param {Pyodide} pyodide
 */
function restarting({ _module: Module }) {
  const before = memoryOf(Module).slice();
  return () => {
    memoryOf(Module).fill(0, before.length).set(before);
  };
}

/** @param {EmscriptenModule} Module */
function memoryOf({ HEAPU8 }) {
  return new Unwatched(HEAPU8.buffer);
}

/**
 * Check that an image takes the place of all that stands in memory before it comes.
 * @param {Uint8Array} memory
 * @param {number[]} runs where the image's blocks belong
 */
function checkPlaces(memory, runs) {
  const others = memory.slice();
  for (let i = 0; i < runs.length; i += 2) {
    others.fill(0, runs[i] * BLOCK, (runs[i] + runs[i + 1]) * BLOCK);
  }
  const at = others.findIndex((byte) => byte !== 0);
  if (at >= 0) {
    throw new Error(`Something writes to ${at} before the image comes, which has nothing there.`);
  }
}
