"""Two style sheets: the theme's own, and the fonts for the letters that a book uses."""

from collections.abc import Iterable
from pathlib import Path

from press.assets.fonts import font_faces
from press.assets.maths import maths_face

# Where two disagree, the later one goes first.
SHEETS = (
    "page.css",
    "figure.css",
    "controls.css",
    "acts.css",
    "drawing.css",
    "neuron.css",
    "code.css",
    "claims.css",
    "quiz.css",
    "proofs.css",
    "words.css",
    "memory.css",
    "contrast.css",
    "still.css",
)


def style_sheet(theme: Path) -> str:
    """How every page looks."""
    return "\n".join((theme / "styles" / name).read_text(encoding="utf-8") for name in SHEETS)


def font_sheet(
    theme: Path, node_modules: Path, texts: Iterable[Path], pages: Iterable[str], cache: Path
) -> str:
    """The fonts of every page.

    `texts` are files whose letters must be in the fonts, `pages` is HTML whose formulas must be.
    """
    own = [file for file in theme.rglob("*") if file.suffix in (".css", ".html", ".js")]
    letters = (file.read_text(encoding="utf-8") for file in (*texts, *own))
    return "\n".join(
        [font_faces(node_modules, letters, cache), maths_face(node_modules, pages, cache)]
    )
