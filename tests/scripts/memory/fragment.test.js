import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress } from "../../../theme/shell/memory/address.js";
import {
  LONGEST,
  Misread,
  readFragment,
  writeFragment,
} from "../../../theme/shell/memory/fragment.js";
import { REST } from "../../../theme/shell/memory/past.js";

/** @import { State } from "../../../theme/shell/memory/fragment.js" */
/** @import { Doing, Past } from "../../../theme/shared/messages.js" */

/**
 * Numbers from 0 to 1 that are the same in every run (mulberry32).
 * @param {number} seed
 */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FIGURES = ["ball", "gate-trainer", "gate-trainer-2", "größe", "constructor", "__proto__"];
const CONTROLS = ["rate", "drop", "weight_1", "größe", "__proto__", "toString", "_", "end", "at"];
const TEXTS = [
  "0.5",
  "-0.30",
  "1e-7",
  "1e+21",
  "true",
  "",
  "first 40",
  "0 0",
  "1.25,-3",
  "a/b&c=d:e.f+g",
  "“ä” 🎸 中文",
  "%41%zz",
  "~!*'()-_.",
  "<b onclick='x'>",
  "javascript:alert(1)",
  "#?",
  "a\nb\u0000",
];

/** @param {() => number} random */
function anyState(random) {
  /** @template T @param {T[]} all @returns {T} */
  const one = (all) => all[Math.floor(random() * all.length)];
  const many = (/** @type {number} */ most) => Array.from({ length: 1 + random() * most });
  const sources = [...new Set(many(3).map(() => one(FIGURES)))];
  /** @param {string} source @returns {Past} */
  const past = (source) => {
    /** @returns {Doing} */
    const doing = () => {
      const figure = one([source, source, ...FIGURES]);
      const times = Math.ceil(random() ** 4 * 500);
      if (random() < 0.3) return [figure, null, null, times];
      if (random() < 0.1) return [figure, REST, null, 1];
      return [figure, one(CONTROLS), random() < 0.5 ? null : one(TEXTS), times];
    };
    const doings = many(12).map(doing);
    const runs = doings.some(([, control]) => control === null);
    return {
      source,
      calm: runs && random() < 0.5,
      settings: many(2).map(() => [one(FIGURES), one(CONTROLS), one(TEXTS)]),
      doings,
    };
  };
  /** @type {State} */
  const state = { at: one([...FIGURES, "a heading", "ä&=/"]), pasts: sources.map(past) };
  return state;
}

test("a link says exactly what it was written from", () => {
  const random = chance(1);
  for (let i = 0; i < 500; i++) {
    const state = anyState(random);
    assert.deepEqual(readFragment(writeFragment(state)), state);
  }
});

test("no mail and no chat takes anything in it for its own", () => {
  const random = chance(2);
  for (let i = 0; i < 500; i++) {
    assert.match(writeFragment(anyState(random)), /^at=[\w%.,:/=&+-]+&end$/);
  }
});

test("it can be read by people", () => {
  /** @type {State} */
  const state = {
    at: "ball",
    pasts: [
      {
        source: "trainer",
        calm: false,
        settings: [["trainer", "rate", "0.5"]],
        doings: [
          ["trainer", "reset", null, 2],
          ["trainer", REST, null, 1],
          ["view", "rate", "5.0", 1],
          ["trainer", "chart", "first 40", 1],
          ["trainer", null, null, 120],
        ],
      },
    ],
  };
  const written = "at=ball&trainer=rate=0.5/2:reset/-/view.rate:5.0/chart:first%2040/+120&end";
  assert.equal(writeFragment(state), written);
  const [past] = state.pasts;
  const calm = writeFragment({ at: "ball", pasts: [{ ...past, calm: true }] });
  assert.ok(calm.endsWith("/++120&end"));
});

test("a sign that would be taken for something else is coded, as browsers code the others", () => {
  assert.equal(writeFragment({ at: "(a)*", pasts: [] }), "at=%28a%29%2A&end");
});

test("a name may have one letter", () => {
  const { pasts } = readFragment("at=b&b=d&end");
  assert.deepEqual(pasts, [
    { source: "b", calm: false, settings: [], doings: [["b", "d", null, 1]] },
  ]);
});

test("a link may be as long as is allowed", () => {
  const steps = Array(2000).fill("drop").join("/");
  assert.equal(readFragment(`at=ball&ball=${steps}&end`).pasts[0].doings.length, 2000);
  const place = "a".repeat(LONGEST - "at=&end".length);
  assert.equal(readFragment(`at=${place}&end`).at, place);
});

const WRONG = {
  "ball=drop&end": "does not begin with a place",
  "at=ball": "Its end is missing",
  "at=ball&ball=drop": "Its end is missing",
  "at=ball&ball=drop&en": "Its end is missing",
  "at=ball&ball&end": "“ball” cannot be read",
  "at=ball&=drop&end": "“=drop” cannot be read",
  "at=ball&ball=&end": "“” cannot be read",
  "at=ball&ball=drop//drop&end": "“” cannot be read",
  "at=ball&ball=drop&ball=drop&end": "one figure twice",
  "at=ball&ball=+&end": "“+” cannot be read",
  "at=ball&ball=+0&end": "“+0” cannot be read",
  "at=ball&ball=+-1&end": "“+-1” cannot be read",
  "at=ball&ball=+1e9&end": "“+1e9” cannot be read",
  "at=ball&ball=+9999999999&end": "“+9999999999” cannot be read",
  "at=ball&ball=+1/++1&end": "of two kinds",
  "at=ball&ball=0:drop&end": "“0:drop” cannot be read",
  "at=ball&ball=3:rate=5&end": "“3:rate=5” cannot be read",
  "at=ball&ball=rate:1:2&end": "“rate:1:2” cannot be read",
  "at=ball&ball=rate:%zz&end": "“%zz” cannot be read",
  "at=%E0%A4%A&end": "“%E0%A4%A” cannot be read",
  "at=ball&ball=<script>alert(1)</script>&end": "cannot be read",
  [`at=ball&ball=${"drop/".repeat(3000)}drop&end`]: "3001 steps. Allowed: 2000",
  [`at=${"a".repeat(LONGEST)}&end`]: `Allowed: ${LONGEST}`,
};

for (const [fragment, words] of Object.entries(WRONG)) {
  test(`a link that is wrong says why: ${fragment.slice(0, 50)}`, () => {
    assert.throws(
      () => readFragment(fragment),
      (problem) => problem instanceof Misread && problem.message.includes(words),
    );
  });
}

test("a link that was cut off anywhere is no link", () => {
  const random = chance(3);
  for (let i = 0; i < 30; i++) {
    const whole = writeFragment(anyState(random));
    for (let end = 0; end < whole.length; end++) {
      assert.throws(() => readFragment(whole.slice(0, end)), Misread);
    }
  }
});

// Which of it is on a page.

const HERE = ["ball", "view", "hopping", "größe"];

/**
 * @param {string} hash
 * @param {string[]} [sources]
 */
function read(hash, sources = ["ball"]) {
  return readAddress(hash, (id) => HERE.includes(id), sources);
}

test("a place on the page, as any link has it, is left to the browser", () => {
  for (const hash of [
    "",
    "#",
    "#top",
    "#hopping",
    "#gr%C3%B6%C3%9Fe",
    "#hopping:~:text=a,b",
    "#:~:text=a%20b",
  ]) {
    assert.equal(read(hash), null);
  }
});

test("a state is read if its place and its figures are here", () => {
  assert.deepEqual(read("#at=hopping&ball=drop&end"), {
    at: "hopping",
    pasts: [{ source: "ball", calm: false, settings: [], doings: [["ball", "drop", null, 1]] }],
  });
  assert.deepEqual(read("#at=view&end"), { at: "view", pasts: [] });
});

const FOREIGN = {
  "#nowhere": "There is no “nowhere” on this page",
  "#%zz": "There is no “%zz” on this page",
  "#utm_source=mail": "There is no “utm_source=mail” on this page",
  "#at=nowhere&end": "There is no “nowhere” on this page",
  "#at=ball&hill=drop&end": "There is no figure “hill”. Allowed: ball.",
  "#at=ball&view=drop&end": "There is no figure “view”. Allowed: ball.",
  "#at=ball&__proto__=drop&end": "There is no figure “__proto__”",
  [`#${"x".repeat(41)}`]: `There is no “${"x".repeat(40)}…” on this page`,
  [`#${"x".repeat(40)}`]: `There is no “${"x".repeat(40)}” on this page`,
};

for (const [hash, words] of Object.entries(FOREIGN)) {
  test(`what is not on this page is told: ${hash.slice(0, 40)}`, () => {
    assert.throws(
      () => read(hash),
      (problem) => problem instanceof Misread && problem.message.includes(words),
    );
  });
}

test("all figures that could be meant are told, or that there is none", () => {
  const hash = "#at=ball&hill=drop&end";
  assert.throws(() => read(hash, ["ball", "size"]), /Allowed: ball, size\.$/);
  assert.throws(() => read(hash, []), /Allowed: nothing\.$/);
});
