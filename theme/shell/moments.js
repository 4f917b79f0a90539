// When to begin something that can wait.

/**
 * When what the page has now is on the screen.
 * @param {() => void} act
 */
export function whenPainted(act) {
  requestAnimationFrame(() => requestAnimationFrame(act));
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
