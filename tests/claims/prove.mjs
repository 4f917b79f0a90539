// Every claim of a book, proved in Node by the Python and the numpy that its pages have.
//
//   node prove.mjs --runtime DIR --lock FILE --py DIR --told FILE
//
// --runtime  Pyodide's files and numpy's wheel
// --lock     the packages that Pyodide may know, as its pyodide-lock.json
// --py       the book's Python and the generator's
// --told     told.py; each of its lines is printed

import { dirname, resolve } from "node:path";
import { loadScripts } from "../../press/runtime/image/boot.mjs";
import { readOptions } from "../../press/runtime/image/options.mjs";

/**
 * What Pyodide has beyond what the page needs of it.
 * @typedef {object} Whole
 * @property {(at: string, from: string) => void} mountNodeFS
 * @property {(name: string, options: object) => Promise<void>} loadPackage
 * @property {(name: "told") => {told(): Iterable<string>}} pyimport
 */

const given = readOptions(["runtime", "lock", "py", "told"]);

loadScripts(given.runtime);
const pyodide = await loadPyodide({
  indexURL: resolve(given.runtime),
  lockFileURL: resolve(given.lock),
});
const whole = /** @type {Whole} */ (/** @type {unknown} */ (pyodide));
await whole.loadPackage("numpy", { messageCallback: () => {} });
const { path } = pyodide.pyimport("sys");
for (const [at, from] of [
  ["/py", given.py],
  ["/told", dirname(given.told)],
]) {
  whole.mountNodeFS(at, resolve(from));
  path.append(at);
}
for (const line of whole.pyimport("told").told()) console.log(line);
