// A formula that is wider than its place is scrolled, by keys, too; any other is in nobody's way.

const BLOCK = "p, li, dd, td, th, summary, div"; // that a formula in a line of text stands in
const MARKS = { tabindex: "0", role: "group", "aria-label": "Formula" };

/** @param {HTMLElement} text */
export function watchFormulas(text) {
  const formulas = [...text.querySelectorAll("div.formula, math:not(div.formula *)")];
  /** @type {Map<Element, Element[]>} */
  const within = new Map();
  for (const formula of formulas) {
    const block = /** @type {Element} */ (formula.closest(BLOCK));
    within.set(block, [...(within.get(block) ?? []), formula]);
  }
  const look = (/** @type {Iterable<Element>} */ blocks) => {
    for (const block of blocks) {
      for (const formula of within.get(block) ?? []) mark(formula, isWider(formula, block));
    }
  };
  const observer = new ResizeObserver((changed) => look(changed.map(({ target }) => target)));
  for (const block of within.keys()) observer.observe(block);
  // The places are as wide as before then, the signs are not.
  document.fonts.addEventListener("loadingdone", () => look(within.keys()));
}

/**
 * @param {Element} formula
 * @param {Element} block that it is, or stands in
 */
function isWider(formula, block) {
  if (formula === block) return formula.scrollWidth > formula.clientWidth;
  const { scrollWidth } = formula;
  return Math.max(scrollWidth, formula.getBoundingClientRect().width) > block.clientWidth;
}

/**
 * @param {Element} formula
 * @param {boolean} isWide
 */
function mark(formula, isWide) {
  if (isWide === formula.hasAttribute("tabindex")) return;
  for (const [name, value] of Object.entries(MARKS)) {
    if (isWide) formula.setAttribute(name, value);
    else formula.removeAttribute(name);
  }
}
