"""The limits of a chapter: read from its front matter, and kept by `check` and `build`."""

import pytest

from press.counts.limits import keep_limits
from press.errors import BuildError, shown
from press.press import build, check, read
from tests.harness.books import line_of, write_chapter
from tests.press.telling import told_chapters

TEXT = """One two three.

[Go]{do="hopper: drop"} on.

Impossible difficulties hibernate in libraries.
"""
BAD_LIMITS = {
    "limits in words": ("short", "limits", ["limits: 'short'", "words, stretch"]),
    "an unknown limit": (
        "\n  wrods: 9",
        "wrods",
        ["no limit “wrods”", "words, stretch, first, grade", "Did you mean “words”?"],
    ),
    "a limit in words": (
        "\n  words: 9\n  grade: five",
        "  grade",
        ["limits · grade: 'five'", "a number from 0 up"],
    ),
    "a limit below nothing": ("\n  first: -1", "  first", ["limits · first: -1"]),
}


@pytest.mark.parametrize("case", BAD_LIMITS)
def test_a_bad_limit_stops_the_build_at_its_line(case, tmp_path):
    limits, place, words = BAD_LIMITS[case]
    with pytest.raises(BuildError) as stop:
        told_chapters(tmp_path, TEXT, limits=limits)
    file = tmp_path / "chapter-1.md"
    assert str(stop.value).startswith(f"{file}:{line_of(file, place)}: ")
    assert [word for word in words if word not in str(stop.value)] == []


@pytest.mark.parametrize(
    ("limit", "place", "words"),
    [
        ("words: 9", "  words:", "words: 10 words of prose. Allowed: at most 9."),
        ("stretch: 6", "[Go]", "stretch: 7 words without anything to look at or to do begin here."),
        ("first: 2", "  first:", "first: 3 words stand before the first thing to use."),
        ("grade: 2", "  grade:", "grade: the reading grade is 9.3. Allowed: at most 2."),
    ],
)
def test_a_limit_that_is_passed_is_told_with_its_line(limit, place, words, tmp_path):
    [(_, told)] = told_chapters(tmp_path, TEXT, limits=f"\n  {limit}")
    file = told.chapter.file
    with pytest.raises(BuildError) as stop:
        keep_limits(told)
    assert str(stop.value).startswith(f"{file}:{line_of(file, place)}: limits · {words}")


def test_a_limit_that_is_reached_is_kept(tmp_path):
    limits = "\n  words: 10\n  stretch: 7\n  first: 3\n  grade: 9.4"
    [(_, told)] = told_chapters(tmp_path, TEXT, limits=limits)
    keep_limits(told)


def test_check_and_build_stop_and_check_tells_the_counts_before(empty_book):
    file = write_chapter(empty_book.content, "One two.", limits="\n  words: 1")
    told, lessons = [], set()
    for stops in (lambda: check(empty_book, told.append), lambda: build(empty_book)):
        with pytest.raises(BuildError) as stop:
            stops()
        lessons.add(str(stop.value))
    [lesson] = lessons
    assert lesson.startswith(f"{shown(file)}:{line_of(file, '  words')}: limits · words: 2 words")
    assert [page.chapter.file for page in told] == [file]
    assert read(empty_book)  # `text` prints what is too long
