// The payload, as the build tells of it and as it crosses to whoever decodes it. Only types: nothing here
// runs.

/**
 * When something of the payload is needed: for Python to be ready; for it to answer; for all that may
 * ever be asked of it. @typedef {"soon" | "next" | "late"} When
 */

/**
 * A part of the payload, before it has come.
 * @typedef {object} ExpectedPart
 * @property {string} name
 * @property {number} slices how many
 * @property {number} size in bytes, when unpacked
 * @property {When} when
 * @property {boolean} isProgram WebAssembly
 * @property {boolean} isSecond a whole program but its data, whose first half is another part
 * @property {{name: string, size: number}[]} behind what follows in the same frame: data of programs
 */

/**
 * A file beside the page that brings one slice of a part.
 * @typedef {object} PayloadFile
 * @property {string} url its address
 * @property {string} name the part's
 * @property {number} index of the slice in its part
 * @property {number} size how many signs of base64
 * @property {number} sum their CRC-32
 */

// From the Shell to the decoder worker.

/** Sent first: where bytes go. No answer. @typedef {{kind: "port", port: MessagePort}} PortMessage */

/**
 * A piece of base64 text, in the order of its part. To whoever decodes: the decoder worker, or the
 * Python worker where there is no other. The last one of a part is answered by that part; of the very
 * first part, which unpacks the others, by nothing.
 * @typedef {object} Slice
 * @property {"slice"} kind
 * @property {string} name the part's
 * @property {string} text
 * @property {boolean} isLast
 * @property {number} size of the whole part in bytes, when unpacked
 * @property {boolean} isProgram to be compiled
 * @property {boolean} isSecond a whole program but its data, whose first half is another part
 * @property {{name: string, size: number}[]} behind what follows in the same frame: data of programs
 * @property {boolean} isWhole whole programs are wanted, not only their second halves
 */

/** @typedef {PortMessage | Slice} ToDecoder */

// From the decoder worker to the Python worker's port.

/**
 * A part of the payload: its bytes, which may be to be compiled, or why there are none. No answer.
 * @typedef {object} Part
 * @property {string} name
 * @property {Uint8Array<ArrayBuffer>} [bytes]
 * @property {boolean} [isProgram]
 * @property {string} [problem]
 */

export {};
