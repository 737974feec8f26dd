"""What a heading says as a fact."""

import pytest

from partnerbot.facts.headings import heading_fact
from partnerbot.facts.records import Section

GUILDS = Section(
    id="guilds", heading="The Old and New Guilds of the Harbour", line=4, one="guild", many="guilds"
)


@pytest.mark.parametrize(
    ("listed", "who"),
    [
        (["fog"], "The fog stands"),
        (["fog", "lamps"], "The fog and the lamps stand"),
        (["fog"] * 51, "51 partners stand"),
    ],
)
def test_it_says_who_stands_under_it(listed: list[str], who: str) -> None:
    heading = heading_fact(GUILDS, listed, lambda partner: f"the {partner}")
    assert heading.statement == f"{who} under “The Old and New Guilds of the Harbour”."


def test_it_marks_its_own_line_by_its_first_words() -> None:
    heading = heading_fact(GUILDS, ["fog"], str)
    assert (heading.id, heading.section) == ("section-guilds", "guilds")
    assert (heading.line, heading.phrase) == (4, "The Old and New Guilds of")
