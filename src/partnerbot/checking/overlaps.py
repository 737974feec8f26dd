"""Names and words that two records of a base claim.

Owns what is told of them: which of the two is meant where people use the word, or that the
question is asked back. What that is the bot is asked.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from partnerbot.bot import Bot
from partnerbot.checking.positions import Positions
from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.base import Knowledge
from partnerbot.language.english import alternatives
from partnerbot.language.phrases import phrases_of
from partnerbot.language.senses import RANK, Sense, Tag
from partnerbot.language.vocabulary import folded_phrase
from partnerbot.language.words import Folder

_NAMING = frozenset({Tag.PARTNER, Tag.STRANGER, Tag.WORK, Tag.BODY, Tag.HOST, Tag.PLACE})
"""What has a name of its own; these are the names of tables too."""


class _Claim(NamedTuple):
    sense: Sense
    phrase: str


def overlaps(bot: Bot, positions: Positions) -> Iterator[Problem]:
    """A warning for every name or word that some record before has as well."""
    names: dict[tuple[str, ...], dict[Sense, str]] = {}
    words: dict[tuple[str, ...], dict[Sense, str]] = {}
    fold = Folder()
    for phrase, sense in phrases_of(bot.knowledge):
        table = names if sense.tag in _NAMING else words if sense.tag == Tag.TOPIC else None
        if table is not None:
            claims = table.setdefault(folded_phrase(phrase, fold).stems, {})
            claims.setdefault(sense, phrase)
    where = _Fields(bot.knowledge, positions)
    for claims in (*names.values(), *words.values()):
        if len(claims) > 1:
            yield from _shared([_Claim(*claim) for claim in claims.items()], bot, where)


def _shared(claims: list[_Claim], bot: Bot, where: "_Fields") -> Iterator[Problem]:
    """A warning at each claim but the one that counts."""
    first, *others = sorted(claims, key=lambda claim: RANK[claim.sense.tag])
    outcome = _outcome(others[0].phrase, bot)
    for other in others:
        is_name = other.sense.tag in _NAMING
        claimed = f"names {_said(first.sense)}" if is_name else f"is a word of {_said(first.sense)}"
        told = f"“{other.phrase}” {claimed} too ({where.of(first)})"
        slug = "shared-name" if is_name else "shared-word"
        yield where.warning(other, f"{told}: {outcome}", slug)


def _outcome(phrase: str, bot: Bot) -> str:
    """What becomes of a question with a phrase that two records claim, and how to mend it."""
    mention = next((m for m in bot.mentions(phrase) if m.tag in (*_NAMING, Tag.TOPIC)), None)
    if mention is None:
        return "a question with it may mean either; take it out of one of them"
    if len(mention.values(Tag.PARTNER)) > 1:
        return "a question with it is asked back; give each an alias of its own"
    if mention.tag != Tag.PLACE and mention.is_(Tag.PLACE):
        return "a question with it may mean either or both; take it out of one of them"
    return f"a question with it is about {_said(mention.senses[0])}; take it out of one of them"


def _said(sense: Sense) -> str:
    return f"the {sense.tag} {quoted(sense.value)}"


class _Fields:
    """Where in a record a phrase stands that it claims."""

    def __init__(self, knowledge: Knowledge, positions: Positions) -> None:
        self._positions = positions
        self._tables: dict[Tag, Mapping[str, Any]] = {
            Tag.PARTNER: knowledge.partners, Tag.WORK: knowledge.works,
            Tag.BODY: knowledge.bodies, Tag.PLACE: knowledge.places,
            Tag.TOPIC: knowledge.topics, Tag.HOST: {knowledge.host.id: knowledge.host},
            Tag.STRANGER: {stranger.name: stranger for stranger in knowledge.strangers},
        }  # fmt: skip

    def of(self, claim: _Claim) -> str:
        """Where a claim stands, as "partners.toml:12"."""
        return self._positions.of(*claim.sense, self._steps(claim))

    def warning(self, claim: _Claim, message: str, slug: str) -> Problem:
        """A warning about a claim."""
        return self._positions.warning(*claim.sense, self._steps(claim), message, slug)

    def _steps(self, claim: _Claim) -> tuple[str | int, ...]:
        """The field that holds a phrase, be it written out or one of some alternatives."""
        record = self._tables[claim.sense.tag][claim.sense.value]
        field = "words" if claim.sense.tag == Tag.TOPIC else "aliases"
        for place, written in enumerate(getattr(record, field)):
            if claim.phrase in alternatives(written):
                return field, place
        for place, fact in enumerate(getattr(record, "fact", ())):
            if claim.phrase in alternatives(getattr(fact, "full_name", "")):
                return "fact", place, "full_name"
        for field in ("one", "many"):
            if claim.phrase == getattr(record, field, None):
                return (field,)
        return ("name",)
