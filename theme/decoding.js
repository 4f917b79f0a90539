// A worker of its own for decoding: it works while the other is still reading Pyodide's scripts.

addEventListener("message", ({ data: { port } }) => {
  const decoder = new Decoder((message, transfer) => {
    // From file://, Chromium hands a module to the page, but not through a port.
    if (message.module) postMessage(message);
    else port.postMessage(message, transfer);
  });
  addEventListener("message", ({ data }) => decoder.take(data));
}, { once: true });
