import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { bringSettings, keepSettings } from "../../../theme/shell/memory/settings.js";
import { Store } from "../../../theme/shell/memory/store.js";

/** @import { Value } from "../../../theme/shared/messages.js" */

const KEY = "neurons-that-learn: one";

/**
 * Puts a storage in place of the browser's.
 * @param {object} storage
 */
function withStorage(storage) {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, ...storage });
}

/**
 * A storage with one entry.
 * @param {string | null} entry
 */
function holding(entry) {
  const kept = new Map(entry === null ? [] : [[KEY, entry]]);
  withStorage({
    value: {
      getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
      removeItem: (/** @type {string} */ key) => kept.delete(key),
    },
  });
  return kept;
}

function refuse() {
  throw new DOMException("refused", "SecurityError");
}

afterEach(() => Reflect.deleteProperty(globalThis, "localStorage"));

test("what is kept is found again, in the entry of its chapter", () => {
  const kept = holding(null);
  new Store("one").set("place", "hopping");
  new Store("one").set("answers", [1, 2]);
  assert.equal(new Store("one").get("place"), "hopping");
  assert.deepEqual(new Store("one").get("answers"), [1, 2]);
  assert.equal(new Store("two").get("place"), undefined);
  assert.deepEqual([...kept.keys()], [KEY]);
});

test("what is forgotten is gone, and nothing is kept until the page is opened again", () => {
  const kept = holding(null);
  const store = new Store("one");
  store.set("place", "hopping");
  store.forget();
  store.set("place", "hopping");
  assert.equal(store.get("place"), undefined);
  assert.equal(kept.size, 0);
});

test("nothing breaks where storage is refused", () => {
  for (const storage of [
    { get: refuse },
    { value: undefined },
    { value: null },
    { value: { getItem: refuse, setItem: refuse, removeItem: refuse } },
  ]) {
    withStorage(storage);
    const store = new Store("one");
    store.set("place", "hopping");
    assert.equal(store.get("place"), undefined);
    store.forget();
  }
});

test("nothing breaks where storage is full", () => {
  const kept = holding('{"place":"hopping"}');
  localStorage.setItem = refuse;
  new Store("one").set("place", "learning");
  assert.equal(new Store("one").get("place"), "hopping");
  assert.equal(kept.size, 1);
});

const NONSENSE = [
  "",
  "{",
  "null",
  "7",
  '"place"',
  "[1,2]",
  "true",
  "undefined",
  "\u0000",
  "<b>",
  "{}",
  '{"__proto__":{"place":"x"}}',
  '{"constructor":1}',
  "9".repeat(1e5),
  `[${"[".repeat(1e5)}`,
];

test("of nonsense nothing is found, and it is written over", () => {
  for (const entry of NONSENSE) {
    const kept = holding(entry);
    const store = new Store("one");
    for (const name of ["place", "toString", "constructor_", "hasOwnProperty"]) {
      assert.equal(store.get(name), undefined, entry.slice(0, 40));
    }
    store.set("place", "hopping");
    assert.equal(store.get("place"), "hopping", entry.slice(0, 40));
    if (!entry.startsWith("{")) assert.equal(kept.get(KEY), '{"place":"hopping"}');
  }
});

// Settings: native inputs take what they can.

const KINDS = ["number", "string", "boolean"]; // of values, or of what stands in one

/** A figure with a rate from 1 to 9, a mood, and a place on a plane. */
function figure() {
  const authored = { rate: 2, mood: "calm", loud: false, spot: [1, 2] };
  /** @type {Record<string, Value>} */
  const values = structuredClone(authored);
  /** @type {Record<string, (value: Value) => Value>} */
  const takes = {
    rate: (/** @type {Value} */ value) => Math.min(9, Math.max(1, Number(value))) || 5,
    mood: (/** @type {Value} */ value) => (value === "hasty" || value === "calm" ? value : ""),
    loud: Boolean,
    spot: (/** @type {Value} */ value) => [0, 1].map((i) => Number(Object(value)[i]) || 0),
  };
  return {
    id: "learner",
    authored,
    values,
    element: { dataset: /** @type {DOMStringMap} */ ({}) },
    setValues(/** @type {Record<string, Value>} */ given) {
      for (const [name, value] of Object.entries(given)) {
        for (const one of [value].flat()) assert.ok(KINDS.includes(typeof one), String(one));
        values[name] = takes[name](value);
      }
    },
  };
}

/** @typedef {import("../../../theme/shell/figure/figure.js").Figure} Figure */

/**
 * What becomes of a figure when something was kept.
 * @param {unknown} settings
 * @param {Record<string, Value>} touched
 */
function brought(settings, touched = {}) {
  holding(JSON.stringify({ settings }));
  const one = figure();
  Object.assign(one.values, touched);
  const set = bringSettings(new Store("one"), [
    /** @type {Figure} */ (/** @type {unknown} */ (one)),
  ]);
  return { values: one.values, isSet: set.has("learner") };
}

test("what was set is set again", () => {
  const set = { rate: 5, mood: "hasty", loud: true, spot: [0, 7] };
  const { values, isSet } = brought({ learner: set });
  assert.deepEqual(values, set);
  assert.ok(isSet);
});

test("what an input does not take leaves it as the author has it", () => {
  for (const settings of [
    { learner: { rate: 2 } },
    { learner: { rate: 99 } },
    { learner: { rate: "much" } },
    { learner: { rate: null } },
    { learner: { rate: [1, 2, 3] } },
    { learner: { rate: {} } },
    { learner: { mood: "wild" } },
    { learner: { mood: 7 } },
    { learner: { loud: "yes" } },
    { learner: { spot: 3 } },
    { learner: { spot: ["a", "b"] } },
    { learner: { spot: [3, "7"] } },
    { learner: { spot: [[1], [2]] } },
    { learner: { nothing: 5, __proto__: { rate: 5 } } },
    { learner: "rate" },
    { learner: [5] },
    { other: { rate: 5 } },
    { __proto__: { learner: { rate: 5 } } },
    "learner",
    7,
    null,
    [],
    true,
  ]) {
    const { values, isSet } = brought(settings);
    assert.deepEqual(values, figure().authored, JSON.stringify(settings));
    assert.equal(isSet, false);
  }
});

test("a reader who was quicker than the page's script has his own way", () => {
  const { values } = brought({ learner: { rate: 5, mood: "hasty" } }, { rate: 7 });
  assert.deepEqual([values.rate, values.mood], [7, "hasty"]);
});

test("only of figures that were used something is kept, and of the others what was", () => {
  holding(JSON.stringify({ settings: { other: { size: 1 }, gone: { size: 1 } } }));
  const store = new Store("one");
  const used = figure();
  const other = { ...figure(), id: "other" };
  const figures = /** @type {Figure[]} */ (/** @type {unknown} */ ([used, other]));
  other.values.rate = 8;
  keepSettings(store, figures);
  assert.deepEqual(store.get("settings"), { other: { size: 1 }, gone: { size: 1 } });
  used.element.dataset.used = "";
  used.values.rate = 5;
  keepSettings(store, figures);
  assert.deepEqual(store.get("settings"), { other: { size: 1 }, learner: { rate: 5 } });
  used.values.rate = 2;
  keepSettings(store, figures);
  assert.deepEqual(store.get("settings"), { other: { size: 1 } });
});
