// Python and numpy, restored from a memory image. Needs `loadPyodide`.

import { countArgsAt, writeHandles } from "./image/internals.js";
import { linkNextModule } from "./image/linking.js";
import { writeBlocks } from "./image/memory.js";
import { NO_ADDRESS } from "./serving.js";

/** @import { EmscriptenModule, ImageMeta, Pyodide, SideModule } from "./image/emscripten.js" */

/**
 * Restore Python as the image holds it: numpy and our modules imported.
 * @param {object} parts all but meta may still be on their way
 * @param {Promise<Uint8Array>} parts.image image.bin
 * @param {ImageMeta} parts.meta image.json
 * @param {Promise<WebAssembly.Module>} parts.mainModule pyodide.asm.wasm, compiled
 * @param {Promise<SideModule[]>} parts.sideModules the modules that meta.sideModules names,
 *   compiled, in that order
 * @param {(step: string) => void} parts.mark told of each step
 * @returns {Promise<Pyodide>}
 * @throws {Error} where Pyodide is another one than the image's
 */
export async function restorePython({ image, meta, mainModule, sideModules, mark }) {
  const { layout, heapSize, env, hiwire, handles } = meta;
  linkNextModule({
    main: mainModule,
    side: sideModules,
    layout,
    settings: { INITIAL_MEMORY: heapSize, thisProgram: "python" },
    mark,
    async created(Module, linked) {
      mark("module created");
      writeImage(Module, await image, meta);
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
 * Write the image into memory; its bytes are right, or zstd would not have let them through.
 * @param {EmscriptenModule} Module
 * @param {Uint8Array} image
 * @param {ImageMeta} meta
 */
function writeImage(Module, image, { runs }) {
  const countArgs = countArgsAt(Module);
  const here = Module.HEAP32[countArgs];
  writeBlocks(Module.HEAPU8, image, runs);
  Module.HEAP32[countArgs] = here;
}

/**
 * Call a function of a Python module, without arguments.
 * @param {Pyodide} pyodide
 * @param {string} module
 * @param {string} name
 */
export function callPython(pyodide, module, name) {
  const imported = pyodide.pyimport(module);
  imported[name]();
  imported.destroy();
}
