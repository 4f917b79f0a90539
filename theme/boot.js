// The two ways to Python: from the memory image, or, where that fails, started from nothing.

const PYODIDE = ["pyodide.js", "pyodide.asm.js"];

/** Pyodide's own scripts, where they do not stand in front of this one. */
async function bringPyodide(parts) {
  if (globalThis.loadPyodide) return;
  for (const name of PYODIDE) {
    runScript(await parts.get(name));
    parts.forget(name);
  }
}

/** Runs a script. WebKit loads none from memory in a worker of file://, and a host may refuse eval. */
function runScript(bytes) {
  try {
    (0, eval)(new TextDecoder().decode(bytes));
  } catch (problem) {
    if (!(problem instanceof EvalError)) throw problem;
    importScripts(URL.createObjectURL(new Blob([bytes], { type: "text/javascript" })));
  }
}

/** Python from the memory image. What it does not need at once comes later: see `bringRest`. */
async function startFromImage(parts, { image: meta, lock }, mark) {
  await bringPyodide(parts);
  mark("pyodide read");
  const mainModule = parts.get("pyodide.asm.wasm");
  const sideModules = Promise.all(
    meta.sideModules.map(async (name) => [name, await parts.get(name)]),
  );
  sideModules.catch(() => {}); // awaited later than the main module: that may have failed by then
  const image = parts.get("image.bin");
  const pyodide = await servingFiles({ "pyodide-lock.json": JSON.stringify(lock) }, () =>
    restorePython({ image, meta, mainModule, sideModules, mark }),
  );
  parts.forget("image.bin");
  writeFiles(pyodide, await parts.files("py"));
  return pyodide;
}

/** What comes after `ready`: the whole standard library and the whole of numpy. */
async function bringRest(parts, pyodide) {
  writeFiles(pyodide, await parts.files("rest"));
  callPython(pyodide, "importlib", "invalidate_caches");
  parts.forget("rest");
}

/** Python started from nothing, on the same payload: slower, and it leans on nothing. */
async function startFromNothing(parts, { image: { sideModules }, lock }, mark) {
  await bringPyodide(parts);
  mark("pyodide read");
  const rest = await parts.files("rest");
  const served = {
    "pyodide-lock.json": JSON.stringify(lock),
    "pyodide.asm.wasm": await parts.get("pyodide.asm.wasm"),
    "python_stdlib.zip": Object.entries(rest).find(([path]) => path.endsWith(".zip"))[1],
  };
  mark("payload here");
  const pyodide = await servingFiles(served, () => loadPyodide({ indexURL: NO_ADDRESS }));
  mark("python started");
  for (const name of sideModules) rest[name] = await parts.get(name);
  writeFiles(pyodide, { ...rest, ...(await parts.files("py")) });
  callPython(pyodide, "importlib", "invalidate_caches");
  pyodide.pyimport("sys").path.append("/py");
  pyodide.pyimport("numpy");
  mark("numpy there");
  return pyodide;
}

/** What each way tells of its progress, in order. */
const STEPS = {
  startFromImage: [
    "pyodide read",
    "main compiled",
    "main instantiated",
    "side modules compiled",
    "side modules linked",
    "module created",
    "image in memory",
    "python restored",
    "python awake",
  ],
  startFromNothing: ["pyodide read", "payload here", "python started", "numpy there"],
};

const NO_ADDRESS = "https://pyodide.invalid/"; // no request is ever sent there

/** Run loadPyodide with these files in place of the network; any other file is empty. */
async function servingFiles(files, act) {
  const { fetch } = globalThis;
  globalThis.fetch = async (url) => {
    const name = new URL(url).pathname.split("/").pop();
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(files[name] ?? "", { headers: { "Content-Type": type } });
  };
  try {
    return await act();
  } finally {
    globalThis.fetch = fetch;
  }
}
