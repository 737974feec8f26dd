"""What is told apart: right, no answer, wrong, and answered when nothing should have been."""

import pytest

from partnerbot.answering.answer import Answer
from tests.quality.made import ASKED_BACK, OTHER, REFUSED, RIGHT, SMALL_TALK, asked
from tests.quality.outcomes import Outcome, kept_aside, tallies
from tests.questions.judge import KEPT_ASIDE, items


@pytest.mark.parametrize(
    ("wanted", "given", "came"),
    [
        ("answered", RIGHT, Outcome.RIGHT),
        ("answered", OTHER, Outcome.WRONG),
        ("answered", REFUSED, Outcome.NO_ANSWER),
        ("answered", ASKED_BACK, Outcome.NO_ANSWER),
        ("unanswered", REFUSED, Outcome.RIGHT),
        ("unanswered", OTHER, Outcome.CLAIMED),
        ("unanswered", SMALL_TALK, Outcome.NO_ANSWER),
        ("ambiguous", OTHER, Outcome.CLAIMED),
        ("social", SMALL_TALK, Outcome.RIGHT),
    ],
)
def test_what_came_of_a_question(wanted: str, given: Answer, came: Outcome) -> None:
    assert asked(given, wanted).outcome == came


def test_sorts_are_tallied_in_order_of_their_names() -> None:
    both = [asked(RIGHT, of="sailor"), asked(OTHER, of="cook"), asked(RIGHT, of="sailor")]
    found = tallies(both, lambda one: one.set)
    assert list(found) == ["cook", "sailor"]
    assert found["sailor"] == {Outcome.RIGHT: 2}
    assert found["cook"] == {Outcome.WRONG: 1}


def test_every_question_of_a_folder_is_asked_once_and_has_its_set() -> None:
    assert [one.item for one in kept_aside()] == list(items(KEPT_ASIDE))
    assert {one.set for one in kept_aside()} == {file.stem for file in KEPT_ASIDE.glob("*.jsonl")}
