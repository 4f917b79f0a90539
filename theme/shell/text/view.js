/**
 * Brings an element onto the screen, by the shortest way.
 * @param {Element} element
 */
export function bringIntoView(element) {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ behavior: isCalm ? "auto" : "smooth", block: "nearest" });
}
