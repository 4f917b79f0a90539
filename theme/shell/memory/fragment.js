// A state as the end of an address: "at=ball&ball=rate=0.5/drop/+120&end".
//
// After the place come pasts by their sources, each a row of steps: rate=0.5 is set from the start,
// rate:0.5 is set then, drop is pressed, 3:drop three times, +120 are pictures of a run, ++10 those of
// a run with less motion; trainer.drop is done by another figure that shows the state. All else is
// percent-coded, so that no mail and no chat takes it for its own. Nothing in it is ever run.

import { REST } from "./past.js";

/** @import { Doing, Past } from "../../shared/messages.js" */

export const LONGEST = 30000; // characters
const MOST_STEPS = 2000;
const END = "end"; // what was cut off on its way lacks it
const STEP =
  /^(?:([\w%-]+)\.)?(?:(\+\+?)(\d{1,9})|(-)|(?:(\d{1,9}):)?([A-Za-z_%][\w%]*)(?:([:=])([^:=]*))?)$/;

/** @typedef {{at: string, pasts: Past[]}} State */

/** A link that means nothing here; its message says why, to the reader. */
export class Misread extends Error {}

/**
 * @param {State} state
 * @returns {string} without the #
 */
export function writeFragment({ at, pasts }) {
  const written = pasts.map((past) => `${escaped(past.source)}=${stepsOf(past).join("/")}`);
  return [`at=${escaped(at)}`, ...written, END].join("&");
}

/** @param {Past} past */
function stepsOf({ source, calm, settings, doings }) {
  const by = (/** @type {string} */ figure) => (figure === source ? "" : `${escaped(figure)}.`);
  return [
    ...settings.map(([figure, ...setting]) => by(figure) + setting.map(escaped).join("=")),
    ...doings.map(([figure, control, text, times]) => {
      if (control === null) return `${by(figure)}${calm ? "++" : "+"}${times}`;
      if (control === REST) return `${by(figure)}-`;
      const done = text === null ? [control] : [control, text];
      return `${by(figure)}${times > 1 ? `${times}:` : ""}${done.map(escaped).join(":")}`;
    }),
  ];
}

/** @param {string} text */
function escaped(text) {
  const more = /[!~*'()]/g;
  const coded = (/** @type {string} */ sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(more, coded).replaceAll("%2C", ",");
}

/** @param {string} fragment @returns {boolean} whether it means to be a state */
export function isState(fragment) {
  return fragment.startsWith("at=");
}

/**
 * Misread if it is no state, or too long.
 * @param {string} fragment without the #
 * @returns {State}
 */
export function readFragment(fragment) {
  if (fragment.length > LONGEST) {
    throw new Misread(`It has ${fragment.length} characters. Allowed: ${LONGEST}.`);
  }
  const parts = fragment.split("&");
  if (!isState(fragment)) throw new Misread("It does not begin with a place.");
  if (parts.pop() !== END) throw new Misread("Its end is missing.");
  const [place, ...groups] = parts;
  const pasts = groups.map(readPast);
  if (new Set(pasts.map(({ source }) => source)).size < pasts.length) {
    throw new Misread("It speaks of one figure twice.");
  }
  return { at: unescaped(place.slice("at=".length)), pasts };
}

/**
 * @param {string} group
 * @returns {Past}
 */
function readPast(group) {
  const cut = group.indexOf("=");
  if (cut < 1) throw new Misread(`“${shortened(group)}” cannot be read.`);
  const source = unescaped(group.slice(0, cut));
  const steps = group.slice(cut + 1).split("/");
  if (steps.length > MOST_STEPS) {
    throw new Misread(`It has ${steps.length} steps. Allowed: ${MOST_STEPS}.`);
  }
  const found = steps.map((step) => readStep(source, step));
  const runs = found.flatMap(({ calm }) => (calm === undefined ? [] : [calm]));
  if (new Set(runs).size > 1) throw new Misread("Its runs are of two kinds.");
  return {
    source,
    calm: runs[0] ?? false,
    settings: found.flatMap(({ setting }) => (setting ? [setting] : [])),
    doings: found.flatMap(({ doing }) => (doing ? [doing] : [])),
  };
}

/**
 * @param {string} source
 * @param {string} step
 * @returns {{calm?: boolean, setting?: Past["settings"][number], doing?: Doing}}
 */
function readStep(source, step) {
  const [, by, plus, ticks, rest, times = "1", control, sign, text] = STEP.exec(step) ?? [];
  const count = Number(ticks ?? times);
  const isSetting = sign === "=";
  if ((!plus && !rest && !control) || count < 1 || (isSetting && count > 1)) {
    throw new Misread(`“${shortened(step)}” cannot be read.`);
  }
  const figure = by === undefined ? source : unescaped(by);
  if (plus) return { calm: plus === "++", doing: [figure, null, null, count] };
  if (rest) return { doing: [figure, REST, null, 1] };
  const name = unescaped(control);
  if (isSetting) return { setting: [figure, name, unescaped(text)] };
  return { doing: [figure, name, text === undefined ? null : unescaped(text), count] };
}

/** @param {string} text */
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Misread(`“${shortened(text)}” cannot be read.`);
  }
}

/** @param {string} text whatever it is, a little of it */
export function shortened(text) {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
