"""Each kind of mistake is told at its line, in words for a beginner, with Python's own below."""

import json

import pytest

from tests.kit.code.test_rewriting import HILLS, rewrite

LAST = HILLS.count("\n") + 1  # the line that a text adds

MISTAKES = {
    "print('a": ["quotes", "missing"],
    "f = (1, 2": ["bracket (", "never closed"],
    "f = 1)": ["bracket )", "none was opened"],
    "f = (1]": ["bracket (", "]", "another kind"],
    "if LOW == 1": ["colon"],
    "if LOW = 1:\n    pass": ["write =="],
    "  x = 1": ["too far right"],
    "if LOW:\nx = 1": [f"belongs to line {LAST}", "further right"],
    "if LOW:\n        x = 1\n    y = 2": ["no line above begins there"],
    "if LOW:\n        x = 1\n\ty = 2": ["tabs and spaces"],
    "x = [1 2]": ["comma"],
    "print 'a'": ["brackets"],
    "1 = LOW": ["="],
    "f() = LOW": ["="],
    "return 1": ["inside a function"],
    "break": ["break", "inside a loop"],
    "x = 05": ["0.5"],
    "x = 1 – 2": ["does not know the sign –"],
    "x = f'{'": ["f before it", "{ }"],
    "def": ["cannot read this line"],
    "HILS": ["nothing called “HILS”", "Did you mean “HILLS”?"],
    "qqqq": ["nothing called “qqqq”", "spelled"],
    "def f():\n    x += 1\n\nf()": ["“x”", "before it has a value"],
    "'a' + 1": ["A text and a number", "added"],
    "[1] - 2": ["A list and a number", "subtracted"],
    "None * 2": ["Nothing (None) and a number", "multiplied"],
    "1 @ 2": ["put together with @"],
    "1 < 'a'": ["compared"],
    "def f(a): pass\n\nf()": ["“f”", "needs: a"],
    "def f(a): pass\n\nf(1, 2)": ["“f” is given 2 values and takes 1"],
    "def f(): pass\n\nf(b=1)": ["“f” knows nothing called “b”"],
    "LOW()": ["a number", "cannot be called"],
    "LOW[0]": ["a number", "taken out"],
    "for x in LOW: pass": ["a number", "one by one"],
    "a, b = LOW": ["a number", "one by one"],
    "range('a')": ["a text"],
    "[1, 2][5]": ["counted from 0"],
    "{'a': 1}['b']": ["no 'b' in this dictionary"],
    "1 / 0": ["divided by 0"],
    "np.exp(1, 2, 3, 4, 5)": ["“exp” is given 5 values and takes 1 to 2"],
    "hash([])": ["things of this kind"],
    "np.ones(2) + np.ones(3)": ["do not fit together"],
    "np.ones(2) @ np.ones(3)": ["do not fit together"],
    "if np.ones(2): pass": ["neither true nor false"],
    "a, b = 1, 2, 3": ["more values than names"],
    "a, b = 1,": ["more names than values"],
    "float('a')": ["value cannot be used"],
    "'a'.uper()": ["A text has no “uper”", "Did you mean “upper”?"],
    "None.a": ["nothing here (None)"],
    "np.tnah(1)": ["numpy has no “tnah”", "Did you mean “tanh”?"],
    "import pandas": ["no module “pandas”"],
    "from numpy import tnah": ["tnah"],
    "def f(): return f()\nf()": ["calls itself"],
    "bytearray(2**62)": ["more memory"],
    "10.0 ** 1000": ["too large"],
    "assert LOW > HIGH": ["assert"],
    "open('/nowhere/at/all')": ["reach out"],
    "next(iter([]))": ["nothing left"],
    "raise SystemExit": ["end"],
    "raise NotImplementedError": ["not written yet"],
    "raise Exception('moo')": ["went wrong"],
}
WHERE = {  # lines after the first that is added, for mistakes that are not on it
    "if LOW:\nx = 1": 1,
    "if LOW:\n        x = 1\n    y = 2": 2,
    "if LOW:\n        x = 1\n\ty = 2": 2,
    "def f():\n    x += 1\n\nf()": 1,
    "def f(a): pass\n\nf()": 2,
    "def f(a): pass\n\nf(1, 2)": 2,
    "def f(): pass\n\nf(b=1)": 2,
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_its_line(mistake, page):
    problem = rewrite(page, HILLS + mistake + "\n")["problem"]
    for words in MISTAKES[mistake]:
        assert words in problem["words"], problem
    assert (problem["module"], problem["line"]) == ("hills.py", LAST + WHERE.get(mistake, 0))
    kind = problem["said"].partition(":")[0]
    assert kind.isidentifier() and len(problem["said"]) <= 500
    assert json.loads(json.dumps(problem)) == problem


def test_what_another_module_misses_is_told_without_a_line(page):
    problem = rewrite(page, HILLS.replace("HILLS", "HILS"))["problem"]
    assert problem["line"] is None
    assert "needs “HILLS” from hills.py" in problem["words"]
