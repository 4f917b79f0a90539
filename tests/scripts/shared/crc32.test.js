import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { crc32 } from "../../../theme/shared/crc32.js";

test("a text has the checksum that zlib finds", () => {
  for (const text of ["", "a", "123456789", "A/+=".repeat(999)]) {
    assert.equal(crc32(text), zlib.crc32(text));
  }
});
