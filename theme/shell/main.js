// The page's own script.

import { Announcer } from "./announcer.js";
import { begin, mustWait } from "./beginning.js";
import { bringCode } from "./code/code.js";
import { repeatEarly } from "./early.js";
import { Figure } from "./figure/figure.js";
import { isTooOld } from "./floor.js";
import { Memory } from "./memory/memory.js";
import { Store } from "./memory/store.js";
import { whenNear, whenParsed, whenSettled } from "./moments.js";
import { Checker } from "./python/checker.js";
import { Python } from "./python/python.js";
import { WORKERS } from "./python/ways.js";
import { Quiz } from "./quiz/quiz.js";
import { Shell } from "./shell.js";
import { bringActs } from "./text/acts.js";
import { WayBack } from "./text/back.js";
import { openForPaper } from "./text/folded.js";
import { watchFormulas } from "./text/formulas.js";
import { bringNumbers } from "./text/numbers.js";
import { bringProofs } from "./text/proofs.js";
import { listenToTerms } from "./text/terms.js";

/** @import { Beginning } from "./beginning.js" */
/** @import { Perform } from "./text/acts.js" */

/** @param {string} id */
const elementOf = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

if (!isTooOld()) {
  // The page has said and begun all this already, unless its host allows no script inside a page.
  document.documentElement.classList.add("scripts");
  serve(globalThis.begun ?? begin());
}

/** @param {Beginning} begun */
function serve(begun) {
  begun.isTaken = true;
  const { config, arrivals, files } = begun;
  const shell = new Shell(begun);
  const checker = new Checker(() => {
    files.request("late");
    return new Python({ config, arrivals, files, ways: WORKERS });
  }, whenSettled);

  whenParsed(
    () => {
      const announcer = new Announcer(elementOf("announcer"));
      /** @param {string} words @param {boolean} [isAnswer] */
      const say = (words, isAnswer) => announcer.say(words, isAnswer);
      const figures = config.widgets.map((placed) => new Figure(placed, elementOf(placed.id), say));
      const store = new Store(config.chapter);
      const memory = new Memory({ shell, store, figures, say });
      const go = memory.begin();
      shell.serve(figures);
      go();
      const text = elementOf("text");
      const back = new WayBack(elementOf("way-back"));
      /** @type {Perform} */
      const perform = (orders, from, seen = orders[0][0]) => {
        shell.perform(orders);
        back.offer(elementOf(seen), from);
      };
      bringActs(text, perform);
      bringNumbers(text, shell.figures, perform);
      repeatEarly();
      bringProofs(text, { checker, perform, say });
      listenToTerms(document);
      openForPaper(text);
      watchFormulas(text);
      bringCode({ text, shell, store, editorFile: config.editorFile, perform, say });
      const quiz = new Quiz(text, { store, say, perform });
      whenNear(quiz.elements, () => quiz.recall());
      const elements = figures.map((figure) => figure.element);
      if (mustWait()) whenNear(elements, () => shell.start());
    },
    () => arrivals.fraction,
  );
}
