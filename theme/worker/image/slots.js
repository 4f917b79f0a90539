// Which slot of WebAssembly's table each function has: memory holds those numbers.

import { asWasmFunctions } from "./thunks.js";

/** @import { EmscriptenModule, Import, Layout, Linked } from "./emscripten.js" */

/**
 * The functions that modules know by their slot in the table, in an order that every engine gives
 * alike, so that slots need no names. Memory can hold no other function's slot.
 * Leans on: emscripten links position-independent code through imports "GOT.func".
 * @param {WebAssembly.Module[]} modules the main module, then the side modules
 */
function functionsBySlot(modules) {
  const imports = modules.flatMap((module) => WebAssembly.Module.imports(module));
  const functions = imports.filter(({ module: from }) => from === "GOT.func");
  return [...new Set(functions.map(({ name }) => name))];
}

/**
 * Where everything stands, for the other side.
 * @param {EmscriptenModule} Module
 * @param {Linked} linked
 * @returns {Layout}
 */
export function readLayout(Module, { modules, starts, end }) {
  const slots = functionsBySlot(modules).map((name) => Module.GOT[name]?.value ?? 0);
  return { slots, starts, end };
}

/**
 * Tell emscripten beforehand which slot each function has, so that it numbers none itself. Engines
 * would differ: to JavaScriptCore an exported function is not the one in the table.
 * Leans on: emscripten gives a symbol a slot only where its GOT entry is still zero.
 * @param {EmscriptenModule} Module
 * @param {Linked} linked
 * @param {Layout} layout
 */
export function foretellSlots({ GOT }, { modules }, { slots }) {
  functionsBySlot(modules).forEach((name, i) => {
    GOT[name] ??= new WebAssembly.Global({ value: "i32", mutable: true }, 0);
    GOT[name].value = slots[i];
  });
}

/**
 * Withhold slots from exported functions that memory does not know: there are eight thousand.
 * Leans on: the same as `foretellSlots`.
 * @param {EmscriptenModule} Module
 * @param {WebAssembly.Module[]} modules
 * @returns {() => void} ends that; emscripten gives them one when another module asks
 */
export function withholdSlots({ GOT }, modules) {
  const taken = new WebAssembly.Global({ value: "i32", mutable: false }, NOWHERE);
  const unknown = modules
    .flatMap((module) => WebAssembly.Module.exports(module))
    .filter(({ name, kind }) => kind === "function" && !GOT[name])
    .map(({ name }) => name);
  for (const name of unknown) GOT[name] = taken;
  return () => {
    for (const name of unknown) delete GOT[name];
  };
}

const NOWHERE = -1;

/**
 * Put into the table what was foretold and what no module puts there itself.
 * @param {EmscriptenModule} Module
 * @param {Linked} linked
 * @param {Layout} layout
 */
export function fillSlots(Module, linked, layout) {
  const own = linked.side.map(([, module], i) => {
    const { tableSize } = Module.getDylinkMetadata(module);
    return [layout.starts[i], layout.starts[i] + tableSize];
  });
  own.push([0, linked.filled]);
  /** @param {number} slot */
  const isOwn = (slot) => own.some(([start, end]) => start <= slot && slot < end);
  const scopes = [linked.exports, ...linked.libraries];
  /** @type {[number, Import][]} */
  const imported = [];
  functionsBySlot(linked.modules).forEach((name, i) => {
    const slot = layout.slots[i];
    if (!slot || isOwn(slot)) return;
    const exported = scopes.find((scope) => typeof scope[name] === "function")?.[name];
    if (exported) Module.wasmTable.set(slot, exported);
    else imported.push([slot, linked.imports[name]]);
  });
  const thunks = asWasmFunctions(imported.map(([, act]) => [act, act.sig]));
  imported.forEach(([slot], i) => {
    Module.wasmTable.set(slot, thunks[i]);
  });
}

/**
 * Spare emscripten the reverse map from function to slot: it asks the engine for an object for each
 * of ten thousand functions. Without it a function that is asked for by name later gets a second
 * slot, which does no harm.
 * Leans on: getFunctionAddress fills the map once, from wasmTableMirror where that has an entry.
 * @param {EmscriptenModule} Module
 */
export function skipTableMap(Module) {
  const anyone = () => {};
  const mirror = Module.wasmTableMirror;
  for (let slot = 0; slot < Module.wasmTable.length; slot++) mirror[slot] = anyone;
  Module.getFunctionAddress(anyone);
  mirror.length = 0;
}
