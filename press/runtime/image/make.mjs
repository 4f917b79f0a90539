// Makes the memory image: Python with numpy and our modules imported.
//
//   node make.mjs --runtime DIR --lock FILE --numpy DIR --py DIR --modules a,b,c --out DIR
//
// --runtime  pyodide.js, pyodide.asm.js, pyodide.asm.wasm, python_stdlib.zip
// --lock     the packages that Pyodide may know, as its pyodide-lock.json
// --numpy    numpy's wheel, unpacked
// --py       our Python, which will stand at /py
// --modules  what to import from there
// --out      gets image.bin and image.json; restorePython in theme/worker/restore.js takes them

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countArgsAt, readHandles, sitePackages } from "../../../theme/worker/image/internals.js";
import { takeBlocks } from "../../../theme/worker/image/memory.js";
import { readLayout } from "../../../theme/worker/image/slots.js";
import { boot, ENVIRONMENT, loadScripts } from "./boot.mjs";
import { clearUnused } from "./clear.mjs";
import { readOptions } from "./options.mjs";
import { holdStill } from "./still.mjs";

/** @import { EmscriptenModule, ImageMeta } from "../../../theme/worker/image/emscripten.js" */
/** @import { Booted } from "./boot.mjs" */

const COUNT_ARGS = 1; // the engine's own function, see countArgsAt
const given = readOptions(["runtime", "lock", "numpy", "py", "modules", "out"]);
const modules = given.modules.split(",").filter(Boolean);

holdStill();
loadScripts(given.runtime);
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

/**
 * The side modules that are loaded, in order.
 * @param {EmscriptenModule} Module
 */
function loadedNow(Module) {
  const packages = sitePackages(Module);
  return Object.keys(Module.LDSO.loadedLibsByName)
    .filter((path) => path.startsWith(packages))
    .map((path) => path.slice(packages.length));
}

/**
 * @param {Booted} booted
 * @returns {{image: Uint8Array, meta: ImageMeta}}
 */
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
  const { image, runs } = takeBlocks(before, Module.HEAPU8);
  const meta = {
    sideModules,
    layout: readLayout(Module, linked),
    heapSize: Module.HEAP32.byteLength,
    env: ENVIRONMENT,
    hiwire,
    handles: readHandles(Module, linked.side),
    runs,
  };
  return { image, meta };
}
