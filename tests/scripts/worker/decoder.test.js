import assert from "node:assert/strict";
import { test } from "node:test";
import { Decoder } from "../../../theme/worker/decoder.js";
import { apart } from "../../../theme/worker/image/apart.js";
import { FROM_FIRST } from "../../../theme/worker/image/halves.js";
import { SECTION, writeProgram } from "../../../theme/worker/image/wasm.js";
import { packed, PROGRAM as UNPACKER } from "./packing.js";

/** @import { Part, Slice } from "../../../theme/shared/payload.js" */

const DATA = Uint8Array.from({ length: 100_000 }, (_, i) => ((i * i) % 251) ^ (i >> 9));
const PROGRAM = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]); // a module with nothing in it

/**
 * A part as slices of text, as the build cuts it.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {Partial<Slice> & {size: number}} about
 * @returns {Slice[]}
 */
function slices(name, bytes, about) {
  const length = 300;
  const count = Math.ceil(bytes.length / length);
  return Array.from({ length: count }, (_, i) => ({
    kind: "slice",
    name,
    text: Buffer.from(bytes.subarray(i * length, (i + 1) * length)).toString("base64"),
    isLast: i === count - 1,
    isProgram: false,
    isSecond: false,
    behind: [],
    isWhole: false,
    ...about,
  }));
}

function unpacker(program = UNPACKER) {
  return slices("zstd.wasm", program, { size: program.length, isProgram: true });
}

/**
 * The first part that comes out of a Decoder, and what is transferred with it.
 * @param {Slice[]} given
 * @param {Slice[]} [first] those of the program that unpacks
 * @returns {Promise<{part: Part, transfer: Transferable[]}>}
 */
function decoded(given, first = unpacker()) {
  return new Promise((resolve) => {
    const decoder = new Decoder((part, transfer) => resolve({ part, transfer }));
    for (const slice of [...first, ...given]) decoder.take(slice);
  });
}

test("slices become the bytes that they were, which are handed over", async () => {
  const given = slices("image", packed(DATA), { size: DATA.length });
  assert.ok(given.length > 1);
  const { part, transfer } = await decoded(given);
  assert.equal(part.name, "image");
  assert.deepEqual(part.bytes, DATA);
  assert.deepEqual(transfer, [part.bytes?.buffer]);
});

test("parts may come mixed", async () => {
  /** @type {Part[]} */
  const parts = [];
  const both = new Promise((resolve) => {
    const decoder = new Decoder((part) => parts.push(part) === 2 && resolve(null));
    for (const slice of unpacker()) decoder.take(slice);
    const one = slices("one", packed(DATA), { size: DATA.length });
    const other = slices("other", packed(DATA.toReversed()), { size: DATA.length });
    one.forEach((slice, i) => {
      decoder.take(slice);
      if (other[i]) decoder.take(other[i]);
    });
    for (const slice of other.slice(one.length)) decoder.take(slice);
  });
  await both;
  const bytes = Object.fromEntries(parts.map((part) => [part.name, part.bytes]));
  assert.deepEqual(bytes, { one: DATA, other: DATA.toReversed() });
});

test("slices in a wrong order are a problem", async () => {
  const [first, second, ...rest] = slices("image", packed(DATA), { size: DATA.length });
  const { part } = await decoded([second, first, ...rest]);
  assert.equal(part.bytes, undefined);
  assert.equal(typeof part.problem, "string");
});

test("a program comes out as it was, to be compiled", async () => {
  const { part } = await decoded(
    slices("program", packed(PROGRAM), { size: PROGRAM.length, isProgram: true }),
  );
  assert.deepEqual(part, { name: "program", bytes: PROGRAM, isProgram: true });
});

test("of a whole program whose first half is there, the second half comes out", async () => {
  const { part } = await decoded(
    slices("program", packed(PROGRAM), { size: PROGRAM.length, isProgram: true, isSecond: true }),
  );
  const half = new WebAssembly.Module(/** @type {BufferSource} */ (part.bytes));
  const imports = WebAssembly.Module.imports(half);
  assert.deepEqual(imports, [{ module: FROM_FIRST, name: "stubs", kind: "table" }]);
});

const SECRET = [0, 1, 0, 0x41, 0, 0x0b, 1, 42]; // a segment of data: a byte at address 0
const WITH_DATA = writeProgram(
  new Map([
    [SECTION.type, [1, 0x60, 0, 0]],
    [SECTION.data, SECRET],
  ]),
);

test("a program that is to be whole gets its data back, which come behind another part", async () => {
  const { code, data } = apart(WITH_DATA);
  assert.deepEqual([...data], SECRET);
  const frame = packed(Uint8Array.from([...DATA, ...data]));
  const behind = [{ name: "data of program", size: data.length }];
  const size = DATA.length + data.length;
  const about = { isSecond: true, isWhole: true, size: code.length };
  const given = [
    ...slices("program", packed(code), about),
    ...slices("image", frame, { size, behind, isWhole: true }),
  ];
  /** @type {Part[]} */
  const parts = [];
  await new Promise((resolve) => {
    const decoder = new Decoder((part) => parts.push(part) === 2 && resolve(null));
    for (const slice of [...unpacker(), ...given]) decoder.take(slice);
  });
  const bytes = Object.fromEntries(parts.map((part) => [part.name, part.bytes]));
  assert.deepEqual(bytes, { image: DATA, program: WITH_DATA });
});

test("where the data of a program are damaged, it is one more problem", async () => {
  const { code } = apart(WITH_DATA);
  const frame = packed(DATA);
  frame[frame.length >> 1] ^= 1;
  const behind = [{ name: "data of program", size: 1 }];
  const about = { isSecond: true, isWhole: true, size: code.length };
  /** @type {Part[]} */
  const parts = [];
  await new Promise((resolve) => {
    const decoder = new Decoder((part) => parts.push(part) === 2 && resolve(null));
    const image = slices("image", frame, { size: DATA.length, behind, isWhole: true });
    for (const slice of [...unpacker(), ...slices("program", packed(code), about), ...image]) {
      decoder.take(slice);
    }
  });
  const problems = Object.fromEntries(parts.map((part) => [part.name, part.problem]));
  assert.match(problems.image ?? "", /damaged/);
  assert.match(problems.program ?? "", /damaged/);
});

test("a damaged slice is a problem, told with the part's name", async () => {
  const frame = packed(DATA);
  frame[frame.length >> 1] ^= 1;
  const { part } = await decoded(slices("image", frame, { size: DATA.length }));
  assert.equal(part.name, "image");
  assert.equal(part.bytes, undefined);
  assert.match(part.problem ?? "", /./);
});

test("text that is no base64 is a problem", async () => {
  const [slice] = slices("image", packed(DATA), { size: DATA.length });
  const { part } = await decoded([{ ...slice, text: "%%%" }]);
  assert.match(part.problem ?? "", /./);
});

test("without what unpacks, every part is a problem", async () => {
  const damaged = UNPACKER.slice();
  damaged[0] ^= 1;
  const given = slices("image", packed(DATA), { size: DATA.length });
  const { part } = await decoded(given, unpacker(damaged));
  assert.equal(part.name, "image");
  assert.match(part.problem ?? "", /CompileError/);
});

test("a part may come before what unpacks it", async () => {
  const given = slices("image", packed(DATA), { size: DATA.length });
  const { part } = await decoded(unpacker(), given);
  assert.deepEqual(part.bytes, DATA);
});
