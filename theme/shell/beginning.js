// What begins in the page's head: before the text is there, and before the page's own script.

import { whenArrived, whenPainted } from "./moments.js";
import { Arrivals } from "./python/arrivals.js";
import { acceptPayload, PayloadFiles } from "./python/payload.js";
import { setPolicy } from "./python/policy.js";
import { Python } from "./python/python.js";

/** @import { Config } from "../shared/messages.js" */

/**
 * The page's config, its payload on its way, and Python, which has perhaps begun to start.
 * @typedef {object} Beginning
 * @property {Config} config
 * @property {Arrivals} arrivals
 * @property {PayloadFiles} files
 * @property {Python} python
 * @property {boolean} isTaken the page's script has come, and goes on from here
 */

const PAUSES = [1000, 3000]; // ms before the page's script is asked for again

/** @returns {Beginning} */
export function begin() {
  setPolicy(document.baseURI);
  /** @type {Config} */
  const config = JSON.parse(document.getElementById("config")?.textContent ?? "");
  const arrivals = new Arrivals(config.payload);
  const files = new PayloadFiles(config.files, arrivals);
  acceptPayload(arrivals, files);
  const python = new Python({ config, arrivals, files });
  if (config.widgets.length) {
    if (!mustWait()) startPython({ python, files });
    else if (!savesData()) whenRead(files, () => files.request("next"));
  }
  return { config, arrivals, files, python, isTaken: false };
}

/**
 * Where the page's script is a file and does not come, or is something else, it is asked for again; in the
 * end the page stands as it does without scripts, and says so.
 * @param {Beginning} begun
 */
export function awaitShell(begun) {
  const pauses = [...PAUSES];
  /** @param {Event} event */
  const look = ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || !target.hasAttribute("data-shell")) return;
    const pause = pauses.shift();
    if (begun.isTaken) return;
    if (pause === undefined) stand(begun);
    else setTimeout(() => askAgain(target.src), pause);
  };
  for (const kind of ["load", "error"]) document.addEventListener(kind, look, true);
}

/** @param {string} url */
function askAgain(url) {
  const script = document.createElement("script");
  script.dataset.shell = "";
  script.src = `${url.split("?")[0]}?again`;
  document.head.append(script);
}

/** @param {Beginning} begun */
function stand({ python }) {
  const root = document.documentElement;
  python.stop();
  root.classList.remove("scripts");
  root.dataset.python = "failed";
  const notice = document.querySelector(/** @type {"p"} */ ("[data-notice=stands]"));
  if (notice) notice.hidden = false;
}

/**
 * Whether Python starts when a figure comes near, and no sooner: a phone has little memory and a battery.
 * What it needs until it answers comes quietly before that, unless the reader saves data.
 */
export function mustWait() {
  return savesData() || matchMedia("(pointer: coarse)").matches;
}

function savesData() {
  return Boolean(navigator.connection?.saveData);
}

/**
 * Starts the figures' Python, unless that has been done. What it loads waits for the text.
 * @param {Pick<Beginning, "python" | "files">} begun
 * @returns {boolean} whether it starts now
 */
export function startPython({ python, files }) {
  const { dataset } = document.documentElement;
  if (dataset.python !== "idle") return false;
  dataset.python = "starting";
  python.start();
  whenRead(files, () => files.request("soon"));
  return true;
}

/**
 * When the text can be read. The payload in the page itself stands behind it, so what is painted is enough;
 * files would share the line with the rest of the page, and once that has come it need not be painted yet.
 * @param {PayloadFiles} files
 * @param {() => void} act may come twice
 */
function whenRead(files, act) {
  if (!files.expected.length) whenPainted(act);
  whenArrived(act);
}
