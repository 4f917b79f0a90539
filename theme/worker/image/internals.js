// This folder is everything that leans on Pyodide's internals. Both sides share it: the build, which
// takes the memory image in Node, and the worker, which restores it.

/** @import { EmscriptenModule, Handle, SideModule } from "./emscripten.js" */

/**
 * A name of emscripten's runtime that we lean on, and its type. Checked before use, so that a Pyodide
 * that has moved one is told by name.
 * @type {Record<string, string>}
 */
const INTERNALS = {
  "API.config": "object", // what loadPyodide was given; holds BUILD_ID
  "API.fatal_error": "function", // says in the console that Python is lost, and ends it
  "API.finalizeBootstrap": "function", // calls serialized handles back to life
  "API.serializeHiwireState": "function", // the JavaScript objects that Python holds
  "API.restoreSnapshot": "function", // loadPyodide calls it and trusts what it returns
  ENV: "object", // the C environment, which stands in memory
  GOT: "object", // symbol -> WebAssembly.Global: addresses that modules share
  HEAP32: "object", // the memory
  "LDSO.loadedLibsByHandle": "object", // the C handle of an open library -> library
  "LDSO.loadedLibsByName": "object", // the path of an open library -> library
  _calloc: "function",
  _free: "function",
  _py_version_major: "function", // of its Python; Pyodide's script asks for both, too
  _py_version_minor: "function",
  _sbrk: "function",
  getDylinkMetadata: "function", // how much of the table a side module fills itself
  getFunctionAddress: "function",
  loadDynamicLibrary: "function",
  loadWebAssemblyModule: "function",
  preloadedWasm: "object", // libraries that need not be read from a file
  stackSave: "function",
  wasmTable: "object",
  wasmTableMirror: "object", // emscripten's own copy of what is in the table
};

/**
 * Check that everything leaned on is where it was.
 * @param {object} Module emscripten's module object, when its script has run
 * @throws {Error} naming the first internal that is missing or another thing than it was
 */
export function checkInternals(Module) {
  for (const [path, type] of Object.entries(INTERNALS)) {
    const found = at(Module, path);
    if (found === null || typeof found !== type) {
      throw new Error(
        `This Pyodide has moved "Module.${path}": expected ${type}, found ${typeof found}. ` +
          "The memory image leans on it; see theme/worker/image/internals.js.",
      );
    }
  }
}

/** @type {WeakMap<object, EmscriptenModule["API"]["fatal_error"]>} */
const silenced = new WeakMap();

/**
 * From now on nothing is said of it where Python is lost: whoever has called it gets to know why.
 * @param {EmscriptenModule} Module
 */
export function silenceFailures({ API }) {
  silenced.set(API, API.fatal_error);
  API.fatal_error = (problem) => {
    throw problem;
  };
}

/**
 * From now on it is said again.
 * @param {EmscriptenModule} Module
 */
export function tellFailures({ API }) {
  API.fatal_error = silenced.get(API) ?? API.fatal_error;
}

/**
 * What stands at a path of an object.
 * @param {unknown} object
 * @param {string} path
 */
function at(object, path) {
  let found = object;
  for (const name of path.split(".")) {
    found = /** @type {Record<string, unknown> | null | undefined} */ (found)?.[name];
  }
  return found;
}

/**
 * Where packages stand in Python's file system.
 * Leans on: a program tells its Python's version before that has started.
 * @param {EmscriptenModule} Module
 */
export function sitePackages(Module) {
  const version = `${Module._py_version_major()}.${Module._py_version_minor()}`;
  return `/lib/python${version}/site-packages/`;
}

/**
 * The index, in words, of CPython's pointer to a function that counts arguments: each engine puts
 * its own there (0 where it has none) before Python starts, so it is no part of the image.
 * Leans on: _PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET, the pointer's offset in _PyRuntime.
 * @param {EmscriptenModule} Module
 */
export function countArgsAt(Module) {
  const { _PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET: offset, _PyRuntime: runtime } = Module.GOT;
  if (!offset || !runtime) throw new Error("This Pyodide has moved _PyRuntime's COUNT_ARGS slot.");
  return (runtime.value + Module.HEAP32[offset.value >> 2]) >> 2;
}

/**
 * The C handles of open libraries.
 * @param {EmscriptenModule} Module
 * @param {SideModule[]} side
 * @returns {Handle[]}
 */
export function readHandles(Module, side) {
  const paths = side.map(([name]) => sitePackages(Module) + name);
  return Object.entries(Module.LDSO.loadedLibsByHandle)
    .map(([handle, { name }]) => /** @type {Handle} */ ([Number(handle), paths.indexOf(name)]))
    .filter(([, index]) => index >= 0);
}

/**
 * Give open libraries their C handles again.
 * @param {EmscriptenModule} Module
 * @param {SideModule[]} side
 * @param {Handle[]} handles
 */
export function writeHandles(Module, side, handles) {
  const { LDSO } = Module;
  for (const [handle, index] of handles) {
    LDSO.loadedLibsByHandle[handle] = LDSO.loadedLibsByName[sitePackages(Module) + side[index][0]];
  }
}
