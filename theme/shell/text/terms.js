// A word of the glossary shows its meaning where it stands, instead of leading away from there.

const EDGE = 8; // px that a note keeps from the window's edges

/** Where something is in the window. @typedef {{left: number, top: number, bottom: number}} Place */
/** How large something is. @typedef {{width: number, height: number}} Size */

/**
 * Shows the meanings of a page's words. A note stays until the pointer or the keyboard goes
 * elsewhere, or Escape is pressed.
 * @param {Document} page
 */
export function listenToTerms(page) {
  if (!page.querySelector("a.term")) return;
  /** @type {Note | undefined} */
  let note;
  /** @type {(word: HTMLAnchorElement, point?: PointerEvent) => void} */
  const show = (word, point) => {
    note ??= new Note(page);
    note.show(word, point);
  };
  page.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const word = termOf(event);
    if (word) show(word, event);
    else if (note?.word !== page.activeElement && !note?.has(event.target)) note?.hide();
  });
  page.addEventListener("pointerdown", (event) => {
    if (!note?.has(event.target)) note?.hide();
  });
  page.addEventListener("focusin", (event) => {
    const word = termOf(event);
    if (word) show(word);
    else note?.hide();
  });
  page.addEventListener("click", (event) => {
    const word = termOf(event);
    if (!word || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(word);
  });
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape") note?.hide();
  });
  addEventListener("resize", () => note?.place());
}

/**
 * @param {Event} event
 * @returns {HTMLAnchorElement | null} the word that it happens to
 */
function termOf({ target }) {
  return target instanceof Element ? target.closest(/** @type {"a"} */ ("a.term")) : null;
}

/** A small note below a word, or above it. */
class Note {
  /** @type {HTMLAnchorElement | null} */
  word = null;
  #element;
  #meaning;
  #page;
  #line = 0; // which of the word's lines it stands at, where the word is broken

  /** @param {Document} page */
  constructor(page) {
    this.#page = page;
    this.#element = page.createElement("div");
    this.#element.className = "meaning";
    this.#element.setAttribute("role", "tooltip");
    this.#meaning = page.createElement("p");
    this.#element.append(this.#meaning);
    page.querySelector("main")?.append(this.#element);
    this.hide();
  }

  /**
   * @param {HTMLAnchorElement} word
   * @param {PointerEvent} [point] where the pointer is on it
   */
  show(word, point) {
    if (word === this.word) return;
    const entry = this.#page.getElementById(`${word.hash.slice(1)}-meaning`);
    if (!entry) return;
    this.word = word;
    const y = point?.clientY ?? 0;
    const lines = [...word.getClientRects()];
    this.#line = lines.findIndex(({ top, bottom }) => top <= y && y <= bottom);
    this.#meaning.replaceChildren(...entry.cloneNode(true).childNodes);
    this.#element.hidden = false;
    this.place();
  }

  hide() {
    this.word = null;
    this.#element.hidden = true;
  }

  /**
   * @param {EventTarget | null} target
   * @returns {boolean} whether it is the note or the word that it explains
   */
  has(target) {
    return (
      target instanceof Node && [this.#element, this.word].some((one) => one?.contains(target))
    );
  }

  /** Moves to its word. */
  place() {
    if (!this.word) return;
    const lines = this.word.getClientRects();
    const { clientWidth: width, clientHeight: height } = this.#page.documentElement;
    const { style } = this.#element;
    style.left = "0"; // where it may be as wide as it likes
    const size = this.#element.getBoundingClientRect();
    const { left, top } = beside(lines[Math.max(this.#line, 0)], size, { width, height });
    style.left = `${left + scrollX}px`;
    style.top = `${top + scrollY}px`;
  }
}

/**
 * Where a note stands: under its word, above it where there is no room below, and inside the window.
 * @param {Place} word
 * @param {Size} note
 * @param {Size} room the window
 * @returns {{left: number, top: number}}
 */
export function beside(word, note, room) {
  const isBelow = word.bottom + note.height + EDGE <= room.height || word.top < note.height + EDGE;
  const left = Math.min(word.left, room.width - note.width - EDGE);
  return { left: Math.max(EDGE, left), top: isBelow ? word.bottom : word.top - note.height };
}
