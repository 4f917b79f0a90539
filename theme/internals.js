// Everything that leans on Pyodide's internals. Both sides share it: the build, which takes the
// memory image in Node, and the worker, which restores it. A memory image of CPython is only good
// for a program that is linked in exactly the same way: the same side modules (numpy's compiled
// parts), loaded before Python starts, at the same addresses, each function in the same slot of
// WebAssembly's table. This file records that linking and repeats it.

const SITE_PACKAGES = "/lib/python3.12/site-packages/";

// A name of emscripten's runtime that we lean on, and its type. Checked before use, so that a
// Pyodide that has moved one is told by name.
const INTERNALS = {
  "API.config": "object", // what loadPyodide was given; holds BUILD_ID
  "API.finalizeBootstrap": "function", // calls serialized handles back to life
  "API.serializeHiwireState": "function", // the JavaScript objects that Python holds
  "API.restoreSnapshot": "function", // loadPyodide calls it and trusts what it returns
  "ENV": "object", // the C environment, which stands in memory
  "GOT": "object", // symbol -> WebAssembly.Global: addresses that modules share
  "HEAP32": "object", // the memory
  "LDSO.loadedLibsByHandle": "object", // the C handle of an open library -> library
  "LDSO.loadedLibsByName": "object", // the path of an open library -> library
  "_calloc": "function",
  "_free": "function",
  "_sbrk": "function",
  "getDylinkMetadata": "function", // how much of the table a side module fills itself
  "getFunctionAddress": "function",
  "loadDynamicLibrary": "function",
  "loadWebAssemblyModule": "function",
  "preloadedWasm": "object", // libraries that need not be read from a file
  "stackSave": "function",
  "wasmTable": "object",
  "wasmTableMirror": "object", // emscripten's own copy of what is in the table
};

/**
 * Check that everything leaned on is where it was.
 * @param {object} Module emscripten's module object, when its script has run
 * @throws {Error} naming the first internal that is missing or another thing than it was
 */
function checkInternals(Module) {
  for (const [path, type] of Object.entries(INTERNALS)) {
    const found = path.split(".").reduce((at, name) => at?.[name], Module);
    if (found === null || typeof found !== type) {
      throw new Error(
        `This Pyodide has moved "Module.${path}": expected ${type}, found ${typeof found}. ` +
          "The memory image leans on it; see theme/internals.js.",
      );
    }
  }
}

/** Where a side module of numpy's wheel stands in Python's file system. */
function sideModulePath(name) {
  return SITE_PACKAGES + name;
}

/**
 * The functions that modules know by their slot in the table, in an order that every engine gives
 * alike, so that slots need no names. Memory can hold no other function's slot.
 * Leans on: emscripten links position-independent code through imports "GOT.func".
 * @param {WebAssembly.Module[]} modules the main module, then the side modules
 * @returns {string[]}
 */
function functionsBySlot(modules) {
  const imports = modules.flatMap((module) => WebAssembly.Module.imports(module));
  const functions = imports.filter(({ module: from }) => from === "GOT.func");
  return [...new Set(functions.map(({ name }) => name))];
}

/**
 * Make loadPyodide's next module with side modules in it, linked before Python starts.
 * Leans on: loadPyodide calls the global _createPyodideModule(settings) and awaits it; emscripten
 * takes settings.instantiateWasm, settings.preRun (the callback pushed last runs first) and
 * settings.onRuntimeInitialized.
 * @param {object} parts
 * @param {Promise<WebAssembly.Module>} parts.main
 * @param {Promise<[string, WebAssembly.Module][]>} parts.side names and modules, in order
 * @param {object} [parts.layout] where everything stood when the image was taken, from
 *   `readLayout`; without it the engine numbers functions as it likes
 * @param {object} [parts.settings] more of emscripten's settings
 * @param {(Module: object, linked: object) => void|Promise<void>} [parts.created] called before
 *   loadPyodide goes on
 * @param {(step: string) => void} parts.mark
 */
function linkNextModule({ main, side, layout, settings: more = {}, created, mark }) {
  const create = globalThis._createPyodideModule;
  globalThis._createPyodideModule = async (settings) => {
    globalThis._createPyodideModule = create;
    let reject;
    const failed = new Promise((_, refuse) => (reject = refuse));
    const linked = { libraries: [], starts: [] };
    Object.assign(settings, more);
    settings.instantiateWasm = function (imports, receive) {
      linkMain(this, imports, receive).catch(reject);
      return {};
    };
    const linkMain = async (Module, imports, receive) => {
      const mainModule = await main;
      checkInternals(Module);
      mark("main compiled");
      linked.imports = imports.env;
      linked.filled = Module.wasmTable.length;
      linked.modules = [mainModule];
      if (layout) foretellSlots(Module, linked, layout);
      const instance = await WebAssembly.instantiate(mainModule, imports);
      mark("main instantiated");
      linked.exports = instance.exports;
      linked.side = await side;
      linked.modules.push(...linked.side.map(([, module]) => module));
      mark("side modules compiled");
      if (layout) {
        foretellSlots(Module, linked, layout);
        linked.forget = withholdSlots(Module, linked.modules);
      }
      receive(instance, mainModule);
    };
    settings.preRun.push((Module) => {
      linkSideModules(Module, linked, layout);
      mark("side modules linked");
    });
    const Module = await Promise.race([create(settings), failed]);
    await created?.(Module, linked);
    return Module;
  };
}

/**
 * Tell emscripten beforehand which slot each function has, so that it numbers none itself. Engines
 * would differ: to JavaScriptCore an exported function is not the one in the table.
 * Leans on: emscripten gives a symbol a slot only where its GOT entry is still zero.
 */
function foretellSlots(Module, { modules }, { slots }) {
  functionsBySlot(modules).forEach((name, i) => {
    Module.GOT[name] ??= new WebAssembly.Global({ value: "i32", mutable: true }, 0);
    Module.GOT[name].value = slots[i];
  });
}

/**
 * Withhold slots from exported functions that memory does not know: there are eight thousand.
 * Leans on: the same as `foretellSlots`.
 * @returns {() => void} ends that; emscripten gives them one when another module asks
 */
function withholdSlots(Module, modules) {
  const taken = new WebAssembly.Global({ value: "i32", mutable: false }, NOWHERE);
  const unknown = modules
    .flatMap((module) => WebAssembly.Module.exports(module))
    .filter(({ name, kind }) => kind === "function" && !Module.GOT[name])
    .map(({ name }) => name);
  for (const name of unknown) Module.GOT[name] = taken;
  return () => {
    for (const name of unknown) delete Module.GOT[name];
  };
}

const NOWHERE = -1;

/**
 * Load the side modules in order, each at its place in the table.
 * Leans on: a side module's functions go to the end of the table, its data to the end of the heap,
 * as long as the runtime has not started; loadDynamicLibrary looks into preloadedWasm first.
 */
function linkSideModules(Module, linked, layout) {
  const flags = { loadAsync: false, global: false, nodelete: true, allowUndefined: true };
  linked.side.forEach(([name, module], i) => {
    if (layout) growTable(Module, layout.starts[i]);
    linked.starts.push(Module.wasmTable.length);
    const path = sideModulePath(name);
    const exports = Module.loadWebAssemblyModule(module, flags, path, undefined, 0);
    Module.preloadedWasm[path] = exports;
    Module.loadDynamicLibrary(path, flags, {});
    linked.libraries.push(exports);
  });
  if (layout) {
    growTable(Module, layout.end);
    fillSlots(Module, linked, layout);
    linked.forget();
    skipTableMap(Module);
  }
  linked.end = Module.wasmTable.length;
}

function growTable(Module, length) {
  const missing = length - Module.wasmTable.length;
  if (missing < 0) {
    throw new Error(`The table has ${Module.wasmTable.length} slots, the image allows ${length}.`);
  }
  if (missing) Module.wasmTable.grow(missing);
}

/** Put into the table what was foretold and what no module puts there itself. */
function fillSlots(Module, linked, layout) {
  const own = linked.side.map(([, module], i) => {
    const { tableSize } = Module.getDylinkMetadata(module);
    return [layout.starts[i], layout.starts[i] + tableSize];
  });
  own.push([0, linked.filled]);
  const isOwn = (slot) => own.some(([start, end]) => start <= slot && slot < end);
  const scopes = [linked.exports, ...linked.libraries];
  const imported = [];
  functionsBySlot(linked.modules).forEach((name, i) => {
    const slot = layout.slots[i];
    if (!slot || isOwn(slot)) return;
    const exported = scopes.find((scope) => typeof scope[name] === "function")?.[name];
    if (exported) Module.wasmTable.set(slot, exported);
    else imported.push([slot, linked.imports[name]]);
  });
  const thunks = asWasmFunctions(imported.map(([, act]) => [act, act.sig]));
  imported.forEach(([slot], i) => Module.wasmTable.set(slot, thunks[i]));
}

/**
 * Spare emscripten the reverse map from function to slot: it asks the engine for an object for each
 * of ten thousand functions. Without it a function that is asked for by name later gets a second
 * slot, which does no harm.
 * Leans on: getFunctionAddress fills the map once, from wasmTableMirror where that has an entry.
 */
function skipTableMap(Module) {
  const anyone = () => {};
  const mirror = Module.wasmTableMirror;
  for (let slot = 0; slot < Module.wasmTable.length; slot++) mirror[slot] = anyone;
  Module.getFunctionAddress(anyone);
  mirror.length = 0;
}

/**
 * Where everything stands, for the other side.
 * @returns {{slots: number[], starts: number[], end: number}} slots of functions in the order of
 *   `functionsBySlot` (0: none), the table's length before each side module and after the last
 */
function readLayout(Module, linked) {
  const slots = functionsBySlot(linked.modules).map((name) => Module.GOT[name]?.value ?? 0);
  return { slots, starts: linked.starts, end: linked.end };
}

/**
 * The index, in words, of CPython's pointer to a function that counts arguments: each engine puts
 * its own there (0 where it has none) before Python starts, so it is no part of the image.
 * Leans on: _PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET, the pointer's offset in _PyRuntime.
 */
function countArgsAt(Module) {
  const { _PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET: offset, _PyRuntime: runtime } = Module.GOT;
  if (!offset || !runtime) throw new Error("This Pyodide has moved _PyRuntime's COUNT_ARGS slot.");
  return (runtime.value + Module.HEAP32[offset.value >> 2]) >> 2;
}

/** The C handles of open libraries: [[handle, index of the side module], …]. */
function readHandles(Module, side) {
  const index = new Map(side.map(([name], i) => [sideModulePath(name), i]));
  return Object.entries(Module.LDSO.loadedLibsByHandle)
    .filter(([, { name }]) => index.has(name))
    .map(([handle, { name }]) => [Number(handle), index.get(name)]);
}

/** Give open libraries their C handles again. */
function writeHandles(Module, side, handles) {
  for (const [handle, i] of handles) {
    const path = sideModulePath(side[i][0]);
    Module.LDSO.loadedLibsByHandle[handle] = Module.LDSO.loadedLibsByName[path];
  }
}
