"""Refusals by what is asked about; asking back is neither a refusal nor a claim."""

from tests.quality.made import ASKED_BACK, OTHER, REFUSED, RIGHT, asked
from tests.quality.refusals import row, section


def test_a_row_tells_refusals_from_claims() -> None:
    given = [REFUSED, REFUSED, ASKED_BACK, OTHER]
    assert row("fish", given) == ("fish", 4, 2, 1, 1, "50.0 %")


def test_only_questions_that_are_to_be_refused_count_and_each_has_its_sort() -> None:
    found = section(
        [
            asked(REFUSED, "unanswered", "off_topic"),
            asked(OTHER, "unanswered", "unknown_name"),
            asked(REFUSED, "unanswered", "followup"),
            asked(RIGHT, "answered", "unknown_name"),
        ],
        [asked(ASKED_BACK, "unanswered", "not_in_document", of="cook")],
    )
    assert [row[:5] for row in found.rows] == [
        ("nothing to do with partners", 1, 1, 0, 0),
        ("a name that is not a partner's", 1, 0, 0, 1),
        ("what the document does not say", 1, 0, 1, 0),
        ("anything, asked as a follow-up", 1, 1, 0, 0),
        ("all of these", 4, 2, 1, 1),
        ("those kept aside", 1, 0, 1, 0),
    ]
    assert found.worst.startswith("1 of 4 questions got an answer")
