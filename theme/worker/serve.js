// Python's side of the page: takes the payload's slices, brings Python up, and hands Events to the
// bridge.

import { isAlone, sever } from "./alone.js";
import { askBridge } from "./asking.js";
import { bringMemory, bringPrograms, bringRest, STARTS } from "./boot.js";
import { Decoder } from "./decoder.js";
import { tellFailures } from "./image/internals.js";
import { checkAnswers, isKnown } from "./image/starts.js";
import { Parts } from "./parts.js";
import { callPython } from "./restore.js";
import { checkPrograms, Refused } from "./scripts.js";

/** @import { CheckMessage } from "../shared/checks.js" */
/** @import { Answer, FromPython, Question, RewriteMessage, StartMessage, ToPython, WidgetSpec } from "../shared/messages.js" */
/** @import { Bridge, CutImageMeta, Pyodide } from "./image/emscripten.js" */

const BREATH = 50; // ms between two words about how far a claim is

/**
 * What Python is served to: a worker's own scope, or one end of a channel.
 * @typedef {object} ServedPort
 * @property {(message: FromPython) => void} postMessage
 * @property {(type: "message", act: (event: MessageEvent<ToPython>) => void) => void} addEventListener
 */

/**
 * Serves Python to a port.
 * @param {ServedPort} port
 */
export function runPython(port) {
  const parts = new Parts();
  const decoder = new Decoder((part) => parts.take(part));
  /** @type {Bridge} */
  let bridge;
  /** @type {Pyodide} */
  let pyodide;
  let isRewritten = false; // the reader's code runs
  let whole = Promise.resolve(); // all of the memory is there: until then Python is asked nothing
  let rest = Promise.resolve(); // all of the library is there
  let hasPrograms = false; // all of them, where they come in halves
  let isPartial = false; // it runs on a part of its memory, of its programs or of its library
  /** @type {(specs: WidgetSpec[]) => void} */
  let give;
  /** @type {Promise<WidgetSpec[]>} */
  const first = new Promise((resolve) => {
    give = resolve;
  });

  /** @param {StartMessage} message */
  async function start({ fromImage, isWhole, locked }) {
    const { start, steps } = STARTS[fromImage ? "image" : "nothing"];
    /** @param {string} step */
    const mark = (step) => {
      if (step === "pyodide read") isPartial = !isWhole;
      const fraction = (steps.indexOf(step) + 1) / steps.length;
      port.postMessage({ kind: "progress", step, fraction });
    };
    checkPrograms();
    pyodide = await start({ parts, locked, isWhole, mark });
    if (fromImage && isWhole) await bringRest(parts, pyodide);
    const specs = await first;
    const answers = isWhole ? make(specs) : await makeFirst(specs, locked.image);
    port.postMessage({ kind: "ready", answers, fromImage });
    await whole;
    if (!isWhole) rest = bringLast(locked.image);
    await rest;
    port.postMessage({ kind: "complete" });
  }

  /**
   * @param {WidgetSpec[]} specs
   * @returns {Record<string, Answer>}
   */
  function make(specs) {
    bridge = pyodide.pyimport("browser.bridge");
    return JSON.parse(callPython(pyodide, "browser.bridge", "start", JSON.stringify(specs)));
  }

  /**
   * The first widgets, made with the memory that is there, if the build has seen just them made: they
   * must answer as they did then. Any others wait for all of the memory.
   * @param {WidgetSpec[]} specs
   * @param {CutImageMeta} image
   */
  async function makeFirst(specs, image) {
    const bring = async () => {
      await bringMemory(parts, pyodide, image);
      port.postMessage({ kind: "progress", step: "memory whole", fraction: 1 });
    };
    if (!isKnown(image.starts, specs)) {
      port.postMessage({ kind: "progress", step: "all wanted", fraction: 1 });
      await bring();
      await bringCode(image);
      return make(specs);
    }
    const answers = make(specs);
    checkAnswers(image.starts, specs, answers);
    whole = bring();
    return answers;
  }

  /** @param {CutImageMeta} image */
  async function bringLast(image) {
    if (!hasPrograms) await bringCode(image);
    await bringRest(parts, pyodide);
    isPartial = false;
  }

  /** @param {CutImageMeta} image */
  async function bringCode(image) {
    await bringPrograms(parts, pyodide, image);
    tellFailures(pyodide._module);
    hasPrograms = true;
    port.postMessage({ kind: "progress", step: "programs whole", fraction: 1 });
  }

  /** @param {Exclude<Question, RewriteMessage>} question */
  async function answerTo(question) {
    await whole;
    /** @returns {Record<string, Answer>} */
    const ask = () => JSON.parse(askBridge(bridge, question));
    const answers = ask();
    const lacksModule = Object.values(answers).some((answer) => answer.lacks_module);
    if (isPartial && lacksModule) throw new Error("A module is still on its way.");
    const printed = isRewritten ? JSON.parse(bridge.last_printed()) : null;
    port.postMessage({ kind: "answer", answers, printed });
  }

  /**
   * Asked when all of the library is there.
   * @param {CheckMessage} message
   */
  async function check({ claim }) {
    const checking = pyodide.pyimport("browser.checking");
    const start = performance.now();
    let said = start;
    const json = checking.check(claim, (fraction) => {
      if (performance.now() - said < BREATH) return;
      said = performance.now();
      port.postMessage({ kind: "checking", fraction });
    });
    const seconds = (performance.now() - start) / 1000;
    port.postMessage({ kind: "checked", found: JSON.parse(json), seconds });
  }

  /** @param {unknown} problem */
  function fail(problem) {
    const isRefused = problem instanceof Refused;
    port.postMessage({ kind: "failed", problem: String(problem), isPartial, isRefused });
  }

  /**
   * The reader's own code: it may do anything but reach out of its worker. On the page itself it runs
   * nowhere, for there nothing could stop it.
   * @param {RewriteMessage} question
   */
  async function rewrite({ module, text }) {
    await whole;
    await rest;
    if (!isAlone()) {
      port.postMessage({
        kind: "answer",
        answers: {},
        rewritten: { problem: null, isRefused: true },
      });
      return;
    }
    sever(pyodide);
    const { answers, problem } = JSON.parse(bridge.rewrite(module, text));
    isRewritten = true;
    const printed = JSON.parse(bridge.last_printed());
    port.postMessage({
      kind: "answer",
      answers,
      rewritten: { problem, isRefused: false },
      printed,
    });
  }

  port.addEventListener("message", ({ data }) => {
    switch (data.kind) {
      case "start":
        start(data).catch(fail);
        break;
      case "first":
        give(data.specs);
        break;
      case "slice":
        decoder.take(data);
        break;
      case "decoder":
        data.port.onmessage = (event) => parts.take(event.data);
        break;
      case "rewrite":
        rewrite(data).catch(fail);
        break;
      case "check":
        check(data).catch(fail);
        break;
      default:
        answerTo(data).catch(fail);
    }
  });
  port.postMessage({ kind: "awake" });
}
