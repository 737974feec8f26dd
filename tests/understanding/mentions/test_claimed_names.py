"""Names that are said to be a partner's, and are nobody's here."""

import pytest

from partnerbot.language.senses import Tag
from partnerbot.understanding.mentions.finder import MentionFinder
from tests.understanding.phrases import mentions_in


def strangers(finder: MentionFinder, text: str) -> list[str]:
    return [m.text for m in mentions_in(finder, text) if m.tag == Tag.STRANGER]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is Herring Museum a partner?", ["Herring Museum"]),  # more than a field of work
        ("is the Lighthouse of Berlin a partner?", ["Lighthouse of Berlin"]),
        ("is Tide School Berlin a partner?", ["Tide School Berlin"]),  # another one's name
        ("is Berlin a partner?", ["Berlin"]),
        ("is Northport a partner?", []),  # named by a fact
        ("is the Tide Book a partner?", []),
        ("is the Tide School a partner?", []),
        ("is the Tide School, Northport, a partner?", []),
        ("is any guild a partner?", []),
        ("is herring a partner?", []),  # a field, in plain letters
        ("is the Crown a partner?", []),
        ("does the Herring Museum work with a partner?", []),
    ],
)
def test_what_is_claimed_to_be_a_partner_is_a_name(
    finder: MentionFinder, text: str, names: list[str]
) -> None:
    assert strangers(finder, text) == names
