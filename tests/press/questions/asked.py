"""Questions in Markdown: right ones, and every mistake with what is said of it."""

CHOICES = """**Which?** It is one of them.

a
:   This $x^2$.
:   So it is. *No more.*

b
:   That.
:   It is not, [as shown]{do="hopper: drop"}.
"""
NUMBER = """**How much?**

right
:   A half.

0.7
:   You forgot to square.

other
:   Measure it.
"""
PLACES = """**Where?**

left
:   on the left
:   Yes.

right
:   on the right
:   No.
"""


def question(head, body=CHOICES, end=":::"):
    return f"::: question {head}\n\n{body}\n{end}"


def changed(body, old, new):
    assert old in body
    return body.replace(old, new, 1)


HEAD = "::: question"
BAD = {
    "no kind": ("::: question", HEAD, ["no kind of question “”", "one, several, number"]),
    "an unknown kind": (question("onee key=it_is_a"), HEAD, ["“onee”", "Did you mean “one”?"]),
    "no key": (question("one"), HEAD, ["key=…", "claim"]),
    "an unknown field": (question("one kye=it_is_a"), HEAD, ["no key “kye”", "key, see, label"]),
    "another kind's field": (question("one key=it_is_a near=1"), HEAD, ["no key “near”"]),
    "a field twice": (question("one key=it_is_a key=both"), HEAD, ["key is given twice"]),
    "stray words": (question("one key=it_is_a see it"), HEAD, ["“see it” was given", "key=value"]),
    "an unknown claim": (question("one key=it_is"), HEAD, ["no claim “it_is”", "it_is_a"]),
    "a claim that does not hold": (
        question("one key=never"),
        HEAD,
        ["“never”", "does not hold"],
    ),
    "a claim without an answer": (
        question("one key=no_answer"),
        HEAD,
        ["The claim “no_answer”", "no answer", "answer=…"],
    ),
    "an answer that is no choice": (
        question("one key=it_is_c"),
        HEAD,
        ["“it_is_c”", "its answer: there is no choice “c”", "a, b"],
    ),
    "several answers to one": (question("one key=both"), HEAD, ["['b', 'a']", "the name of a"]),
    "one answer to several": (question("several key=it_is_a"), HEAD, ["'a'", "names of choices"]),
    "no answer to several": (question("several key=none"), HEAD, ["[]", "one choice at least"]),
    "a number to one": (question("one key=half"), HEAD, ["0.5", "the name of a choice"]),
    "a name to a number": (question("number key=it_is_a", NUMBER), HEAD, ["'a'", "a number"]),
    "an order that leaves one out": (
        question("order key=both", CHOICES + "\nc\n:   Third.\n:   Last.\n"),
        HEAD,
        ["it gives b, a", "each choice has one place"],
    ),
    "no text": (
        question("one key=it_is_a", CHOICES.partition("\n\n")[2]),
        HEAD,
        ["asks nothing"],
    ),
    "a single choice": (
        question("one key=it_is_a", CHOICES.partition("\nb\n")[0]),
        HEAD,
        ["two choices at least", "Given: a"],
    ),
    "two choices of one name": (
        question("one key=it_is_a", changed(CHOICES, "\nb\n", "\na\n")),
        "a",
        ["two choices “a”"],
    ),
    "a choice without a reason": (
        question("one key=it_is_a", changed(CHOICES, ":   So it is. *No more.*\n", "")),
        "a",
        ["“a” has 1 text", "its words and the reason"],
    ),
    "a reason too many": (
        question("one key=it_is_a", CHOICES + ":   And more.\n"),
        "b",
        ["“b” has 3 texts"],
    ),
    "an empty reason": (
        question("one key=it_is_a", changed(CHOICES, "So it is. *No more.*", "")),
        "a",
        ["“a” has 1 text"],
    ),
    "a bold choice without a reason": (
        question("one key=it_is_a", changed(CHOICES, "a\n:   This $x^2$.\n", "**a**\n")),
        "**a**",
        ["“a” has 1 text"],
    ),
    "a choice with nothing of its own": (
        question("one key=it_is_a", changed(CHOICES, "\nb\n", "\nb\nc\n")),
        "b",
        ["“b” has 0 texts"],
    ),
    "no end": (question("one key=it_is_a", end=""), HEAD, ["no end", "write :::"]),
    "no end before the next": (
        question("one key=it_is_a", end="") + "\n\n" + question("one key=both"),
        "::: question one key=it_is_a",
        ["no end"],
    ),
    "an end of nothing": ("Well.\n\n:::", ":::", ["No question ends here"]),
    "two questions of one key": (
        question("one key=it_is_a") + "\n\n" + question("several key=it_is_a"),
        HEAD,
        ["it_is_a has a question already"],
    ),
    "an unknown figure to see": (
        question('one key=it_is_a see="hoper: drop"'),
        HEAD,
        ["no figure “hoper”", "Did you mean “hopper”?"],
    ),
    "an order that a figure does not know": (
        question('one key=it_is_a see="hopper: dorp"'),
        HEAD,
        ["no control “dorp”", "Did you mean “drop”?"],
    ),
    "a label of nothing": (question('one key=it_is_a label="Look"'), HEAD, ["label", "see"]),
    "a reason for right that is missing": (
        question("number key=half", changed(NUMBER, "right", "0.9")),
        HEAD,
        ["the reason for right is missing"],
    ),
    "near without a reason": (question("number key=half near=1", NUMBER), HEAD, ["for near is"]),
    "a reason without near": (
        question("number key=half", changed(NUMBER, "0.7", "near")),
        "near",
        ["no reason “near”", "right, other, a number"],
    ),
    "a misreading that is the answer": (
        question("number key=half tolerance=0.2", NUMBER),
        "0.7",
        ["0.7 cannot be told from the right answer", "tolerance=0.2"],
    ),
    "two misreadings that are one": (
        question("number key=half", NUMBER + "\n0.701\n:   As well.\n"),
        "0.701",
        ["0.701 cannot be told from 0.7"],
    ),
    "a bad tolerance": (
        question("number key=half tolerance=-1", NUMBER),
        HEAD,
        ["tolerance: '-1'", "from 0 up"],
    ),
    "no picture": (question("place key=left", PLACES), HEAD, ["on=…"]),
    "a picture of nothing": (
        question("place key=left on=bord", PLACES),
        HEAD,
        ["on: there is no figure “bord”", "Did you mean “board”?"],
    ),
    "a place that is not there": (
        question("place key=left on=board", changed(PLACES, "\nright\n", "\nrigth\n")),
        "rigth",
        ["board · ask", "no place “rigth”", "Did you mean “right”?"],
    ),
    "a picture without places": (
        question("place key=left on=hopper", PLACES),
        HEAD,
        ["tap=", "no tap"],
    ),
    "a point outside": (
        question(
            "place key=middle on=board panel=field",
            PLACES.replace("\nleft\n", "\nthe middle (60, 60)\n").replace(
                "\nright\n", "\nthe edge (900, 60)\n"
            ),
        ),
        "the edge (900, 60)",
        ["“the edge (900, 60)” lies outside", "220 by 120"],
    ),
    "points without a panel": (
        question(
            "place key=middle on=board",
            PLACES.replace("\nleft\n", "\nthe middle (60, 60)\n").replace(
                "\nright\n", "\nthe edge (90, 60)\n"
            ),
        ),
        HEAD,
        ["panel=", "field, track"],
    ),
    "another figure's picture": (
        question('place key=left on="board: go; hopper: drop"', PLACES),
        HEAD,
        ["on: one figure has one picture. Given: board, hopper"],
    ),
}
FIGURES = "::: widget hopper\n\n::: widget board\n\n"
