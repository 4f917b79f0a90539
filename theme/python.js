// Python in a worker: the ways to get one, and what it says. Where one way is refused or silent,
// the next is tried: hosts differ in what they forbid, and some hang instead of refusing.

const PATIENCE = 15000; // ms until a way that does not answer is given up

/** Bytes of base64 text. */
function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** The text in gzip slices. */
async function unzipped(slices) {
  const stream = new DecompressionStream("gzip");
  const writer = stream.writable.getWriter();
  const written = Promise.all([...slices.map((slice) => writer.write(slice)), writer.close()]);
  const text = await new Response(stream.readable).text();
  await written;
  return text;
}

/** The source of the worker, when all of it has arrived. */
function engineSource() {
  const slices = [];
  return new Promise((resolve, reject) => {
    arrivals.listen((name, text, isLast) => {
      if (name !== "engine") return;
      slices.push(fromBase64(text));
      if (isLast) unzipped(slices).then(resolve, reject);
    });
  });
}

function scriptUrl(source) {
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
}

/** A port to Python in a worker whose source is in memory: works from file:// and in a sandbox. */
async function blobWorker() {
  return new Worker(scriptUrl(await engineSource()));
}

/** A port to Python in a worker from a file: for hosts whose policy refuses blobs. */
async function fileWorker() {
  if (!page.engine) throw new Error("this package has no worker file");
  return new Worker(page.engine);
}

/** A port to Python on the page's own thread: slow to answer, but it answers. */
async function samePage() {
  const script = document.createElement("script");
  script.src = page.engine ?? scriptUrl(await engineSource());
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error("the page may not run the engine"));
    document.head.append(script);
  });
  const { port1, port2 } = new MessageChannel();
  window.runPython(port1);
  port1.start();
  port2.start();
  return port2;
}

/** Python, seen from the page. `hear(message)` gets all that it says. */
class Python {
  constructor(hear) {
    this.hear = hear;
    this.port = null;
  }

  /** Tries one way after another; the last word is `{kind: "failed"}` if none works. */
  async start(wishes) {
    const problems = [];
    for (const way of [blobWorker, fileWorker, samePage]) {
      try {
        this.port = await this.awake(await way());
        this.port.addEventListener("message", ({ data }) => this.hear(data));
        this.port.addEventListener("error", (event) => {
          this.hear({ kind: "failed", problem: event.message });
        });
        arrivals.listen((name, text, isLast) => {
          this.port.postMessage({ kind: "slice", name, text, isLast });
        });
        this.port.postMessage({ kind: "start", wishes });
        return;
      } catch (problem) {
        problems.push(`${way.name}: ${problem.message}`);
      }
    }
    this.hear({ kind: "failed", problem: problems.join("; ") });
  }

  /** The port, once something behind it has answered. */
  awake(port) {
    return new Promise((resolve, reject) => {
      const giveUp = (problem) => {
        port.terminate?.();
        reject(new Error(problem));
      };
      const watchdog = setTimeout(giveUp, PATIENCE, "no answer");
      port.addEventListener("error", (event) => {
        event.preventDefault();
        giveUp(event.message ?? "refused");
      }, { once: true });
      port.addEventListener("message", () => {
        clearTimeout(watchdog);
        resolve(port);
      }, { once: true });
      port.postMessage({ kind: "hello" });
    });
  }

  send(message) {
    this.port.postMessage(message);
  }

  /** Ends whatever Python is doing. */
  stop() {
    this.port?.terminate?.();
    this.port = null;
  }
}
