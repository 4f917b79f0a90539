// The payload arrives as slices of text, from script tags in the page or from files beside it.

/** Collects slices and hands each on, in the order of its part; a late listener misses nothing. */
class Arrivals {
  constructor(parts) {
    this.parts = new Map(parts.map((part) => [part.name, { ...part, texts: [], passed: 0 }]));
    this.wanted = parts.reduce((sum, part) => sum + part.slices, 0);
    this.count = 0;
    this.listener = null;
  }

  add(name, index, text) {
    const part = this.parts.get(name);
    if (part.texts[index] !== undefined) return;
    part.texts[index] = text;
    this.count += 1;
    this.pass(part);
  }

  /** Calls `listener(name, text, isLast)` for every slice, past and future; one listener at a time, or none. */
  listen(listener) {
    this.listener = listener;
    if (!listener) return;
    for (const part of this.parts.values()) {
      part.passed = 0;
      this.pass(part);
    }
  }

  /** How much has arrived, from 0 to 1. */
  get part() {
    return this.count / this.wanted;
  }

  get isComplete() {
    return this.count === this.wanted;
  }

  pass(part) {
    while (this.listener && part.texts[part.passed] !== undefined) {
      part.passed += 1;
      this.listener(part.name, part.texts[part.passed - 1], part.passed === part.slices);
    }
  }
}

const page = JSON.parse(document.getElementById("page").textContent);
const arrivals = new Arrivals(page.payload);

/** Every payload script calls this: with its text, or right behind the element that holds it. */
window.payload = (name, index, text) => {
  arrivals.add(name, index, text ?? document.currentScript.previousElementSibling.textContent);
};

/** Asks for the payload's files, where it is not in the page itself. */
function fetchPayload() {
  for (const url of page.files.splice(0)) {
    const script = document.createElement("script");
    script.src = url;
    script.async = true;
    document.head.append(script);
  }
}
