// Emscripten's scripts read and write a program's memory through views of all of it. Views that are
// made from now on tell which bytes are touched through them.

/** @typedef {Uint8Array | Int32Array} View any view of numbers, as if it were one of these */
/** @typedef {(start: number, end: number) => void} Touch gets addresses of bytes */

const KINDS = [
  ...["Int8", "Uint8", "Int16", "Uint16", "Int32", "Uint32", "BigInt64", "BigUint64"],
  ...["Float32", "Float64"],
];

/**
 * What a method touches, in elements, by what it is given.
 * @type {Record<string, (view: View, ...given: any[]) => [start: number, end: number][]>}
 */
const REACH = {
  subarray: (view, start = 0, end = view.length) => [[start, end]],
  slice: (view, start = 0, end = view.length) => [[start, end]],
  fill: (view, _, start = 0, end = view.length) => [[start, end]],
  set: (_, source, at = 0) => [[at, at + source.length]],
  copyWithin: (view, to, start, end = view.length) => [
    [to, to + end - start],
    [start, end],
  ],
};

/**
 * Replace the constructors of views, for scripts that are loaded later.
 * @param {(buffer: ArrayBuffer) => boolean} isMemory whether a buffer is the watched memory
 * @param {Touch} touch
 */
export function watchViews(isMemory, touch) {
  const scope = /** @type {Record<string, any>} */ (globalThis);
  for (const name of KINDS.map((kind) => `${kind}Array`)) {
    scope[name] = new Proxy(scope[name], {
      construct(kind, given) {
        const view = Reflect.construct(kind, given);
        if (!(given[0] instanceof ArrayBuffer) || !isMemory(given[0])) return view;
        if (given.length === 1) return new Proxy(view, watching(touch));
        touch(view.byteOffset, view.byteOffset + view.byteLength);
        return view;
      },
    });
  }
}

/**
 * How a view of all memory is watched. Elements are read one by one, or methods called.
 * @param {Touch} touch
 * @returns {ProxyHandler<View>}
 */
function watching(touch) {
  /** @param {View} view @param {number} start @param {number} end */
  const tell = ({ BYTES_PER_ELEMENT: size }, start, end) => touch(start * size, end * size);
  /** @param {View} view @param {string | symbol} key */
  const tellElement = (view, key) => {
    const index = typeof key === "string" ? Number(key) : Number.NaN;
    if (index >= 0) tell(view, index, index + 1);
  };
  return {
    get(view, key) {
      tellElement(view, key);
      const value = Reflect.get(view, key, view);
      if (typeof value !== "function") return value;
      return (/** @type {unknown[]} */ ...given) => {
        for (const stretch of REACH[String(key)]?.(view, ...given) ?? []) tell(view, ...stretch);
        return Reflect.apply(value, view, given);
      };
    },
    set(view, key, value) {
      tellElement(view, key);
      return Reflect.set(view, key, value, view);
    },
  };
}
