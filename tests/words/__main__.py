"""Make the pictures of docs/words.md: `make words`. Those that are right already stay untouched."""

from press.book import ROOT
from tests.words.drawing import comparable, drawing
from tests.words.figures import digest, digest_in, photographer, take
from tests.words.page import DOCS, Entry, entries


def main() -> None:
    wanted = entries()
    (DOCS / "pictures").mkdir(exist_ok=True)
    for old in set((DOCS / "pictures").iterdir()) - {entry.picture for entry in wanted}:
        old.unlink()
    for entry in wanted:
        if entry.picture.suffix == ".svg":
            draw(entry)
    stale = [entry for entry in wanted if entry.picture.suffix == ".webp" and is_stale(entry)]
    if stale:
        with photographer() as page:
            for entry in stale:
                entry.picture.write_bytes(take(page, entry))
                tell(entry)


def draw(entry: Entry) -> None:
    svg, file = drawing(entry), entry.picture
    if not file.exists() or comparable(file.read_text(encoding="utf-8")) != comparable(svg):
        file.write_text(svg, encoding="utf-8")
        tell(entry)


def is_stale(entry: Entry) -> bool:
    return not entry.picture.exists() or digest_in(entry.picture) != digest(entry)


def tell(entry: Entry) -> None:
    print(f"{entry.picture.relative_to(ROOT)}: {entry.picture.stat().st_size / 1000:.1f} KB")


if __name__ == "__main__":
    main()
