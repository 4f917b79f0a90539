"""A host on which one thing goes wrong."""

from collections import Counter
from pathlib import Path
from threading import Event

from tests.faults.faults import Fault
from tests.harness.hosting import Folders


class Faulty(Folders):
    """Serves folders with a fault; `over` lets go what is held back, `counts` counts the files."""

    def __init__(
        self, *arguments, fault: Fault, over: Event, counts: Counter[str], **more: object
    ) -> None:
        self.fault, self.over, self.counts = fault, over, counts
        super().__init__(*arguments, **more)

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        self.counts[file.name] += 1
        if file.suffix == ".html":
            html = file.read_text(encoding="utf-8")
            html = html.replace("<head>", f"<head><script>{self.fault.head}</script>", 1)
            self.answer(html.encode(), {"Content-Type": "text/html; charset=utf-8"})
        elif self.fault.meets(file.name) and self.counts[file.name] <= self.fault.times:
            self.spoil(file)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        if self.fault.policy:
            self.send_header("Content-Security-Policy", self.fault.policy)
        super().end_headers()

    def spoil(self, file: Path) -> None:
        self.over.wait(self.fault.delay)
        answer = self.fault.spoil(file.read_text(encoding="utf-8"))
        if answer is None:
            self.close_connection = True
        else:
            kind = {"Content-Type": answer.content_type}
            self.answer(answer.body.encode(), kind, answer.status)
