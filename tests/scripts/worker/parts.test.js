import assert from "node:assert/strict";
import { test } from "node:test";
import { Parts } from "../../../theme/worker/parts.js";

const BYTES = new Uint8Array([1, 2, 3]);

test("a part can be asked for before it comes, or after", async () => {
  const parts = new Parts();
  const asked = parts.bytes("image");
  parts.take({ name: "image", bytes: BYTES });
  assert.equal(await asked, BYTES);
  assert.equal(await parts.bytes("image"), BYTES);
});

test("a program is compiled, and its bytes are let go", async () => {
  const parts = new Parts();
  const bytes = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  parts.take({ name: "program", bytes, isProgram: true });
  assert.ok((await parts.program("program")) instanceof WebAssembly.Module);
  assert.equal(bytes.buffer.detached, true);
});

test("a program that does not compile is a problem, told with its name", async () => {
  const parts = new Parts();
  parts.take({ name: "program", bytes: BYTES, isProgram: true });
  await assert.rejects(parts.program("program"), /^Error: program: CompileError/);
});

test("a problem is told to whoever asks, with the part's name, and to nobody else", async () => {
  const parts = new Parts();
  const asked = parts.bytes("image");
  parts.take({ name: "image", problem: "cut short" });
  parts.take({ name: "never asked for", problem: "cut short" });
  await assert.rejects(asked, /image: cut short/);
  await assert.rejects(parts.bytes("image"), /image: cut short/);
});

test("a part that was let go can come anew", async () => {
  const parts = new Parts();
  parts.take({ name: "image", bytes: BYTES });
  parts.forget("image");
  const asked = parts.bytes("image");
  const other = new Uint8Array([4]);
  parts.take({ name: "image", bytes: other });
  assert.equal(await asked, other);
});

/**
 * Files in one part, as the build packs them.
 * @param {Record<string, number[]>} files
 */
function packed(files) {
  const sizes = Object.entries(files).map(([path, bytes]) => [path, bytes.length]);
  const index = new TextEncoder().encode(JSON.stringify(sizes));
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, index.length, true);
  return new Uint8Array([...head, ...index, ...Object.values(files).flat()]);
}

test("packed files come out as they went in", async () => {
  const files = { "/py/é.py": [1, 2, 3], "/py/empty.py": [], "numpy/a.so": [4, 5] };
  const parts = new Parts();
  parts.take({ name: "py", bytes: packed(files) });
  const found = await parts.files("py");
  assert.deepEqual(
    Object.entries(found).map(([path, bytes]) => [path, [...bytes]]),
    Object.entries(files),
  );
});
