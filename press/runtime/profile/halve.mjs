// Cuts programs: the first halves have the functions that a profile has seen used; and apart from that, the
// whole ones without their data, and the data.
//
//   node halve.mjs --programs FILE --profile DIR --out DIR
//
// --programs  a JSON object: names, and the files of programs
// --profile   functions.bin, as profile.mjs makes it
// --out       gets a file for each name in each of the folders first, code, data

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { apart, together } from "../../../theme/worker/image/apart.js";
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
  const { code, data } = apart(program);
  if (Buffer.compare(together(code, data), program)) {
    throw new Error(
      `${name} is another program when its data are put back; see theme/worker/image/apart.js.`,
    );
  }
  for (const [folder, bytes] of Object.entries({
    first: half,
    code,
    data,
  })) {
    const file = join(given.out, folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
