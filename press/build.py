"""What a book comes to, before it is packed: all that the packages choose from."""

from dataclasses import dataclass

from jinja2 import Environment

from press.assets.scripts import Scripts
from press.runtime.payload import Part, contents
from press.source.front import NEIGHBOURS
from press.source.neighbour import Neighbour
from press.source.page import Page


@dataclass(frozen=True)
class Build:
    """Pages, style, fonts, scripts, payload and licences, ready.

    `locked` is what Python's side must know before any part of the payload arrives.
    """

    pages: list[Page]
    templates: Environment
    style: str
    fonts: str
    scripts: Scripts
    licences: str
    payload: list[Part]
    locked: dict

    @property
    def has_code(self) -> bool:
        """Whether there is code to change anywhere in the book."""
        return any(page.listings for page in self.pages)

    def neighbours(self, page: Page) -> dict[str, Neighbour | None]:
        """The chapters before and after, as the front matter says."""
        return {key: self.neighbour(getattr(page.chapter, key)) for key in NEIGHBOURS}

    def neighbour(self, to: str | Neighbour | None) -> Neighbour | None:
        """A chapter of this book by its name; any other is described already."""
        if not isinstance(to, str):
            return to
        chapter = next(page.chapter for page in self.pages if page.chapter.slug == to)
        return Neighbour(chapter.title, chapter.number, f"{chapter.slug}.html")

    def config(
        self,
        page: Page,
        slice_size: int,
        files: dict[str, list[dict]],
        worker_file: str | None,
        editor_file: str | None,
    ) -> dict:
        """What the Shell reads of itself in a page: `Config` in theme/shared/messages.js.

        `files` bring the payload, by their When: `PayloadFile` in theme/shared/payload.js; it is
        cut into slices of `slice_size` bytes. `worker_file` is the address of a worker's file,
        `editor_file` of the editor's.
        """
        return {
            "chapter": page.chapter.slug,
            "widgets": [placed.spec for placed in page.widgets],
            "payload": contents(self.payload, slice_size),
            "files": files,
            "workers": {
                "python": self.scripts.python_worker,
                "decoder": self.scripts.decoder_worker,
            },
            "locked": self.locked,
            "workerFile": worker_file,
            "editorFile": editor_file,
        }
