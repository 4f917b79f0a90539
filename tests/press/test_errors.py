"""Bad input stops `check` and `build` with file, line, what was given, what is allowed and the
nearest name; dist stays as it was."""

import pytest

from kit import Evidence
from kit.find import find_widgets
from press.errors import BuildError, shown
from press.press import build, check
from press.source.shelf import Shelf
from tests.harness.books import SMALL, digest, line_of, run_build, write_chapter

BAD_TEXTS = {
    "an unknown widget": (
        "Some text.\n\n::: widget hoper",
        ("::: widget hoper", ["no widget “hoper”", "hopper, learner", "Did you mean “hopper”?"]),
    ),
    "an unknown marker": ("::: wigdet hopper", ("wigdet", ["::: widget", "Did you mean"])),
    "no widget at all": ("::: widget", ("::: widget", ["widget", "hopper, learner"])),
    "an unknown setting": (
        "::: widget hopper\n\n::: widget learner shap=high",
        ("shap=high", ["no setting “shap”", "shape", "Did you mean “shape”?"]),
    ),
    "a bad option": (
        "::: widget learner shape=hihg",
        ("shape=hihg", ["“hihg”", "wide, high", "Did you mean “high”?"]),
    ),
    "a value out of range": (
        "::: widget hopper rate=99",
        ("rate=99", ["hopper · rate", "99", "from 0.01 to 1"]),
    ),
    "a value that is no number": (
        "::: widget hopper rate=nan",
        ("rate=nan", ["hopper · rate", "nan", "from 0.01 to 1"]),
    ),
    "a setting given twice": ("::: widget hopper rate=0.1 rate=0.2", ("rate=0.2", ["twice"])),
    "a setting without a value": ("::: widget hopper rate", ("hopper rate", ["key=value"])),
    "a colour word that is none": (
        "Well.\n\nThe **loss**{.los} falls, `**x**{.y}` is code.",
        ("{.los}", ["no colour “los”", "loss, rate, yes, no", "Did you mean “loss”?"]),
    ),
    "a missing picture": (
        "Look:\n\n![A hill](hil.svg)",
        ("hil.svg", ["no picture “hil.svg”", "hill.svg", "Did you mean “hill.svg”?"]),
    ),
    "a picture on the web": (
        "![A hill](https://example.org/hill.svg)",
        ("https", ["on the web", "beside the chapter"]),
    ),
    "a file that is no picture": (
        "![A hill](hill.bmp)",
        ("hill.bmp", ["“hill.bmp”", ".png", ".svg"]),
    ),
    "a picture from elsewhere": (
        "![A hill](../secret.png)",
        ("secret", ["../secret.png"]),
    ),
    "a dead anchor": (
        "## Rolling downhill\n\n## Climbing up\n\nSee [above](#rolling-donwhill).",
        ("[above]", ["#rolling-donwhill", "climbing-up", "Did you mean “rolling-downhill”?"]),
    ),
    "a dead anchor in another chapter": (
        "See [there](two.md#hils).",
        ("[there]", ["two.md#hils", "there is no anchor “hils”", "Did you mean “hills”?"]),
    ),
    "a dead link": (
        "See [there](too.html).",
        ("[there]", ["too.html", "one.html, two.html", "Did you mean “two.html”?"]),
    ),
    "a bad formula": ("So $x_1_2$ it is.", ("x_1_2", ["“x_1_2”", "cannot be read"])),
    "a bad formula of its own": (
        "So:\n\n$$\ny = \\left( x\n$$",
        ("left", ["left( x", "cannot be read"]),
    ),
    "a formula of two lines": (
        "So:\n\n$$\ny =\n\\left( x\n$$",
        ("y =", ["left( x", "cannot be read"]),
    ),
    "an unknown word in a formula": (
        "So $\\sgima(x)$ it is.",
        ("sgima", ["“\\sgima(x)”", "cannot be read"]),
    ),
    "an unknown claim": (
        "First.\n\n[It is so.]{claim=it_is_sow}",
        ("claim=", ["no claim “it_is_sow”", "it_is_so, it_is_not", "Did you mean “it_is_so”?"]),
    ),
    "a false claim": (
        "First.\n\n[Pigs fly.]{claim=it_is_not}",
        ("claim=", ["“it_is_not”", "does not hold", "No pig flew.", "It never is."]),
    ),
    "a claim that breaks": (
        "First.\n\n[Pigs fly.]{claim=it_breaks}",
        ("claim=", ["“it_breaks”", "ZeroDivisionError"]),
    ),
}

BAD_FRONTS = {
    "bad YAML": ({"title": "one: two"}, "title", ["not YAML"]),
    "an open quote": ({"title": '"open'}, "title", ["not YAML"]),
    "a bell in YAML": ({"title": "ding\a"}, "title", ["not YAML"]),
    "an unknown key": (
        {"titel": "Oh"},
        "titel",
        ["“titel”", "number, title, language", "Did you mean “title”?"],
    ),
    "a missing key": ({"description": None}, "---", ["description"]),
    "a number in words": ({"number": "two"}, "number", ["number: 'two'", "a whole number"]),
    "a number that is none": ({"number": "yes"}, "number", ["number: True", "a whole number"]),
    "a title that is a number": ({"title": 1984}, "title", ["title: 1984", "a text"]),
    "a next chapter that is not there": (
        {"next": "tow"},
        "next",
        ["no chapter “tow”", "one, two", "Did you mean “two”?"],
    ),
    "a web address without a title": (
        {"next": "https://example.org/two"},
        "next",
        ["next: a web address needs a title", "title: and link:"],
    ),
    "a number for a neighbour": (
        {"previous": 1},
        "previous",
        ["previous: 1", "the name of a chapter", "title, number, link"],
    ),
    "a neighbour's unknown part": (
        {"next": "\n  number: 2\n  titel: Two"},
        "titel",
        ["no part of next “titel”", "title, number, link", "Did you mean “title”?"],
    ),
    "a neighbour without a title": ({"next": "\n  number: 2"}, "next", ["the title is missing"]),
    "a neighbour's number in words": (
        {"next": "\n  title: Two\n  number: two"},
        "  number: two",
        ["next · number: 'two'", "a whole number"],
    ),
    "a neighbour's title that is a number": (
        {"next": "\n  title: 1984"},
        "1984",
        ["next · title: 1984", "a text"],
    ),
    "a neighbour's link that is none": (
        {"next": "\n  title: Two\n  link: two.html"},
        "link",
        ["next · link: 'two.html'", "begins with https://"],
    ),
    "the number of another": ({"number": 2}, None, ["number: 2 is the number of"]),
}


@pytest.fixture
def library(empty_book, monkeypatch):
    """A book with two good chapters, a few pictures and three claims."""
    book = empty_book
    write_chapter(book.content, "Well.")
    write_chapter(book.content, "## Hills\n\nWell.", name="two", number=2)
    (book.content / "hill.svg").write_bytes((SMALL / "content" / "hill.svg").read_bytes())
    (book.content / "hill.bmp").write_bytes(b"BM")
    (book.content.parent / "secret.png").write_bytes(b"")

    def it_is_so():
        return Evidence(True, "It is.")

    def it_is_not():
        """It never is."""
        return Evidence(False, "**No** pig flew.")

    def it_breaks():
        return 1 / 0

    known = {claim.__name__: claim for claim in (it_is_so, it_is_not, it_breaks)}
    shelf = Shelf(find_widgets(), known, {})
    monkeypatch.setattr("press.press.read_shelf", lambda _: shelf)
    return book


def assert_stops(book, file, line, words):
    """`check` and `build` stop with the same lesson, and leave the folders as they were."""
    before = digest(book.dist)
    lessons = set()
    for command in (check, build):
        with pytest.raises(BuildError) as stop:
            command(book)
        lessons.add(str(stop.value))
    assert len(lessons) == 1
    lesson = lessons.pop()
    assert lesson.startswith(f"{shown(file)}:{line}: ")
    for word in words:
        assert word in lesson
    assert digest(book.dist) == before
    assert_nothing_beside(book.dist)


def assert_nothing_beside(dist):
    """No draft is left, nor anything but a lock."""
    hidden = [p for p in dist.parent.rglob("*") if p.relative_to(dist.parent).parts[0][0] == "."]
    assert {str(p.relative_to(dist.parent)) for p in hidden} <= {".dist", ".dist/lock"}


@pytest.mark.parametrize("case", BAD_TEXTS)
def test_a_bad_text_stops_the_build(case, library):
    text, (place, words) = BAD_TEXTS[case]
    file = write_chapter(library.content, text)
    assert_stops(library, file, line_of(file, place), words)


@pytest.mark.parametrize("case", BAD_FRONTS)
def test_bad_front_matter_stops_the_build(case, library):
    front, key, words = BAD_FRONTS[case]
    file = write_chapter(library.content, "Well.", **front)
    if key is None:
        file, key = library.content / "two.md", "number"
    assert_stops(library, file, line_of(file, key), words)


@pytest.mark.parametrize("text", ["No front matter.", "", "---\nnumber: 1\n", "---\n- a\n---\n"])
def test_a_file_without_front_matter_stops_the_build(text, library):
    file = library.content / "one.md"
    file.write_text(text, encoding="utf-8")
    assert_stops(library, file, 2 if text.count("---") == 2 else 1, ["ront matter"])


def test_an_empty_folder_stops_the_build(empty_book):
    with pytest.raises(BuildError, match="no chapter"):
        build(empty_book)


@pytest.mark.deep
def test_an_error_in_the_middle_of_writing_leaves_nothing_behind(library, monkeypatch):
    def full(*_):
        raise OSError("the disk is full")

    before = digest(library.dist)
    monkeypatch.setattr("press.packages.single.write", full)
    with pytest.raises(OSError, match="the disk is full"):
        build(library)
    assert digest(library.dist) == before
    assert_nothing_beside(library.dist)


def test_code_is_left_alone(library):
    code = "::: widget bal\n[no]{claim=nothing} $x_1_2$ ![x](no.png)"
    indented = "\n".join("    " + line for line in code.split("\n"))
    text = f"```\n{code}\n```\n\n~~~text\n{code}\n~~~\n\n{indented}\n\nAnd `$x_1_2$`."
    write_chapter(library.content, text)
    assert len(check(library)) == 2


def test_addresses_of_the_web_are_left_as_they_are(library):
    write_chapter(
        library.content, "[a](https://example.org/README.md) [b](two.md) [c](two.md#hills)"
    )
    body = check(library)[0].body
    assert 'href="https://example.org/README.md"' in body
    assert 'href="two.html"' in body
    assert 'href="two.html#hills"' in body


@pytest.mark.parametrize("command", ["build", "check"])
def test_an_author_sees_one_line_and_no_traceback(command, library):
    file = write_chapter(library.content, "Well.\n\n::: widget hoper")
    before = digest(library.dist)
    done = run_build(command, "--book", library.folder)
    assert done.returncode != 0
    wanted = f"Stopped. {file}:{line_of(file, ':::')}: There is no widget “hoper”."
    assert done.stderr.strip().startswith(wanted)
    assert "Traceback" not in done.stderr
    assert digest(library.dist) == before


def test_a_chapter_that_is_not_utf_8_names_the_line_and_the_byte(library):
    file = library.content / "one.md"
    file.write_bytes(file.read_bytes() + "\nGrün.\n".encode("latin-1"))
    line = file.read_bytes().count(b"\n")
    with pytest.raises(BuildError, match=rf"one\.md:{line}: .*0xfc.*UTF-8"):
        check(library)


def test_a_byte_order_mark_does_no_harm(library):
    file = library.content / "one.md"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert check(library)
