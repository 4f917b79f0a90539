// Python's side of the page: takes the payload's slices, brings Python up, and hands Events to the
// bridge. Runs in a worker; where none is to be had, on the page itself.

/** Serves Python to a port: a worker's own scope, or one end of a channel. */
function runPython(port) {
  const parts = new Parts();
  const decoder = new Decoder((message) => parts.take(message));
  let bridge = null;
  let rest = null; // a promise: all of the library is there

  async function start({ wishes, fromImage, locked }) {
    const way = fromImage ? startFromImage : startFromNothing;
    const mark = (step) => {
      const steps = (STEPS[way.name].indexOf(step) + 1) / STEPS[way.name].length;
      port.postMessage({ kind: "progress", step, steps });
    };
    const pyodide = await way(parts, locked, mark);
    bridge = pyodide.pyimport("bridge");
    const answers = JSON.parse(bridge.start(JSON.stringify(wishes)));
    port.postMessage({ kind: "ready", answers, fromImage });
    rest = fromImage ? bringRest(parts, pyodide) : Promise.resolve();
    await rest;
    port.postMessage({ kind: "complete" });
  }

  function ask({ kind, widget, control, value }) {
    switch (kind) {
      case "event": return bridge.event(widget, control, JSON.stringify(value));
      case "tick": return bridge.tick(widget);
      case "restart": return bridge.restart(widget);
    }
  }

  /** The bridge's answer; asked once more if it needed a module that was still on its way. */
  async function answer(question) {
    let answer = JSON.parse(ask(question));
    if (answer.lacks_module) {
      await rest;
      answer = JSON.parse(ask(question));
    }
    port.postMessage({ kind: "answer", answer });
  }

  function fail(problem) {
    port.postMessage({ kind: "failed", problem: String(problem) });
  }

  port.addEventListener("message", ({ data }) => {
    switch (data.kind) {
      case "start": start(data).catch(fail); break;
      case "slice": decoder.take(data); break;
      case "part": parts.take(data); break;
      case "decoder": data.port.onmessage = (event) => parts.take(event.data); break;
      default: answer(data).catch(fail);
    }
  });
  port.postMessage({ kind: "awake" });
}

if (typeof document === "undefined") runPython(self);
