// The payload arrives as slices of text, from script tags in the page or from files beside it.

/** @import { Arrivals } from "./arrivals.js" */

/**
 * Takes what payload scripts bring. Each calls `payload`: with its text, or right behind the element
 * that holds it.
 * @param {Arrivals} arrivals
 */
export function acceptPayload(arrivals) {
  window.payload = (name, index, text = textBefore(document.currentScript)) => {
    arrivals.add(name, index, text);
  };
}

/** @param {Element | null} script */
function textBefore(script) {
  return script?.previousElementSibling?.textContent ?? "";
}

/** The payload's files, where they are not in the page itself; and when late parts may go on. */
export class PayloadFiles {
  #arrivals;

  /**
   * @param {{soon: string[], late: string[]}} files addresses
   * @param {Pick<Arrivals, "release">} arrivals
   */
  constructor(files, arrivals) {
    this.files = files;
    this.#arrivals = arrivals;
    // Only a host lets a page read its files, and not in a sandboxed frame.
    this.mayRead = location.protocol.startsWith("http") && window.origin !== "null";
  }

  /**
   * Whether all such files have been asked for.
   * @param {"soon" | "late"} when
   */
  isRequested(when) {
    return !this.files[when].length;
  }

  /**
   * Asks for files that were not asked for yet; what is in the page itself goes on.
   * @param {"soon" | "late"} when
   */
  request(when) {
    if (when === "late") this.#arrivals.release();
    for (const url of this.files[when].splice(0)) {
      if (this.mayRead) read(url).catch(() => addScript(url));
      else addScript(url);
    }
  }
}

/**
 * Takes a payload script as text: quicker than to run it.
 * @param {string} url
 */
async function read(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const call = await response.text();
  const [name, index, text] = JSON.parse(`[${call.slice("payload(".length, -")\n".length)}]`);
  window.payload(name, index, text);
}

/**
 * Adds a script to the page.
 * @param {string} url
 */
export function addScript(url) {
  const script = document.createElement("script");
  script.src = url;
  document.head.append(script);
  return script;
}
