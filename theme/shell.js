// Native inputs in, Frames out. One Event is in flight at a time; a slider's latest value wins, and
// every press counts; a running widget is asked for its next tick when the last one is painted.

const root = document.documentElement;
const figures = new Map();
for (const wish of page.widgets) {
  figures.set(wish.id, new Figure(wish, document.getElementById(wish.id)));
}

const queue = []; // Events that wait: {kind, widget, control, value, run}
let inFlight = null;
const python = new Python(hear);

function startPython() {
  if (root.dataset.python !== "idle") return;
  root.dataset.python = "starting";
  for (const figure of figures.values()) figure.tell("waking");
  showProgress(0);
  fetchPayload();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  python.start(page.widgets.map((wish) => ({ ...wish, still })));
}

/** How far the start is: most of it is the payload's way here, the rest Python's own steps. */
function showProgress(steps) {
  const part = 0.6 * (arrivals.count / arrivals.wanted) + 0.4 * steps;
  for (const bar of document.querySelectorAll("[data-note=waking] progress")) bar.value = part;
}

function hear(message) {
  switch (message.kind) {
    case "progress": showProgress(message.steps); break;
    case "ready": becomeReady(message.answers); break;
    case "answer": receive(message); break;
    case "failed": fail(message.problem); break;
  }
}

function becomeReady(answers) {
  for (const [id, answer] of Object.entries(answers)) apply(figures.get(id), answer);
  root.dataset.python = "ready";
  performance.mark("python-ready");
  next();
}

function fail(problem) {
  root.dataset.python = "failed";
  root.dataset.problem = problem;
  python.stop();
  queue.length = 0;
  inFlight = null;
  for (const figure of figures.values()) figure.tell("asleep");
}

function receive({ answer }) {
  const figure = figures.get(inFlight.widget);
  const isStale = inFlight.run !== figure.run;
  inFlight = null;
  if (!isStale) apply(figure, answer);
  next();
}

/** Shows an answer of Python's: a Frame, a refusal with a Frame, or a fault. */
function apply(figure, answer) {
  figure.isFaulty = "fault" in answer;
  if (figure.isFaulty) {
    figure.element.dataset.run = "idle";
    figure.tell("fault", answer.fault);
    figure.find("[data-trace]").textContent = answer.trace;
    return;
  }
  figure.tell(answer.refused ? "refused" : "", answer.refused);
  figure.paint(answer);
  if (!queue.some((event) => event.widget === figure.id)) figure.hold(answer.held);
  if (answer.run === "running") askForTick(figure, figure.run);
}

/** The next tick is asked for when this Frame is on the screen, so painting is never outrun. */
function askForTick(figure, run) {
  if (figure.isTickAsked) return;
  figure.isTickAsked = true;
  requestAnimationFrame(() => setTimeout(() => {
    figure.isTickAsked = false;
    post({ kind: "tick", widget: figure.id, run });
  }));
}

function act(figure, control, value, isPress) {
  startPython();
  if (figure.isFaulty) return;
  if (isPress) figure.run += 1;
  const event = { kind: "event", widget: figure.id, control, value, run: figure.run };
  const last = queue.findLastIndex((waiting) => waiting.widget === figure.id);
  if (!isPress && last >= 0 && queue[last].control === control) queue.splice(last, 1);
  post(event);
}

function post(event) {
  queue.push(event);
  next();
}

function next() {
  if (inFlight || root.dataset.python !== "ready" || !queue.length) return;
  inFlight = queue.shift();
  if (inFlight.kind === "event") inFlight.run = figures.get(inFlight.widget).run;
  python.send(inFlight);
}

for (const figure of figures.values()) {
  figure.listen((control, value, isPress) => act(figure, control, value, isPress));
  figure.find("[data-restart]").addEventListener("click", () => {
    figure.run += 1;
    post({ kind: "restart", widget: figure.id, run: figure.run });
  });
}

addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(startPython));
