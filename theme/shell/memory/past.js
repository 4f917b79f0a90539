// What was done to one state since its widget was made. Widgets use no clock, and their chance has a
// seed: done once more, it gives the same Frame.

/** @import { Doing, Past, Question, Value, Values, WidgetSpec } from "../../shared/messages.js" */

// Of one past, as in py/browser/replay.py: more would take too much of a reader's time.
export const MOST_DOINGS = 1000;
export const MOST_TICKS = 20000;
export const REST = ""; // in place of a Control: whatever ran has ended
const LONG = 120; // doings: a link of about a thousand letters
const MOST_KEPT = 2 * MOST_DOINGS; // doings, before some are dropped

/**
 * What must be known of the page: what the author set, and whether every press of a Control counts,
 * though it has a value.
 * @typedef {object} Authored
 * @property {(figure: string) => Values} valuesOf
 * @property {(figure: string, control: string) => boolean} isTap
 */

/** The pasts of all states on a page, as they grow. */
export class Pasts {
  /** @type {Map<string, LivingPast>} */
  #pasts = new Map(); // by their sources
  #authored;
  isOfOwnCode = false; // since the widgets were made: then a link shows something else

  /** @param {Authored} authored */
  constructor(authored) {
    this.#authored = authored;
  }

  /** All widgets are gone. */
  clear() {
    this.#pasts.clear();
    this.isOfOwnCode = false;
  }

  /**
   * A widget was made; with the source of a state its past begins.
   * @param {WidgetSpec} spec
   */
  begin({ id, of, settings, reduced_motion }) {
    const source = of ?? id;
    const before = this.#pasts.get(source);
    const past = before && of ? before : new LivingPast(source, reduced_motion);
    past.made = new Map([...(before?.made ?? []), [id, settings]]);
    this.#pasts.set(source, past);
  }

  /**
   * A past was done once more: the state has it as its own.
   * @param {Past} past
   */
  take({ source, calm, settings, doings }) {
    const living = new LivingPast(source, calm);
    living.settings = settings;
    living.doings = doings.map((doing) => [...doing]);
    this.#pasts.set(source, living);
  }

  /**
   * Something was asked of a state, and all went well.
   * @param {string} source
   * @param {Question} question
   */
  add(source, question) {
    const past = this.#pasts.get(source);
    for (const [control, value] of askedBy(question)) {
      past?.add(question.widget, control, value, this.#authored);
    }
  }

  /**
   * Nobody knows any more how a state came about, until its widget is made anew.
   * @param {string} source
   */
  lose(source) {
    const past = this.#pasts.get(source);
    if (past) past.isLost = true;
  }

  /**
   * Those in which something happened, as a link takes them; and the sources of those that are lost
   * or too long for one.
   * @returns {{pasts: Past[], missing: string[]}}
   */
  told() {
    const all = [...this.#pasts.values()];
    const missing = all.filter((past) => past.isLost || !fits(past.told(this.#authored)));
    const pasts = all
      .filter((past) => !missing.includes(past))
      .map((past) => past.told(this.#authored))
      .filter(({ settings, doings }) => settings.length + doings.length);
    return { pasts, missing: missing.map(({ source }) => source) };
  }
}

class LivingPast {
  isLost = false;
  /** @type {Map<string, Record<string, unknown>>} */
  made = new Map(); // what each figure's widget was made with
  /** @type {Past["settings"]} */
  settings = [];
  /** @type {Doing[]} */
  doings = [];

  /**
   * @param {string} source
   * @param {boolean} calm
   */
  constructor(source, calm) {
    this.source = source;
    this.calm = calm;
  }

  /**
   * @param {string} figure
   * @param {string | null} control
   * @param {Value | null} value
   * @param {Authored} authored
   */
  add(figure, control, value, authored) {
    const text = value === null ? null : textOf(value);
    const last = this.doings.at(-1);
    const isAgain = last?.[0] === figure && last[1] === control && last[2] === text;
    if (isAgain) last[3] += 1;
    else this.doings.push([figure, control, text, 1]);
    if (this.doings.length <= MOST_KEPT) return;
    this.doings = thinned(this.doings, authored);
    this.isLost ||= this.doings.length > MOST_DOINGS;
  }

  /**
   * As a link takes it: exactly as it was, unless that is long.
   * @param {Authored} authored
   * @returns {Past}
   */
  told(authored) {
    const { source, calm, doings } = this;
    const made = [...this.made].flatMap(([id, settings]) =>
      changed(id, settings, authored.valuesOf(id)),
    );
    return {
      source,
      calm,
      settings: [...this.settings, ...made],
      doings: doings.length > LONG ? thinned(doings, authored) : doings,
    };
  }
}

/**
 * A value as a link has it; the Control reads it as it reads a marker's.
 * @param {Value} value
 */
export function textOf(value) {
  return Array.isArray(value) ? value.join(",") : String(value);
}

/**
 * @param {Question} question
 * @returns {[control: string | null, value: Value | null][]}
 */
function askedBy(question) {
  switch (question.kind) {
    case "event":
      return [[question.control, question.value]];
    case "tick":
      return [[null, null]];
    case "do":
      return [[REST, null], ...question.orders];
    default:
      return [];
  }
}

/** @param {Past} past */
function fits({ doings }) {
  const sum = (/** @type {boolean} */ isTick) =>
    doings
      .filter(([, control]) => (control === null) === isTick)
      .reduce((all, [, , , times]) => all + times, 0);
  return sum(false) <= MOST_DOINGS && sum(true) <= MOST_TICKS;
}

/**
 * Without the values that were only on the way to another: of a Control's values the latest wins, and
 * Python need not have heard of the others.
 * @param {Doing[]} doings
 * @param {Pick<Authored, "isTap">} authored
 */
export function thinned(doings, authored) {
  return doings.filter(([figure, control, text], i) => {
    const next = doings[i + 1];
    const isOnTheWay = next?.[0] === figure && next[1] === control && text !== null;
    return !isOnTheWay || control === null || authored.isTap(figure, control);
  });
}

/**
 * What did not hold the author's value when a widget was made.
 * @param {string} id of its figure
 * @param {Record<string, unknown>} settings
 * @param {Values} authored
 * @returns {Past["settings"]}
 */
function changed(id, settings, authored) {
  return Object.entries(authored).flatMap(([control, value]) => {
    const text = textOf(/** @type {Value} */ (settings[control]));
    return text === textOf(value) ? [] : [[id, control, text]];
  });
}
