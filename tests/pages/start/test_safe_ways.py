"""Where one way to Python is broken, the next one is taken, and in the end the figures stand."""

from dataclasses import replace

import pytest

from press.build import Build
from press.packages import site
from press.runtime.payload import BEST, UNPACKER, Part, compressor, unpacked

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
  return new Before(URL.createObjectURL(new Blob([""])));
};
"""


def started(reader) -> str:
    """How Python came up."""
    return reader.ready().place.evaluate("document.documentElement.dataset.start")


def test_the_image_is_the_usual_way(reader, host, built):
    assert started(reader.open(host.url("/usual/", built / "site"))) == "image"


def test_without_the_image_python_starts_from_nothing(reader, host, built):
    assert started(reader.open(host.url("/off/", built / "site") + "?image=off")) == "nothing"


def flipped(part: Part) -> Part:
    """One bit of the bytes on the way is wrong; the first byte's, where they are not packed."""
    at = 0 if part.name == UNPACKER else len(part.packed) // 2
    wrong = bytes([part.packed[at] ^ 1])
    return replace(part, packed=part.packed[:at] + wrong + part.packed[at + 1 :])


def test_a_damaged_download_of_the_image(open_changed, reader):
    open_changed(flipped)
    assert started(reader) == "nothing"


def test_an_image_with_one_wrong_byte(open_changed, reader):
    """It is unpacked like any other; its checksum tells."""

    def changed(part: Part) -> Part:
        memory = bytearray(unpacked(part))
        memory[len(memory) // 2] ^= 1
        frame = compressor(BEST).compress(bytes(memory))
        return replace(part, packed=frame[:-4] + part.packed[-4:])

    open_changed(changed)
    assert started(reader) == "nothing"
    assert "image.hot: Error: damaged" in problem(reader)


@pytest.mark.parametrize("name", [UNPACKER, "pyodide.js", "pyodide.asm.js"])
def test_where_both_ways_need_what_is_damaged_the_figures_stand(name, open_changed, reader):
    open_changed(flipped, name)
    assert_figures_stand(reader)
    assert ("CompileError" if name == UNPACKER else f"{name}: Error: damaged") in problem(reader)


def programs(build: Build, is_second: bool) -> list[str]:
    """The names of the parts that are first halves of programs, or whole ones."""
    return [part.name for part in build.payload[1:] if part.program and part.second == is_second]


@pytest.mark.parametrize("which", [0, -1], ids=["main", "side"])
def test_a_damaged_download_of_a_first_half(which, open_changed, build, reader):
    """Python that starts whole needs none."""
    name = programs(build, is_second=False)[which]
    open_changed(flipped, name)
    assert started(reader) == "image"
    assert f"{name}: Error: damaged" in problem(reader)


@pytest.mark.parametrize("which", [0, -1], ids=["main", "side"])
def test_a_damaged_download_of_a_whole_program(which, open_changed, build, reader):
    name = programs(build, is_second=True)[which]
    open_changed(flipped, name)
    assert_told_once_ready(reader, name)


@pytest.mark.parametrize("name", ["image.cold", "py", "rest"])
def test_a_damaged_download_of_what_comes_late_is_told_once_python_is_ready(
    name, open_changed, reader
):
    open_changed(flipped, name)
    assert_told_once_ready(reader, name)


def assert_told_once_ready(reader, name: str) -> None:
    reader.wait("() => document.documentElement.dataset.python === 'failed'")
    assert reader.place.evaluate("performance.getEntriesByName('python-ready').length") == 1
    assert f"{name}: Error: damaged" in problem(reader)


def problem(reader) -> str:
    """Why a way to Python failed."""
    return reader.place.evaluate("document.documentElement.dataset.problem")


@pytest.mark.parametrize(
    "instead",
    ["throw new Error('moved');", "await new Promise(() => {});"],
    ids=["throws", "hangs"],
)
def test_a_restore_that(instead, open_changed, scripts_with, reader):
    begin = "const { layout, heapSize, env, hiwire, handles } = meta;"
    change = ("worker/restore.js", begin, instead + begin)
    open_changed(scripts=scripts_with(change, impatient="image"))
    assert started(reader) == "nothing"


def test_a_newer_pyodide_is_told_by_name(open_changed, scripts_with, reader):
    """`checkInternals` names what has moved, and the stock boot does without."""
    known = '"LDSO.loadedLibsByName"'
    moved = f'"LDSO.loadedLibsByPlace": "object", {known}'
    open_changed(scripts=scripts_with(("worker/image/internals.js", known, moved)))
    assert started(reader) == "nothing"
    assert "LDSO.loadedLibsByPlace" in problem(reader)


@pytest.mark.parametrize("broken", [NO_BLOB_WORKER, SILENT_WORKER], ids=["refused", "silent"])
def test_a_host_that_refuses_blobs(broken, build, scripts_with, tmp_path, reader, host):
    reader.page.add_init_script(broken)
    changed = replace(build, scripts=scripts_with(impatient="worker"))
    [folder] = site.write(changed, tmp_path)
    assert started(reader.open(host.url("/strict/", folder))) == "image"


def test_without_workers_python_runs_on_the_page(reader, host, built):
    reader.page.add_init_script("delete window.Worker;")
    assert started(reader.open(host.url("/page/", built / "site"))) == "image"
    learner = reader.figure("learner")
    learner.press("train")
    learner.wait_for_loss_under(0.05)


@pytest.fixture
def open_without(open_changed, build, reader):
    """Opens the single file in a browser, its workers included, that lacks something."""

    def open_without(missing: str) -> None:
        lost = f"delete self.{missing};"
        reader.page.add_init_script(lost)
        scripts = build.scripts
        worker, decoder = lost + scripts.python_worker, lost + scripts.decoder_worker
        open_changed(scripts=replace(scripts, python_worker=worker, decoder_worker=decoder))

    return open_without


def test_without_what_python_needs_the_figures_stand(open_without, reader):
    open_without("WebAssembly")
    assert_figures_stand(reader)


def test_the_payload_needs_no_decoder_of_the_browser(open_without, reader):
    """Older browsers lack it, and none of them has one for zstd."""
    open_without("DecompressionStream")
    assert started(reader) == "image"


def assert_figures_stand(reader) -> None:
    reader.wait("() => document.documentElement.dataset.python === 'failed'")
    failed = reader.figure("hopper").note("failed")
    assert failed.is_visible() and "stands still" in failed.text_content()
    assert reader.figure("hopper").place.locator("svg path").count() > 0
