// Cuts programs: the first halves have the functions that a profile has seen used.
//
//   node halve.mjs --programs FILE --profile DIR --out DIR
//
// --programs  a JSON object: names, and the files of programs
// --profile   functions.bin, as profile.mjs makes it
// --out       gets a file for each name

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readOptions } from "../image/options.mjs";
import { firstHalf, functionCount } from "./first.mjs";
import { statefulFunctions } from "./state.mjs";

const BY_START = 1;
const given = readOptions(["programs", "profile", "out"]);
/** @type {Record<string, string>} */
const programs = JSON.parse(readFileSync(given.programs, "utf8"));
const all = readFileSync(join(given.profile, "functions.bin"));
let first = 0;
for (const [name, file] of Object.entries(programs)) {
  const program = readFileSync(file);
  const count = functionCount(program);
  const used = all.subarray(first, first + count);
  first += count;
  const stateful = statefulFunctions(program);
  for (const [number, called] of stateful) {
    if (used[number] === BY_START) {
      throw new Error(
        `A start uses “${called}” of ${name}, and that keeps state in a global of the program: its two ` +
          "halves would not share it. The programs cannot be cut; see press/runtime/profile/state.mjs.",
      );
    }
  }
  const half = firstHalf(program, (number) => used[number] > 0 && !stateful.has(number));
  mkdirSync(dirname(join(given.out, name)), { recursive: true });
  writeFileSync(join(given.out, name), half);
}
