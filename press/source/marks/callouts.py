"""Call-outs: `!!! insight "Key insight"`, of a kind that the theme knows."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor

from kit.errors import unknown
from press.source.chapter import Chapter
from press.source.marks.lines import MAYBE, line_in

KINDS = ("insight", "note")


class CalloutExtension(Extension):
    """Markdown's own reading of call-outs, each checked."""

    def __init__(self, chapter: Chapter) -> None:
        super().__init__()
        self.chapter = chapter

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(Callout(md, self.chapter), "admonition", 105)


class Callout(AdmonitionProcessor):
    """A call-out, with the line of its signs."""

    RE = re.compile(AdmonitionProcessor.RE.pattern.replace("!!!", f"!!!{MAYBE}", 1))

    def __init__(self, md: Markdown, chapter: Chapter) -> None:
        super().__init__(md.parser)
        self.chapter = chapter

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Its kind and its title; BuildError at its line if the kind is not there."""
        kind, title = super().get_class_and_title(match)
        if kind not in KINDS:
            with self.chapter.at(line_in(match[0])):
                raise unknown("kind of call-out", kind, KINDS)
        return kind, title
