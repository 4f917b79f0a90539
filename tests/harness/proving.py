"""A claim on a page, as a reader has it: its ✓, its proof, and a check of it in his own browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kit.find import find_claims
from tests.harness.books import write_chapter
from tests.harness.reading import Reader

OVER = ("same", "other", "false", "fault", "failed")  # what a check may come to
SHOWN = "[data-outcome]:not([hidden])"
FOUND = "note => note.found"
BUILT = "note => JSON.parse(note.dataset.evidence)"
PATIENCE = 3_600_000  # ms: some claims train thousands of neurons


class Proof:
    """The proof of a claim; `at` counts the sentences that say the same."""

    def __init__(self, reader: Reader, claim: str, at: int = 0) -> None:
        self.reader, self.id = reader, f"proof-{claim}"
        self.tick = reader.place.locator(f'a.tick[href="#{self.id}"]').nth(at)
        self.note = reader.place.locator(f"main #{self.id}")

    @property
    def is_open(self) -> bool:
        return self.note.count() == 1 and self.tick.get_attribute("aria-expanded") == "true"

    def button(self, name: str):
        return self.note.get_by_role("button", name=name, exact=True)

    def begin(self) -> None:
        """Press `Check it here`, and await that Python runs the claim."""
        self.button("Check it here").click()
        assert self.wait_for("running", *OVER) == "running", self.words

    def check(self) -> str:
        """Have it checked: what came out, one of OVER."""
        self.button("Check it here").click()
        return self.wait_for(*OVER)

    def wait_for(self, *outcomes: str) -> str:
        """Await one of these outcomes; which it is."""
        lines = ", ".join(f'[data-outcome="{outcome}"]:not([hidden])' for outcome in outcomes)
        self.note.locator(lines).wait_for(timeout=PATIENCE)
        return self.note.locator(SHOWN).get_attribute("data-outcome")

    @property
    def words(self) -> str:
        """What is said of the check."""
        return self.note.locator(".outcome").inner_text()

    @property
    def found(self) -> dict:
        """What the last check found, and in how many seconds: `CheckedMessage`."""
        return self.note.evaluate(FOUND)


def close_all(reader: Reader) -> None:
    """Close every proof that is open."""
    opened = reader.place.locator("a.tick[aria-expanded=true]")
    while opened.count():
        opened.first.click()


def write_every_claim(folder: Path) -> Path:
    """A folder to build on top of a book: one chapter more, `every-claim`, with each claim once."""
    lines = [f"- [It is so.]{{claim={name}}}" for name in find_claims()]
    write_chapter(folder / "content", "\n".join(lines), "every-claim", number=901)
    (folder / "py").mkdir()
    return folder


@dataclass(frozen=True)
class Checked:
    """A claim in the browser: what the build had found, what it found there, and how fast."""

    claim: str
    built: dict
    found: dict
    seconds: float


def check_every(reader: Reader) -> Iterator[Checked]:
    """Every claim of that chapter, one after the other in one Python."""
    for claim in find_claims():
        proof = Proof(reader, claim)
        proof.tick.click()
        proof.check()
        checked = proof.found
        yield Checked(claim, proof.note.evaluate(BUILT), checked["found"], checked["seconds"])
