"""What can be changed in a module: cosmic-ray's operators, one change a mutant."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import zip_longest

import cosmic_ray.plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator

# A number is one more or one less; a comparison takes or leaves its edge, or is turned around; a
# sign, a condition or a loop is as if it were not there. Other pairs of operators say no more.
CONDITIONS = ("AddNot", "ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceUnaryOperator_Delete_Not")
COMPARISONS = "Eq_NotEq NotEq_Eq Is_IsNot IsNot_Is Lt_LtE Lt_GtE LtE_Lt LtE_Gt Gt_GtE Gt_LtE GtE_Gt"
SUMS = "Add_Sub Sub_Add Mul_Div Div_Mul FloorDiv_Mul Mod_Mul Pow_Mul"
OPERATORS = (
    *("NumberReplacer", "ReplaceUnaryOperator_Delete_USub", *CONDITIONS),
    *("ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "ZeroIterationForLoop"),
    *("ReplaceBreakWithContinue", "ReplaceContinueWithBreak"),
    *(f"ReplaceComparisonOperator_{pair}" for pair in f"{COMPARISONS} GtE_Lt".split()),
    *(f"ReplaceBinaryOperator_{pair}" for pair in SUMS.split()),
)


@dataclass(frozen=True)
class Mutant:
    """A module's file with one change in it."""

    file: str  # below the root
    operator: str
    number: int  # which of the operator's places in the module
    line: int
    column: int
    was: str  # the line

    @property
    def name(self) -> str:
        """In its module, as that stands."""
        return f"{self.operator} {self.number}"

    @property
    def rank(self) -> str:
        """Its place in a sample: by chance, and the same until its own line changes."""
        words = f"{self.file} {self.operator} {self.column} {self.was}"
        return sha256(words.encode()).hexdigest()

    def change(self, text: str) -> str | None:
        """The module's text with the change; None if that is no Python or no change."""
        changed = mutate_code(text, operator_called(self.operator), self.number)
        return changed if changed and changed != text and is_python(changed) else None

    def becomes(self, text: str) -> str:
        """The line, changed."""
        pairs = zip_longest(text.splitlines(), (self.change(text) or "").splitlines(), fillvalue="")
        return next(new.strip() for old, new in pairs if old != new)


def mutants_of(file: str, text: str) -> Iterator[Mutant]:
    """Every mutant of a module's text."""
    nodes, lines = [*ast_nodes(get_ast(text))], text.splitlines()
    for name in OPERATORS:
        operator = operator_called(name)
        places = (start for node in nodes for start, _ in operator.mutation_positions(node))
        for number, (line, column) in enumerate(places):
            yield Mutant(file, name, number, line, column, lines[line - 1].strip())


@cache
def operator_called(name: str) -> Operator:
    return cosmic_ray.plugins.get_operator(f"core/{name}")()


def is_python(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def statement_of(tree: ast.Module, line: int) -> range:
    """The lines of the statement that a line belongs to; of one with a body, its head."""
    found = range(line, line + 1)
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or line):
            body = getattr(node, "body", None)
            last = body[0].lineno - 1 if body else node.end_lineno
            if line <= max(last or line, node.lineno):
                found = range(node.lineno, max(last or line, node.lineno) + 1)
    return found
