// A formula that is wider than the column is scrolled, by keys, too; any other is in nobody's way.

/** @param {HTMLElement} text */
export function watchFormulas(text) {
  const observer = new ResizeObserver((changed) => {
    for (const { target } of changed) mark(/** @type {HTMLElement} */ (target));
  });
  for (const formula of text.querySelectorAll("div.formula")) observer.observe(formula);
}

/** @param {HTMLElement} formula */
function mark(formula) {
  const isWide = formula.scrollWidth > formula.clientWidth;
  if (isWide === formula.hasAttribute("tabindex")) return;
  for (const [name, value] of Object.entries({
    tabindex: "0",
    role: "group",
    "aria-label": "Formula",
  })) {
    if (isWide) formula.setAttribute(name, value);
    else formula.removeAttribute(name);
  }
}
