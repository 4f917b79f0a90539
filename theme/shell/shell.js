// Native inputs in, Frames out. A running widget is asked for its next tick when the last one is
// painted.

import { Patience } from "./asking/patience.js";
import { Prospect } from "./asking/prospect.js";
import { EventQueue } from "./asking/queue.js";
import { Ticks } from "./asking/ticks.js";
import { Waking } from "./asking/waking.js";
import { startPython } from "./beginning.js";
import { showAnswer } from "./figure/answers.js";
import { judge } from "./figure/judging.js";
import { listenToNotes } from "./figure/notes.js";
import { watch } from "./figure/widths.js";

/** @import { Figure } from "./figure/figure.js" */
/** @import { Memory } from "./memory/memory.js" */
/** @import { Beginning } from "./beginning.js" */
/** @import { Detour } from "./python/python.js" */
/** @import { PlacedOrder } from "./text/acts.js" */
/** @import { Answer, AnswerMessage, FromPython, PlacedPast, Question, ReadyMessage, Value, Width } from "../shared/messages.js" */

/** @typedef {Record<string, Answer>} Answers by the ids of their figures */

export class Shell {
  #patience = new Patience(() => this.files.coming);
  #queue = new EventQueue((question) => this.#send(question));
  #waking = new Waking(this.#queue);
  #ticks = new Ticks(this.#queue);
  #prospect;
  /** @type {Question | null} */
  #asked = null; // what Python was asked last
  /** @type {Memory | null} */
  memory = null; // keeps account of what Python was asked, and of what came of it
  #root = document.documentElement;
  /** Hears all that Python says, before it is shown, and of every new start.
   * @type {(said: FromPython | Detour | {kind: "again"}) => void} */
  listener = () => {};

  /** @param {Beginning} begun */
  constructor({ arrivals, files, python }) {
    /** @type {Map<string, Figure>} */
    this.figures = new Map();
    this.arrivals = arrivals;
    this.files = files;
    this.python = python;
    this.#prospect = new Prospect(files, arrivals);
    python.listen((said) => this.#hear(said)); // it may have said something already
    files.listener = () => {
      this.#prospect.tell();
      this.#patience.tell();
    };
  }

  /**
   * Shows progress and serves the reader from now on.
   * @param {Figure[]} figures all that are on the page
   */
  serve(figures) {
    this.figures = new Map(figures.map((figure) => [figure.id, figure]));
    this.#waking.know(this.figures);
    this.arrivals.listen(() => this.#prospect.tell());
    for (const figure of figures) {
      figure.listen((control, value, isPlace) => this.#act(figure, control, value, isPlace));
      watch(figure.element, (width) => this.#resize(figure, width));
      listenToNotes(figure.element, {
        restart: () => this.restart(figure),
        stop: () => this.startAgain(),
        again: () => this.files.requestAgain(),
      });
    }
    this.#greet();
  }

  /** Starts Python, unless that has been done. */
  start() {
    if (startPython(this)) this.#greet();
  }

  /** Once Python is on its way and the figures are there: the ones that are seen are to live first. */
  #greet() {
    if (this.#root.dataset.python !== "starting" || !this.figures.size) return;
    this.#prospect.begin(this.figures.values());
    const seen = [...this.figures.values()].filter((figure) => figure.isSeen);
    const specs = seen.flatMap((figure) => this.#waking.wake(figure));
    this.memory?.begun(specs);
    this.python.tellFirst(specs);
  }

  /** Ends Python, whatever it does, and starts it on the settings that the page has now. */
  startAgain() {
    this.listener({ kind: "again" });
    this.#endPython();
    this.#patience.startAgain();
    this.#queue.clear();
    this.#waking.clear();
    this.memory?.cleared();
    for (const figure of this.figures.values()) figure.reset();
    this.#root.dataset.python = "idle";
    this.start();
  }

  /** What was there of it is gone. */
  #endPython() {
    this.python.stop();
    delete this.#root.dataset.library;
  }

  // What Python says.

  /** @param {FromPython | Detour} message */
  #hear(message) {
    if ("answers" in message) judge(message.answers, this.figures);
    this.listener(message);
    switch (message.kind) {
      case "progress":
        performance.mark(`python: ${message.step}`); // in the browser's own record of times
        if (message.step === "memory whole") this.#patience.becomeWhole();
        this.#prospect.showProgress(message.fraction);
        break;
      case "ready":
        this.#becomeReady(message);
        break;
      case "answer":
        this.#receive(message);
        break;
      case "complete":
        this.#root.dataset.library = "complete";
        this.#patience.becomeWhole();
        break;
      case "detour":
        this.#root.dataset.problem = message.problem;
        break;
      case "failed":
        this.#fail(message.problem);
        break;
    }
  }

  /** @param {ReadyMessage} message */
  #becomeReady({ answers, fromImage }) {
    this.#prospect.end();
    for (const figure of this.figures.values()) figure.showNote(null);
    for (const [id, answer] of Object.entries(answers)) this.#show(id, answer);
    this.#root.dataset.start = fromImage ? "image" : "nothing";
    this.#root.dataset.python = "ready";
    performance.mark("python-ready");
    this.memory?.started(answers);
    this.#queue.open();
    setTimeout(() => this.#waking.makeNext()); // after what the reader may ask at this very moment
  }

  /**
   * Python is lost. Where it broke while serving a widget, the widgets offer to start again.
   * @param {string} problem
   */
  #fail(problem) {
    this.#root.dataset.python = "failed";
    this.#root.dataset.problem = problem;
    this.#endPython();
    this.#prospect.end();
    this.#patience.end();
    for (const figure of this.figures.values()) {
      figure.halt();
      if (this.#queue.asked) figure.showFault(problem, problem);
      else figure.showNote("failed");
    }
    this.#queue.clear();
  }

  /**
   * All that show one state are painted together.
   * @param {AnswerMessage} message
   */
  #receive({ answers, rewritten }) {
    this.#patience.end();
    const { widget, isStale } = this.#queue.settle();
    for (const [id, answer] of Object.entries(answers)) {
      if (id !== widget || !isStale) this.#show(id, answer);
    }
    if (this.#asked) this.memory?.answered(this.#asked, answers, rewritten);
    this.#queue.next();
    this.#waking.makeNext();
  }

  /**
   * @param {string} id "": pasts were refused, which no figure shows
   * @param {Answer} answer
   */
  #show(id, answer) {
    const figure = this.figures.get(id);
    const runsOn = figure && showAnswer(figure, answer, !this.#queue.hasWaiting(id));
    if (runsOn) this.#ticks.ask(id);
  }

  // What the reader does.

  /**
   * Has every figure made anew, with another text of a module.
   * @param {string} module its path below py/
   * @param {string} text
   */
  rewrite(module, text) {
    if (this.#root.dataset.python === "failed") this.startAgain();
    this.start();
    this.#queue.addRewrite(module, text);
  }

  /**
   * @param {Figure} figure
   * @param {string} control
   * @param {Value | null} value null: a press of a button
   * @param {boolean} isPlace
   */
  #act(figure, control, value, isPlace) {
    if (!this.#use(figure)) return;
    if (value === null) this.#queue.addPress(figure.id, control);
    else if (isPlace) this.#queue.addTap(figure.id, control, value);
    else this.#queue.addValue(figure.id, control, value);
  }

  /**
   * Does what the text asks for, where the reader sees it.
   * @param {PlacedOrder[]} orders
   */
  perform(orders) {
    const ids = [...new Set(orders.map(([id]) => id))];
    for (const [i, figure] of ids.flatMap((id) => this.figures.get(id) ?? []).entries()) {
      const canDo = this.#use(figure);
      figure.obey(i === 0);
      if (!canDo) continue;
      const its = orders.filter(([id]) => id === figure.id);
      this.#queue.addOrders(
        figure.id,
        its.map(([, control, value]) => [control, value]),
      );
    }
  }

  /**
   * Has pasts done once more, in place of what the figures show now.
   * @param {PlacedPast[]} pasts
   */
  replay(pasts) {
    this.start();
    for (const { source } of pasts) {
      for (const figure of this.#waking.use(source)) this.#waking.make(figure);
    }
    this.#queue.addReplay(pasts);
  }

  /**
   * Sees to it that a figure lives, now that something is asked of it.
   * @param {Figure} figure
   * @returns {boolean} whether it can
   */
  #use(figure) {
    this.start();
    if (figure.isBroken) return false;
    this.#waking.make(figure);
    this.#waking.use(figure.source);
    this.#patience.join(figure);
    return true;
  }

  /**
   * @param {Figure} figure
   * @param {Width} width
   */
  #resize(figure, width) {
    figure.width = width;
    if (this.#waking.has(figure) && !figure.isBroken) this.#queue.addResize(figure.id, width);
  }

  /**
   * A new start for one widget, or for Python itself where that is lost.
   * @param {Figure} figure
   */
  restart(figure) {
    if (this.#root.dataset.python === "failed") {
      this.startAgain();
      return;
    }
    figure.reset();
    this.#queue.addMake(figure.spec);
  }

  /** @param {Question} question */
  #send(question) {
    this.#asked = question;
    this.#patience.begin(this.figures.get(question.widget));
    this.python.ask(question);
  }
}
