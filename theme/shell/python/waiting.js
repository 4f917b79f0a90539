/** @import { FromPython } from "../../shared/messages.js" */
/** @import { Port } from "./ways.js" */

/**
 * Milliseconds of silence until a way to Python is given up: a worker answers at once, the image takes a
 * second or two, what comes behind it ten on a slow machine, and Python from nothing a minute.
 */
export const PATIENCE = { worker: 10000, image: 15000, rest: 30000, nothing: 120000 };

/**
 * Resolves at a message of a kind. Rejects at a failure, or at silence.
 * @param {Port} port
 * @param {"awake" | "ready" | "complete"} kind
 * @param {number} patience milliseconds of silence
 * @param {() => boolean} mayBeSilent whether silence does not count now
 * @returns {Promise<void>}
 */
export function untilMessage(port, kind, patience, mayBeSilent = () => false) {
  return new Promise((resolve, reject) => {
    /** @type {ReturnType<typeof setTimeout>} */
    let silence;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => (mayBeSilent() ? listen() : fail("no answer")), patience);
    };
    const end = () => {
      clearTimeout(silence);
      port.removeEventListener("message", onMessage);
      port.removeEventListener("error", onError);
    };
    /** @param {string} problem */
    const fail = (problem) => {
      end();
      reject(new Error(problem));
    };
    /** @param {Event} event */
    const onMessage = (event) => {
      const { data } = /** @type {MessageEvent<FromPython>} */ (event);
      if (data.kind === kind) {
        end();
        resolve();
      } else if (data.kind === "failed") fail(data.problem);
      else listen();
    };
    /** @param {Event} event */
    const onError = (event) => {
      event.preventDefault();
      fail(/** @type {ErrorEvent} */ (event).message ?? "refused");
    };
    port.addEventListener("message", onMessage);
    port.addEventListener("error", onError);
    listen();
  });
}
