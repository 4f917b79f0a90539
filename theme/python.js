// Python in a worker: the ways to get one, and what it says. Where one way is refused or silent,
// the next is tried: hosts differ in what they forbid, and some hang instead of refusing.

// Milliseconds of silence until a way is given up: a worker answers at once, the image takes a second
// or two, and Python from nothing can take a minute on a slow machine.
const PATIENCE = { worker: 10000, image: 15000, nothing: 120000 };

function scriptUrl(source) {
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
}

/** A port to Python in a worker whose source is in memory: works from file:// and in a sandbox. */
async function blobWorker() {
  return new Worker(scriptUrl(page.workers.python));
}

/** A port to Python in a worker from a file: for hosts whose policy refuses blobs. */
async function fileWorker() {
  if (!page.engine) throw new Error("this package has no worker file");
  return new Worker(page.engine);
}

/** A port to Python on the page's own thread: slow to answer, but it answers. */
async function samePage() {
  if (!window.runPython) {
    const script = addScript(page.engine ?? scriptUrl(page.workers.python));
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error("the page may not run the engine"));
    });
  }
  const { port1, port2 } = new MessageChannel();
  port1.start();
  window.runPython(port1);
  return port2;
}

/**
 * A worker that decodes for another, or null where none is to be had. Its bytes go to `port`, its
 * programs come back to the page.
 */
function decodingWorker(port) {
  try {
    const worker = new Worker(scriptUrl(page.workers.decoder));
    worker.postMessage({ port }, [port]);
    return worker;
  } catch {
    return null;
  }
}

/** Python, seen from the page. `hear(message)` gets all that it says. */
class Python {
  constructor(hear) {
    this.hear = hear;
    this.port = null;
    this.decoder = null;
    this.ways = [blobWorker, fileWorker, samePage];
    this.isReady = false;
    this.unlisten = () => {};
  }

  /** From the memory image, or else from nothing; `{kind: "failed"}` is heard if neither works. */
  async start(wishes, isImageWanted) {
    const problems = [];
    for (const fromImage of isImageWanted ? [true, false] : [false]) {
      try {
        await this.open({ kind: "start", wishes, fromImage, locked: page.locked });
        await this.until("ready", PATIENCE[fromImage ? "image" : "nothing"]);
        this.isReady = true;
        return;
      } catch (problem) {
        problems.push(problem.message);
        this.hear({ kind: "detour", problem: problem.message });
        this.stop();
      }
    }
    this.hear({ kind: "failed", problem: problems.join("; ") });
  }

  /** Takes the first way that leads to an answer; ways that failed are not tried again. */
  async open(start) {
    const problems = [];
    if (!start.fromImage) fetchPayload("late");
    while (this.ways.length) {
      const [way] = this.ways;
      try {
        // The decoder is for the usual way only: elsewhere, the fewer workers the better.
        await this.feed(start, way, way === blobWorker && start.fromImage);
        return;
      } catch (problem) {
        problems.push(`${way.name}: ${problem.message}`);
        this.stop();
        this.ways.shift();
      }
    }
    throw new Error(problems.join("; ") || "no way is left");
  }

  /** Gets a port to Python, hands the payload over as it arrives, and waits for a first word. */
  async feed(start, way, isDecoderWanted) {
    const { port1, port2 } = new MessageChannel();
    this.decoder = isDecoderWanted ? decodingWorker(port1) : null;
    const take = (slice) => {
      // Python from nothing wants the bytes of its programs.
      const isProgram = slice.isProgram && start.fromImage;
      (this.decoder ?? this.port).postMessage({ kind: "slice", ...slice, isProgram });
    };
    this.decoder?.addEventListener("message", ({ data }) => {
      this.port?.postMessage({ kind: "part", ...data });
    });
    if (this.decoder) this.unlisten = arrivals.listen(take);
    const port = (this.port = await way());
    port.addEventListener("message", ({ data }) => {
      if (port !== this.port) return;
      if (data.kind === "complete") this.decoder?.terminate();
      if (data.kind !== "failed" || this.isReady) this.hear(data);
    });
    const awake = this.until("awake", PATIENCE.worker);
    this.port.start?.();
    this.port.postMessage(start);
    if (this.decoder) this.port.postMessage({ kind: "decoder", port: port2 }, [port2]);
    else this.unlisten = arrivals.listen(take);
    await awake;
  }

  /** Resolves at a message of a kind. Rejects at a failure, or at silence with nothing to wait for. */
  until(kind, patience) {
    const { port } = this;
    return new Promise((resolve, reject) => {
      let silence;
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => {
          if (kind === "ready" && !arrivals.isComplete) listen();
          else finish(reject, "no answer");
        }, patience);
      };
      const finish = (settle, problem) => {
        clearTimeout(silence);
        port.removeEventListener("message", onMessage);
        port.removeEventListener("error", onError);
        settle(problem && new Error(problem));
      };
      const onMessage = ({ data }) => {
        if (data.kind === kind) finish(resolve);
        else if (data.kind === "failed") finish(reject, data.problem);
        else listen();
      };
      const onError = (event) => {
        event.preventDefault();
        finish(reject, event.message ?? "refused");
      };
      port.addEventListener("message", onMessage);
      port.addEventListener("error", onError);
      listen();
    });
  }

  send(message) {
    this.port.postMessage(message);
  }

  /** Ends whatever Python is doing. */
  stop() {
    this.unlisten();
    this.port?.terminate?.();
    this.decoder?.terminate();
    this.port = this.decoder = null;
    this.isReady = false;
  }
}
