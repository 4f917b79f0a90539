// Python's side of the page: takes the payload's slices, starts Pyodide, and hands Events to the
// bridge. Runs in a worker; where none is to be had, on the page itself.

/** Serves Python to a port: a worker's own scope, or one end of a channel. */
function runPython(port) {
  const parts = new Map(); // name -> {writer, bytes: a promise}
  let bridge = null;

  function bytes(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  }

  /** A part of the payload, unzipped while it arrives. */
  function part(name) {
    if (!parts.has(name)) {
      const stream = new DecompressionStream("gzip");
      const data = new Response(stream.readable).arrayBuffer();
      parts.set(name, { writer: stream.writable.getWriter(), data });
    }
    return parts.get(name);
  }

  function takeSlice({ name, text, isLast }) {
    const { writer } = part(name);
    writer.write(bytes(text)).catch(fail);
    if (isLast) writer.close().catch(fail);
  }

  /** Stands in for the network: Pyodide asks for files, and gets them from the payload. */
  async function fetchPart(url) {
    const name = new URL(url).pathname.split("/").pop();
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(await part(name).data, { headers: { "Content-Type": type } });
  }

  async function start(wishes) {
    const steps = ["python", "numpy", "widgets"];
    const done = (step) => {
      port.postMessage({ kind: "progress", steps: (steps.indexOf(step) + 1) / steps.length });
    };
    const fetchBefore = self.fetch;
    self.fetch = fetchPart;
    const pyodide = await loadPyodide({ indexURL: "https://payload.invalid/" });
    done("python");
    await pyodide.loadPackage("numpy", { messageCallback: () => {} });
    self.fetch = fetchBefore;
    done("numpy");
    pyodide.unpackArchive(await part("py.zip").data, "zip", { extractDir: "/py" });
    pyodide.pyimport("sys").path.insert(0, "/py");
    bridge = pyodide.pyimport("bridge");
    const answers = JSON.parse(bridge.start(JSON.stringify(wishes)));
    done("widgets");
    port.postMessage({ kind: "ready", answers });
  }

  function ask({ kind, widget, control, value }) {
    switch (kind) {
      case "event": return bridge.event(widget, control, JSON.stringify(value));
      case "tick": return bridge.tick(widget);
      case "restart": return bridge.restart(widget);
    }
  }

  function fail(problem) {
    port.postMessage({ kind: "failed", problem: String(problem) });
  }

  port.addEventListener("message", ({ data }) => {
    switch (data.kind) {
      case "hello": port.postMessage({ kind: "awake" }); break;
      case "slice": takeSlice(data); break;
      case "start": start(data.wishes).catch(fail); break;
      default: port.postMessage({ kind: "answer", answer: JSON.parse(ask(data)) });
    }
  });
}

if (typeof document === "undefined") runPython(self);
