// How Python may start, and on which way: what is tried when, and what the page is told.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { BLOB_WORKER } from "../../../theme/shell/python/ways.js";
import { Other, PAGE, settled, starting } from "./others.js";

const HOW = { kind: "start", locked: { numpy: "2" } };
const FROM_PART = { ...HOW, fromImage: true, isWhole: false };
const FROM_IMAGE = { ...HOW, fromImage: true, isWhole: true };
const FROM_NOTHING = { ...HOW, fromImage: false, isWhole: true };
const FILE = { url: "late.js", name: "library", index: 0, size: 1, sum: 1 };

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));

afterEach(() => {
  mock.timers.reset();
  for (const name of ["location", "Worker"]) delete PAGE[name];
});

/** A part of the page's time goes by. @param {number} seconds */
function pass(seconds) {
  mock.timers.tick(1000 * seconds);
  return settled();
}

test("each start leans on less than the one before it; if none works, all reasons are told", async () => {
  const { arrivals, told, open, waysThatOpen } = starting();
  arrivals.add("programs", 0, "p");
  arrivals.add("library", 0, "l");
  const part = await open();
  await part.fail("no line", { isPartial: true });
  const image = await open();
  await image.fail("no image");
  const nothing = await open();
  await nothing.fail("no memory");
  assert.deepEqual(
    [part, image, nothing].map(({ got }) => got.find(({ kind }) => kind === "start")),
    [FROM_PART, FROM_IMAGE, FROM_NOTHING],
  );
  assert.deepEqual([part.slices, image.slices], [["programs"], ["programs", "library"]]);
  assert.ok([part, image, nothing].every(({ isEnded }) => isEnded));
  assert.deepEqual(
    told.map((said) => ("problem" in said ? `${said.kind}: ${said.problem}` : said.kind)),
    [
      ...["awake", "detour: no line", "awake", "detour: no image", "awake", "detour: no memory"],
      "failed: no line; no image; no memory",
    ],
  );
  const [end] = told.slice(-1);
  assert.ok("isPartial" in end && !end.isPartial && !end.isRefused);
  assert.deepEqual(waysThatOpen(), []);
});

test("one that failed, and not for a part of its memory, is followed by one from nothing", async () => {
  const { open, heard } = starting();
  await (await open()).fail("no image");
  assert.deepEqual((await open()).got[0], FROM_NOTHING);
  assert.deepEqual(heard(), ["awake", "detour"]); // of its failure the page hears when all have failed
});

test("so is one that is silent, whatever was wrong with an earlier one", async () => {
  const { python, arrivals, open } = starting();
  for (const name of ["programs", "memory", "library"]) arrivals.add(name, 0, name);
  await (await open()).fail("a line", { isPartial: true });
  await (await open()).become();
  python.stop();
  python.start();
  await (await open()).say({ kind: "awake" });
  await pass(15);
  assert.deepEqual((await open()).got[0], FROM_NOTHING);
});

test("the address may ask for one from nothing", async () => {
  const off = await starting({ search: "?image=off" }).open();
  assert.deepEqual(off.got[0], FROM_NOTHING);
  const on = await starting({ search: "?image=on" }).open();
  assert.deepEqual(on.got[0], FROM_PART);
});

test("Python from nothing gets the bytes of its programs, others have them compiled", async () => {
  for (const [search, isProgram, isWhole] of [
    ["", true, false],
    ["?image=off", false, true],
  ]) {
    const { arrivals, open } = starting({ search: String(search) });
    const other = await open();
    arrivals.add("programs", 0, "p");
    const slice = other.got.find(({ kind }) => kind === "slice");
    assert.deepEqual([slice.isProgram, slice.isWhole, slice.text], [isProgram, isWhole, "p"]);
  }
});

test("what a Python that has ended was to get, the next one gets once", async () => {
  const { arrivals, open } = starting();
  await (await open()).fail("a line", { isPartial: true });
  const next = await open();
  arrivals.add("programs", 0, "p");
  assert.deepEqual(next.slices, ["programs"]);
});

test("where a way does not open, the next is taken; ways that failed are not tried again", async () => {
  const { python, told, open, refuse, waysThatOpen } = starting({ names: ["one", "two", "three"] });
  await refuse(new Error("no blobs"));
  assert.deepEqual(waysThatOpen(), ["two"]);
  await refuse("no files");
  const other = await open();
  await other.become();
  assert.deepEqual(
    told.map(({ kind }) => kind),
    ["awake", "ready"],
  );
  python.stop();
  python.start();
  assert.deepEqual(waysThatOpen(), ["three"]);
});

test("a start that was stopped has learned which ways do not open", async () => {
  const { python, refuse, waysThatOpen } = starting({ names: ["one", "two"] });
  await refuse(new Error("no blobs"));
  python.stop();
  python.start();
  assert.deepEqual(waysThatOpen(), ["two", "two"]);
});

test("where no way opens, it is told why none did", async () => {
  const { python, told, refuse, waysThatOpen } = starting({ names: ["one", "two"] });
  await refuse(new Error("no blobs"));
  await refuse("no files");
  const problem = "one: no blobs; two: no files";
  assert.deepEqual(told, [
    { kind: "detour", problem },
    { kind: "failed", problem, isPartial: false, isRefused: false },
  ]);
  python.start();
  assert.deepEqual(waysThatOpen(), ["one"]); // the next start tries all of them
});

test("once a way has led to Python, later starts take no other", async () => {
  const { python, open, waysThatOpen, refuse, told } = starting({ names: ["one", "two"] });
  await (await open()).become();
  python.stop();
  python.start();
  assert.deepEqual(waysThatOpen(), ["one"]);
  await refuse(new Error("no more"));
  assert.deepEqual([waysThatOpen(), told.at(-1)?.kind], [[], "failed"]);
  python.start();
  assert.deepEqual(waysThatOpen(), ["one"]);
});

test("where Python itself is refused on a way, the same start is tried on the next", async () => {
  const { open, waysThatOpen } = starting({ names: ["one", "two"] });
  await (await open()).fail("no WebAssembly", { isRefused: true });
  assert.deepEqual(waysThatOpen(), ["two"]);
  const other = await open();
  assert.deepEqual(other.got[0], FROM_PART);
  await other.fail("a line", { isPartial: true });
  assert.deepEqual(waysThatOpen(), ["two"]); // of which it was not said
});

test("a way that opens and says nothing is given up after ten seconds", async () => {
  const { open, waysThatOpen } = starting({ names: ["one", "two"] });
  const mute = await open();
  await pass(9.9);
  assert.equal(mute.isEnded, false);
  await pass(0.1);
  assert.deepEqual([mute.isEnded, waysThatOpen()], [true, ["two"]]);
});

test("Python may be silent while its start waits for what it was promised, and not longer", async () => {
  const { arrivals, open, heard } = starting({ late: [FILE] });
  const other = await open();
  await other.say({ kind: "awake" });
  await pass(60);
  assert.equal(other.isEnded, false);
  arrivals.add("programs", 0, "p");
  await pass(15);
  assert.deepEqual([other.isEnded, heard().at(-1)], [true, "detour"]);
});

test("one that starts whole may be silent until all has come", async () => {
  const { arrivals, open } = starting({ search: "?image=off" });
  const other = await open();
  await other.say({ kind: "awake" });
  for (const name of ["programs", "memory"]) arrivals.add(name, 0, name);
  await pass(600);
  assert.equal(other.isEnded, false);
  arrivals.add("library", 0, "l");
  await pass(119);
  assert.equal(other.isEnded, false);
  await pass(1);
  assert.equal(other.isEnded, true);
});

test("one that is ready, and started whole, is not watched any more", async () => {
  const { arrivals, open } = starting({ search: "?image=off" });
  const other = await open();
  for (const name of ["programs", "memory", "library"]) arrivals.add(name, 0, name);
  await other.become();
  await pass(600);
  assert.equal(other.isEnded, false);
});

test("a start that was stopped takes no other way, and tells nothing", async () => {
  const { python, open, waysThatOpen, heard } = starting({ names: ["one", "two"] });
  const other = await open();
  python.stop();
  await pass(60);
  assert.equal(other.isEnded, true);
  assert.deepEqual([waysThatOpen(), heard()], [[], []]);
});

test("a Python that was ended is heard no more, and asked nothing", async () => {
  const { python, open, heard } = starting();
  const other = await open();
  await other.become();
  python.stop();
  await other.say({ kind: "answer", answers: {} });
  python.ask({ kind: "tick", widget: "ball" });
  assert.deepEqual(heard(), ["awake", "ready"]);
  assert.deepEqual(other.asked, ["start", "first"]);
});

test("which widgets come first is told when it is known, to the Python that is there", async () => {
  const { python, open } = starting();
  assert.deepEqual((await open()).asked, ["start", "first"]);
  python.stop();
  python.start();
  const failing = await open();
  await failing.fail("a line", { isPartial: true });
  const other = await open();
  assert.deepEqual(other.asked, ["start"]);
  const specs = /** @type {any} */ ([{ id: "ball" }]);
  python.tellFirst(specs);
  await settled();
  assert.deepEqual([failing.asked, other.asked], [["start"], ["start", "first"]]);
  assert.deepEqual(other.got.at(-1), { kind: "first", specs });
  assert.deepEqual(other.given, []);
});

test("an end of a channel is started, as it says nothing before", async () => {
  const { open } = starting();
  let isStarted = false;
  const start = () => {
    isStarted = true;
  };
  await open(Object.assign(new Other(), { start }));
  assert.equal(isStarted, true);
});

// A second worker, which decodes.

/** Puts a kind of worker into the page. @returns {any[]} those that are made */
function withWorkers() {
  /** @type {any[]} */
  const made = [];
  PAGE.Worker = class extends Other {
    constructor() {
      super();
      made.push(this);
    }
  };
  return made;
}

test("on the usual way another worker decodes, until all is there", async () => {
  const made = withWorkers();
  const { arrivals } = starting({ ways: [BLOB_WORKER] });
  await settled();
  const [decoder, other] = made;
  arrivals.add("programs", 0, "p");
  assert.deepEqual([decoder.asked, other.asked], [["port"], ["start", "decoder", "first"]]);
  assert.deepEqual([decoder.slices, other.slices], [["programs"], []]);
  assert.ok(other.got[1].port instanceof MessagePort);
  assert.deepEqual(other.given, [other.got[1].port]);
  await other.become();
  assert.equal(decoder.isEnded, false);
  await other.say({ kind: "complete" });
  assert.deepEqual([decoder.isEnded, other.isEnded], [true, false]);
});

test("it ends with its Python, and one from nothing decodes by itself", async () => {
  const made = withWorkers();
  const { arrivals } = starting({ ways: [BLOB_WORKER] });
  await settled();
  const [decoder, other] = made;
  await other.fail("no image");
  assert.deepEqual([decoder.isEnded, other.isEnded, made.length], [true, true, 3]);
  arrivals.add("programs", 0, "p");
  assert.deepEqual([made[2].got[0], made[2].slices], [FROM_NOTHING, ["programs"]]);
  assert.deepEqual(decoder.slices, []);
});

test("on any other way Python decodes by itself: there, fewer workers are better", async () => {
  const made = withWorkers();
  const { open } = starting();
  assert.deepEqual([(await open()).asked, made], [["start", "first"], []]);
});
