// A program comes in two halves. The first has the functions that a start and what follows it use; any
// other is a stub, which calls the function of its number in a table: nothing stands there, so it is
// stopped by the engine, until the second half comes. That is the whole program with the memory and the
// tables of the first: it fills the table.

import {
  joined,
  KIND,
  longer,
  readExports,
  readImports,
  reading,
  readProgram,
  readTables,
  SECTION,
  text,
  unsigned,
  vector,
  writeProgram,
} from "./wasm.js";

/** @import { EmscriptenModule } from "./emscripten.js" */
/** @import { Bytes, Sections } from "./wasm.js" */

/** What an instance was made of. @typedef {{imports: WebAssembly.Imports, exports: WebAssembly.Exports}} Half */

export const FROM_FIRST = "first half"; // where the second half imports from
const STUBS = "stubs"; // the table that stubs call through
const TABLE = "table "; // and a number: one of the program's own tables
const FUNCREF = 0x70;
/** It tells a half where the stack is: each half knows that by itself. */
export const OF_BOTH = "emscripten_stack_init";

/** @type {WeakMap<EmscriptenModule, Map<string, Half>>} */
const firstHalves = new WeakMap();

/**
 * The second half of a program.
 * @param {Uint8Array} program the whole
 */
export function secondHalf(program) {
  const sections = readProgram(program);
  const count = reading(sections, SECTION.function).unsigned();
  const kinds = readImports(sections).map(({ kind }) => kind);
  const imported = kinds.filter((kind) => kind === KIND.function).length;
  const tables = sharedTables(sections, count);
  const fill = [2, ...unsigned(tables.length - 1 + importedTables(sections)), 0x41, 0, 0x0b, 0];
  const functions = Array.from({ length: count }, (_, i) => unsigned(imported + i));
  const half = new Map(sections);
  for (const name of /** @type {const} */ (["custom", "table", "data", "dataCount"])) {
    half.delete(SECTION[name]);
  }
  half.set(
    SECTION.import,
    longer(
      sections.get(SECTION.import) ?? vector([]),
      tables.map(([name, type]) => joined([text(FROM_FIRST), text(name), [KIND.table], type])),
    ),
  );
  half.set(SECTION.element, vector([[...fill, ...vector(functions)]]));
  return writeProgram(half);
}

/**
 * The tables that both halves have, in their order: those of the program itself, that for stubs.
 * @param {Sections} sections of the whole program
 * @param {number} count of its functions
 * @returns {[name: string, type: Bytes][]}
 */
export function sharedTables(sections, count) {
  const own = readTables(sections).map(
    (type, i) => /** @type {[string, Bytes]} */ ([TABLE + i, type]),
  );
  return [...own, [STUBS, [FUNCREF, 0, ...unsigned(count)]]];
}

/**
 * The functions that a program defines and exports, by their numbers among those that it defines.
 * @param {Sections} sections
 */
export function exportedFunctions(sections) {
  const imports = readImports(sections).filter(({ kind }) => kind === KIND.function).length;
  return readExports(sections)
    .filter(({ kind, index }) => kind === KIND.function && index >= imports)
    .map(({ name, index }) => ({ name, number: index - imports }));
}

/** @param {Sections} sections */
export function importedTables(sections) {
  return readImports(sections).filter(({ kind }) => kind === KIND.table).length;
}

/**
 * Keep what the second half of a program will need of an instance of the first.
 * @param {EmscriptenModule} Module
 * @param {string} name the program's
 * @param {WebAssembly.Imports} imports
 * @param {WebAssembly.Instance} instance
 * @returns {WebAssembly.Instance} what emscripten may see of it: no table
 */
export function rememberFirst(Module, name, imports, { exports }) {
  const halves = firstHalves.get(Module) ?? new Map();
  firstHalves.set(Module, halves.set(name, { imports, exports }));
  const shown = Object.entries(exports).filter(([, it]) => !(it instanceof WebAssembly.Table));
  return { exports: Object.fromEntries(shown) };
}

/**
 * Do something that makes one instance of a program, and keep what its second half will need.
 * @template T
 * @param {EmscriptenModule} Module
 * @param {string} name
 * @param {() => T} act
 */
export function rememberingFirst(Module, name, act) {
  const { Instance } = WebAssembly;
  WebAssembly.Instance = new Proxy(Instance, {
    construct: (kind, [module, imports]) =>
      rememberFirst(Module, name, imports, Reflect.construct(kind, [module, imports])),
  });
  try {
    return act();
  } finally {
    WebAssembly.Instance = Instance;
  }
}

/**
 * From now on, what the stubs of a program ask for is done.
 * @param {EmscriptenModule} Module
 * @param {string} name
 * @param {WebAssembly.Module} second its second half, compiled
 */
export async function joinHalves(Module, name, second) {
  const first = firstHalves.get(Module)?.get(name);
  if (!first) throw new Error(`There is no first half of ${name}.`);
  /** @type {Record<string, Record<string, WebAssembly.ImportValue>>} */
  const given = { [FROM_FIRST]: first.exports };
  for (const { module: from, name: what } of WebAssembly.Module.imports(second)) {
    if (from === FROM_FIRST) continue;
    given[from] ??= {};
    given[from][what] = first.imports[from][what];
  }
  const { exports } = await WebAssembly.instantiate(second, given);
  const { [OF_BOTH]: knowStack } = exports;
  if (typeof knowStack === "function") knowStack();
  nameMore(Module, first, exports);
}

/**
 * What only the second half exports is found by its name from now on, too.
 * Leans on: dlsym looks for a name of the main program among what the others may import; emscripten
 * tells them addresses, not a program's own numbers.
 * @param {EmscriptenModule} Module
 * @param {Half} first
 * @param {WebAssembly.Exports} second
 */
function nameMore({ GOT }, { imports: { env }, exports: first }, second) {
  const more = Object.entries(second).filter(([name]) => !(name in first) && !(name in env));
  /** @param {WebAssembly.ExportValue} it */
  const numberOf = (it) => (it instanceof WebAssembly.Global ? it.value : null);
  const known = Object.keys(first).find((name) => GOT?.[name] && numberOf(first[name]) !== null);
  const base = known ? (GOT[known]?.value ?? 0) - numberOf(first[known]) : 0;
  for (const [name, it] of more) {
    const number = numberOf(it);
    env[name] = number === null ? it : number + base;
  }
}
