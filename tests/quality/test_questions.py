"""Shares of the question sets, and what is worst in them."""

from tests.quality.made import OTHER, REFUSED, RIGHT, asked
from tests.quality.questions import by_category, by_set, margin

SAILORS = [
    asked(RIGHT, category="date"),
    asked(OTHER, category="date"),
    asked(RIGHT, category="topic"),
    asked(REFUSED, category="topic"),
    asked(RIGHT, category="topic"),
]
COOKS = [asked(OTHER, "unanswered", of="cook"), asked(RIGHT, of="cook")]


def test_wrong_answers_are_counted_apart_from_missing_ones() -> None:
    assert by_category(SAILORS).rows == [
        ("date", 2, 1, "50.0 %", 0, 1, 0),
        ("topic", 3, 2, "66.7 %", 1, 0, 0),
        ("all", 5, 3, "60.0 %", 1, 1, 0),
    ]


def test_the_worst_category_is_named_with_all_wrong_answers() -> None:
    worst = by_category(SAILORS).worst
    assert worst.startswith("`date`, where 1 of 2 are not right.")
    assert "1 of 5 questions (20.0 %) got a wrong answer" in worst


def test_sets_that_are_kept_aside_come_last_and_are_added_up_by_themselves() -> None:
    section = by_set(SAILORS, COOKS)
    assert section.rows == [
        ("sailor", 5, 3, "60.0 %", 1, 1, 0),
        ("cook (kept aside)", 2, 1, "50.0 %", 0, 0, 1),
        ("all kept aside", 2, 1, "50.0 %", 0, 0, 1),
    ]
    assert "Of the questions kept aside, 50.0 % are right" in section.worst


def test_the_more_questions_the_less_chance() -> None:
    assert round(margin(50, 100)) == 10
    assert round(margin(5_000, 10_000)) == 1
    assert margin(100, 100) > 0, "all right of a hundred is no certainty"
