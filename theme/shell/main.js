// The page's own script.

import { Announcer } from "./announcer.js";
import { repeatEarly } from "./early.js";
import { Figure } from "./figure.js";
import { Store } from "./memory/store.js";
import { whenNear, whenParsed } from "./moments.js";
import { Arrivals } from "./python/arrivals.js";
import { acceptPayload, PayloadFiles } from "./python/payload.js";
import { Quiz } from "./quiz/quiz.js";
import { Shell } from "./shell.js";
import { bringActs } from "./text/acts.js";

/** @import { Config } from "../shared/messages.js" */

/** @param {string} id */
const elementOf = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

// The page has said so already, unless its host allows no script inside a page.
document.documentElement.classList.add("scripts");

/** @type {Config} */
const config = JSON.parse(elementOf("config").textContent);
const arrivals = new Arrivals(config.payload);
acceptPayload(arrivals);

const shell = new Shell({ config, arrivals, files: new PayloadFiles(config.files) });

// Python starts by itself, beside the text on its way to the screen; on a phone, which has little
// memory and a battery, when the first widget comes near.
const isPhone = matchMedia("(pointer: coarse)").matches || navigator.connection?.saveData;
if (config.widgets.length && !isPhone) shell.start();

whenParsed(() => {
  const announcer = new Announcer(elementOf("announcer"));
  const figures = config.widgets.map(
    (placed) => new Figure(placed, elementOf(placed.id), (words) => announcer.say(words)),
  );
  shell.serve(figures);
  repeatEarly();
  bringActs(elementOf("text"), (orders) => shell.perform(orders));
  const quiz = new Quiz(elementOf("text"), {
    store: new Store(config.chapter),
    say: (words) => announcer.say(words),
    perform: (orders) => shell.perform(orders),
  });
  whenNear(quiz.elements, () => quiz.recall());
  const elements = figures.map((figure) => figure.element);
  if (isPhone) whenNear(elements, () => shell.start());
});
