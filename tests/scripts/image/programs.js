// Programs, written for a test.

import binaryen from "binaryen";

const { MutableGlobals, ReferenceTypes, BulkMemory } = binaryen.Features;
const FEATURES = MutableGlobals | ReferenceTypes | BulkMemory;

/** @param {string} source in WebAssembly's text format */
export function assembled(source) {
  const module = binaryen.parseText(source);
  module.setFeatures(FEATURES);
  return module.emitBinary();
}

/** @param {Uint8Array} program */
export function compiled(program) {
  return new WebAssembly.Module(/** @type {BufferSource} */ (program));
}
