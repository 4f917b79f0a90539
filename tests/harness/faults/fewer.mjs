// A first half of a program that lacks functions which a start uses: whoever meets one is stopped.
//
//   node fewer.mjs FROM TO COUNT SEED

import { readFileSync, writeFileSync } from "node:fs";
import { readBodies } from "../../../press/runtime/profile/first.mjs";
import {
  readProgram,
  SECTION,
  sized,
  vector,
  writeProgram,
} from "../../../theme/worker/image/wasm.js";

const STOPPED = [0, 0x00, 0x0b]; // unreachable
const SHORT = 24; // bytes: a stub has no more
const [from, to, ...numbers] = process.argv.slice(2);
const [count, seed] = numbers.map(Number);

const program = readProgram(readFileSync(from));
const bodies = readBodies(program);
const used = bodies.flatMap((body, number) => (body.length > SHORT ? [number] : []));
let state = seed;
for (let i = 0; i < count; i++) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  const [lost] = used.splice(state % used.length, 1);
  bodies[lost] = Uint8Array.from(STOPPED);
}
program.set(SECTION.code, vector(bodies.map(sized)));
writeFileSync(to, writeProgram(program));
