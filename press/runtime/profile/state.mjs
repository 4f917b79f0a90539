// A program's own globals: both halves have them, each its own. What is written only as an instance is
// made is the same in both; whoever uses any other must be in one half alone.

import { exportedFunctions, OF_BOTH } from "../../../theme/worker/image/halves.js";
import {
  KIND,
  Reader,
  readImports,
  reading,
  readProgram,
  SECTION,
} from "../../../theme/worker/image/wasm.js";
import { readBodies } from "./first.mjs";

/** @import { Bytes } from "../../../theme/worker/image/wasm.js" */

const GLOBAL_GET = 0x23;
const GLOBAL_SET = 0x24;
const LEB = 1; // what follows an instruction: a number, or two of them …
const TWO_LEB = 2;
const VECTOR = 3; // … or a vector of numbers, and for a table of branches one more
const BRANCHES = 4;
const FOUR = 5; // … or bytes
const EIGHT = 6;
const MORE = 7; // … or the number of an instruction, and what follows that

/**
 * What follows each instruction, by ranges: emscripten's programs have no others.
 * @type {[first: number, last: number, what: number][]}
 */
const FOLLOWING = [
  [0x00, 0x01, 0],
  [0x02, 0x04, LEB],
  [0x05, 0x05, 0],
  [0x0b, 0x0b, 0],
  [0x0c, 0x0d, LEB],
  [0x0e, 0x0e, BRANCHES],
  [0x0f, 0x0f, 0],
  [0x10, 0x10, LEB],
  [0x11, 0x11, TWO_LEB],
  [0x1a, 0x1b, 0],
  [0x1c, 0x1c, VECTOR],
  [0x20, 0x26, LEB],
  [0x28, 0x3e, TWO_LEB],
  [0x3f, 0x41, LEB],
  [0x42, 0x42, LEB],
  [0x43, 0x43, FOUR],
  [0x44, 0x44, EIGHT],
  [0x45, 0xc4, 0],
  [0xd0, 0xd0, LEB],
  [0xd1, 0xd1, 0],
  [0xd2, 0xd2, LEB],
  [0xfc, 0xfc, MORE],
];
/** @type {typeof FOLLOWING} */
const FOLLOWING_MORE = [
  [0, 7, 0],
  [8, 8, TWO_LEB],
  [9, 9, LEB],
  [10, 10, TWO_LEB],
  [11, 11, LEB],
  [12, 12, TWO_LEB],
  [13, 13, LEB],
  [14, 14, TWO_LEB],
  [15, 17, LEB],
];

/**
 * The functions that use state which two halves would not share, by their numbers among those that the
 * program defines, and their names where they have one; but not the one that each half calls by itself.
 * @param {Uint8Array} program
 * @returns {Map<number, string>}
 * @throws {Error} where an instruction is not known
 */
export function statefulFunctions(program) {
  const sections = readProgram(program);
  const imports = readImports(sections);
  const imported = imports.filter(({ kind }) => kind === KIND.global).length;
  const functions = imports.filter(({ kind }) => kind === KIND.function).length;
  const start = sections.has(SECTION.start)
    ? reading(sections, SECTION.start).unsigned() - functions
    : -1;
  const uses = readBodies(sections).map(usedGlobals);
  /** @param {number} global */
  const isOwn = (global) => global >= imported;
  const written = new Set(uses.flatMap(({ set }, number) => (number === start ? [] : set)));
  const names = new Map(exportedFunctions(sections).map(({ name, number }) => [number, name]));
  const stateful = uses
    .flatMap(({ get, set }, number) =>
      [...get, ...set].some((global) => isOwn(global) && written.has(global)) ? [number] : [],
    )
    .filter((number) => names.get(number) !== OF_BOTH);
  return new Map(stateful.map((number) => [number, names.get(number) ?? `function ${number}`]));
}

/**
 * The globals that a function reads and writes.
 * @param {Bytes} body
 */
function usedGlobals(body) {
  const reader = new Reader(body);
  reader.vector(() => [reader.unsigned(), reader.byte()]); // its local variables
  const used = { get: /** @type {number[]} */ ([]), set: /** @type {number[]} */ ([]) };
  while (!reader.isAtEnd) {
    const instruction = reader.byte();
    if (instruction === GLOBAL_GET) used.get.push(reader.unsigned());
    else if (instruction === GLOBAL_SET) used.set.push(reader.unsigned());
    else skip(reader, whatFollows(FOLLOWING, instruction));
  }
  return used;
}

/**
 * @param {Reader} reader
 * @param {number} what
 */
function skip(reader, what) {
  if (what === LEB || what === TWO_LEB) for (let i = 0; i < what; i++) reader.unsigned();
  else if (what === FOUR) reader.at += 4;
  else if (what === EIGHT) reader.at += 8;
  else if (what === MORE) skip(reader, whatFollows(FOLLOWING_MORE, reader.unsigned()));
  else if (what) reader.vector(() => reader.unsigned());
  if (what === BRANCHES) reader.unsigned();
}

/**
 * @param {typeof FOLLOWING} following
 * @param {number} instruction
 */
function whatFollows(following, instruction) {
  const range = following.find(([first, last]) => first <= instruction && instruction <= last);
  if (range) return range[2];
  throw new Error(
    `An instruction ${instruction.toString(16)} is not known, so nobody can say which state the ` +
      "programs keep. Tell press/runtime/profile/state.mjs what follows it.",
  );
}
