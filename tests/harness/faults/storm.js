// A reader in a storm: any Control of any figure in any order, while Python is lost now and then
// and whatever the page offers then is pressed, or not. Resolves to what was done, to texts that
// nobody should ever see, to the figures that neither answer in the end nor say why not, to those that
// say why not, and to buttons of which Python was not asked each press. Meanwhile `beats` goes up as
// long as the page lives.
//
// Needs the page's workers in `workers`, and what they were sent in `sent`.
async ({ seed, events, patience }) => {
  const OFFERS = "[data-again], [data-restart], [data-stop]";
  const NEVER_SHOWN = ["NaN", "Infinity", "undefined", "[object"];
  const LOST_IN = 100; // events, on the average
  const HELPED_IN = 20;
  const AWAITED_IN = 5;
  const RESTED_IN = 500;
  const TAKEN = 2; // times that an offer is taken at the end: what breaks again says so
  const IN_A_ROW = 3; // presses of a button, which wait for each other
  const STILL = 4000; // ms without a picture: a page that waits for Python says so sooner
  const INPUT = "[name]:is(button, input, select)";
  const figures = [...document.querySelectorAll(`figure.widget:has(${INPUT})`)];
  const wrong = new Set();
  const done = { events: 0, lost: 0, helped: 0 };
  const root = document.documentElement;

  let state = seed;
  function chance() {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  }
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const seen = (selector, within = document) =>
    [...within.querySelectorAll(selector)].filter((part) => part.checkVisibility());
  const isReady = () => root.dataset.python === "ready";

  async function pause(ms) {
    window.beats = (window.beats ?? 0) + 1;
    await new Promise((resolve) => setTimeout(resolve, ms));
  }

  /** Awaits a condition as long as there is patience, and does something meanwhile. */
  async function until(condition, meanwhile = () => {}) {
    const end = performance.now() + patience;
    while (!condition() && performance.now() < end) {
      meanwhile();
      await pause(100);
    }
    return condition();
  }

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

  /** Python is gone, at whatever moment, and the page hears of it: what is left is its to end. */
  function lose() {
    if (workers.length > 0) done.lost++;
    const data = { kind: "failed", problem: "lost", isPartial: false, isRefused: false };
    for (const worker of [...workers]) {
      worker.die();
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

  await until(isReady, help);
  for (; done.events < events; done.events++) {
    act(pick(figures));
    if (chance() < 1 / LOST_IN) lose();
    if (chance() < 1 / HELPED_IN) help();
    if (chance() < 1 / RESTED_IN) await until(isReady, help);
    if (chance() < 1 / AWAITED_IN) {
      await pause(0);
      look();
    }
  }

  // All is asked to rest, and whatever is offered is taken.
  const buttonOf = (figure) =>
    figure.querySelector("button[name=reset]") ?? figure.querySelector("button[name]");
  for (const figure of figures) buttonOf(figure).click();
  const taken = new Map();
  const left = () => seen(OFFERS).filter((offer) => (taken.get(offer) ?? 0) < TAKEN);
  function take() {
    const [offer] = left();
    if (!offer) return;
    taken.set(offer, (taken.get(offer) ?? 0) + 1);
    offer.click();
  }
  let painted = performance.now();
  document.addEventListener("painted", () => {
    painted = performance.now();
  });
  const isStill = () => performance.now() - painted > STILL;
  const isCalm = await until(() => isReady() && left().length === 0 && isStill(), take);

  /** What comes of a press: an answer, or why not, in words. */
  async function answerOf(figure) {
    let answer = "";
    figure.addEventListener("painted", () => {
      answer = "painted";
    });
    buttonOf(figure).click();
    await until(() => {
      answer ||= seen("[data-note]:has(button)", figure)[0]?.dataset.note ?? "";
      return answer;
    });
    return answer;
  }

  /** Buttons of which not every press is sent on, all of them pressed in turn at once. */
  async function dropping(buttons) {
    const isUsable = (button) => button.getAttribute("aria-disabled") !== "true";
    const wanted = buttons.filter(isUsable).map((button) => {
      const name = `${button.closest("figure").id}.${button.name}`;
      return { name, button, count: (sent[name] ?? 0) + IN_A_ROW };
    });
    for (let i = 0; i < IN_A_ROW; i++) for (const { button } of wanted) button.click();
    const missing = () => wanted.filter(({ name, count }) => (sent[name] ?? 0) < count);
    painted = performance.now();
    await until(() => missing().length === 0 || isStill());
    return missing().map(({ name }) => name);
  }

  const [dead, says] = [[], {}];
  for (const { id } of figures) {
    const answer = await answerOf(document.getElementById(id));
    if (!answer) dead.push(id);
    else if (answer !== "painted") says[id] = answer;
  }
  const able = figures.filter(({ id }) => !dead.includes(id) && !(id in says));
  const dropped = await dropping(able.map(buttonOf));
  look();
  await until(() => workers.length === 1); // the one that unpacks is not needed any more
  const found = { isCalm, wrong: [...wrong], dead, says, dropped, workers: workers.length };
  return { ...done, ...found };
};
