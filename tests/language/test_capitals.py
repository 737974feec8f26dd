"""What capitals tell: acronyms, and names in the middle of a sentence."""

import pytest

from partnerbot.language.capitals import is_acronym, is_like_a_name, is_shouted
from partnerbot.language.words import split_words


@pytest.mark.parametrize(
    ("text", "known"),
    [("UNO", True), ("UnO", True), ("Uno", False), ("I", False), ("MEMORANDUM", False)],
)
def test_an_acronym_is_short_and_mostly_capitals(text: str, known: bool) -> None:
    assert is_acronym(text) is known


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("when did they sign with Zork?", ["Zork"]),
        ("They signed. Zork did not", []),  # a sentence begins
        ("When Did They Sign With Zork?", []),  # a title
    ],
)
def test_a_capital_in_a_sentence_is_that_of_a_name(text: str, names: list[str]) -> None:
    words = split_words(text)
    assert [w.text for i, w in enumerate(words) if is_like_a_name(words, i)] == names


def test_where_all_is_in_capitals_they_tell_nothing() -> None:
    assert is_shouted(split_words("WHO ARE THE PARTNERS, 1999?"))
    assert not is_shouted(split_words("WHO are the partners?"))
