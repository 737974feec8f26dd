"""Joining and counting words."""

import pytest

from partnerbot.wording import counted, enumerate_names, indefinite, number, sentence_case


@pytest.mark.parametrize(
    ("names", "joined"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_joined_as_in_a_sentence(names: list[str], joined: str) -> None:
    assert enumerate_names(names) == joined


def test_numbers_are_letters_up_to_twelve() -> None:
    assert [number(n) for n in (0, 3, 12, 13)] == ["no", "three", "twelve", "13"]


def test_a_count_agrees_with_its_noun() -> None:
    assert counted(1, "partner", "partners") == "one partner"
    assert counted(0, "partner", "partners") == "no partners"


@pytest.mark.parametrize(
    ("noun", "said"),
    [
        ("agreement", "an agreement"),
        ("memorandum", "a memorandum"),
        ("NGO", "an NGO"),
        ("UN body", "a UN body"),
    ],
)
def test_the_article_goes_by_sound(noun: str, said: str) -> None:
    assert indefinite(noun) == said


def test_only_the_first_letter_is_raised() -> None:
    assert sentence_case("the WCO") == "The WCO"
