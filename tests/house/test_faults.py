"""`make faults` brings about what the README's table names, each row of it."""

import re

from press.book import ROOT
from tests.faults.faults import ELSEWHERE, FAULTS

HEAD = "| what breaks | what the reader sees | the test |"


def test_each_row_of_the_readers_table_has_a_fault():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.split(HEAD)[1].split("\n\n")[0]
    rows = re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)
    assert set(rows) - {"---"} == {fault.row for fault in FAULTS} | set(ELSEWHERE)
