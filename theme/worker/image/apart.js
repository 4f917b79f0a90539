// A program's data stand in the image, too. They come with that, packed only once, and a program that is
// to be whole gets them back.

import { readProgram, SECTION, writeProgram } from "./wasm.js";

/**
 * A program apart from its data.
 * @param {Uint8Array} program
 * @returns {{code: Uint8Array, data: Uint8Array}} no data: none of its bytes
 */
export function apart(program) {
  const sections = readProgram(program);
  const data = Uint8Array.from(sections.get(SECTION.data) ?? []);
  sections.delete(SECTION.data);
  return { code: writeProgram(sections), data };
}

/**
 * A program, whole again.
 * @param {Uint8Array} code
 * @param {Uint8Array} data
 */
export function together(code, data) {
  const sections = readProgram(code);
  if (data.length) sections.set(SECTION.data, data);
  return writeProgram(sections);
}
