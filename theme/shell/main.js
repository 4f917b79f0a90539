// The page's own script.

import { Announcer } from "./announcer.js";
import { Figure } from "./figure.js";
import { whenNear, whenPainted } from "./moments.js";
import { Arrivals } from "./python/arrivals.js";
import { acceptPayload, PayloadFiles } from "./python/payload.js";
import { Shell } from "./shell.js";

/** @import { Config } from "../shared/messages.js" */

/** @param {string} id */
const elementOf = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

// The page has said so already, unless its host allows no script inside a page.
document.documentElement.classList.add("scripts");

/** @type {Config} */
const config = JSON.parse(elementOf("config").textContent);
const arrivals = new Arrivals(config.payload);
acceptPayload(arrivals);

const announcer = new Announcer(elementOf("announcer"));
const figures = config.widgets.map(
  (placed) => new Figure(placed, elementOf(placed.id), (words) => announcer.say(words)),
);
const shell = new Shell({ config, figures, arrivals, files: new PayloadFiles(config.files) });
shell.listen();

// Python starts by itself once the text is on the screen; on a phone, which has little memory and a
// battery, when the first widget comes near.
if (figures.length) {
  const isPhone = matchMedia("(pointer: coarse)").matches || navigator.connection?.saveData;
  const elements = figures.map((figure) => figure.element);
  const start = () => shell.start();
  if (isPhone) whenNear(elements, start);
  else whenPainted(start);
}
