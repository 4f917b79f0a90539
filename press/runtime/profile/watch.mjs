// Makes programs that tell which of their functions run and which lines of their memory they touch. What
// a memory image holds is left out of them.
//
//   node watch.mjs --node-modules DIR --programs FILE --out DIR
//
// --programs  a JSON object: names, and the files of programs; functions are numbered in this order
// --out       gets a file for each name

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readOptions } from "../image/options.mjs";
import { bringBinaryen } from "./binaryen.mjs";
import { lean } from "./first.mjs";
import { watched } from "./watched.mjs";

const given = readOptions(["node-modules", "programs", "out"]);
const binaryen = await bringBinaryen(given["node-modules"]);
/** @type {Record<string, string>} */
const programs = JSON.parse(readFileSync(given.programs, "utf8"));
let first = 0;
for (const [name, file] of Object.entries(programs)) {
  const { made, count } = watched(binaryen, lean(readFileSync(file)), first);
  first += count;
  mkdirSync(dirname(join(given.out, name)), { recursive: true });
  writeFileSync(join(given.out, name), made);
}
