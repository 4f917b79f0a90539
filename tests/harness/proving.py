"""A claim on a page, as a reader has it: its ✓, its proof, and a check of it in his own browser."""

from tests.harness.reading import LONG, Reader

OVER = ("same", "other", "false", "fault", "failed")  # what a check may come to
FOUND = "note => note.found"


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
        self.wait_for("running")

    def check(self) -> str:
        """Have it checked: what came out, one of OVER."""
        self.button("Check it here").click()
        return self.wait_for(*OVER)

    def wait_for(self, *outcomes: str) -> str:
        """Await one of these outcomes; which it is."""
        lines = ", ".join(f'[data-outcome="{outcome}"]:not([hidden])' for outcome in outcomes)
        line = self.note.locator(lines)
        line.wait_for(timeout=LONG)
        return line.get_attribute("data-outcome")

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
