// Python and numpy, restored from a memory image. Needs `loadPyodide`.

import { countArgsAt, silenceFailures, writeHandles } from "./image/internals.js";
import { checkCold, writeCold, writeHot } from "./image/lines.js";
import { linkNextModule } from "./image/linking.js";
import { NO_ADDRESS } from "./serving.js";

/** @import { CutImageMeta, EmscriptenModule, Pyodide, PythonFunction, SideModule } from "./image/emscripten.js" */

/**
 * Restore Python as the image holds it: numpy and our modules imported.
 * @param {object} parts all but meta may still be on their way
 * @param {Promise<Uint8Array>} parts.hot the lines of the image that a start uses
 * @param {Promise<Uint8Array> | null} parts.cold the other lines, if it is to have all from the start;
 *   without them, a failure is nobody's fault, and is not told in the console: see `tellFailures`
 * @param {CutImageMeta} parts.meta
 * @param {Promise<WebAssembly.Module>} parts.mainModule pyodide.asm.wasm, compiled
 * @param {Promise<SideModule[]>} parts.sideModules the modules that meta.sideModules names,
 *   compiled, in that order
 * @param {(step: string) => void} parts.mark told of each step
 * @returns {Promise<Pyodide>}
 * @throws {Error} where Pyodide is another one than the image's
 */
export async function restorePython({ hot, cold, meta, mainModule, sideModules, mark }) {
  const { layout, heapSize, env, hiwire, handles } = meta;
  linkNextModule({
    main: mainModule,
    side: sideModules,
    layout,
    settings: { INITIAL_MEMORY: heapSize, thisProgram: "python" },
    mark,
    async created(Module, linked) {
      mark("module created");
      if (!cold) silenceFailures(Module);
      writeImage(Module, await hot, await cold, meta);
      writeHandles(Module, linked.side, handles);
      // loadPyodide would copy a snapshot into memory here; ours is there.
      Module.API.restoreSnapshot = () => hiwire;
      mark("image in memory");
    },
  });
  const pyodide = await loadPyodide({
    indexURL: NO_ADDRESS,
    env: { ...env },
    _loadSnapshot: new Uint8Array(0), // says that there is one; see `created`
  });
  mark("python restored");
  callPython(pyodide, "browser.resume", "resume");
  mark("python awake");
  return pyodide;
}

/**
 * Write the image into memory, as far as it is there, all but what the engine has put there itself. Its
 * bytes are right, or zstd would not have let them through.
 * @param {EmscriptenModule} Module
 * @param {Uint8Array} hot
 * @param {Uint8Array | null} cold
 * @param {CutImageMeta} meta
 */
function writeImage(Module, hot, cold, { runs }) {
  const countArgs = countArgsAt(Module);
  const here = Module.HEAP32[countArgs];
  writeHot(Module.HEAPU8, runs, hot);
  if (cold) writeCold(Module.HEAPU8, runs, hot, cold);
  Module.HEAP32[countArgs] = here;
}

/**
 * Write the rest of the image.
 * @param {Pyodide} pyodide
 * @param {Uint8Array} hot the part that is there
 * @param {Uint8Array} cold
 * @param {CutImageMeta} meta
 * @throws {Error} where somebody has written to its place
 */
export function completeImage({ _module: Module }, hot, cold, { runs }) {
  checkCold(Module.HEAPU8.buffer, runs, hot);
  writeCold(Module.HEAPU8, runs, hot, cold);
}

/**
 * Call a function of a Python module. Nothing is left of it that the engine would let go at some time
 * of its own: Python must not run then on a part of its memory.
 * @param {Pyodide} pyodide
 * @param {string} module
 * @param {string} name
 * @param {string[]} given
 */
export function callPython(pyodide, module, name, ...given) {
  const imported = pyodide.pyimport(module);
  const called = /** @type {PythonFunction} */ (imported[name]);
  const answer = called(...given);
  called.destroy();
  imported.destroy();
  return answer;
}
