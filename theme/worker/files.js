/** @import { Pyodide } from "./image/emscripten.js" */

import { SITE_PACKAGES } from "./image/internals.js";

/**
 * Write files into Python's file system, where imports and tracebacks find them.
 * @param {Pyodide} pyodide
 * @param {Record<string, Uint8Array>} files path -> bytes, e.g. {"/py/neuron.py": …}; a path under
 *   "numpy/" is meant under site-packages
 */
export function writeFiles({ FS }, files) {
  for (const [path, bytes] of Object.entries(files)) {
    const target = path.startsWith("/") ? path : SITE_PACKAGES + path;
    FS.mkdirTree(target.slice(0, target.lastIndexOf("/")));
    FS.writeFile(target, bytes, { canOwn: true });
  }
}
