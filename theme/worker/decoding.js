// The decoder worker's script: it works while the other worker is still reading Pyodide's scripts.

import { Decoder } from "./decoder.js";

/** @import { PortMessage, Slice } from "../shared/payload.js" */

addEventListener(
  "message",
  (/** @type {MessageEvent<PortMessage>} */ { data: { port } }) => {
    const decoder = new Decoder((part, transfer) => port.postMessage(part, transfer));
    addEventListener("message", (/** @type {MessageEvent<Slice>} */ { data }) => {
      decoder.take(data);
    });
  },
  { once: true },
);
