// The ways to a port to Python. Hosts differ in what they forbid.

import { addScript } from "./fetching.js";

/** @import { Config } from "../../shared/messages.js" */
/** @import { PortMessage } from "../../shared/payload.js" */

/**
 * A worker, or one end of a channel.
 * @typedef {Worker | MessagePort} Port
 */

/** Works from file:// and in a sandbox: the worker's source is in memory. */
export const BLOB_WORKER = { name: "blobWorker", open: blobWorker };

/**
 * In the order in which they are tried.
 * @type {{name: string, open: (config: Config) => Promise<Port>}[]}
 */
export const WAYS = [
  BLOB_WORKER,
  { name: "fileWorker", open: fileWorker },
  { name: "samePage", open: samePage },
];

/** Those that leave the page's own thread alone. */
export const WORKERS = WAYS.slice(0, 2);

/** @param {Config} config */
async function blobWorker({ workers }) {
  return new Worker(scriptUrl(workers.python));
}

/**
 * For hosts whose policy refuses blobs: a worker from a file.
 * @param {Config} config
 */
async function fileWorker({ workerFile }) {
  if (!workerFile) throw new Error("this package has no worker file");
  return new Worker(workerFile);
}

/**
 * Python on the page's own thread: slow to answer, but it answers.
 * @param {Config} config
 */
async function samePage({ workers, workerFile }) {
  if (!globalThis.runPython) {
    const script = addScript(workerFile ?? scriptUrl(workers.python));
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error("the page may not run the worker's script"));
    });
  }
  const { port1, port2 } = new MessageChannel();
  port1.start();
  globalThis.runPython?.(port1);
  return port2;
}

/**
 * Ends what is at the other end of a port; on the page's own thread it is only heard no longer.
 * @param {Port} port
 */
export function endPort(port) {
  if ("terminate" in port) port.terminate();
  else port.close();
}

/**
 * A worker that decodes for another, or null where none is to be had. Its bytes go to `port`, its
 * programs come back to the page.
 * @param {Config} config
 * @param {MessagePort} port
 */
export function decodingWorker({ workers }, port) {
  try {
    const worker = new Worker(scriptUrl(workers.decoder));
    /** @type {PortMessage} */
    const message = { kind: "port", port };
    worker.postMessage(message, [port]);
    return worker;
  } catch {
    return null;
  }
}

/** @type {Map<string, string>} */
const urls = new Map(); // of sources: what has one is kept as long as the page is there

/** @param {string} source */
function scriptUrl(source) {
  const url =
    urls.get(source) ?? URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  urls.set(source, url);
  return url;
}
