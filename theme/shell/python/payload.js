// The payload arrives as slices of text, from script tags in the page or from files beside it.

/** @import { Arrivals } from "./arrivals.js" */
/** @import { When } from "../../shared/payload.js" */

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

/**
 * The text of the template in front of a script, which is not needed there any more. Browsers read text
 * in a template twice as fast as in a script.
 * @param {HTMLScriptElement | SVGScriptElement | null} script
 */
function textBefore(script) {
  const template = script?.previousElementSibling;
  if (!(template instanceof HTMLTemplateElement)) throw new Error("no template holds the slice");
  const text = template.content.textContent;
  template.remove();
  return text;
}

/** @type {When[]} */
const ORDER = ["soon", "next", "late"];
/**
 * What is asked for after a step of Python's start: before it, that would be in the way.
 * @type {Record<string, When>}
 */
const AFTER = { "image in memory": "next", "memory whole": "late", "all wanted": "late" };

/** The payload's files, where they are not in the page itself; and when its parts may go on. */
export class PayloadFiles {
  #arrivals;

  /**
   * @param {Record<When, string[]>} files addresses
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
   * @param {When} when
   */
  isRequested(when) {
    return !this.files[when].length;
  }

  /**
   * Asks for what has its turn now.
   * @param {string} step that is done
   */
  follow(step) {
    if (step in AFTER) this.request(AFTER[step]);
  }

  /**
   * Asks for files that were not asked for yet, and for those before them; what is in the page itself
   * goes on.
   * @param {When} when
   */
  request(when) {
    const wanted = ORDER.slice(0, ORDER.indexOf(when) + 1);
    this.#arrivals.release(wanted);
    for (const url of wanted.flatMap((each) => this.files[each].splice(0))) {
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
