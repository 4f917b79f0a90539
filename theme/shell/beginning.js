// What begins in the page's head: before the text is there, and before the page's own script.

import { whenPainted } from "./moments.js";
import { Arrivals } from "./python/arrivals.js";
import { acceptPayload, PayloadFiles } from "./python/payload.js";
import { setPolicy } from "./python/policy.js";
import { Python } from "./python/python.js";

/** @import { Config } from "../shared/messages.js" */

/**
 * The page's config, its payload on its way, and Python, which has perhaps begun to start.
 * @typedef {{config: Config, arrivals: Arrivals, files: PayloadFiles, python: Python}} Beginning
 */

/** @returns {Beginning} */
export function begin() {
  setPolicy(document.baseURI);
  /** @type {Config} */
  const config = JSON.parse(document.getElementById("config")?.textContent ?? "");
  const arrivals = new Arrivals(config.payload);
  const files = new PayloadFiles(config.files, arrivals);
  acceptPayload(arrivals, files);
  const python = new Python({ config, arrivals, files });
  if (config.widgets.length && !isOnPhone()) startPython({ python, files });
  return { config, arrivals, files, python };
}

/** A phone has little memory and a battery: there Python starts when a figure comes near. */
export function isOnPhone() {
  return matchMedia("(pointer: coarse)").matches || Boolean(navigator.connection?.saveData);
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
  const request = () => files.request("soon");
  whenPainted(request);
  document.addEventListener("DOMContentLoaded", request);
  return true;
}
