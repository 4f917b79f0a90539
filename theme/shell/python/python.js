// Python in a worker, and what it says. Where one way to it is refused or silent, the next is tried:
// hosts differ in what they forbid, and some hang instead of refusing. One that ran on a part of its
// memory, and failed before the rest was there, is replaced by another, and nobody notices.

import { Account } from "./account.js";
import { PATIENCE, untilMessage } from "./waiting.js";
import { BLOB_WORKER, decodingWorker, endPort, WAYS } from "./ways.js";

/** @import { Asked } from "./account.js" */
/** @import { ArrivedSlice, Arrivals } from "./arrivals.js" */
/** @import { PayloadFiles } from "./payload.js" */
/** @import { Port } from "./ways.js" */
/** @import { Config, FromPython, StartMessage, ToPython, WidgetSpec } from "../../shared/messages.js" */
/** @import { Slice } from "../../shared/payload.js" */

/**
 * The Shell's own word: one way to Python has failed, another is tried.
 * @typedef {{kind: "detour", problem: string}} Detour
 */
/** @typedef {FromPython | Detour} Said */

// How Python may start; each leans on less than the one before it.
const FROM_PART = { fromImage: true, isWhole: false, patience: PATIENCE.image };
const FROM_IMAGE = { fromImage: true, isWhole: true, patience: PATIENCE.image };
const FROM_NOTHING = { fromImage: false, isWhole: true, patience: PATIENCE.nothing };

/** Python, seen from the page. */
export class Python {
  /** @type {Port | null} */
  #port = null;
  /** @type {Worker | null} */
  #decoder = null;
  #allWays;
  /** @type {typeof WAYS} */
  #ways = []; // those that are left
  #isReady = false;
  #isPartial = false; // it failed, and had run on a part of its memory
  #isMemoryWhole = false; // from then on what it is asked is answered
  #isRefused = false; // it failed, as any start would on that way
  #isAgain = false; // another takes over, of which nobody need hear
  #account = new Account();
  #stops = 0; // a start that was stopped takes no other way
  #unlisten = () => {};
  /** @type {Said[]} */
  #said = []; // before anybody listened
  /** @type {(said: Said) => void} */
  #tell = (said) => this.#said.push(said);
  /** @type {Promise<WidgetSpec[]>} */
  #first = Promise.resolve([]);
  /** Tells which widgets the reader sees first. Python's start waits for that.
   * @type {(specs: WidgetSpec[]) => void} */
  tellFirst = () => {};

  /**
   * @param {object} given
   * @param {Config} given.config
   * @param {Arrivals} given.arrivals
   * @param {PayloadFiles} given.files
   * @param {typeof WAYS} [given.ways] those that may be tried, in their order
   */
  constructor({ config, arrivals, files, ways = WAYS }) {
    this.#allWays = ways;
    this.config = config;
    this.arrivals = arrivals;
    this.files = files;
  }

  /**
   * Hears all that Python says, and has said.
   * @param {(said: Said) => void} hear
   */
  listen(hear) {
    this.#tell = hear;
    for (const said of this.#said.splice(0)) hear(said);
  }

  /**
   * From the memory image, unless the address says no, or else from nothing; a message `failed` comes
   * if neither works.
   */
  async start() {
    this.#first = new Promise((resolve) => {
      this.tellFirst = resolve;
    });
    this.#account = new Account();
    this.#isAgain = false;
    if (!this.#ways.length) this.#ways = [...this.#allWays];
    const isImageWanted = new URLSearchParams(location.search).get("image") !== "off";
    await this.#try(isImageWanted ? [FROM_PART, FROM_IMAGE, FROM_NOTHING] : [FROM_NOTHING]);
  }

  /** @param {(typeof FROM_PART)[]} starts one after the other, until one is ready */
  async #try(starts) {
    const { locked } = this.config;
    const stops = this.#stops;
    const problems = [];
    const left = [...starts];
    while (left.length && this.#ways.length) {
      const [start] = left;
      const { fromImage, isWhole, patience } = start;
      this.#isPartial = false;
      this.#isRefused = false;
      try {
        if (isWhole) this.files.request("late");
        const port = await this.#open({ kind: "start", fromImage, isWhole, locked });
        await untilMessage(port, "ready", patience, () => this.#isStillComing);
        this.#isReady = true;
        // The host allows this way: if it fails later, it is tried again, and no other. On the page's
        // own thread nothing could stop Python.
        this.#ways.splice(1);
        this.#allWays = [...this.#ways];
        if (!isWhole) this.#awaitRest(port);
        return;
      } catch (thrown) {
        if (stops !== this.#stops) return;
        const problem = wordsOf(thrown);
        problems.push(problem);
        this.#tell({ kind: "detour", problem });
        this.#end();
        if (this.#isRefused) this.#ways.shift();
        else left.shift();
        if (left[0] === FROM_IMAGE && !this.#isPartial) left.shift(); // it would fail once more
      }
    }
    this.#tell({
      kind: "failed",
      problem: problems.join("; "),
      isPartial: false,
      isRefused: false,
    });
  }

  /**
   * Sees to it that the rest of Python comes: whoever unpacks it may have died without a word.
   * @param {Port} port
   */
  async #awaitRest(port) {
    try {
      const mayBeSilent = () => port === this.#port && this.#mayBeSilent;
      await untilMessage(port, "complete", PATIENCE.rest, mayBeSilent);
    } catch (thrown) {
      if (port === this.#port) this.#startAgain(wordsOf(thrown));
    }
  }

  /**
   * Starts another Python, whole, and brings it to where this one was.
   * @param {string} problem
   */
  async #startAgain(problem) {
    const stops = this.#stops;
    this.#tell({ kind: "detour", problem });
    this.#end();
    this.#isAgain = true;
    await this.#try([FROM_IMAGE, FROM_NOTHING]);
    if (stops !== this.#stops || !this.#isReady) return;
    this.#isAgain = false;
    for (const question of this.#account.repeat()) this.#send(question);
  }

  /**
   * Takes the first way that leads to an answer; ways that failed are not tried again.
   * @param {StartMessage} start
   */
  async #open(start) {
    const stops = this.#stops;
    const problems = [];
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
    throw new Error(problems.join("; "));
  }

  /**
   * Gets a port to Python, hands the payload over as it arrives, and waits for a first word.
   * @param {StartMessage} start
   * @param {typeof WAYS[number]} way
   * @returns {Promise<Port>}
   * @throws {Error} where it is refused or silent, or was stopped meanwhile
   */
  async #feed(start, way) {
    const stops = this.#stops;
    const { fromImage, isWhole } = start;
    const { port1, port2 } = new MessageChannel();
    // The decoder is for the usual way only: elsewhere, the fewer workers the better.
    const isDecoderWanted = way === BLOB_WORKER && fromImage;
    this.#decoder = isDecoderWanted ? decodingWorker(this.config, port1) : null;
    /** @param {ArrivedSlice} slice */
    const take = (slice) => {
      // Python from nothing wants the bytes of its programs.
      const isProgram = slice.isProgram && fromImage;
      /** @type {Slice} */
      const wanted = { ...slice, isProgram, isWhole };
      (this.#decoder ?? this.#port)?.postMessage(wanted);
    };
    if (this.#decoder) this.#unlisten = this.arrivals.listen(take);
    const port = await way.open(this.config);
    if (stops !== this.#stops) {
      endPort(port);
      throw new Error("it was stopped");
    }
    this.#port = port;
    port.addEventListener("message", (event) => {
      if (port === this.#port) this.#hear(/** @type {MessageEvent} */ (event).data);
    });
    const awake = untilMessage(port, "awake", PATIENCE.worker);
    if ("start" in port) port.start();
    this.#send(start);
    this.#first.then((specs) => {
      if (port === this.#port) this.#send({ kind: "first", specs });
    });
    if (this.#decoder) this.#send({ kind: "decoder", port: port2 }, [port2]);
    else this.#unlisten = this.arrivals.listen(take);
    await awake;
    return port;
  }

  /** Whether Python may be silent because it waits for what it was promised. */
  get #isStillComing() {
    const { arrivals, files } = this;
    return !(files.isRequested("late") ? arrivals.isWhole : arrivals.isComplete);
  }

  /** Whether a Python that is ready may be silent: its rest is on the way, or it works on an answer. */
  get #mayBeSilent() {
    const kind = this.#account.awaited?.kind ?? "rewrite"; // for that it waits until all is there
    return !this.arrivals.hasAllReleased || (this.#isMemoryWhole && kind !== "rewrite");
  }

  /** @param {FromPython} message */
  #hear(message) {
    const isAnswer = message.kind === "answer" || message.kind === "checked";
    if (isAnswer && !this.#account.settle()) return;
    if (message.kind === "progress") {
      this.#isMemoryWhole ||= message.step === "memory whole";
      this.files.follow(message.step);
    }
    if (message.kind === "complete") {
      this.#decoder?.terminate();
      this.#account.close();
    }
    if (message.kind === "failed") {
      this.#isPartial = message.isPartial;
      this.#isRefused = message.isRefused;
      if (!this.#isReady || message.isPartial) return; // who awaits a start, or its rest, hears of it
    }
    if (!this.#isAgain) this.#tell(message);
  }

  /**
   * Asks something of a Python that has been ready. It is answered, should another have to take over.
   * @param {Asked} question
   */
  ask(question) {
    this.#account.add(question);
    if (!this.#isAgain) this.#send(question);
  }

  /**
   * @param {ToPython} message
   * @param {Transferable[]} [transfer]
   */
  #send(message, transfer = []) {
    this.#port?.postMessage(message, transfer);
  }

  /** Ends whatever Python is doing, its start, too. */
  stop() {
    this.#stops += 1;
    this.#end();
  }

  #end() {
    this.#unlisten();
    if (this.#port) endPort(this.#port);
    this.#decoder?.terminate();
    this.#port = null;
    this.#decoder = null;
    this.#isReady = false;
    this.#isMemoryWhole = false;
  }
}

/** @param {unknown} problem */
function wordsOf(problem) {
  return problem instanceof Error ? problem.message : String(problem);
}
