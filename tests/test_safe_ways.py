"""Where one way to Python is broken, the next one is taken, and in the end the figures stand."""

import gzip
from collections.abc import Callable
from dataclasses import replace

import pytest
from reading import file_url

from press.book import Book
from press.making import Making, prepare
from press.packages.single import write_single
from press.payload import Part

pytestmark = pytest.mark.image

NO_BLOB_WORKER = """
const Before = Worker;
window.Worker = function (url) {
  if (String(url).startsWith("blob:")) throw new Error("blobs are refused here");
  return new Before(url);
};
"""
SILENT_WORKER = """
const Before = Worker;
window.Worker = function () {
  return new Before("data:text/javascript,");
};
"""


@pytest.fixture(scope="module")
def making() -> Making:
    return prepare(Book())


@pytest.fixture
def single(making, tmp_path, reader):
    """Opens the single file with a changed image, or a script behind those of its workers."""

    def open_changed(change: Callable[[Part], Part] = lambda part: part, script: str = "") -> None:
        payload = [change(part) if part.name == "image.bin" else part for part in making.payload]
        workers = {name: source + script for name, source in making.workers.items()}
        changed = replace(making, payload=payload, workers=workers)
        reader.open(file_url(write_single(changed, making.pages[0], tmp_path)))

    return open_changed


def started(reader) -> str:
    """How Python came up."""
    return reader.wake().place.evaluate("document.documentElement.dataset.start")


def test_the_image_is_the_usual_way(reader, host, built):
    assert started(reader.open(host.url("/usual/", built / "site"))) == "image"


def test_without_the_image_python_starts_from_nothing(reader, host, built):
    assert started(reader.open(host.url("/off/", built / "site") + "?image=off")) == "nothing"


def flipped(part: Part) -> Part:
    """One bit of the compressed bytes is wrong."""
    middle = len(part.gz) // 2
    return replace(part, gz=part.gz[:middle] + bytes([part.gz[middle] ^ 1]) + part.gz[middle + 1 :])


def test_a_damaged_download_of_the_image(single, reader):
    single(flipped)
    assert started(reader) == "nothing"


def test_an_image_with_one_wrong_byte(single, reader):
    def changed(part: Part) -> Part:
        memory = bytearray(gzip.decompress(part.gz))
        memory[len(memory) // 2] ^= 1
        return replace(part, gz=gzip.compress(bytes(memory), 1))

    single(changed)
    assert started(reader) == "nothing"


def test_a_restore_that_throws(single, reader):
    single(script="self.restorePython = () => Promise.reject(Error('moved'));")
    assert started(reader) == "nothing"


def test_a_restore_that_hangs(single, reader):
    single(script="self.restorePython = () => new Promise(() => {});")
    assert started(reader) == "nothing"


def test_a_newer_pyodide_is_told_by_name(single, reader):
    """`checkInternals` names what has moved, and the stock boot does without."""
    moved = "INTERNALS['LDSO.loadedLibsByPlace'] = 'object';"
    single(script=f"if (self.restorePython) {moved}")
    assert started(reader) == "nothing"
    said = reader.place.evaluate("document.documentElement.dataset.problem")
    assert "LDSO.loadedLibsByPlace" in said


@pytest.mark.parametrize("broken", [NO_BLOB_WORKER, SILENT_WORKER], ids=["refused", "silent"])
def test_a_host_that_refuses_blobs(broken, reader, host, built):
    reader.page.add_init_script(broken)
    assert started(reader.open(host.url("/strict/", built / "site"))) == "image"


def test_without_workers_python_runs_on_the_page(reader, host, built):
    reader.page.add_init_script("delete window.Worker;")
    assert started(reader.open(host.url("/page/", built / "site"))) == "image"
    trainer = reader.figure("gate-trainer")
    trainer.press("train")
    trainer.wait_for_loss_under(0.05)


@pytest.mark.parametrize("missing", ["DecompressionStream", "WebAssembly"])
def test_without_what_python_needs_the_figures_stand(missing, single, reader):
    lost = f"delete self.{missing};"
    reader.page.add_init_script(lost)
    single(script=lost)
    reader.wait("() => document.documentElement.dataset.python === 'failed'")
    asleep = reader.figure("ball").note("asleep")
    assert asleep.is_visible() and "stands still" in asleep.text_content()
    assert reader.figure("ball").place.locator("svg path").count() > 0
