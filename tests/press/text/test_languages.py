"""What is English of whichever country, and what no other language has."""

import pytest

from press.counts.count import count
from press.source.proofs.numbers import numbers_in
from tests.press.telling import told_chapters


@pytest.mark.parametrize(
    ("language", "is_english"), [("en", True), ("en-GB", True), ("de", False), ("fr-CA", False)]
)
def test_quotes_numbers_in_words_and_a_grade_are_english(language, is_english, tmp_path):
    [(body, told)] = told_chapters(tmp_path, 'So "it" is.', language=language)
    assert ("&ldquo;it&rdquo;" in body) is is_english
    assert (count(told).grade is not None) is is_english
    assert (numbers_in("Fifteen of 20.", language) == {"20": 20, "Fifteen": 15}) is is_english
