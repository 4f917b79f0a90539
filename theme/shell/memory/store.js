// What the page remembers of its reader: one entry for each chapter, where the browser allows one.
// Storage may be refused, full, or hold anything.

export class Store {
  #key;
  #isClosed = false;

  /** @param {string} chapter its name in addresses */
  constructor(chapter) {
    this.#key = `neurons-that-learn: ${chapter}`;
  }

  /**
   * What was kept under a name; undefined if nothing was.
   * @param {string} name
   * @returns {unknown}
   */
  get(name) {
    const kept = this.#read();
    return Object.hasOwn(kept, name) ? kept[name] : undefined;
  }

  /**
   * @param {string} name
   * @param {unknown} value that can be written as JSON
   */
  set(name, value) {
    if (this.#isClosed) return;
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...this.#read(), [name]: value }));
    } catch {
      // Refused or full: the page lives without a memory.
    }
  }

  /** Nothing was ever kept, and nothing is until the page is opened again. */
  forget() {
    this.#isClosed = true;
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // There was nothing to forget.
    }
  }

  /** @returns {Record<string, unknown>} */
  #read() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? "{}");
      return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
    } catch {
      return {};
    }
  }
}
