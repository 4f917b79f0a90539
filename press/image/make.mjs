// Makes the memory image: Python with numpy and our modules imported.
//
//   node make.mjs --runtime DIR --lock FILE --numpy DIR --py DIR --modules a,b,c --out DIR
//
// --runtime  pyodide.js, pyodide.asm.js, pyodide.asm.wasm, python_stdlib.zip
// --lock     the packages that Pyodide may know, as its pyodide-lock.json
// --numpy    numpy's wheel, unpacked
// --py       our Python, which will stand at /py
// --modules  what to import from there
// --out      gets image.bin and image.json; restorePython in theme/restore.js takes them

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { boot, ENVIRONMENT, loadScripts } from "./boot.mjs";
import { clearUnused } from "./clear.mjs";
import { holdStill } from "./still.mjs";

const text = { type: "string" };
const { values: given } = parseArgs({
  options: { runtime: text, lock: text, numpy: text, py: text, modules: text, out: text },
});
const modules = given.modules.split(",").filter(Boolean);
const COUNT_ARGS = 1; // the engine's own function, see countArgsAt
const theme = join(import.meta.dirname, "../../theme");

holdStill();
loadScripts({ runtime: given.runtime, theme });
const sideModules = await findSideModules();
const { image, meta } = takeImage(await boot(given, modules, sideModules));
mkdirSync(given.out, { recursive: true });
writeFileSync(join(given.out, "image.bin"), image);
writeFileSync(join(given.out, "image.json"), JSON.stringify(meta));
process.exit(0);

/** Which side modules the imports load, in order: boot once without any, and look. */
async function findSideModules() {
  const { Module } = await boot(given, modules, []);
  return loadedNow(Module);
}

function loadedNow(Module) {
  return Object.keys(Module.LDSO.loadedLibsByName)
    .filter((path) => path.startsWith(SITE_PACKAGES))
    .map((path) => path.slice(SITE_PACKAGES.length));
}

function takeImage({ Module, linked, before }) {
  if (String(loadedNow(Module)) !== String(sideModules)) {
    throw new Error(`Linked ${sideModules}, but the imports loaded ${loadedNow(Module)}.`);
  }
  if (Module.wasmTable.length > linked.end + COUNT_ARGS) {
    throw new Error("The imports put functions into the table that a restore would not know.");
  }
  const hiwire = Module.API.serializeHiwireState();
  clearUnused(Module);
  Module.HEAP32[countArgsAt(Module)] = 0; // each engine puts its own there
  const { image, runs } = takePages(before, Module.HEAPU8);
  const meta = {
    sideModules,
    layout: readLayout(Module, linked),
    heapSize: Module.HEAP32.byteLength,
    env: ENVIRONMENT,
    hiwire,
    handles: readHandles(Module, linked.side),
    runs,
    sum: sumPages(Module.HEAP32, runs),
  };
  return { image, meta };
}
