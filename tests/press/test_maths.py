"""The font of the formulas: every sign that stands in one, and the table that places them."""

import re
from base64 import b64decode
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from press.assets.maths import maths_face, signs
from press.source.marks.formulas import to_mathml
from tests.harness.books import brought_node_modules
from tests.harness.reading import reading

FACE = re.compile(r"@font-face\{font-family:'STIX Two Math';[^}]*base64,([^)]*)\)")
IS_LOADED = """() => [...document.fonts]
  .some(({ family, status }) => family.includes("STIX Two Math") && status === "loaded")"""
SUBSCRIPT = """() => {
  const [letter, index] = document.querySelector("main msub").children;
  const box = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { top, bottom, height } = range.getBoundingClientRect();
    return { top, bottom, height };
  };
  return [box(letter), box(index)];
}"""


def font_in(style):
    [data] = FACE.findall(style)
    return TTFont(BytesIO(b64decode(data)))


@pytest.fixture(scope="module")
def style(built):
    [file] = (built / "site" / "assets").glob("fonts-*.css")
    return file.read_text(encoding="utf-8")


def test_the_font_has_every_sign_of_the_formulas_and_a_math_table(style, built):
    pages = [page.read_text(encoding="utf-8") for page in (built / "site").glob("*.html")]
    font = font_in(style)
    assert "MATH" in font
    assert signs(pages)
    assert signs(pages) <= {chr(code) for code in font.getBestCmap()}


def test_letters_come_slanted_too():
    assert signs(["<p>no</p><math><mi>x</mi><mo>&#x02212;</mo><mi>σ</mi></math>"]) == set("xσ−𝑥𝜎")
    assert signs(["<math><mi>h</mi></math> h"]) == {"h", "ℎ"}


def test_a_book_without_formulas_carries_no_such_font(tmp_path):
    assert maths_face(brought_node_modules(), ["<p>1 + 1</p>"], tmp_path) == ""


def test_its_licence_goes_along(built):
    licences = (built / "site" / "licences.txt").read_text(encoding="utf-8")
    assert "STIX Two Math (SIL Open Font License 1.1)" in licences
    assert "The STIX Fonts Project Authors" in licences


def test_a_subscript_is_smaller_and_lower(chromium, host, built):
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/maths/", built / "site"))
        reader.wait(IS_LOADED)
        letter, index = reader.page.evaluate(SUBSCRIPT)
        assert index["height"] < 0.85 * letter["height"]
        assert index["top"] > letter["top"]
        assert index["bottom"] > letter["bottom"] - 0.1 * letter["height"]


def test_a_sign_stands_close_to_its_number():
    formula = to_mathml("(-0.7) = -1 - 2", "inline")
    forms = re.findall(r"<mo( form=\"prefix\")?>&#x02212;</mo><mn>([\d.]+)", formula)
    assert [(bool(form), number) for form, number in forms] == [
        (True, "0.7"),
        (True, "1"),
        (False, "2"),
    ]
