// What is right and what is not: an answer against the key of its question. Nothing here touches the
// page.

/** @typedef {"one" | "several" | "number" | "order" | "place"} Kind */

/** What an answer is: a choice, several of them or all in an order, or a number.
 * @typedef {string | number | string[]} Given */

/** What a question is judged by; `names` are its choices, or the reasons for a number.
 * @typedef {object} Key
 * @property {Kind} kind
 * @property {string[]} names
 * @property {Given} answer
 * @property {number} tolerance how far a number may be from the answer
 * @property {number} near how far it may be to be nearly right
 */

/** How a choice comes out: `missed` is one that should have been chosen.
 * @typedef {"right" | "wrong" | "missed"} Mark */

/** Whether an answer is right, the marks of its choices by name, and whose reasons are told: first
 * what was answered.
 * @typedef {object} Verdict
 * @property {boolean} isRight
 * @property {Map<string, Mark>} marks
 * @property {string[]} told
 */

const ROUNDING = 1e-9;

/**
 * Whether something is an answer to a question at all; storage may hold anything.
 * @param {Key} key
 * @param {unknown} given
 * @returns {given is Given}
 */
export function isAnswer({ kind, names }, given) {
  if (kind === "number") return Number.isFinite(given);
  if (kind === "one" || kind === "place") return names.includes(/** @type {string} */ (given));
  if (!Array.isArray(given) || given.length === 0) return false;
  const isKnown = given.every((name) => names.includes(name));
  const isOnce = new Set(given).size === given.length;
  return isKnown && isOnce && (kind === "several" || given.length === names.length);
}

/**
 * @param {Key} key
 * @param {Given} given an answer
 * @returns {Verdict}
 */
export function judge(key, given) {
  switch (key.kind) {
    case "number":
      return judgeNumber(key, Number(given));
    case "order":
      return judgeOrder(key, /** @type {string[]} */ (given));
    case "place":
      return judgePlace(key, String(given));
    default:
      return judgeChosen(key, [given].flat());
  }
}

/**
 * @param {Key} key
 * @param {Given[]} chosen
 * @returns {Verdict}
 */
function judgeChosen({ names, answer }, chosen) {
  const wanted = [answer].flat();
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  for (const name of names) {
    if (chosen.includes(name)) marks.set(name, wanted.includes(name) ? "right" : "wrong");
    else if (wanted.includes(name)) marks.set(name, "missed");
  }
  const isRight = [...marks.values()].every((mark) => mark === "right");
  return { isRight, marks, told: [...names].sort((a, b) => rank(marks, a) - rank(marks, b)) };
}

/**
 * What was chosen is told first, above all what was wrong.
 * @param {Map<string, Mark>} marks
 * @param {string} name
 */
function rank(marks, name) {
  const mark = marks.get(name);
  return mark ? ["wrong", "right", "missed"].indexOf(mark) : 3;
}

/**
 * @param {Key} key
 * @param {string[]} order
 * @returns {Verdict}
 */
function judgeOrder({ answer }, order) {
  const wanted = /** @type {string[]} */ (answer);
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  order.forEach((name, i) => {
    marks.set(name, wanted[i] === name ? "right" : "wrong");
  });
  return { isRight: order.every((name, i) => wanted[i] === name), marks, told: order };
}

/**
 * A place is told by itself: the others can still be tried.
 * @param {Key} key
 * @param {string} place
 * @returns {Verdict}
 */
function judgePlace({ answer }, place) {
  const isRight = place === answer;
  return { isRight, marks: new Map([[place, isRight ? "right" : "wrong"]]), told: [place] };
}

/**
 * @param {Key} key
 * @param {number} number
 * @returns {Verdict}
 */
function judgeNumber({ names, answer, tolerance, near }, number) {
  /** @type {(other: number, width: number) => boolean} */
  const isWithin = (other, width) => Math.abs(number - other) <= width + ROUNDING;
  const isRight = isWithin(Number(answer), tolerance);
  const misread = names.find((name) => isWithin(Number(name), tolerance));
  const isNear = isWithin(Number(answer), near);
  const told = isRight ? "right" : (misread ?? (isNear ? "near" : "other"));
  return { isRight, marks: new Map(), told: [told] };
}
