// The Python worker's script. It runs in a worker, or, where none is to be had, on the page itself,
// which then calls `runPython`.

import { runPython } from "./serve.js";

globalThis.runPython = runPython;
if (typeof document === "undefined") runPython(self);
