// WebAssembly's binary format, as far as programs are taken apart and put together here. From the
// WebAssembly Core Specification, "Binary Format": numbers are LEB128, a vector is its length and its
// entries, a section its number, its size and its content.

/** @typedef {ArrayLike<number>} Bytes */
/** What a program holds, by the numbers of its sections. @typedef {Map<number, Bytes>} Sections */

export const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  code: 10,
  data: 11,
  dataCount: 12,
};
export const KIND = { function: 0, table: 1, memory: 2, global: 3 };
const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const ORDER = [0, 1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11];
const NOTHING = [0]; // a vector without entries

/** Reads from a place on. */
export class Reader {
  at = 0;

  /** @param {Bytes} bytes */
  constructor(bytes) {
    this.bytes = bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes);
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  unsigned() {
    let number = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      number += (byte & 0x7f) * scale;
      if (!(byte & 0x80)) return number;
    }
  }

  /** As many bytes as stand in front of them. */
  sized() {
    const size = this.unsigned();
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }

  text() {
    return new TextDecoder().decode(this.sized());
  }

  /**
   * @template T
   * @param {() => T} read an entry
   */
  vector(read) {
    return Array.from({ length: this.unsigned() }, read);
  }

  /** How large a table or a memory may be: whatever is read, it is not kept. */
  limits() {
    const hasMost = this.byte() & 1;
    this.unsigned();
    if (hasMost) this.unsigned();
  }
}

/**
 * @param {Uint8Array} program whose custom sections stand first, and are one, as emscripten's
 * @returns {Sections}
 */
export function readProgram(program) {
  const reader = new Reader(program);
  reader.at = HEADER.length;
  /** @type {Sections} */
  const sections = new Map();
  while (!reader.isAtEnd) sections.set(reader.byte(), reader.sized());
  return sections;
}

/** @param {Sections} sections */
export function writeProgram(sections) {
  const written = ORDER.flatMap((number) => {
    const content = sections.get(number);
    return content ? [[number], unsigned(content.length), content] : [];
  });
  return joined([HEADER, ...written]);
}

/**
 * What a program imports: where from, its name, its kind.
 * @param {Sections} sections
 */
export function readImports(sections) {
  const reader = reading(sections, SECTION.import);
  return reader.vector(() => {
    const [from, name, kind] = [reader.text(), reader.text(), reader.byte()];
    if (kind === KIND.table) reader.byte();
    if (kind === KIND.table || kind === KIND.memory) reader.limits();
    else if (kind === KIND.global) reader.at += 2;
    else reader.unsigned();
    return { from, name, kind };
  });
}

/**
 * What a program exports: its name, its kind, and its number among all of that kind, imports first.
 * @param {Sections} sections
 */
export function readExports(sections) {
  const reader = reading(sections, SECTION.export);
  return reader.vector(() => ({
    name: reader.text(),
    kind: reader.byte(),
    index: reader.unsigned(),
  }));
}

/**
 * An entry of the exports.
 * @param {ReturnType<typeof readExports>[number]} entry
 */
export function writeExport({ name, kind, index }) {
  return joined([text(name), [kind], unsigned(index)]);
}

/**
 * The tables that a program defines itself: the type and the limits of each.
 * @param {Sections} sections
 */
export function readTables(sections) {
  const reader = reading(sections, SECTION.table);
  return reader.vector(() => {
    const start = reader.at++;
    reader.limits();
    return reader.bytes.subarray(start, reader.at);
  });
}

/**
 * @param {Sections} sections
 * @param {number} number
 */
export function reading(sections, number) {
  return new Reader(sections.get(number) ?? NOTHING);
}

/**
 * A vector with more entries.
 * @param {Bytes} before
 * @param {Bytes[]} entries
 */
export function longer(before, entries) {
  const reader = new Reader(before);
  const count = unsigned(reader.unsigned() + entries.length);
  return joined([count, reader.bytes.subarray(reader.at), ...entries]);
}

/** @param {Bytes[]} entries */
export function vector(entries) {
  return longer(NOTHING, entries);
}

/**
 * Bytes with their number in front.
 * @param {Bytes} bytes
 */
export function sized(bytes) {
  return joined([unsigned(bytes.length), bytes]);
}

/** @param {string} text */
export function text(text) {
  return sized(new TextEncoder().encode(text));
}

/**
 * @param {number} number
 * @returns {number[]}
 */
export function unsigned(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...unsigned(number >>> 7)];
}

/**
 * A number that is not negative, where it might be.
 * @param {number} number
 * @returns {number[]}
 */
export function signed(number) {
  return number < 0x40 ? [number] : [(number & 0x7f) | 0x80, ...signed(number >>> 7)];
}

/** @param {Bytes[]} pieces */
export function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
