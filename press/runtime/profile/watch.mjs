// Makes programs that tell which of their functions run, and others that tell which lines of their memory
// they touch, too. What a memory image holds is left out of them.
//
//   node watch.mjs --node-modules DIR --programs FILE --out DIR
//
// --programs  a JSON object: names, and the files of programs; functions are numbered in this order
// --out       gets a file for each name in each of the folders functions, lines

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readOptions } from "../image/options.mjs";
import { bringBinaryen } from "./binaryen.mjs";
import { functionCount, lean } from "./first.mjs";
import { watched } from "./watched.mjs";

const given = readOptions(["node-modules", "programs", "out"]);
const binaryen = await bringBinaryen(given["node-modules"]);
/** @type {Record<string, string>} */
const programs = JSON.parse(readFileSync(given.programs, "utf8"));
let first = 0;
for (const [name, file] of Object.entries(programs)) {
  const program = lean(readFileSync(file));
  for (const folder of ["functions", "lines"]) {
    const { made } = watched(binaryen, program, first, folder === "lines");
    const to = join(given.out, folder, name);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, made);
  }
  first += functionCount(program);
}
