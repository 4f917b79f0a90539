// What the Shell and the editor know of each other. Only types: the editor comes late, or never.

/**
 * @typedef {object} EditorGiven
 * @property {HTMLElement} place that it fills
 * @property {string} text
 * @property {string} original a line that is not in it is marked as changed
 * @property {string} label for those who do not see it
 * @property {string} hint the id of what describes its keys
 * @property {(text: string) => void} onChange
 * @property {() => void} onRun the keys for it were pressed
 */

/**
 * @typedef {object} Editor
 * @property {() => string} read
 * @property {(text: string) => void} write what stood there can be had back: undo
 * @property {(line: number | null, words: string) => void} mark a line as wrong; null: none
 * @property {() => void} showChange brings the first changed line into the editor's window
 */

/** @typedef {(given: EditorGiven) => Editor} OpenEditor */

export {};
