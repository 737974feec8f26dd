"""Sources and expected lines are counted over the right answers."""

from tests.quality.evidence import claims_of, section
from tests.quality.made import OTHER, REFUSED, RIGHT, answer, asked


def test_lines_count_only_where_the_answer_is_right() -> None:
    found = section(
        [
            asked(RIGHT),
            asked(answer(lines=(9, 11))),
            asked(answer(lines=())),
            asked(OTHER),
            asked(REFUSED),
        ],
        worlds=[],
    )
    assert found.rows[:3] == [
        ("answers that cite a source", 4, 3, "75.0 %"),
        ("expected lines that right answers cite", 3, 1, "33.3 %"),
        ("right answers that cite all of them", 3, 1, "33.3 %"),
    ]
    assert found.worst.startswith("2 right answers leave out 2 lines")


def test_claims_are_counted_by_the_worlds() -> None:
    checked, unfounded = claims_of(["harbour"])
    assert checked > 150
    assert unfounded == 0
