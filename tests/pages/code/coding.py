"""A reader who changes the code of a page."""

from tests.harness.reading import LONG, Reader

SHOWN = """section => [...section.querySelectorAll("[data-state]")]
  .filter((said) => !said.hidden).map((said) => [said.dataset.state, said.innerText])"""


class Desk:
    """The editor of a module, as a reader uses it."""

    def __init__(self, reader: Reader, module: str) -> None:
        self.reader, self.module = reader, module
        self.place = reader.place.locator(f'section.code[data-module="{module}"]')

    def open(self) -> "Desk":
        self.place.locator("[data-open]").click()
        self.place.locator(".cm-content").wait_for()
        return self

    @property
    def original(self) -> str:
        return self.place.locator(".listing code").text_content()

    @property
    def text(self) -> str:
        """All that the editor holds, whatever of it is on the screen."""
        return self.place.locator(".cm-content").evaluate(
            "content => content.cmTile.view.state.doc.toString()"
        )

    def write(self, text: str) -> "Desk":
        """Put a text in the place of what is there, by keyboard."""
        self.place.locator(".cm-content").focus()
        keyboard = self.reader.page.keyboard
        keyboard.press("Control+a")
        keyboard.insert_text(text)
        return self

    def run(self, text: str) -> str:
        """Run a text, and what comes of it: a state."""
        self.write(text)
        self.press("run")
        return self.settle()

    def press(self, button: str) -> None:
        self.place.locator(f"[data-{button}]").click()

    def settle(self) -> str:
        """Await what comes of a run."""
        self.wait("section => section.querySelector('[data-stop]').hidden")
        return self.state

    def wait(self, condition: str, given: object = None) -> None:
        """Await a JavaScript condition on (section, given)."""
        self.reader.wait(
            f"([module, given]) => ({condition})"
            "(document.querySelector(`section.code[data-module='${module}']`), given)",
            [self.module, given],
            LONG,
        )

    def wait_for(self, state: str) -> None:
        self.wait(f"(section, state) => ({SHOWN})(section).some(([s]) => s === state)", state)

    @property
    def state(self) -> str:
        """Which of the template's sentences is shown."""
        shown = self.place.evaluate(SHOWN)
        assert len(shown) == 1, shown
        return shown[0][0]

    @property
    def words(self) -> str:
        return self.place.evaluate(SHOWN)[0][1]

    @property
    def said(self) -> str:
        """Python's own message."""
        return self.place.locator("[data-python-said]").inner_text()

    @property
    def printed(self) -> str:
        return self.place.locator("[data-printed] pre").inner_text()

    @property
    def wrong_line(self) -> str:
        """The line that is marked, with the words below it."""
        return self.place.locator(".cm-wrong").inner_text()
