// What crosses when a claim is run in the reader's browser. Only types: nothing here runs.

/** @import { Fault } from "./messages.js" */

// What py/browser/checking.py finds: this, or a Fault. The build writes it into the note of a claim.

/**
 * A number for each run, and what all of them are promised to be.
 * @typedef {object} Strip
 * @property {number[]} values
 * @property {number} promise
 * @property {string} side of the promise, as "at most"
 * @property {string} unit
 */

/**
 * What a claim found: whether it holds, and in words, with ** round what matters.
 * @typedef {object} Evidence
 * @property {boolean} holds
 * @property {string} found
 * @property {Strip | null} strip
 * @property {undefined} [fault]
 * @property {undefined} [lacks_module]
 */

// From the Shell to the Python worker.

/**
 * Run a claim. `checking` may follow, any number of times, then `checked`.
 * @typedef {{kind: "check", claim: string}} CheckMessage
 */

// And back.

/** How far a claim is, from 0 to 1. @typedef {{kind: "checking", fraction: number}} CheckingMessage */

/**
 * What a claim came to, and in which time.
 * @typedef {{kind: "checked", found: Evidence | Fault, seconds: number}} CheckedMessage
 */

export {};
