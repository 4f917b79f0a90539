// A reader in a storm: any Control of any figure in any order, while Python is killed now and then
// and whatever the page offers then is pressed, or not. Resolves to what was done, to texts that
// nobody should ever see, and to the figures that neither answer in the end nor say why not.
//
// Needs the page's workers in `workers`.
async ({ seed, events, patience }) => {
  const OFFERS = "[data-again], [data-restart], [data-stop]";
  const NEVER_SHOWN = ["NaN", "Infinity", "undefined", "[object"];
  const KILLED_IN = 100; // events, on the average
  const HELPED_IN = 20;
  const AWAITED_IN = 5;
  const INPUT = "[name]:is(button, input, select)";
  const figures = [...document.querySelectorAll(`figure.widget:has(${INPUT})`)];
  const wrong = new Set();
  const done = { events: 0, killed: 0, helped: 0 };

  let state = seed;
  function chance() {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  }
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const seen = (selector, within = document) =>
    [...within.querySelectorAll(selector)].filter((part) => part.checkVisibility());

  function act(figure) {
    const input = pick([...figure.querySelectorAll(INPUT)]);
    if (input.type === "range" || input.type === "number") {
      input.value = Number(input.min) + chance() * (Number(input.max) - Number(input.min));
      if (input.type === "number") input.value = Math.round(input.value);
    } else if (input.localName === "select") {
      input.selectedIndex = Math.floor(chance() * input.options.length);
    } else {
      input.click();
      return;
    }
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // Killed as it starts, a worker is a way that this host does not have: in the end Python would
  // share the page's thread, where nothing could stop what does not end.
  const isReady = () => document.documentElement.dataset.python === "ready";

  /** Python is gone, and the page hears of it. */
  function kill() {
    done.killed++;
    const data = { kind: "failed", problem: "lost", isPartial: false, isRefused: false };
    for (const worker of workers.splice(0)) {
      worker.terminate();
      worker.dispatchEvent(new MessageEvent("message", { data }));
    }
  }

  function help() {
    const offers = seen(OFFERS);
    if (offers.length === 0) return;
    done.helped++;
    pick(offers).click();
  }

  function look() {
    const says = figures.flatMap((figure) => [...figure.querySelectorAll("output, .status, text")]);
    const shown = says.map((part) => part.textContent).join(" ");
    for (const word of NEVER_SHOWN) if (shown.includes(word)) wrong.add(word);
  }

  for (; done.events < events; done.events++) {
    act(pick(figures));
    if (chance() < 1 / KILLED_IN && isReady()) kill();
    if (chance() < 1 / HELPED_IN) help();
    if (chance() < 1 / AWAITED_IN) {
      await pause(0);
      look();
    }
  }

  const end = performance.now() + patience;
  const isCalm = () => isReady() && seen(OFFERS).length === 0;
  while (!isCalm() && performance.now() < end) {
    help();
    await pause(200);
  }

  /** Whether a press is answered, or the figure says why not. */
  async function isAlive(figure) {
    let isPainted = false;
    figure.addEventListener("painted", () => {
      isPainted = true;
    });
    const button = figure.querySelector("button[name=reset]") ?? figure.querySelector("[name]");
    button.click();
    while (!isPainted && performance.now() < end + patience) {
      if (seen("[data-note]", figure).length > 0) return true;
      await pause(50);
    }
    return isPainted;
  }

  const dead = [];
  for (const figure of figures) if (!(await isAlive(figure))) dead.push(figure.id);
  look();
  return { ...done, wrong: [...wrong], dead, python: document.documentElement.dataset.python };
};
