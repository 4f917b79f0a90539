// Python alone in its worker: before a reader's own code runs, all that leads out of there is taken
// away. The page's own policy (shell/python/policy.js) says the same once more.

import { callPython } from "./restore.js";

/** @import { Pyodide } from "./image/emscripten.js" */

// Whatever can send a request, run a text as a script, or keep something beyond this page.
const WAYS_OUT = [
  "fetch",
  "fetchLater",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "importScripts",
  "Worker",
  "SharedWorker",
  "FontFace",
  "fonts",
  "BroadcastChannel",
  "RTCPeerConnection",
  "caches",
  "indexedDB",
  "cookieStore",
  "requestFileSystem",
  "requestFileSystemSync",
  "webkitRequestFileSystem",
  "webkitRequestFileSystemSync",
  "eval",
];
const WAYS_OUT_OF_NAVIGATOR = ["serviceWorker", "storage", "sendBeacon", "locks"];
const MOST_MEMORY = 2 ** 30 / 2 ** 16; // pages: a tab that asks for more may be ended by the system

let isSevered = false;

/** Whether Python has a worker to itself. */
export function isAlone() {
  return typeof document === "undefined";
}

/**
 * Once, and for good.
 * @param {Pyodide} pyodide
 * @throws {Error} naming what could not be taken away
 */
export function sever(pyodide) {
  if (isSevered) return;
  callPython(pyodide, "browser.code.alone", "sever");
  limitMemory();
  forbidTexts();
  takeAway(globalThis, WAYS_OUT);
  takeAway(globalThis.navigator ?? {}, WAYS_OUT_OF_NAVIGATOR);
  isSevered = true;
}

/**
 * Deletes names of an object and of all that it inherits from.
 * @param {object} from
 * @param {string[]} names
 */
export function takeAway(from, names) {
  for (const name of names) {
    for (let place = from; place; place = Object.getPrototypeOf(place)) {
      Reflect.deleteProperty(place, name);
    }
    if (name in from) throw new Error(`${name} cannot be taken away`);
  }
}

/** No text becomes a script: neither through a function's constructor nor through a timer. */
function forbidTexts() {
  /** @returns {never} */
  function refuse() {
    throw new EvalError("no text becomes a script here");
  }
  for (const kind of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    Reflect.defineProperty(Object.getPrototypeOf(kind), "constructor", { value: refuse });
  }
  // Pyodide asks of things whether they are functions, and still may.
  refuse.prototype = globalThis.Function.prototype;
  Reflect.defineProperty(globalThis, "Function", { value: refuse });
  for (const name of /** @type {const} */ (["setTimeout", "setInterval"])) {
    const before = globalThis[name];
    /** @param {unknown} act @param {...unknown} rest */
    const after = (act, ...rest) =>
      typeof act === "function" ? Reflect.apply(before, globalThis, [act, ...rest]) : 0;
    for (let place = globalThis; place; place = Object.getPrototypeOf(place)) {
      Reflect.deleteProperty(place, name);
    }
    Reflect.defineProperty(globalThis, name, { value: after });
  }
}

/** More memory than a page may have is refused to Python, which tells its code so. */
function limitMemory() {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function (more) {
    if (this.buffer.byteLength / 2 ** 16 + more > MOST_MEMORY) throw new RangeError("too much");
    return grow.call(this, more);
  };
}
