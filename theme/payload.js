// The payload arrives as slices of text, from script tags in the page or from files beside it.

/** Collects slices and hands each on, in the order of its part; a late listener misses nothing. */
class Arrivals {
  constructor(parts) {
    this.parts = new Map(parts.map((part) => [part.name, { ...part, texts: [] }]));
    const soon = parts.filter((part) => !part.late);
    this.wanted = soon.reduce((sum, part) => sum + part.slices, 0);
    this.count = 0; // of what is needed before Python is ready
    this.listeners = new Set();
  }

  add(name, index, text) {
    const part = this.parts.get(name);
    if (part.texts[index] !== undefined) return;
    part.texts[index] = text;
    if (!part.late) this.count += 1;
    for (const listener of this.listeners) listener(part);
  }

  /**
   * Calls `take({name, size, isProgram, text, isLast})` for every slice, past and future.
   * @returns {() => void} ends that
   */
  listen(take) {
    const passed = new Map();
    const listener = ({ name, size, isProgram, texts, slices }) => {
      let at = passed.get(name) ?? 0;
      for (; texts[at] !== undefined; at++) {
        take({ name, size, isProgram, text: texts[at], isLast: at === slices - 1 });
      }
      passed.set(name, at);
    };
    for (const part of this.parts.values()) listener(part);
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** How much of what is needed has arrived, from 0 to 1. */
  get part() {
    return this.count / this.wanted;
  }

  get isComplete() {
    return this.count === this.wanted;
  }
}

const page = JSON.parse(document.getElementById("page").textContent);
const arrivals = new Arrivals(page.payload);

/** Every payload script calls this: with its text, or right behind the element that holds it. */
window.payload = (name, index, text) => {
  arrivals.add(name, index, text ?? document.currentScript.previousElementSibling.textContent);
};

/** Asks for the payload's files, `soon` or `late` ones, where they are not in the page itself. */
function fetchPayload(when) {
  for (const url of page.files[when].splice(0)) {
    if (mayRead) read(url).catch(() => addScript(url));
    else addScript(url);
  }
}

// Only a host lets a page read its files, and not in a sandboxed frame.
const mayRead = location.protocol.startsWith("http") && window.origin !== "null";

/** Takes a payload script as text: quicker than to run it. */
async function read(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const call = await response.text();
  window.payload(...JSON.parse(`[${call.slice("payload(".length, -")\n".length)}]`));
}

/** Adds a script to the page; its element. */
function addScript(url) {
  const script = document.createElement("script");
  script.src = url;
  document.head.append(script);
  return script;
}
