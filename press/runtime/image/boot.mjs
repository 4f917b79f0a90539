// The locked runtime, booted in Node with numpy's files and ours in its file system.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { compileFunction, constants } from "node:vm";
import { sitePackages } from "../../../theme/worker/image/internals.js";
import { linkNextModule } from "../../../theme/worker/image/linking.js";

/** @import { EmscriptenModule, FileSystem, Linked, Pyodide, SideModule } from "../../../theme/worker/image/emscripten.js" */

/**
 * @typedef {object} Booted
 * @property {Pyodide} pyodide
 * @property {EmscriptenModule} Module
 * @property {Linked} linked
 * @property {Uint8Array} before the memory as linked
 */

/** The C environment: all of it, since it stands in memory. */
export const ENVIRONMENT = {
  HOME: "/home/pyodide",
  LANG: "en_US.UTF-8",
  PYTHONDONTWRITEBYTECODE: "1",
  PYTHONHASHSEED: "0",
  PYTHONINSPECT: "1",
  PYTHONNODEBUGRANGES: "1",
};

/**
 * Load the runtime's scripts: `loadPyodide` is global then.
 * @param {string} runtime its folder
 */
export function loadScripts(runtime) {
  globalThis.loadPyodide = runScript(join(resolve(runtime), "pyodide.js")).loadPyodide;
  runScript(join(resolve(runtime), "pyodide.asm.js"));
}

/**
 * Runs a CommonJS script, whatever a package.json above it says it is.
 * @param {string} path
 */
function runScript(path) {
  const module = { exports: /** @type {Record<string, typeof loadPyodide>} */ ({}) };
  const names = ["module", "exports", "require", "__filename", "__dirname"];
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const options = { filename: path, importModuleDynamically };
  const run = compileFunction(readFileSync(path, "utf8"), names, options);
  run(module, module.exports, createRequire(path), path, dirname(path));
  return module.exports;
}

/**
 * Boot Python and import everything that the image shall hold.
 * @param {{runtime: string, lock: string, numpy: string, py: string}} places
 * @param {string[]} modules names of modules to import
 * @param {string[]} sideModules names of side modules to link before Python starts
 * @returns {Promise<Booted>}
 */
export async function boot({ runtime, lock, numpy, py }, modules, sideModules) {
  const booted = /** @type {Booted} */ ({});
  linkNextModule({
    main: WebAssembly.compile(readFileSync(join(runtime, "pyodide.asm.wasm"))),
    side: Promise.all(sideModules.map((name) => sideModule(numpy, name))),
    settings: {
      thisProgram: "python",
      onRuntimeInitialized() {
        booted.before = this.HEAPU8.slice();
      },
    },
    created: (Module, linked) => Object.assign(booted, { Module, linked }),
    mark: () => {},
  });
  booted.pyodide = await loadPyodide({
    indexURL: resolve(runtime),
    lockFileURL: resolve(lock),
    env: { ...ENVIRONMENT },
    _makeSnapshot: true,
  });
  const { FS } = booted.pyodide;
  const packages = sitePackages(booted.Module);
  copyFiles(FS, numpy, packages.slice(0, -1), /\.(py|so)$/);
  // dlopen keeps a copy of the file in memory, for nothing where the module is linked already.
  for (const name of sideModules) FS.truncate(packages + name, 0);
  copyFiles(FS, py, "/py", /\.py$/);
  FS.writeFile("/tmp/modules.json", JSON.stringify(modules));
  runFile(booted.pyodide, join(import.meta.dirname, "prepare.py"));
  return booted;
}

/**
 * @param {string} numpy
 * @param {string} name
 * @returns {Promise<SideModule>}
 */
async function sideModule(numpy, name) {
  return [name, await WebAssembly.compile(readFileSync(join(numpy, name)))];
}

/**
 * @param {Pyodide} pyodide
 * @param {string} path
 */
function runFile(pyodide, path) {
  const names = pyodide.toPy({});
  pyodide.runPython(readFileSync(path, "utf8"), { globals: names, filename: "prepare.py" });
  names.destroy();
}

/**
 * Copy the files of a folder whose names match, in the order of their names.
 * @param {FileSystem} FS
 * @param {string} from
 * @param {string} to
 * @param {RegExp} wanted
 */
function copyFiles(FS, from, to, wanted) {
  FS.mkdirTree(to);
  const entries = readdirSync(from, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [source, target] = [join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory() && !/^(__pycache__|tests)$/.test(entry.name)) {
      copyFiles(FS, source, target, wanted);
    } else if (entry.isFile() && wanted.test(entry.name)) {
      FS.writeFile(target, readFileSync(source));
    }
  }
}
