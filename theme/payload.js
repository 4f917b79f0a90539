// The payload arrives as slices of text, from script tags in the page or from files beside it.

/** Collects slices and hands each on, in the order of its part; a late listener misses nothing. */
class Arrivals {
  constructor(parts) {
    this.parts = new Map(parts.map((part) => [part.name, { ...part, texts: [], passed: 0 }]));
    const soon = parts.filter((part) => !part.late);
    this.wanted = soon.reduce((sum, part) => sum + part.slices, 0);
    this.count = 0; // of what is needed before Python is ready
    this.listener = null;
  }

  add(name, index, text) {
    const part = this.parts.get(name);
    if (part.texts[index] !== undefined) return;
    part.texts[index] = text;
    if (!part.late) this.count += 1;
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

  /** How much of what is needed has arrived, from 0 to 1. */
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

/** Asks for the payload's files, `soon` or `late` ones, where they are not in the page itself. */
function fetchPayload(when) {
  for (const url of page.files[when].splice(0)) {
    const script = document.createElement("script");
    script.src = url;
    script.async = true;
    document.head.append(script);
  }
}
