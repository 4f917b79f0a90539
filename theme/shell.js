// Native inputs in, Frames out. One Event is in flight at a time; a slider's latest value wins, and
// every press counts; a running widget is asked for its next tick when the last one is painted.

const TOO_LONG = 3000; // ms without an answer until the reader is offered to stop

const root = document.documentElement;
const isImageWanted = new URLSearchParams(location.search).get("image") !== "off";
const figures = new Map();
for (const wish of page.widgets) {
  figures.set(wish.id, new Figure(wish, document.getElementById(wish.id)));
}

const queue = []; // what waits: {kind, widget, control, value, run}
let inFlight = null;
let patience = 0; // the timer of the Event in flight
const python = new Python(hear);
arrivals.listen(() => showProgress(0));

// Starting.

function startPython() {
  if (root.dataset.python !== "idle") return;
  root.dataset.python = "starting";
  for (const figure of figures.values()) figure.tell("waking");
  showProgress(0);
  fetchPayload("soon");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  python.start([...figures.values()].map((figure) => ({ ...figure.wish, still })), isImageWanted);
}

/** How far the start is: most of it is the payload's way here, the rest Python's own steps. */
function showProgress(steps) {
  const part = 0.6 * arrivals.part + 0.4 * steps;
  for (const bar of document.querySelectorAll("[data-note=waking] progress")) {
    bar.value = Math.max(bar.value, part);
  }
}

/** Ends Python, whatever it does, and starts it on the settings that the page has now. */
function startAgain() {
  python.stop();
  clearTimeout(patience);
  queue.length = 0;
  inFlight = null;
  for (const figure of figures.values()) figure.begin();
  root.dataset.python = "idle";
  startPython();
}

// What Python says.

function hear(message) {
  switch (message.kind) {
    case "progress": passStep(message); break;
    case "ready": becomeReady(message); break;
    case "answer": receive(message); break;
    case "complete": root.dataset.library = "complete"; break;
    case "detour": root.dataset.problem = message.problem; break;
    case "failed": fail(message.problem); break;
  }
}

/** A step of the start: seen in the bar, and in the browser's own record of times. */
function passStep({ step, steps }) {
  performance.mark(`python: ${step}`);
  showProgress(steps);
}

function becomeReady({ answers, fromImage }) {
  for (const [id, answer] of Object.entries(answers)) apply(figures.get(id), answer);
  root.dataset.start = fromImage ? "image" : "nothing";
  root.dataset.python = "ready";
  performance.mark("python-ready");
  fetchPayload("late");
  next();
}

/** Python is lost. Where it broke while serving a widget, that widget offers to start again. */
function fail(problem) {
  root.dataset.python = "failed";
  root.dataset.problem = problem;
  python.stop();
  clearTimeout(patience);
  queue.length = 0;
  for (const figure of figures.values()) {
    if (inFlight) figure.break(problem, problem);
    else figure.tell("asleep");
  }
  inFlight = null;
}

function receive({ answer }) {
  clearTimeout(patience);
  const figure = figures.get(inFlight.widget);
  const isStale = inFlight.run !== figure.run;
  inFlight = null;
  if (!isStale) apply(figure, answer);
  next();
}

/** Shows an answer: a Frame, a refusal with a Frame, or a fault. */
function apply(figure, answer) {
  if ("fault" in answer) {
    figure.break(answer.fault, answer.trace);
    return;
  }
  figure.tell(answer.refused ? "refused" : "", answer.refused);
  figure.paint(answer);
  if (!queue.some((event) => event.widget === figure.id)) figure.hold(answer.held);
  if (answer.run === "running") askForTick(figure, figure.run);
}

// What the reader does.

/** The next tick is asked for when this Frame is on the screen, so painting is never outrun. */
function askForTick(figure, run) {
  const isAsked = figure.tickRun !== null;
  figure.tickRun = run; // the latest run, should a press have begun a new one meanwhile
  if (isAsked) return;
  requestAnimationFrame(() => setTimeout(() => {
    post({ kind: "tick", widget: figure.id, run: figure.tickRun });
    figure.tickRun = null;
  }));
}

function act(figure, control, value, isPress) {
  startPython();
  if (figure.isBroken) return;
  if (isPress) figure.run += 1;
  const last = queue.findLastIndex((waiting) => waiting.widget === figure.id);
  if (!isPress && last >= 0 && queue[last].control === control) queue.splice(last, 1);
  post({ kind: "event", widget: figure.id, control, value });
}

/** A new start for one widget, or for Python itself where that is lost. */
function restart(figure) {
  if (root.dataset.python === "failed") {
    startAgain();
    return;
  }
  figure.begin();
  post({ kind: "restart", widget: figure.id });
}

function post(question) {
  queue.push(question);
  next();
}

function next() {
  if (inFlight || root.dataset.python !== "ready") return;
  inFlight = queue.shift() ?? null;
  if (!inFlight) return;
  const figure = figures.get(inFlight.widget);
  if (inFlight.kind === "tick" && inFlight.run !== figure.run) {
    inFlight = null; // of a run that a press has ended
    next();
    return;
  }
  inFlight.run = figure.run;
  patience = setTimeout(() => figure.tell("long"), TOO_LONG);
  python.send(inFlight);
}

for (const figure of figures.values()) {
  figure.listen((control, value, isPress) => act(figure, control, value, isPress));
  figure.find("[data-restart]").addEventListener("click", () => restart(figure));
  figure.find("[data-stop]").addEventListener("click", startAgain);
}

// When Python starts by itself: once the text is on the screen; on a phone, which has little memory
// and a battery, when the first widget comes near.

function whenPainted(act) {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function whenNear(act) {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      act();
    },
    { rootMargin: "100% 0px" }, // a screen away
  );
  for (const figure of figures.values()) near.observe(figure.element);
}

if (figures.size) {
  const isPhone = matchMedia("(pointer: coarse)").matches || navigator.connection?.saveData;
  (isPhone ? whenNear : whenPainted)(startPython);
}
