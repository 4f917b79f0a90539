"""Every claim, on the Python and the numpy that the pages have: what the build has found, is found.

One page start less than in a browser: Node runs them. Long ones take long there, so it is a target
of its own, `make test-claims`.
"""

import json

import pytest

from press.book import ROOT
from press.dist import write_file
from press.runtime.files import LOCK, bring_runtime
from press.runtime.node import run_node
from tests.claims.told import told
from tests.harness.books import borrowed_cache

HERE = ROOT / "tests" / "claims"


@pytest.fixture
def there(book, tmp_path):
    """Lines of `told` from Node, on the runtime that the pages have."""
    runtime = bring_runtime(borrowed_cache(tmp_path / "cache"))
    for path, file in book.python_files().items():
        write_file(tmp_path / "py" / path, file.read_bytes())
    options = {
        "runtime": runtime.folder,
        "lock": write_file(tmp_path / "lock.json", json.dumps(runtime.lock_file)),
        "py": tmp_path / "py",
        "told": HERE / "told.py",
    }
    return run_node(HERE / "prove.mjs", options, "Not every claim was told.").splitlines()


@pytest.mark.claims
def test_every_claim_finds_the_same_on_the_numpy_of_the_pages(there):
    theirs = [json.loads(line) for line in there]
    ours = [json.loads(line) for line in told()]
    assert {found.pop("numpy") for found in theirs} == {LOCK["numpy"]}
    assert {found.pop("numpy") for found in ours} != {LOCK["numpy"]}  # or nothing is compared
    assert len(ours) > 5
    assert theirs == ours
    assert all(found["found"]["holds"] for found in theirs)
