"""Nothing in the theme moves for readers who asked for less motion."""

import re

import pytest

from press.book import THEME

ALLOWED = re.compile(r"@media \(prefers-reduced-motion: no-preference\) \{.*?^\}", re.S | re.M)
MOTION = re.compile(
    r"\b(transition|animation|scroll-behavior|view-transition)[\w-]*\s*:|@keyframes"
)
SMOOTH = re.compile(r"""behavior:\s*["']smooth""")


def moving(style):
    """The motions of a style sheet that a reader cannot ask to be without."""
    return [found[0] for found in MOTION.finditer(ALLOWED.sub("", style))]


@pytest.mark.parametrize("file", sorted(THEME.rglob("*.css")), ids=lambda file: file.name)
def test_a_style_sheet_moves_only_where_motion_is_welcome(file):
    assert moving(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "file", sorted((THEME / "shell").rglob("*.js")), ids=lambda file: file.name
)
def test_a_script_scrolls_smoothly_only_after_asking(file):
    script = file.read_text(encoding="utf-8")
    assert not SMOOTH.search(script) or "prefers-reduced-motion" in script


def test_a_motion_would_be_found():
    assert moving("button {\n  transition: color 1s;\n}") == ["transition:"]
    welcome = (
        "@media (prefers-reduced-motion: no-preference) {\n  p {\n    animation: a 1s;\n  }\n}\n"
    )
    assert moving(welcome) == []
    assert moving(welcome + "html {\n  scroll-behavior: smooth;\n}") == ["scroll-behavior:"]
