// What the build does to a part, for tests of what undoes it.

import { readFileSync } from "node:fs";
import { constants, zstdCompressSync } from "node:zlib";

const SCRIPT = new URL(import.meta.resolve("zstddec"));
const [, base64] = /const wasm = "([^"]+)"/.exec(readFileSync(SCRIPT, "utf8")) ?? [];

/** The program that unpacks. */
export const PROGRAM = Uint8Array.from(Buffer.from(base64, "base64"));

/**
 * One frame with size and checksum.
 * @param {Uint8Array} data
 */
export function packed(data) {
  const params = { [constants.ZSTD_c_checksumFlag]: 1 };
  return Uint8Array.from(zstdCompressSync(data, { params, pledgedSrcSize: data.length }));
}
