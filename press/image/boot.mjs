// The locked runtime, booted in Node with numpy's files and ours in its file system.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { runInThisContext } from "node:vm";

const require = createRequire(import.meta.url);

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
 * Load the runtime's scripts and what both sides share.
 * @param {{runtime: string, theme: string}} folders
 */
export function loadScripts({ runtime, theme }) {
  globalThis.loadPyodide = require(join(resolve(runtime), "pyodide.js")).loadPyodide;
  require(join(resolve(runtime), "pyodide.asm.js"));
  for (const name of ["internals.js", "pages.js"]) {
    runInThisContext(readFileSync(join(theme, name), "utf8"), name);
  }
}

/**
 * Boot Python and import everything that the image shall hold.
 * @param {{runtime: string, lock: string, numpy: string, py: string}} places
 * @param {string[]} modules names of modules to import
 * @param {string[]} sideModules names of side modules to link before Python starts
 * @returns {Promise<{pyodide, Module, linked, before: Uint8Array}>} `before`: the memory as linked
 */
export async function boot({ runtime, lock, numpy, py }, modules, sideModules) {
  const booted = {};
  linkNextModule({
    main: WebAssembly.compile(readFileSync(join(runtime, "pyodide.asm.wasm"))),
    side: Promise.all(
      sideModules.map(async (name) => [
        name,
        await WebAssembly.compile(readFileSync(join(numpy, name))),
      ]),
    ),
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
  copyFiles(FS, numpy, SITE_PACKAGES.slice(0, -1), /\.(py|so)$/);
  // dlopen keeps a copy of the file in memory, for nothing where the module is linked already.
  for (const name of sideModules) FS.truncate(sideModulePath(name), 0);
  copyFiles(FS, py, "/py", /\.py$/);
  FS.writeFile("/tmp/modules.json", JSON.stringify(modules));
  runFile(booted.pyodide, join(import.meta.dirname, "prepare.py"));
  return booted;
}

function runFile(pyodide, path) {
  const names = pyodide.toPy({});
  pyodide.runPython(readFileSync(path, "utf8"), { globals: names, filename: "prepare.py" });
  names.destroy();
}

/** Copy the files of a folder whose names match, in the order of their names. */
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
