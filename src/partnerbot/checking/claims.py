"""What each record of a base wants to be called, and where it says so.

Owns the way from a phrase and its sense back to the line of the record that has it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from partnerbot.checking.positions import Positions
from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.base import Knowledge
from partnerbot.language.english import alternatives
from partnerbot.language.phrases import phrases_of
from partnerbot.language.senses import Sense, Tag

NAMING = frozenset({Tag.PARTNER, Tag.STRANGER, Tag.WORK, Tag.BODY, Tag.HOST, Tag.PLACE, Tag.KIND})
"""What has a name of its own, or names a sort of partner."""
_TABLES = {Tag.KIND: "section"}
"""The tables that are called otherwise than their tag."""


class Claim(NamedTuple):
    """A phrase by which a record is to be known."""

    sense: Sense
    phrase: str

    @property
    def is_name(self) -> bool:
        """Whether it is a name, and no word of a topic."""
        return self.sense.tag in NAMING


def claims_of(knowledge: Knowledge) -> Iterator[Claim]:
    """Every name of a record and every word of a topic."""
    for phrase, sense in phrases_of(knowledge):
        if sense.tag in NAMING or sense.tag == Tag.TOPIC:
            yield Claim(sense, phrase)


def said(sense: Sense) -> str:
    """A record inside a sentence: "the topic 'seeds'"."""
    return f"the {_table(sense.tag)} {quoted(sense.value)}"


class Claims:
    """Where in a record a phrase stands that it claims."""

    def __init__(self, knowledge: Knowledge, positions: Positions) -> None:
        self._positions = positions
        self._records: dict[Tag, Mapping[str, Any]] = {
            Tag.PARTNER: knowledge.partners, Tag.WORK: knowledge.works,
            Tag.BODY: knowledge.bodies, Tag.PLACE: knowledge.places,
            Tag.KIND: knowledge.sections, Tag.TOPIC: knowledge.topics,
            Tag.HOST: {knowledge.host.id: knowledge.host},
            Tag.STRANGER: {stranger.name: stranger for stranger in knowledge.strangers},
        }  # fmt: skip

    def of(self, claim: Claim) -> str:
        """Where a claim stands, as "partners.toml:12"."""
        return self._positions.of(*self._place(claim))

    def warning(self, claim: Claim, message: str, slug: str) -> Problem:
        """A warning about a claim."""
        return self._positions.warning(*self._place(claim), message, slug)

    def _place(self, claim: Claim) -> tuple[str, str, tuple[str | int, ...]]:
        """The table, the id and the field that hold a claim."""
        tag, id = claim.sense
        return _table(tag), id, _steps(claim.phrase, self._records[tag][id])


def _table(tag: Tag) -> str:
    return _TABLES.get(tag, tag)


def _steps(phrase: str, record: Any) -> tuple[str | int, ...]:
    """The field that holds a phrase, be it written out or one of some alternatives."""
    for field in ("aliases", "words"):
        for place, written in enumerate(getattr(record, field, ())):
            if phrase in alternatives(written):
                return field, place
    for place, fact in enumerate(getattr(record, "fact", ())):
        if phrase in alternatives(getattr(fact, "full_name", "")):
            return "fact", place, "full_name"
    for field in ("one", "many"):
        if phrase in alternatives(getattr(record, field, "")):
            return (field,)
    return ("name",)
