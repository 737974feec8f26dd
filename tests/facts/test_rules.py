"""The rules of texts and dates, each with what is told where it is broken."""

from collections.abc import Callable
from typing import Any

import pytest

from partnerbot.facts import rules
from partnerbot.facts.dates import PartialDate


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("  the \x1b[31mred\x1b[0m lamp ", "the red lamp"),
        ("Ministry\nof\u2028 the   Sea\t", "Ministry of the Sea"),
        ("phare \u200crouge", "phare \u200crouge"),
    ],
)
def test_a_text_is_tidied(written: str, read: str) -> None:
    assert rules.text(written) == read


@pytest.mark.parametrize(
    ("rule", "written", "told"),
    [
        (rules.text, " \u3164\u2800", "is empty"),
        (rules.phrase, "one two three four five six seven", "has 7 words and may have 6"),
        (rules.phrasing, "a|b " * 10, "stands for more than 1,000 phrases"),
        (rules.file_name, "folder/a.txt", "is to be the document's file name alone"),
        (rules.file_name, "..", "leave the folder out"),
        (rules.date, "soon", "is no date"),
        (rules.date, True, "is no date"),
    ],
)
def test_what_breaks_a_rule_is_refused_in_a_sentence(
    rule: Callable[[Any], object], written: Any, told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        rule(written)


@pytest.mark.parametrize(("phrasing", "count"), [("a b", 1), ("a|b c", 2), ("a|b c|d|e", 6)])
def test_alternatives_multiply(phrasing: str, count: int) -> None:
    assert rules.count_alternatives(phrasing) == count


def test_a_date_is_as_exact_as_it_is_written() -> None:
    assert rules.date("2010-05") == PartialDate(2010, 5)
