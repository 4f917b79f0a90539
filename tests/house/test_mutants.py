"""Mutants: which there are, who judges them, and what is said of those that live."""

import ast

import pytest

from press.book import ROOT
from tests.mutants.bench import Bench, judges, parted
from tests.mutants.explained import Explained, explanations
from tests.mutants.mutants import Mutant, mutants_of, statement_of
from tests.mutants.report import faults, summary, survivor, untrue
from tests.mutants.rooms import Room, rooms
from tests.mutants.scripts import EXPLAINED, judged

TEXT = '''EDGE = 3


def steps(low, high):
    """From one to the other."""
    if low < high and high > EDGE:
        return high - low
    return -1
'''
SQUARES = "py/learning/squares.py"


def changed(text):
    return {mutant.becomes(text) for mutant in mutants_of("any.py", text)}


def test_a_mutant_is_one_small_change():
    assert changed(TEXT) == {
        "EDGE = 4",
        "EDGE = 2",
        "if not low < high and high > EDGE:",
        "if low < high or high > EDGE:",
        "if low <= high and high > EDGE:",
        "if low >= high and high > EDGE:",
        "if low < high and high >= EDGE:",
        "if low < high and high <= EDGE:",
        "return high + low",
        "return - 2",
        "return - 0",
        "return 1",
    }


def test_what_is_no_python_is_no_mutant():
    text = "def steps(low, /):\n    return low\n"  # with * in the place of / it is none
    assert [mutant.change(text) for mutant in mutants_of("any.py", text)] == [None]
    assert Mutant("any.py", "NumberReplacer", 0, 1, 0, "").change("pass\n") is None


def test_a_sample_stays_the_same_when_other_lines_change():
    longer = "FIRST = 1\n" + TEXT
    ranks = {mutant.rank for mutant in mutants_of("any.py", TEXT)}
    assert ranks <= {mutant.rank for mutant in mutants_of("any.py", longer)}


@pytest.mark.parametrize(
    ("line", "lines"), [(1, [1]), (4, [4]), (6, [6]), (7, [7, 8, 9]), (9, [7, 8, 9])]
)
def test_a_line_belongs_to_its_statement_and_a_head_has_no_body(line, lines):
    text = "A = 1\n\n\ndef f(\n    x\n):\n    return (\n        x\n    )\n"
    heads = {4: [4, 5, 6], 6: [4, 5, 6]}
    assert list(statement_of(ast.parse(text), line)) == heads.get(line, lines)


def notes(**seconds):
    """Tests `a` and `b` run the function's lines, `c` another module's."""
    lines = {"any.py": {"1": [""], "6": ["a", "b"], "7": ["b"]}, "other.py": {"1": ["", "c"]}}
    return {"lines": lines, "seconds": {"a": 2.0, "b": 1.0, "c": 0.1} | seconds}


def judges_of(line, given=None):
    mutant = Mutant("any.py", "NumberReplacer", 0, line, 0, "")
    return judges(mutant, TEXT, given or notes())


def test_a_mutant_is_judged_by_those_who_run_its_line_the_quickest_first():
    assert judges_of(6) == ["b", "a"]
    assert judges_of(7) == ["b"]
    assert judges_of(8) == []  # nobody comes there
    assert judges_of(1) == ["b", "a", "c"]  # at import: who runs anything of the module, then all


def test_a_module_of_constants_is_judged_by_all():
    given = notes()
    given["lines"]["any.py"] = {"1": [""]}
    assert judges_of(1, given) == ["c", "b", "a"]


def test_each_judge_is_asked_on_its_own_book_the_first_ones_first():
    small, ours = "tests/kit/test_runs.py", "tests/book/test_runs.py"
    books = Room("py/kit", {"tests/books/small": [small], ".": [ours]}).books
    names = [f"{ours}::a", f"{small}::b", f"{ours}::c"]
    assert list(parted(names, books).items()) == [
        (".", [f"{ours}::a", f"{ours}::c"]),
        ("tests/books/small", [f"{small}::b"]),
    ]
    twice = Room("py/kit", {"tests/books/small": [small], ".": [small]})
    with pytest.raises(SystemExit, match=f"py/kit: {small} judges it on two books"):
        parted(names, twice.books)


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    bench = Bench(tmp_path_factory.mktemp("mutants") / "house")
    yield bench
    bench.close()


def test_a_mutant_is_killed_by_the_test_that_knows_better_and_lives_where_none_does(bench):
    [tests] = of_the_book = ["tests/book/learning/test_slice.py"]
    room = Room(SQUARES, {".": of_the_book})
    text = (ROOT / SQUARES).read_text(encoding="utf-8")
    watched = bench.watch(Room("py/learning", {".": of_the_book}), tests)
    power = next(m for m in mutants_of(SQUARES, text) if m.operator.endswith("Pow_Mul"))
    by = "tests/book/learning/test_slice.py::test_a_loss_is_the_average_of_what_each_answer_costs"
    assert bench.judge(room, power, watched, first="") == by
    blind = {"lines": watched["lines"], "seconds": watched["seconds"]}
    others = "tests/book/learning/test_slice.py::test_a_whole_ground_keeps_its_shape"
    blind["lines"][SQUARES][str(power.line)] = [others]
    assert bench.judge(room, power, blind, first="") == ""
    assert (bench.place / SQUARES).read_text(encoding="utf-8") == text


def an_explanation(was, becomes):
    return Explained(SQUARES, was, becomes, "a test of tests")


def test_only_what_lives_may_be_explained():
    text = (ROOT / SQUARES).read_text(encoding="utf-8")
    every = [*mutants_of(SQUARES, text)]
    mutant = next(m for m in every if m.operator.endswith("Pow_Mul"))
    right = an_explanation(mutant.was, mutant.becomes(text))
    assert untrue([right], every, {mutant: ""}) == []
    assert untrue([right], every, {}) == []  # not in the sample
    [killed] = untrue([right], every, {mutant: "tests/test_one.py"})
    assert killed.startswith("explained, but killed by tests/test_one.py: py/learning/squares.py")
    [gone] = untrue([an_explanation(mutant.was, "return 0")], every, {mutant: ""})
    assert gone.startswith("explained, but not there: ")
    assert summary("py/learning", {mutant: ""}, [right]).endswith(
        "0 of 1 killed; 1 live with a reason"
    )


def test_less_than_nine_of_ten_killed_is_a_fault():
    ten = [Mutant("any.py", "NumberReplacer", n, 1, 0, "") for n in range(10)]
    verdicts = dict.fromkeys(ten, "a test") | {ten[0]: ""}
    assert faults("py/kit", verdicts) == []
    [fault] = faults("py/kit", verdicts | {ten[1]: ""})
    assert fault == "py/kit: 8 killed, but it should be 9."


def test_a_survivor_is_shown_with_its_line_before_and_after():
    mutant = next(m for m in mutants_of("any.py", TEXT) if m.operator.endswith("Sub_Add"))
    assert survivor(mutant, TEXT) == "any.py:7\n    - return high - low\n    + return high + low"


def test_every_reason_is_of_a_mutant_that_there_is():
    known = explanations()
    files = {words.file for words in known}
    texts = {file: (ROOT / file).read_text(encoding="utf-8") for file in files}
    every = [mutant for file, text in texts.items() for mutant in mutants_of(file, text)]
    assert untrue(known, every, {}) == []
    assert all(words.why.endswith(".") for words in known)


SCRIPT = """export function sum(all) {
  return all
    .filter(Boolean)
    .reduce((a, b) => a + b, 0);
}
"""


def row(status, replacement, start, end, **more):
    """A mutant of the script in Stryker's report."""
    edges = {"start": start, "end": end}
    place = {edge: dict(zip(("line", "column"), at, strict=True)) for edge, at in edges.items()}
    return {"status": status, "replacement": replacement, "location": place} | more


def test_of_a_script_it_is_told_what_stryker_has_changed_and_who_lives():
    rows = [
        row("Killed", "{}", (1, 26), (5, 2), id="0", killedBy=["7"]),
        row("Survived", "all", (2, 10), (3, 21), id="1"),
        row("Timeout", "a - b", (4, 23), (4, 28), id="2"),
        row("NoCoverage", "() => undefined", (4, 13), (4, 28), id="3"),
        row("CompileError", "", (4, 13), (4, 28), id="4"),
    ]
    tests = {"7": "tests/one.test.js"}
    verdicts = dict(judged("any.js", {"source": SCRIPT, "mutants": rows}, tests))
    assert [(m.line, m.was, m.becomes(SCRIPT), by) for m, by in verdicts.items()] == [
        (1, "export function sum(all) {", "export function sum(all) {}", "tests/one.test.js"),
        (3, ".filter(Boolean)", ".reduce((a, b) => a + b, 0);", ""),
        (4, ".reduce((a, b) => a + b, 0);", ".reduce((a, b) => a - b, 0);", "its endless loop"),
        (4, ".reduce((a, b) => a + b, 0);", ".reduce(() => undefined, 0);", ""),
    ]


def test_every_reason_for_a_script_is_of_a_line_that_there_is():
    for words in explanations(EXPLAINED):
        lines = (ROOT / words.file).read_text(encoding="utf-8").splitlines()
        assert words.was in map(str.strip, lines), words
        assert words.was != words.becomes and words.why.endswith("."), words


def test_a_room_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(SystemExit, match="OF=py/kid: no such room; there are py/learning, py/kit"):
        rooms("py/kid")
