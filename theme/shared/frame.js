// What a widget shows. Python's kit/frame.py writes it.

/**
 * A picture of pixels in a panel: RGBA, row by row from the top, as base64. Its place is in the
 * panel's own units.
 * @typedef {object} Raster
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {number} columns
 * @property {number} rows
 * @property {string} rgba
 */

/**
 * Where a Handle is, in the panel's units, and along which stretch of the picture its value runs in
 * each direction: value at the start, value at the end, the start, the end. A tap in its reach (left,
 * top, right, bottom) sets it, too, unless another Handle can come there.
 * @typedef {object} Grip
 * @property {[number, number]} at
 * @property {[number, number, number, number] | null} x
 * @property {[number, number, number, number] | null} y
 * @property {[number, number, number, number] | null} reach
 */

/**
 * A place that a Tap presses, in the panel's units.
 * @typedef {object} Spot
 * @property {[number, number]} at
 * @property {number} radius
 * @property {string} label
 * @property {boolean} chosen
 * @property {number} beyond how much farther than the radius it reaches to the left and right
 * @property {boolean} hidden
 */

/**
 * One picture: SVG layers from back to front, over an optional raster. `caption` stands above it,
 * `alt` says in words what it shows.
 * @typedef {object} Panel
 * @property {string} name
 * @property {string} caption
 * @property {string} alt
 * @property {number} width
 * @property {number} height
 * @property {Record<string, string>} layers markup by name
 * @property {Raster | null} raster
 * @property {Record<string, Grip>} grips by the names of their Handles
 * @property {Record<string, Record<string, Spot>>} spots of each option, by the name of its Tap
 * @property {[number, number, number] | null} rail from where to where a slider below the panel
 *   runs, and to where it may run one day
 */

/**
 * All that can be painted of a widget at one moment.
 * @typedef {object} Frame
 * @property {Panel[]} panels
 * @property {Record<string, string>} readouts texts by name
 * @property {string} status
 */

export {};
