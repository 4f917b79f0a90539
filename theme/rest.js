// What is not needed before Python is ready: the rest of the standard library and of numpy, and the
// sources of everything.

/**
 * Write files into Python's file system, where imports and tracebacks find them.
 * @param {object} pyodide
 * @param {Object<string, Uint8Array>} files path -> bytes, e.g. {"/py/neuron.py": …}; a path under
 *   "numpy/" is meant under site-packages
 */
function writeFiles(pyodide, files) {
  const { FS } = pyodide;
  for (const [path, bytes] of Object.entries(files)) {
    const target = path.startsWith("/") ? path : SITE_PACKAGES + path;
    FS.mkdirTree(target.slice(0, target.lastIndexOf("/")));
    FS.writeFile(target, bytes, { canOwn: true });
  }
}
