// Python alone in its worker: this process is severed as a worker is, once and for good.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { isAlone, sever } from "../../../theme/worker/alone.js";

/** @import { Pyodide } from "../../../theme/worker/image/emscripten.js" */

/** What the standards give to a worker that reaches out of it, or stays when it has ended. */
const GIVEN = {
  Fetch: ["fetch", "fetchLater"],
  XMLHttpRequest: ["XMLHttpRequest"],
  WebSockets: ["WebSocket", "WebSocketStream"],
  WebTransport: ["WebTransport"],
  "HTML, server-sent events": ["EventSource"],
  "HTML, workers": ["importScripts", "Worker", "SharedWorker"],
  "HTML, messaging": ["BroadcastChannel"],
  "CSS Font Loading": ["FontFace", "fonts"],
  WebRTC: ["RTCPeerConnection"],
  "Service Workers": ["caches"],
  "Indexed Database": ["indexedDB"],
  "Cookie Store": ["cookieStore"],
  "File and Directory Entries": [
    "requestFileSystem",
    "requestFileSystemSync",
    "webkitRequestFileSystem",
    "webkitRequestFileSystemSync",
  ],
  ECMAScript: ["eval"],
};
const GIVEN_TO_NAVIGATOR = {
  "Service Workers": ["serviceWorker"],
  Storage: ["storage"],
  Beacon: ["sendBeacon"],
  "Web Locks": ["locks"],
};
const TIMERS = /** @type {const} */ (["setTimeout", "setInterval"]);
const SCOPE = Object.getPrototypeOf(globalThis); // browsers have much of it there

/** @type {string[]} */
const calledInPython = [];
const pyodide = /** @type {Pyodide} */ (
  /** @type {unknown} */ ({
    pyimport: (/** @type {string} */ module) => ({
      sever: Object.assign(() => calledInPython.push(module), { destroy() {} }),
      destroy() {},
    }),
  })
);

/**
 * @param {object} place
 * @param {string[]} names
 */
function give(place, names) {
  for (const name of names) {
    Reflect.defineProperty(place, name, { configurable: true, value: () => "out" });
  }
}

before(() => {
  give(SCOPE, [...Object.values(GIVEN).flat(), ...TIMERS]);
  give(navigator, Object.values(GIVEN_TO_NAVIGATOR).flat());
  sever(pyodide);
});

test("nothing is left that reaches out of the worker", () => {
  for (const name of Object.values(GIVEN).flat()) assert.ok(!(name in globalThis), name);
  for (const name of Object.values(GIVEN_TO_NAVIGATOR).flat())
    assert.ok(!(name in navigator), name);
});

test("no text becomes a function, by whatever kind's constructor", () => {
  for (const kind of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    assert.throws(() => kind.constructor("return 1"), {
      name: "EvalError",
      message: "no text becomes a script here",
    });
  }
  assert.throws(() => new Function("return 1"), EvalError);
});

test("a function is still known for one", () => {
  assert.ok((() => {}) instanceof Function);
});

test("a timer calls what it was given, and runs no text", async () => {
  for (const name of TIMERS) {
    assert.equal(name in SCOPE, false);
    const start = /** @type {(act: unknown, ...rest: unknown[]) => unknown} */ (
      Reflect.get(globalThis, name)
    );
    assert.equal(start("globalThis.ran = true", 0), 0);
    /** @type {unknown[]} */
    const heard = await new Promise((resolve) => {
      const timer = start(
        (/** @type {unknown[]} */ ...given) => {
          clearInterval(/** @type {NodeJS.Timeout} */ (timer));
          resolve(given);
        },
        1,
        "a",
        "b",
      );
    });
    assert.deepEqual(heard, ["a", "b"]);
  }
  assert.equal("ran" in globalThis, false);
});

test("Python has a gigabyte of memory, and is refused more", () => {
  const page = 2 ** 16;
  const memory = new WebAssembly.Memory({ initial: 1 });
  Reflect.defineProperty(memory, "buffer", { value: { byteLength: 2 ** 30 - page } });
  assert.throws(() => memory.grow(2), { name: "RangeError", message: "too much" });
  assert.equal(memory.grow(1), 1); // how many pages it had
});

test("Python is told of it, and all of it is done once", () => {
  sever(pyodide);
  assert.deepEqual(calledInPython, ["browser.code.alone"]);
});

test("where there is a document, Python is not alone", () => {
  assert.ok(isAlone());
  Reflect.set(globalThis, "document", {});
  assert.ok(!isAlone());
  Reflect.deleteProperty(globalThis, "document");
});
