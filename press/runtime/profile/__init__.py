"""What a start uses: lines of the image, functions of the programs; and a session's functions."""

import json
import re
import zipfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from press.book import THEME
from press.cache import kept_folder
from press.dist import write_file
from press.runtime.files import Runtime
from press.runtime.image import Image
from press.runtime.node import run_node

HERE = Path(__file__).parent
WORKER = THEME / "worker"  # what the page's worker does the same way
MAIN = "pyodide.asm.wasm"
SCRIPT = "pyodide.asm.js"
PYODIDE = re.compile(r"_?pyodide/.*\.py$")  # its own Python in the library
WATCHED = {"starts": "lines", "sessions": "functions"}  # by what each is seen


@dataclass(frozen=True)
class CutProgram:
    """A program's first half; and the whole, as its code and its data."""

    first: bytes
    code: bytes
    data: bytes


@dataclass(frozen=True)
class Profile:
    """`lines`: a byte for each line of the memory, 1 where it is used. `starts`: for each start
    that went well, by the hash of its WidgetSpecs, the hash of the answers. `programs` by name.
    `script`: emscripten's, without what nobody asks for.
    """

    lines: bytes
    starts: dict[str, int]
    programs: dict[str, CutProgram]
    script: bytes


def make_profile(
    runtime: Runtime,
    image: Image,
    starts: Sequence[Sequence[dict]],
    sessions: Sequence[dict],
    node_modules: Path,
    cache: Path,
) -> Profile:
    """What is used by these starts, lists of WidgetSpecs, and Sessions; from the cache if they were
    seen before. BuildError with Node's own words if it fails.
    """
    asked = json.dumps({"starts": starts, "sessions": sessions})
    place = cache / "profile" / fingerprint(image, asked)

    def make(draft: Path) -> Path:
        programs = watched_programs(runtime, image, node_modules, cache)
        print("Looking what a start uses …", flush=True)
        write_file(draft / "pyodide-lock.json", json.dumps(runtime.lock_file))
        write_file(draft / "image.bin", image.memory)
        write_file(draft / "image.json", json.dumps(image.meta))
        write_file(draft / "asked.json", asked)
        files = program_files(runtime, image, draft)
        with ThreadPoolExecutor() as both:
            for seen in [
                both.submit(see, what, runtime, programs, node_modules, draft) for what in WATCHED
            ]:
                seen.result()
        options = {
            "programs": files,
            "profile": draft / "profile",
            "runtime": runtime.folder,
            "namers": name_files(runtime, draft),
            "out": draft / "profile" / "programs",
        }
        run_node(HERE / "halve.mjs", options, "The programs could not be cut in halves.")
        return draft / "profile"

    kept_folder(place, make)
    return read_profile(place, [MAIN, *image.side_modules])


def see(what: str, runtime: Runtime, programs: Path, node_modules: Path, draft: Path) -> None:
    """Go through the starts or the sessions, with programs that are watched."""
    options: dict[str, Path | str] = {
        "runtime": runtime.folder,
        "lock": draft / "pyodide-lock.json",
        "image": draft,
        "programs": programs / WATCHED[what],
        "node-modules": node_modules,
        "asked": draft / "asked.json",
        "what": what,
        "out": draft / "profile" / what,
    }
    run_node(HERE / "profile.mjs", options, f"The {what} could not be looked at.")


def read_profile(place: Path, names: list[str]) -> Profile:
    """A profile as it is kept, with the programs of these names."""

    def cut_program(name: str) -> CutProgram:
        parts = (place / "programs" / part / name for part in ("first", "code", "data"))
        return CutProgram(*(part.read_bytes() for part in parts))

    starts = json.loads((place / "starts" / "starts.json").read_bytes())
    programs = {name: cut_program(name) for name in names}
    script = (place / "programs" / SCRIPT).read_bytes()
    return Profile((place / "starts" / "lines.bin").read_bytes(), starts, programs, script)


def watched_programs(runtime: Runtime, image: Image, node_modules: Path, cache: Path) -> Path:
    """A folder with all programs, made so that they tell what they touch; kept in the cache."""
    binaryen = node_modules / "binaryen" / "package.json"
    whole = sha256(runtime[MAIN].read_bytes() + binaryen.read_bytes())
    makers = [HERE / name for name in ("watch.mjs", "watched.mjs", "first.mjs")]
    makers += [WORKER / "image" / name for name in ("halves.js", "wasm.js")]
    for data in [*image.side_modules.values(), *(file.read_bytes() for file in makers)]:
        whole.update(sha256(data).digest())

    def make(draft: Path) -> Path:
        print("Preparing programs that can be watched …", flush=True)
        options = {
            "node-modules": node_modules,
            "programs": program_files(runtime, image, draft),
            "out": draft / "watched",
        }
        run_node(HERE / "watch.mjs", options, "The programs could not be prepared.")
        return draft / "watched"

    return kept_folder(cache / "watched" / whole.hexdigest()[:24], make)


def program_files(runtime: Runtime, image: Image, draft: Path) -> Path:
    """A file that names all programs and says where they stand, some of them below `draft`."""
    with zipfile.ZipFile(runtime.numpy) as wheel:
        wheel.extractall(draft / "numpy", image.side_modules)
    files = {MAIN: str(runtime[MAIN].resolve())}
    files |= {side: str((draft / "numpy" / side).resolve()) for side in image.side_modules}
    write_file(draft / "programs.json", json.dumps(files))
    return draft / "programs.json"


def name_files(runtime: Runtime, draft: Path) -> Path:
    """A file that says where everything stands that may name an export of the main program, but
    emscripten's own script: Pyodide's, its Python, ours, and all of numpy's programs.
    """
    with zipfile.ZipFile(runtime.numpy) as wheel:
        programs = [name for name in wheel.namelist() if name.endswith(".so")]
        wheel.extractall(draft / "all", programs)
    with zipfile.ZipFile(runtime["python_stdlib.zip"]) as library:
        texts = [name for name in library.namelist() if PYODIDE.match(name)]
        library.extractall(draft / "all", texts)
    scripts = [runtime["pyodide.js"], *sorted(WORKER.rglob("*.js"))]
    files = {
        "texts": [str(file.resolve()) for file in (*scripts, *(draft / "all" / t for t in texts))],
        "programs": [str((draft / "all" / name).resolve()) for name in programs],
    }
    write_file(draft / "namers.json", json.dumps(files))
    return draft / "namers.json"


def fingerprint(image: Image, asked: str) -> str:
    """A name for all that goes into a profile."""
    whole = sha256(image.memory + json.dumps(image.meta).encode() + asked.encode())
    for file in [*sorted(HERE.glob("*.*")), *sorted(WORKER.rglob("*.js"))]:
        whole.update(f"{file.name} ".encode() + sha256(file.read_bytes()).digest())
    for file in (HERE.parent / "image" / name for name in ("boot.mjs", "still.mjs")):
        whole.update(sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:24]
