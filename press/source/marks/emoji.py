"""Emoji become drawings: no reader's machine need have a font for them."""

import re
from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from press.source.chapter import Chapter
from press.source.marks.lines import MAYBE, line_in, without_lines

# A pictograph, what varies it, and what is joined to it.
PICTOGRAPH = "[\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff]"
EMOJI = f"({PICTOGRAPH}[\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d{PICTOGRAPH}\ufe0f?)*)"

Drawing = Callable[[str], str | None]  # an emoji -> its SVG, or None if there is none


class EmojiExtension(Extension):
    """🎸 as a drawing."""

    def __init__(self, chapter: Chapter, drawing: Drawing) -> None:
        super().__init__()
        self.chapter, self.drawing = chapter, drawing

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(DrawnEmoji(md, self.chapter, self.drawing), "emoji", 80)


class DrawnEmoji(InlineProcessor):
    """An emoji in a line of text."""

    def __init__(self, md: Markdown, chapter: Chapter, drawing: Drawing) -> None:
        super().__init__(EMOJI + MAYBE, md)
        self.chapter, self.drawing = chapter, drawing

    def handleMatch(self, m: re.Match, data: str) -> tuple[str, int, int]:
        emoji = without_lines(m[0])
        svg = self.drawing(emoji)
        if svg is None:
            raise self.chapter.error(f"There is no drawing for the emoji {emoji}.", line_in(m[0]))
        return self.md.htmlStash.store(svg), m.start(0), m.end(0)
