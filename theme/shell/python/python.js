// Python in a worker, and what it says. Where one way to it is refused or silent, the next is tried:
// hosts differ in what they forbid, and some hang instead of refusing.

import { untilMessage } from "./waiting.js";
import { BLOB_WORKER, decodingWorker, WAYS } from "./ways.js";

/** @import { Arrivals } from "./arrivals.js" */
/** @import { PayloadFiles } from "./payload.js" */
/** @import { Port } from "./ways.js" */
/** @import { Config, FromPython, Slice, StartMessage, ToPython, WidgetSpec } from "../../shared/messages.js" */

/**
 * The Shell's own word: one way to Python has failed, another is tried.
 * @typedef {{kind: "detour", problem: string}} Detour
 */

// Milliseconds of silence until a way is given up: a worker answers at once, the image takes a second
// or two, and Python from nothing can take a minute on a slow machine.
const PATIENCE = { worker: 10000, image: 15000, nothing: 120000 };

/** Python, seen from the page. */
export class Python {
  /** @type {Port | null} */
  #port = null;
  /** @type {Worker | null} */
  #decoder = null;
  #ways;
  #isReady = false;
  #stops = 0; // a start that was stopped takes no other way
  #unlisten = () => {};

  /**
   * @param {object} given
   * @param {Config} given.config
   * @param {Arrivals} given.arrivals
   * @param {PayloadFiles} given.files
   * @param {typeof WAYS} [given.ways] those that may be tried, in their order
   * @param {(message: FromPython | Detour) => void} given.onMessage gets all that Python says
   */
  constructor({ config, arrivals, files, ways = WAYS, onMessage }) {
    this.#ways = [...ways];
    this.config = config;
    this.arrivals = arrivals;
    this.files = files;
    this.onMessage = onMessage;
    /** @type {Promise<WidgetSpec[]>} */
    this.first = Promise.resolve([]);
  }

  /**
   * From the memory image, unless the address says no, or else from nothing; a message `failed` comes
   * if neither works.
   * @param {Promise<WidgetSpec[]>} first the widgets that the reader sees first
   */
  async start(first) {
    this.first = first;
    const isImageWanted = new URLSearchParams(location.search).get("image") !== "off";
    const stops = this.#stops;
    const problems = [];
    for (const fromImage of isImageWanted ? [true, false] : [false]) {
      try {
        const { locked } = this.config;
        const port = await this.#open({ kind: "start", fromImage, locked });
        const patience = PATIENCE[fromImage ? "image" : "nothing"];
        await untilMessage(port, "ready", patience, () => this.#isStillComing);
        this.#isReady = true;
        return;
      } catch (thrown) {
        if (stops !== this.#stops) return;
        const problem = wordsOf(thrown);
        problems.push(problem);
        this.onMessage({ kind: "detour", problem });
        this.#end();
      }
    }
    this.onMessage({ kind: "failed", problem: problems.join("; ") });
  }

  /**
   * Takes the first way that leads to an answer; ways that failed are not tried again.
   * @param {StartMessage} start
   */
  async #open(start) {
    const stops = this.#stops;
    const problems = [];
    if (!start.fromImage) this.files.request("late");
    while (this.#ways.length) {
      const [way] = this.#ways;
      try {
        return await this.#feed(start, way);
      } catch (problem) {
        if (stops !== this.#stops) throw problem;
        problems.push(`${way.name}: ${wordsOf(problem)}`);
        this.#end();
        this.#ways.shift();
      }
    }
    throw new Error(problems.join("; ") || "no way is left");
  }

  /**
   * Gets a port to Python, hands the payload over as it arrives, and waits for a first word.
   * @param {StartMessage} start
   * @param {typeof WAYS[number]} way
   * @returns {Promise<Port>}
   */
  async #feed(start, way) {
    const { port1, port2 } = new MessageChannel();
    // The decoder is for the usual way only: elsewhere, the fewer workers the better.
    const isDecoderWanted = way === BLOB_WORKER && start.fromImage;
    this.#decoder = isDecoderWanted ? decodingWorker(this.config, port1) : null;
    /** @param {Slice} slice */
    const take = (slice) => {
      // Python from nothing wants the bytes of its programs.
      const isProgram = slice.isProgram && start.fromImage;
      (this.#decoder ?? this.#port)?.postMessage({ ...slice, isProgram });
    };
    this.#decoder?.addEventListener("message", ({ data }) => {
      this.send({ kind: "part", ...data });
    });
    if (this.#decoder) this.#unlisten = this.arrivals.listen(take);
    const port = await way.open(this.config);
    this.#port = port;
    port.addEventListener("message", (event) => {
      if (port === this.#port) this.#hear(/** @type {MessageEvent} */ (event).data);
    });
    const awake = untilMessage(port, "awake", PATIENCE.worker);
    if ("start" in port) port.start();
    this.send(start);
    this.first.then((specs) => {
      if (port === this.#port) this.send({ kind: "first", specs });
    });
    if (this.#decoder) this.send({ kind: "decoder", port: port2 }, [port2]);
    else this.#unlisten = this.arrivals.listen(take);
    await awake;
    return port;
  }

  /** Whether Python may be silent because it waits for what it was promised. */
  get #isStillComing() {
    const isLateComing = this.files.isRequested("late") && !this.arrivals.hasLate;
    return !this.arrivals.isComplete || isLateComing;
  }

  /** @param {FromPython} message */
  #hear(message) {
    if (message.kind === "complete") this.#decoder?.terminate();
    if (message.kind !== "failed" || this.#isReady) this.onMessage(message);
  }

  /**
   * @param {ToPython} message
   * @param {Transferable[]} [transfer]
   */
  send(message, transfer = []) {
    this.#port?.postMessage(message, transfer);
  }

  /** Ends whatever Python is doing, its start, too. */
  stop() {
    this.#stops += 1;
    this.#end();
  }

  #end() {
    this.#unlisten();
    if (this.#port && "terminate" in this.#port) this.#port.terminate();
    this.#decoder?.terminate();
    this.#port = null;
    this.#decoder = null;
    this.#isReady = false;
  }
}

/** @param {unknown} problem */
function wordsOf(problem) {
  return problem instanceof Error ? problem.message : String(problem);
}
