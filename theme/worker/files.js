/** @import { Pyodide } from "./image/emscripten.js" */

import { sitePackages } from "./image/internals.js";

/**
 * Write files into Python's file system, where imports and tracebacks find them.
 * @param {Pyodide} pyodide
 * @param {Record<string, Uint8Array>} files path -> bytes, e.g. {"/py/neuron.py": …}; a path under
 *   "numpy/" is meant under site-packages
 */
export function writeFiles({ FS, _module }, files) {
  for (const [path, bytes] of Object.entries(files)) {
    const target = path.startsWith("/") ? path : sitePackages(_module) + path;
    FS.mkdirTree(target.slice(0, target.lastIndexOf("/")));
    FS.writeFile(target, bytes, { canOwn: true });
  }
}
