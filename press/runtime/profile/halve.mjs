// Cuts programs: the first halves have the functions that a profile has seen used, and the main program's
// only the exports that anybody names; emscripten's script goes without the wrappers of all others. And
// apart from that, the whole programs without their data, and the data.
//
//   node halve.mjs --programs FILE --profile DIR --runtime DIR --namers FILE --out DIR
//
// --programs  a JSON object: names, and the files of programs, the main one first
// --profile   a folder with what profile.mjs has seen of starts, in starts, and of sessions, in sessions
// --runtime   pyodide.asm.js
// --namers    a JSON object: files of other texts and of other programs that may name an export
// --out       gets a file for each name in each of the folders first, code, data; and the script

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { apart, together } from "../../../theme/worker/image/apart.js";
import { readOptions } from "../image/options.mjs";
import { firstHalf, functionCount } from "./first.mjs";
import { importsOf, isNamed, namesIn, trimmed } from "./names.mjs";
import { statefulFunctions } from "./state.mjs";

const SCRIPT = "pyodide.asm.js";
const given = readOptions(["programs", "profile", "runtime", "namers", "out"]);
/** @type {Record<string, string>} */
const files = JSON.parse(readFileSync(given.programs, "utf8"));
/** @type {{texts: string[], programs: string[]}} */
const namers = JSON.parse(readFileSync(given.namers, "utf8"));
const script = readFileSync(join(given.runtime, SCRIPT), "utf8");
const names = namesIn([script, ...namers.texts.map((file) => readFileSync(file, "utf8"))]);
const [mainName] = Object.keys(files);
const all = [files[mainName], ...namers.programs].map((file) => readFileSync(file));
const asked = names.union(importsOf(all));

const inStarts = readFileSync(join(given.profile, "starts", "functions.bin"));
const inSessions = readFileSync(join(given.profile, "sessions", "functions.bin"));
let first = 0;
for (const [name, file] of Object.entries(files)) {
  const program = readFileSync(file);
  const count = functionCount(program);
  write("first", name, cut(name, program, first));
  first += count;
  const { code, data } = apart(program);
  if (Buffer.compare(together(code, data), program)) {
    throw new Error(`${name} changes when its data are put back; see theme/worker/image/apart.js.`);
  }
  write("code", name, code);
  write("data", name, data);
}
write(".", SCRIPT, trimmed(script, names));

/**
 * @param {string} name
 * @param {Uint8Array} program
 * @param {number} first the number of its first function among those of all programs
 */
function cut(name, program, first) {
  const stateful = statefulFunctions(program);
  for (const [number, called] of stateful) {
    if (inStarts[first + number]) {
      throw new Error(
        `A start uses “${called}” of ${name}, and that keeps state in a global of the program: its two ` +
          "halves would not share it. The programs cannot be cut; see press/runtime/profile/state.mjs.",
      );
    }
  }
  return firstHalf(
    program,
    (number) =>
      (inStarts[first + number] || inSessions[first + number]) > 0 && !stateful.has(number),
    (exported) => name !== mainName || isNamed(exported, asked),
  );
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string | Uint8Array} content
 */
function write(folder, name, content) {
  const file = join(given.out, folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
