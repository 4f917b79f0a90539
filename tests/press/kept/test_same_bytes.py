"""What is made twice has the same bytes: the fonts, the image, every package."""

from tests.harness.books import (
    AWKWARD,
    MADE,
    SMALL,
    borrowed_cache,
    build_in_a_process,
    digest,
    merged,
)


def test_made_again_in_another_folder_every_package_has_the_same_bytes(built, tmp_path):
    folder = merged(tmp_path / "again", SMALL, AWKWARD)
    cache = borrowed_cache(folder / ".cache")
    for made in MADE:
        (cache / made).unlink()
    build_in_a_process("--book", folder)
    assert digest(folder / "dist") == digest(built)
