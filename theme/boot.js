// The two ways to Python: from the memory image, or, where that fails, started from nothing.

/** Python from the memory image. What it does not need at once comes later: see `bringRest`. */
async function startFromImage(parts, mark) {
  const meta = parts.json("image.json");
  const mainModule = parts.module("pyodide.asm.wasm");
  const sideModules = meta.then(({ sideModules: names }) =>
    Promise.all(names.map(async (name) => [name, await parts.module(name)])),
  );
  const lock = await parts.bytes("pyodide-lock.json");
  const pyodide = await servingFiles({ "pyodide-lock.json": lock }, () =>
    restorePython({ image: parts.bytes("image.bin"), meta, mainModule, sideModules, mark }),
  );
  parts.forget("image.bin");
  writeFiles(pyodide, await parts.files("py"));
  return pyodide;
}

/** What comes after `ready`: the whole standard library and the whole of numpy. */
async function bringRest(parts, pyodide) {
  writeFiles(pyodide, await parts.files("rest"));
  parts.forget("rest");
}

/** Python started from nothing, on the same payload: slower, and it leans on nothing. */
async function startFromNothing(parts, mark) {
  const { sideModules } = await parts.json("image.json");
  const rest = await parts.files("rest");
  const served = {
    "pyodide-lock.json": await parts.bytes("pyodide-lock.json"),
    "pyodide.asm.wasm": await parts.bytes("pyodide.asm.wasm"),
    "python_stdlib.zip": Object.entries(rest).find(([path]) => path.endsWith(".zip"))[1],
  };
  mark("payload here");
  const pyodide = await servingFiles(served, () => loadPyodide({ indexURL: NO_ADDRESS }));
  mark("python started");
  for (const name of sideModules) rest[name] = await parts.bytes(name);
  writeFiles(pyodide, { ...rest, ...(await parts.files("py")) });
  pyodide.pyimport("sys").path.append("/py");
  pyodide.pyimport("numpy");
  mark("numpy there");
  return pyodide;
}

/** What each way tells of its progress, in order. */
const STEPS = {
  startFromImage: [
    "meta",
    "modules compiled",
    "main instantiated",
    "side modules linked",
    "module created",
    "image here",
    "image in memory",
    "python restored",
    "python awake",
  ],
  startFromNothing: ["payload here", "python started", "numpy there"],
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
