// The first half of a program; theme/worker/image/halves.js makes the second, and says what they are.

import {
  exportedFunctions,
  importedTables,
  sharedTables,
} from "../../../theme/worker/image/halves.js";
import {
  joined,
  KIND,
  readExports,
  reading,
  readProgram,
  SECTION,
  signed,
  sized,
  unsigned,
  vector,
  writeExport,
  writeProgram,
} from "../../../theme/worker/image/wasm.js";

/** @import { Bytes, Sections } from "../../../theme/worker/image/wasm.js" */

const END = 0x0b;
const LOCAL_GET = 0x20;
const I32_CONST = 0x41;
const CALL_INDIRECT = 0x11;
// Functions that only write what stands in the image, and most of which need data to be there. Their
// bodies instead: they do nothing, and hand back what a constructor hands back.
/** @type {Record<string, Bytes>} */
const WRITERS = {
  __wasm_apply_data_relocs: [0, END],
  __emscripten_environ_constructor: [0, END],
  _ZNSt3__28ios_base4InitC1Ev: [0, LOCAL_GET, 0, END],
};

/**
 * A program without what the image holds: data, and the functions that write them.
 * @param {Uint8Array} program
 */
export function lean(program) {
  const sections = readProgram(program);
  return withBodies(sections, exportedFunctions(sections), (body) => body);
}

/**
 * The first half of a program.
 * @param {Uint8Array} program
 * @param {(number: number) => boolean} isUsed whether a function is wanted, by its number among those
 *   that the program defines
 * @param {(name: string) => boolean} isNamed whether anybody asks for an export of this name
 */
export function firstHalf(program, isUsed, isNamed) {
  const sections = readProgram(program);
  const types = functionTypes(sections);
  const parameters = parameterCounts(sections);
  const tables = sharedTables(sections, types.length);
  const [firstOwn, stubs] = [importedTables(sections), tables.length - 1];
  const half = new Map(sections);
  half.set(SECTION.table, vector(tables.map(([, type]) => type)));
  const shown = tables.map(([name], i) => ({ name, kind: KIND.table, index: firstOwn + i }));
  const exported = readExports(sections).filter(({ name }) => isNamed(name));
  half.set(SECTION.export, vector([...exported, ...shown].map(writeExport)));
  return withBodies(half, exportedFunctions(sections), (body, number) => {
    if (isUsed(number)) return body;
    const type = types[number];
    return stub(number, type, parameters[type], firstOwn + stubs);
  });
}

/**
 * A function's body that calls one in a table, with what it was given.
 * @param {number} number in the table
 * @param {number} type of both
 * @param {number} parameters how many
 * @param {number} table
 */
function stub(number, type, parameters, table) {
  const given = Array.from({ length: parameters }, (_, i) => [LOCAL_GET, ...unsigned(i)]);
  const call = [CALL_INDIRECT, ...unsigned(type), ...unsigned(table)];
  return joined([[0], ...given, [I32_CONST, ...signed(number)], call, [END]]);
}

/**
 * A program without data, with other bodies of functions.
 * @param {Sections} sections
 * @param {ReturnType<typeof exportedFunctions>} exported by the whole program
 * @param {(body: Bytes, number: number) => Bytes} instead
 */
function withBodies(sections, exported, instead) {
  const writers = exported.filter(({ name }) => name in WRITERS);
  const silent = new Map(writers.map(({ name, number }) => [number, WRITERS[name]]));
  const bodies = readBodies(sections).map((body, i) => silent.get(i) ?? instead(body, i));
  const made = new Map(sections);
  made.set(SECTION.code, vector(bodies.map(sized)));
  made.delete(SECTION.data);
  made.delete(SECTION.dataCount);
  return writeProgram(made);
}

/**
 * The bodies of the functions that a program defines.
 * @param {Sections} sections
 */
export function readBodies(sections) {
  const reader = reading(sections, SECTION.code);
  return reader.vector(() => reader.sized());
}

/**
 * The type of each function that a program defines.
 * @param {Sections} sections
 */
function functionTypes(sections) {
  const reader = reading(sections, SECTION.function);
  return reader.vector(() => reader.unsigned());
}

/**
 * How many parameters each type has.
 * @param {Sections} sections
 */
function parameterCounts(sections) {
  const reader = reading(sections, SECTION.type);
  return reader.vector(() => {
    reader.byte();
    const { length } = reader.sized();
    reader.sized();
    return length;
  });
}

/**
 * How many functions a program defines.
 * @param {Uint8Array} program
 */
export function functionCount(program) {
  return functionTypes(readProgram(program)).length;
}
