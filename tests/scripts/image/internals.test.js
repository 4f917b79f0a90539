import assert from "node:assert/strict";
import { test } from "node:test";
import {
  checkInternals,
  countArgsAt,
  silenceFailures,
  sitePackages,
  tellFailures,
} from "../../../theme/worker/image/internals.js";

/** @import { EmscriptenModule } from "../../../theme/worker/image/emscripten.js" */

/** A module object with everything in its place. */
function sound() {
  const act = () => {};
  return {
    API: {
      config: {},
      fatal_error: act,
      finalizeBootstrap: act,
      serializeHiwireState: act,
      restoreSnapshot: act,
    },
    ENV: {},
    GOT: {},
    HEAP32: new Int32Array(1),
    LDSO: { loadedLibsByHandle: {}, loadedLibsByName: {} },
    _calloc: act,
    _free: act,
    _py_version_major: () => 3,
    _py_version_minor: () => 99,
    _sbrk: act,
    getDylinkMetadata: act,
    getFunctionAddress: act,
    loadDynamicLibrary: act,
    loadWebAssemblyModule: act,
    preloadedWasm: {},
    stackSave: act,
    wasmTable: {},
    wasmTableMirror: [],
  };
}

test("nothing is said of a module in which nothing has moved", () => {
  checkInternals(sound());
});

test("what is missing is told by name", () => {
  for (const name of Object.keys(sound())) {
    const moved = { ...sound(), [name]: undefined };
    assert.throws(() => checkInternals(moved), new RegExp(`Module\\.${name}\\b`));
  }
});

test("what is missing further down is told by its path", () => {
  const moved = { ...sound(), LDSO: { loadedLibsByHandle: {} } };
  const words = /moved "Module\.LDSO\.loadedLibsByName": expected object, found undefined/;
  assert.throws(() => checkInternals(moved), words);
});

test("what has become another thing is told, with what it was", () => {
  const words = /Module\._sbrk": expected function, found number/;
  assert.throws(() => checkInternals({ ...sound(), _sbrk: 5 }), words);
  assert.throws(() => checkInternals({ ...sound(), ENV: null }), /Module\.ENV/);
});

test("packages stand where a Python of that version looks for them", () => {
  const Module = /** @type {EmscriptenModule} */ (/** @type {unknown} */ (sound()));
  assert.equal(sitePackages(Module), "/lib/python3.99/site-packages/");
});

test("without CPython's own pointer there is no place for it", () => {
  const Module = /** @type {EmscriptenModule} */ (/** @type {unknown} */ (sound()));
  assert.throws(() => countArgsAt(Module), /_PyRuntime/);
});

test("a failure is thrown in silence, until it is to be told again", () => {
  /** @type {unknown[]} */
  const told = [];
  const Module = /** @type {EmscriptenModule} */ (/** @type {unknown} */ (sound()));
  Module.API.fatal_error = (problem) => told.push(problem);
  silenceFailures(Module);
  assert.throws(() => Module.API.fatal_error(new Error("a trap")), /a trap/);
  assert.deepEqual(told, []);
  tellFailures(Module);
  Module.API.fatal_error("the end");
  assert.deepEqual(told, ["the end"]);
});
