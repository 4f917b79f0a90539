import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { unpacked as made, startZstd } from "../../../theme/worker/zstd.js";
import { PROGRAM, packed } from "./packing.js";

/** @import { Library } from "../../../theme/worker/zstd.js" */

const DATA = Uint8Array.from({ length: 2_000 }, (_, i) => ((i * i) % 251) ^ (i >> 7));
const library = await startZstd(await WebAssembly.compile(PROGRAM));

/** @type {(library: Library, pieces: Uint8Array<ArrayBuffer>[], size: number) => Uint8Array} */
const unpacked = (library, pieces, size) =>
  made(
    library,
    pieces.map((piece) => piece.slice()),
    size,
    (all) => all.slice(),
  );

/**
 * A frame in pieces.
 * @param {Uint8Array} frame
 */
function pieces(frame) {
  return [frame.slice(0, 7), frame.slice(7, 8), frame.slice(8)];
}

test("a frame in pieces becomes what it was", () => {
  assert.deepEqual(unpacked(library, pieces(packed(DATA)), DATA.length), DATA);
});

test("a frame's pieces are let go before it is unpacked, and what it became afterwards", () => {
  const given = pieces(packed(DATA));
  const lying = made(library, given, DATA.length, (all) => {
    assert.deepEqual(given, []);
    return all;
  });
  made(library, pieces(packed(DATA.toReversed())), DATA.length, () => {});
  assert.notDeepEqual(lying, DATA);
});

test("what the build packs becomes what it was", { skip: !process.env.PACKED }, () => {
  const [frame, whole] = [process.env.PACKED, process.env.WHOLE].map((name) =>
    Uint8Array.from(readFileSync(name ?? "")),
  );
  assert.deepEqual(unpacked(library, [frame], whole.length), whole);
  frame[frame.length - 1] ^= 1; // its checksum's last byte
  assert.throws(() => unpacked(library, [frame], whole.length), /damaged/);
});

test("a flipped bit is refused, wherever it is", () => {
  const frame = packed(DATA);
  for (let at = 0; at < frame.length; at++) {
    const damaged = frame.slice();
    damaged[at] ^= 1;
    assert.throws(() => unpacked(library, pieces(damaged), DATA.length), /damaged/, `byte ${at}`);
  }
});

test("bytes are compared with the frame's checksum", () => {
  const other = DATA.slice();
  other[1_000] ^= 1;
  const [right, wrong] = [packed(DATA), packed(other)];
  wrong.set(right.subarray(-4), wrong.length - 4);
  assert.throws(() => unpacked(library, [wrong], DATA.length), /damaged/);
});

test("a frame that is cut off is refused, wherever it ends", () => {
  const frame = packed(DATA);
  for (let end = 0; end < frame.length; end++) {
    assert.throws(() => unpacked(library, [frame.subarray(0, end)], DATA.length), /damaged/);
  }
});

test("a frame of another size is refused", () => {
  const frame = packed(DATA);
  for (const size of [DATA.length - 1, DATA.length + 1]) {
    assert.throws(() => unpacked(library, [frame], size), /damaged/);
  }
  assert.throws(() => unpacked(library, [frame], 2 ** 32 - 2), /no memory/);
});

test("what is unpacked and refused leaves no memory behind", () => {
  const frame = packed(DATA);
  unpacked(library, [frame], DATA.length);
  const before = library.memory.buffer.byteLength;
  for (let i = 0; i < 2_000; i++) {
    unpacked(library, [frame], DATA.length);
    assert.throws(() => unpacked(library, [frame.subarray(9)], DATA.length));
  }
  assert.equal(library.memory.buffer.byteLength, before);
});
