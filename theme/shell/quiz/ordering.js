// Choices that are put in order: by their buttons, or held and moved.

/** @param {HTMLElement} list */
const choicesOf = (list) => /** @type {HTMLElement[]} */ ([...list.children]);

/**
 * The names of the choices as they stand.
 * @param {HTMLElement} list
 */
export function orderOf(list) {
  return choicesOf(list).map((choice) => String(choice.dataset.choice));
}

/**
 * @param {HTMLElement} list
 * @param {string[]} order all names
 */
export function putInOrder(list, order) {
  const choices = new Map(choicesOf(list).map((choice) => [choice.dataset.choice, choice]));
  for (const name of order) list.append(/** @type {HTMLElement} */ (choices.get(name)));
}

/**
 * Moves a choice up or down; the first and the last one stay.
 * @param {HTMLElement} choice
 * @param {number} by -1 or 1
 * @returns {number} its place then, from 1
 */
export function move(choice, by) {
  if (by < 0) choice.previousElementSibling?.before(choice);
  else choice.nextElementSibling?.after(choice);
  return choicesOf(/** @type {HTMLElement} */ (choice.parentElement)).indexOf(choice) + 1;
}

/**
 * A choice that is held goes where the hand goes.
 * @param {PointerEvent} event on a list
 */
export function holdAndMove(event) {
  const target = /** @type {Element} */ (event.target);
  const choice = /** @type {HTMLElement | null} */ (target.closest("[data-choice]"));
  if (!choice || !target.closest(".hold") || event.button !== 0) return;
  event.preventDefault();
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const before = orderOf(list).join();
  choice.dataset.held = "";
  const follow = (/** @type {PointerEvent} */ { clientY }) => {
    const under = choicesOf(list).find((other) => {
      const { top, height } = other.getBoundingClientRect();
      return other !== choice && clientY > top && clientY < top + height;
    });
    if (!under) return;
    const isAbove = choice.compareDocumentPosition(under) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isAbove) under.before(choice);
    else under.after(choice);
  };
  const letGo = () => {
    removeEventListener("pointermove", follow);
    delete choice.dataset.held;
    if (orderOf(list).join() !== before) list.dispatchEvent(new Event("input", { bubbles: true }));
  };
  addEventListener("pointermove", follow);
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, letGo, { once: true });
}
