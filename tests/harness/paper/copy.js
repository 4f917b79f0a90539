// What of a chapter belongs on paper, in its order: [[kind, blocks], …]. A kind is heading, text,
// formula, figure or number, which is a list's own. Read from the page as its reader left it.
//
// In Firefox's PDF what is bolder than a font's lightest is no text but shapes: there it is the
// paragraphs alone that have no such letters.
(isFirefox) => {
  const PARTS = {
    "figure.widget, .question .picture": "figure",
    "h1, h2, h3": "heading",
    math: "formula",
  };
  const NEVER = `script, style, template, noscript, title, desc, annotation, [hidden],
    button, input, select, .controls, .under, .link, .note, .code .scripts-only, .proof, .meaning,
    .question :is(.reason, .found, .score, .typed input), .head fieldset,
    .tells:not([data-used]) > :not(.telling), .tells[data-used] > .telling,
    .follow:not([data-used]) > .on-screen, .follow[data-used] > .on-paper`;
  const parts = [["text", ""]];
  const isBlock = (element) =>
    element.localName === "text" || !getComputedStyle(element).display.startsWith("inline");

  function walk(node, kind) {
    if (node.nodeType === Node.TEXT_NODE) parts.at(-1)[1] += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(NEVER)) return;
    const [, its] = Object.entries(PARTS).find(([selector]) => node.matches(selector)) ?? [];
    const own = kind === "figure" ? kind : (its ?? kind);
    const edge = isBlock(node) && own !== "formula" ? "\n" : "";
    if (own !== kind) parts.push([own, ""]);
    if (node.matches("ol > li")) parts.push(["number", numberOf(node)], [own, ""]);
    parts.at(-1)[1] += edge;
    for (const child of node.childNodes) walk(child, own);
    parts.at(-1)[1] += edge;
    if (own !== kind) parts.push([kind, ""]);
  }

  /** How a list counts this one. */
  function numberOf(item) {
    const place = [...item.parentElement.children].indexOf(item);
    return item.parentElement.type === "a" ? "abcdefghij"[place] : String(place + 1);
  }

  /** Whether a paragraph is nothing but plain letters. */
  function isPlain(paragraph) {
    const isLight = (part) =>
      getComputedStyle(part).fontWeight === "400" && !part.matches("button");
    const isShown = !paragraph.closest(`${NEVER}, figure, .question`);
    return isShown && [paragraph, ...paragraph.querySelectorAll("*")].every(isLight);
  }

  if (isFirefox) {
    const plain = [...document.querySelectorAll("main p, main dd")].filter(isPlain);
    return plain.map((paragraph) => ["text", [paragraph.textContent]]);
  }
  walk(document.querySelector("header"), "text");
  walk(document.querySelector("main"), "text");
  return parts
    .map(([kind, text]) => [kind, text.split("\n").filter((block) => block.trim())])
    .filter(([, blocks]) => blocks.length > 0);
};
