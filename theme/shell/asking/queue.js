/** @import { Order, PlacedPast, Question, Value, WidgetSpec, Width } from "../../shared/messages.js" */

/**
 * What Python is to be asked, one question at a time: a slider's latest value wins, every press
 * counts. Each widget has a run number, which goes up with every press: answers and ticks of an
 * earlier run are stale.
 */
export class EventQueue {
  /** @type {Question[]} */
  #waiting = [];
  /** @type {{widget: string, run: number} | null} */
  #inFlight = null;
  /** @type {Map<string, number>} */
  #runs = new Map();
  #clearings = 0; // each ends the runs of all widgets
  #isOpen = false;
  #send;

  /** @param {(question: Question) => void} send called when the one before is settled */
  constructor(send) {
    this.#send = send;
  }

  /** The widget of the question that waits for its answer, or null. */
  get asked() {
    return this.#inFlight?.widget ?? null;
  }

  /** Nothing is asked, and nothing waits to be. */
  get isIdle() {
    return this.#isOpen && !this.#inFlight && !this.#waiting.length;
  }

  /** @param {string} widget */
  runOf(widget) {
    return this.#clearings + (this.#runs.get(widget) ?? 0);
  }

  /**
   * Whether a question about a widget has still to be sent.
   * @param {string} widget
   */
  hasWaiting(widget) {
    return this.#waiting.some((question) => question.widget === widget);
  }

  /**
   * @param {string} widget
   * @param {string} control
   */
  addPress(widget, control) {
    this.#endRun(widget);
    this.#add({ kind: "event", widget, control, value: null });
  }

  /**
   * What the text asks for: like a press, it ends what ran before.
   * @param {string} widget
   * @param {Order[]} orders
   */
  addOrders(widget, orders) {
    this.#endRun(widget);
    this.#add({ kind: "do", widget, orders });
  }

  /**
   * What was done to figures, once more: it ends what ran before in each of them.
   * @param {PlacedPast[]} pasts at least one
   */
  addReplay(pasts) {
    for (const { id } of pasts.flatMap(({ specs }) => specs)) this.#endRun(id);
    this.#add({ kind: "replay", widget: pasts[0].source, pasts });
  }

  /**
   * A value takes the place of one of the same control, unless something else happened between.
   * @param {string} widget
   * @param {string} control
   * @param {Value} value
   */
  addValue(widget, control, value) {
    const before = this.#waiting.filter((question) => question.widget === widget).pop();
    if (before?.kind === "event" && before.control === control) {
      this.#waiting.splice(this.#waiting.indexOf(before), 1);
    }
    this.#add({ kind: "event", widget, control, value });
  }

  /**
   * A place of a Tap is pressed: every press counts, and a run goes on.
   * @param {string} widget
   * @param {string} control
   * @param {Value} value
   */
  addTap(widget, control, value) {
    this.#add({ kind: "event", widget, control, value });
  }

  /**
   * @param {string} widget
   * @param {Width} width the latest one counts
   */
  addResize(widget, width) {
    this.#waiting = this.#waiting.filter(
      (question) => question.kind !== "resize" || question.widget !== widget,
    );
    this.#add({ kind: "resize", widget, width });
  }

  /**
   * One tick at a time, and none for a run that has ended.
   * @param {string} widget
   * @param {number} run the one that asks for it
   */
  addTick(widget, run) {
    if (run === this.runOf(widget) && !this.#waiting.some(isTickOf(widget))) {
      this.#add({ kind: "tick", widget });
    }
  }

  /** @param {WidgetSpec} spec of a widget that is to begin */
  addMake(spec) {
    this.#endRun(spec.id);
    this.#add({ kind: "make", widget: spec.id, spec });
  }

  /**
   * Another text for a module: all runs end, for every widget is made anew.
   * @param {string} module
   * @param {string} text
   */
  addRewrite(module, text) {
    this.#clearings += 1;
    this.#waiting = this.#waiting.filter((question) => question.kind !== "tick");
    this.#add({ kind: "rewrite", widget: "", module, text });
  }

  /** From now on questions are sent. */
  open() {
    this.#isOpen = true;
    this.next();
  }

  /**
   * The answer to the question in flight has come. The next one is sent by `next`.
   * @returns {{widget: string, isStale: boolean}} whose it is
   */
  settle() {
    if (!this.#inFlight) throw new Error("an answer to no question");
    const { widget, run } = this.#inFlight;
    this.#inFlight = null;
    return { widget, isStale: run !== this.runOf(widget) };
  }

  /** Sends the next question, if none is in flight. */
  next() {
    if (!this.#isOpen || this.#inFlight) return;
    const question = this.#waiting.shift();
    if (!question) return;
    this.#inFlight = { widget: question.widget, run: this.runOf(question.widget) };
    this.#send(question);
  }

  /** Forgets everything, and sends nothing until it is opened again. */
  clear() {
    this.#isOpen = false;
    this.#waiting.length = 0;
    this.#inFlight = null;
    this.#clearings += 1;
  }

  /**
   * Its tick is dropped at once: an answer must not wait for it to show what the Controls hold.
   * @param {string} widget
   */
  #endRun(widget) {
    this.#runs.set(widget, (this.#runs.get(widget) ?? 0) + 1);
    const isTick = isTickOf(widget);
    this.#waiting = this.#waiting.filter((question) => !isTick(question));
  }

  /** @param {Question} question */
  #add(question) {
    this.#waiting.push(question);
    this.next();
  }
}

/**
 * Whether a question is a widget's tick.
 * @param {string} widget
 * @returns {(question: Question) => boolean}
 */
function isTickOf(widget) {
  return (question) => question.kind === "tick" && question.widget === widget;
}
