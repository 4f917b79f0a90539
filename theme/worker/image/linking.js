// A memory image of CPython is only good for a program that is linked in exactly the same way: the
// same side modules (numpy's compiled parts), loaded before Python starts, at the same addresses,
// each function in the same slot of WebAssembly's table. Here that linking is done, and done again.

import { rememberFirst, rememberingFirst } from "./halves.js";
import { checkInternals, sitePackages } from "./internals.js";
import { fillSlots, foretellSlots, skipTableMap, withholdSlots } from "./slots.js";

/** @import { EmscriptenModule, EmscriptenSettings, Layout, Linked, SideModule } from "./emscripten.js" */

export const MAIN = "pyodide.asm.wasm";

/**
 * Make loadPyodide's next module with side modules in it, linked before Python starts.
 * Leans on: loadPyodide calls the global _createPyodideModule(settings) and awaits it; emscripten
 * takes settings.instantiateWasm, settings.preRun (the callback pushed last runs first) and
 * settings.onRuntimeInitialized.
 * @param {object} parts
 * @param {Promise<WebAssembly.Module>} parts.main
 * @param {Promise<SideModule[]>} parts.side names and modules, in order
 * @param {Layout} [parts.layout] where everything stood when the image was taken, from
 *   `readLayout`; without it the engine numbers functions as it likes
 * @param {EmscriptenSettings} [parts.settings] more of emscripten's settings
 * @param {(Module: EmscriptenModule, linked: Linked) => unknown} parts.created called, and awaited,
 *   before loadPyodide goes on
 * @param {(step: string) => void} parts.mark
 */
export function linkNextModule({ main, side, layout, settings: more = {}, created, mark }) {
  const create = globalThis._createPyodideModule;
  globalThis._createPyodideModule = async (settings) => {
    globalThis._createPyodideModule = create;
    const linked = nothingLinked();
    Object.assign(settings, more);
    /** @type {Promise<never>} */
    const failed = new Promise((_, reject) => {
      settings.instantiateWasm = function (imports, receive) {
        linkMain(this, linked, { main, side, layout, mark }, imports)
          .then((instance) => receive(instance, linked.modules[0]))
          .catch(reject);
        return {};
      };
    });
    settings.preRun?.push((Module) => {
      linkSideModules(Module, linked, layout);
      mark("side modules linked");
    });
    const Module = await unlessUncaught(Promise.race([create(settings), failed]));
    await created(Module, linked);
    return Module;
  };
}

/**
 * What is promised, or the first failure meanwhile that nobody catches.
 * Leans on: emscripten runs the program's first functions from a callback; where one of them is stopped,
 * nobody is told, and who waits for the module waits for ever.
 * @template T
 * @param {Promise<T>} promised
 * @returns {Promise<T>}
 */
export async function unlessUncaught(promised) {
  const listening = new AbortController();
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    /** @param {Event} event @param {unknown} problem */
    const hear = (event, problem) => {
      event.preventDefault();
      reject(problem);
    };
    const { signal } = listening;
    globalThis.addEventListener?.("error", (event) => hear(event, event.error), { signal });
    globalThis.addEventListener?.("unhandledrejection", (event) => hear(event, event.reason), {
      signal,
    });
  });
  try {
    return await Promise.race([promised, failed]);
  } finally {
    listening.abort();
  }
}

/** @returns {Linked} */
function nothingLinked() {
  return {
    modules: [],
    side: [],
    imports: {},
    exports: {},
    filled: 0,
    libraries: [],
    starts: [],
    end: 0,
    forget: () => {},
  };
}

/**
 * The main module's instance, when the side modules are there too.
 * @param {EmscriptenModule} Module
 * @param {Linked} linked
 * @param {Pick<Parameters<typeof linkNextModule>[0], "main" | "side" | "layout" | "mark">} parts
 * @param {Parameters<NonNullable<EmscriptenSettings["instantiateWasm"]>>[0]} imports
 */
async function linkMain(Module, linked, { main, side, layout, mark }, imports) {
  const mainModule = await main;
  checkInternals(Module);
  mark("main compiled");
  linked.imports = imports.env;
  linked.filled = Module.wasmTable.length;
  linked.modules = [mainModule];
  if (layout) foretellSlots(Module, linked, layout);
  const whole = await WebAssembly.instantiate(mainModule, imports);
  const instance = rememberFirst(Module, MAIN, imports, whole);
  mark("main instantiated");
  linked.exports = instance.exports;
  linked.side = await side;
  linked.modules.push(...linked.side.map(([, module]) => module));
  mark("side modules compiled");
  if (layout) {
    foretellSlots(Module, linked, layout);
    linked.forget = withholdSlots(Module, linked.modules);
  }
  return instance;
}

/**
 * Load the side modules in order, each at its place in the table.
 * Leans on: a side module's functions go to the end of the table, its data to the end of the heap,
 * as long as the runtime has not started; loadWebAssemblyModule makes a WebAssembly.Instance;
 * loadDynamicLibrary looks into preloadedWasm first.
 * @param {EmscriptenModule} Module
 * @param {Linked} linked
 * @param {Layout} [layout]
 */
function linkSideModules(Module, linked, layout) {
  const flags = { loadAsync: false, global: false, nodelete: true, allowUndefined: true };
  linked.side.forEach(([name, module], i) => {
    if (layout) growTable(Module, layout.starts[i]);
    linked.starts.push(Module.wasmTable.length);
    const path = sitePackages(Module) + name;
    const exports = rememberingFirst(Module, name, () =>
      Module.loadWebAssemblyModule(module, flags, path, undefined, 0),
    );
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

/**
 * @param {EmscriptenModule} Module
 * @param {number} length
 */
function growTable({ wasmTable }, length) {
  const missing = length - wasmTable.length;
  if (missing < 0) {
    throw new Error(`The table has ${wasmTable.length} slots, the image allows ${length}.`);
  }
  if (missing) wasmTable.grow(missing);
}
