"""Folding: spellings that count as the same word."""

import pytest

from partnerbot.language.text import fold


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Médiation", "mediation"),
        ("ORGANIZATION", "organisation"),
        ("specialized", "specialised"),
        ("Straße", "strasse"),
    ],
)
def test_traditions_fold_alike(first: str, second: str) -> None:
    assert fold(first) == fold(second)


def test_short_words_with_z_are_left_alone() -> None:
    assert fold("prize") == "prize"
