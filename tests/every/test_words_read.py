"""The words that are counted are those that a browser finds in the page."""

import re

from press.source.html.tree import parse
from press.source.words.walk import read_passages
from tests.harness.reading import reading

# All text but what is not read; a block's end is the end of a word.
WORDS = """() => {
  const main = document.querySelector("main").cloneNode(true);
  const unread = "figure, details, pre, svg, math, script, .words, .question, .answers, .tick," +
    " section.code, .footnote-ref, .footnote-backref";
  for (const element of main.querySelectorAll(unread)) element.remove();
  for (const block of main.querySelectorAll(":not(a, b, code, em, i, span, strong)")) {
    block.append(" ");
  }
  return main.textContent.split(/\\s+/u).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length;
}"""


def test_the_browser_finds_the_words_that_are_counted(chromium, host, built):
    text = (built / "site" / "index.html").read_text(encoding="utf-8")
    [body] = re.findall(r'<main id="text">(.*)</main>', text, re.DOTALL)
    counted = sum(len(passage.words) for passage in read_passages(parse(body)))
    with reading(chromium, host.origin, java_script_enabled=False) as reader:
        reader.open(host.url("/words/", built / "site"))
        assert reader.place.evaluate(WORDS) == counted > 0
