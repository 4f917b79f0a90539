// When to begin something that can wait.

const WAYMARKS = ["figureparsed", "DOMContentLoaded"];

/**
 * When all of the text is there, and of the payload what comes along with it: as long as there is more of
 * it each time, that goes first. The page says so itself, unless its host allows no script inside a page.
 * @param {() => void} act
 * @param {() => number} arrived how much of what goes first has come
 */
export function whenParsed(act, arrived) {
  let isDone = false;
  const once = () => {
    if (!isDone) act();
    isDone = true;
  };
  const soon = (before = -1) => {
    const now = arrived();
    if (now > before) setTimeout(() => soon(now));
    else once();
  };
  if (document.getElementById("text-end")) soon();
  else globalThis.parsed = soon;
  document.addEventListener("DOMContentLoaded", once);
}

/** Says that the parser has come as far as a figure. */
export function passFigure() {
  document.dispatchEvent(new Event("figureparsed"));
}

/**
 * When what the page has now is on the screen; at once where nobody sees it.
 * @param {() => void} act
 */
export function whenPainted(act) {
  if (document.hidden) act();
  else requestAnimationFrame(() => requestAnimationFrame(act));
}

/**
 * When all of the page has come. On a fast line that is long before all of it is parsed: looked for at each
 * figure on the way, and at the end by all means.
 * @param {() => void} act
 */
export function whenArrived(act) {
  if (hasArrived()) {
    act();
    return;
  }
  const look = () => {
    for (const kind of WAYMARKS) document.removeEventListener(kind, look);
    whenArrived(act);
  };
  for (const kind of WAYMARKS) document.addEventListener(kind, look);
}

function hasArrived() {
  if (document.readyState !== "loading") return true;
  const [page] = /** @type {PerformanceNavigationTiming[]} */ (
    performance.getEntriesByType("navigation")
  );
  return page?.responseEnd > 0;
}

/**
 * When the figures' Python is no longer on its way: it is there, or it will not come.
 * @returns {Promise<void>}
 */
export function whenSettled() {
  const root = document.documentElement;
  return new Promise((resolve) => {
    const look = () => {
      if (root.dataset.python === "starting") return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(look);
    watch.observe(root, { attributes: true, attributeFilter: ["data-python"] });
    look();
  });
}

/**
 * When one of these comes near: a screen away.
 * @param {Element[]} elements
 * @param {() => void} act
 */
export function whenNear(elements, act) {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      act();
    },
    { rootMargin: "100% 0px" },
  );
  for (const element of elements) near.observe(element);
}
