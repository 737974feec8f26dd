"""Headings as facts: who stands under each.

Owns the sentence that says so; it is the only one that is made and not read.
"""

from collections.abc import Callable, Sequence

from partnerbot.facts.model import Heading
from partnerbot.facts.records import Section, heading_id
from partnerbot.wording import enumerate_names, sentence_case

_MOST_NAMED = 50
"""Up to so many partners are named; of more the number is told."""


def heading_fact(section: Section, listed: Sequence[str], said: Callable[[str], str]) -> Heading:
    """The heading of a section as a fact, with the ids of its partners and what they are called."""
    named = len(listed) <= _MOST_NAMED
    who = enumerate_names([said(p) for p in listed]) if named else f"{len(listed)} partners"
    verb = "stand" if len(listed) > 1 else "stands"
    return Heading(
        id=heading_id(section.id),
        statement=sentence_case(f"{who} {verb} under “{section.heading}”."),
        line=section.line,
        phrase=" ".join(section.heading.split()[:6]),
        section=section.id,
    )
