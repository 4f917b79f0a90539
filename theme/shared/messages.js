// What crosses between the page, its workers, Python and the build. Only types: nothing here runs.
//
//   build --Config--> Shell --slices--> decoder worker --parts--> Python worker
//                     Shell --specs, questions--> Python worker --answers--> Shell

/** @import { CutImageMeta } from "../worker/image/emscripten.js" */
/** @import { ExpectedPart, PayloadFile, Slice, When } from "./payload.js" */
/** @import { CheckedMessage, CheckingMessage, CheckMessage } from "./checks.js" */
/** @import { Frame } from "./frame.js" */

// What Python's browser/bridge.py answers. Exactly one of `fault`, `refused` and neither.

/** What a Control is set to; a Handle that moves freely: x and y. @typedef {number | boolean | string | number[]} Value */

/** Values by the names of their Controls. @typedef {Record<string, Value>} Values */

/** What a widget does on its own. @typedef {"idle" | "running" | "done"} Run */

/** How much room a figure has. @typedef {"wide" | "snug" | "low" | "phone" | "tiny"} Width */

/**
 * All went well: what to paint, what the buttons say, what the other Controls are set to, the ranges
 * that follow the state, and the Controls that cannot be used now.
 * @typedef {object} Painted
 * @property {Frame} frame
 * @property {Run} run
 * @property {Record<string, string>} labels
 * @property {Values} values
 * @property {Record<string, [number, number]>} limits
 * @property {string[]} disabled
 * @property {undefined} [refused]
 * @property {undefined} [fault]
 * @property {undefined} [lacks_module]
 * @property {undefined} [explained]
 */

/**
 * A value that is not allowed, in words for the reader; the widget is as it was.
 * @typedef {object} Refused
 * @property {string} refused
 * @property {Frame} frame
 * @property {Run} run
 * @property {Record<string, string>} labels
 * @property {Values} values
 * @property {Record<string, [number, number]>} limits
 * @property {string[]} disabled
 * @property {undefined} [fault]
 * @property {undefined} [lacks_module]
 * @property {undefined} [explained]
 */

/**
 * A setting that is not allowed: there is no widget, so there is nothing to paint.
 * @typedef {object} RefusedAtStart
 * @property {string} refused
 * @property {undefined} [frame]
 * @property {undefined} [fault]
 * @property {undefined} [lacks_module]
 * @property {undefined} [explained]
 */

/**
 * The widget's code failed. `lacks_module`: because of an import, which may only have come too early.
 * @typedef {object} Fault
 * @property {string} fault
 * @property {string} trace
 * @property {boolean} lacks_module
 * @property {Explained | null} explained where the reader has changed the code
 * @property {undefined} [frame]
 * @property {undefined} [refused]
 */

/** @typedef {Painted | Refused | RefusedAtStart | Fault} Answer */

/**
 * What went wrong in the reader's own code: a module and the line in it, if it was there; words for a
 * beginner, and Python's own.
 * @typedef {object} Explained
 * @property {string | null} module
 * @property {number | null} line
 * @property {string} words
 * @property {string} said
 */

/** The end of what the reader's code has printed, and how many lines there were before it.
 * @typedef {{text: string, before: number}} Printed */

// What the build tells the page: <script type="application/json" id="config">.

/**
 * A widget as its marker asks for it.
 * @typedef {object} PlacedSpec
 * @property {string} id of its figure
 * @property {string} widget the name of its class
 * @property {Record<string, unknown>} settings
 * @property {string | null} of the figure whose state it shows; null: its own
 */

/**
 * A widget as the page asks Python for it: with the values that the reader has set, how much room
 * there is, and whether he asked for less motion.
 * @typedef {PlacedSpec & {reduced_motion: boolean, width: Width}} WidgetSpec
 */

/**
 * What Python's side must know before any part has come: where everything stood when the image was
 * taken, and Pyodide's own list of packages.
 * @typedef {object} Locked
 * @property {CutImageMeta} image
 * @property {object} lock
 */

/**
 * @typedef {object} Config
 * @property {string} chapter its name in addresses
 * @property {PlacedSpec[]} widgets
 * @property {ExpectedPart[]} payload
 * @property {Record<When, PayloadFile[]>} files that bring the payload; none in a single file
 * @property {{python: string, decoder: string}} workers their sources
 * @property {Locked} locked
 * @property {string | null} workerFile address of a script that is Pyodide and the Python worker
 * @property {string | null} editorFile address of the editor's script; where there is none, but code to
 *   change, it stands in the page as text
 */

// From the Shell to the Python worker.

/**
 * Sent first: make Python. `progress` follows; then, if it has been told which widgets are to live
 * first, `ready`; or else `failed`.
 * @typedef {object} StartMessage
 * @property {"start"} kind
 * @property {boolean} fromImage or else from nothing
 * @property {boolean} isWhole nothing runs before all of it is there
 * @property {Locked} locked
 */

/**
 * The widgets that the reader sees first, each View after what it shows: the page may know them only
 * when Python is on its way. No answer.
 * @typedef {{kind: "first", specs: WidgetSpec[]}} FirstMessage
 */

/**
 * The other end of the decoder worker's port: `Part`s come out of it. No answer.
 * @typedef {{kind: "decoder", port: MessagePort}} DecoderMessage
 */

/**
 * A Control's input; a button's value is null. Like every question it gets one `answer`.
 * @typedef {{kind: "event", widget: string, control: string, value: Value | null}} EventMessage
 */

/** What a widget does by itself: a Control and its value; null is a press. @typedef {[string, Value | null]} Order */

/**
 * What the text asks of a widget, one after the other.
 * @typedef {{kind: "do", widget: string, orders: Order[]}} DoMessage
 */

/** One animation step of a running widget. @typedef {{kind: "tick", widget: string}} TickMessage */

/**
 * Make a widget that was not needed at the start, or one anew after a fault.
 * @typedef {{kind: "make", widget: string, spec: WidgetSpec}} MakeMessage
 */

/** Another width for a figure. @typedef {{kind: "resize", widget: string, width: Width}} ResizeMessage */

/**
 * Part of a past: a Control's input as text, of a button null, so many times; with no Control, so many
 * pictures of a run; with the Control "", its end from outside.
 * @typedef {[figure: string, control: string | null, text: string | null, times: number]} Doing
 */

/**
 * All that was done to one state since its widget was made: `settings` are the Controls that did not
 * hold the author's values from the start, `calm` whether less motion was wanted.
 * @typedef {object} Past
 * @property {string} source the figure whose state it is
 * @property {boolean} calm
 * @property {[figure: string, control: string, text: string][]} settings
 * @property {Doing[]} doings
 */

/**
 * A Past as Python takes it: with the specs of all figures that show the state, its source first.
 * @typedef {Past & {specs: WidgetSpec[]}} PlacedPast
 */

/**
 * Do pasts once more, all of them or, if one is wrong, none: then there is one answer, a refusal or a
 * fault, under the name "". `widget` is one of the sources.
 * @typedef {{kind: "replay", widget: string, pasts: PlacedPast[]}} ReplayMessage
 */

/**
 * Put the reader's text in the place of a module, a path below py/, and make every widget anew with
 * it. It asks about no widget, so `widget` is "".
 * @typedef {{kind: "rewrite", widget: "", module: string, text: string}} RewriteMessage
 */

/**
 * @typedef {EventMessage | DoMessage | TickMessage | MakeMessage | ResizeMessage | ReplayMessage
 *   | RewriteMessage} Question
 */

/**
 * @typedef {StartMessage | FirstMessage | DecoderMessage | Slice | Question
 *   | CheckMessage} ToPython
 */

// From the Python worker to the Shell.

/**
 * A worker's first word: it runs, and hears.
 * @typedef {{kind: "awake"}} AwakeMessage
 */

/**
 * A step of the start is done, and with it this much of Python's share, from 0 to 1.
 * @typedef {{kind: "progress", step: string, fraction: number}} ProgressMessage
 */

/**
 * Python is up, numpy is imported, the first widgets are live: their answers, by id. From the image, a
 * part of its memory may still be on its way: what is asked of Python waits for it.
 * @typedef {{kind: "ready", answers: Record<string, Answer>, fromImage: boolean}} ReadyMessage
 */

/**
 * What came of a question: of the widget that was asked, and of all that show the same state, by id.
 * Of a rewriting: of every widget that lives; and its problem, if there was one: then the old ones
 * live on. What the reader's code has printed since the last answer, if anything.
 * @typedef {object} AnswerMessage
 * @property {"answer"} kind
 * @property {Record<string, Answer>} answers
 * @property {{problem: Explained | null, isRefused: boolean}} [rewritten] refused: it was not tried
 * @property {Printed | null} [printed]
 */

/** The whole library has been written too. @typedef {{kind: "complete"}} CompleteMessage */

/**
 * Python is lost. Where it ran on a part of its memory, that may be why, and the page starts another,
 * whole. Else, before `ready`, it tries the next start, or, where the host or the browser refuses something
 * that every start needs, the next way to one; after `ready` the figures say so.
 * @typedef {{kind: "failed", problem: string, isPartial: boolean, isRefused: boolean}} FailedMessage
 */

/**
 * @typedef {AwakeMessage | ProgressMessage | ReadyMessage | AnswerMessage | CheckingMessage
 *   | CheckedMessage | CompleteMessage | FailedMessage} FromPython
 */

export {};
