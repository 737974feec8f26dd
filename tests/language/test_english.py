"""The data of the package's own English."""

import pytest

from partnerbot.language import english


def test_alternatives_in_a_phrase_are_multiplied_out() -> None:
    phrases = {phrase for phrase, value in english.phrases("form") if value == "when"}
    assert {"what date", "what day"} <= phrases


@pytest.mark.parametrize("word", ["archive", "archives", "stopped", "running", "carries"])
def test_plain_inflections_of_common_words_are_common(word: str) -> None:
    assert english.is_common(word)


@pytest.mark.parametrize("word", ["happend", "zzz", "wemmel"])
def test_slips_are_not_common(word: str) -> None:
    assert not english.is_common(word)


def test_short_forms_stand_for_whole_words() -> None:
    assert english.short_forms()["whats"] == ("what", "is")
