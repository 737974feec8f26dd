"""Which kinds of dated fact words speak of: something signed, begun or created.

Owns reading the verbs and nouns for them, and finding the fact that they mean. Knows
nothing of dates and places.
"""

from collections.abc import Sequence
from functools import lru_cache

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact
from partnerbot.language.senses import Sense, Tag
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Event

_KINDS_OF_DOCUMENT = frozenset({"agreement", "memorandum"})
"""The values of nouns that tell one kind of document from another."""


def events_of(mentions: Sequence[Mention]) -> tuple[Event, ...]:
    """The kinds of dated fact that verbs and nouns speak of, signed before the others.

    What begins "itself" is created: "when did the organisation itself start?"
    """
    found: set[Event] = set()
    itself = any(m.has_word("itself") for m in mentions)
    own = itself and not any(m.tag == Tag.HOST for m in mentions)
    for i, mention in enumerate(mentions):
        signed = _is_signed_document(mentions, i) and not is_left_out(mentions, i)
        if mention.is_(Tag.ACTION, "sign") or signed:
            found.add(Event.SIGNED)
        elif mention.is_(Tag.ACTION, "create") and not mention.is_(Tag.ACTION, "begin"):
            found.add(Event.CREATED)
        elif mention.tag == Tag.POINTER:
            continue  # "going back to the first" begins nothing
        elif mention.is_(Tag.ACTION, "begin") or mention.is_(Tag.FORM, "together", "since_when"):
            found.add(Event.CREATED if own else Event.SINCE)
    return tuple(e for e in (Event.SIGNED, Event.CREATED, Event.SINCE) if e in found)


def event_of(mentions: Sequence[Mention]) -> Event | None:
    """The one kind of dated fact that is most plainly meant, if any is."""
    return next(iter(events_of(mentions)), None)


def events_told(knowledge: Knowledge) -> tuple[Event, ...]:
    """What a base tells of time: of ties with the host or, where it knows none, of beginnings."""
    ties = (Event.SIGNED, Event.SINCE)
    return ties if knowledge.index.count_dated(ties) else (Event.CREATED,)


def fact_meant(knowledge: Knowledge, partner: str, event: Event | None) -> DatedFact | None:
    """The dated fact of a partner that a kind of event refers to.

    Where there is none of that kind, or no kind is given, it is the partner's most exactly
    dated tie with the host, and only then its creation.
    """
    dated = knowledge.dated(partner)
    exact = [fact for fact in dated if Event(fact.type) == event]
    ties = sorted(
        (fact for fact in dated if Event(fact.type) != Event.CREATED),
        key=lambda fact: fact.date.day is None,
    )
    return next(iter([*exact, *ties, *dated]), None)


def names_document(mention: Mention) -> bool:
    """Whether a mention names a kind of document: "memorandum", not just "document"."""
    return _name_document(mention.senses)


@lru_cache(maxsize=4096)
def _name_document(senses: tuple[Sense, ...]) -> bool:
    nouns = (sense.value for sense in senses if sense.tag == Tag.NOUN)
    return any(s.tag == Tag.DOCUMENT for s in senses) or not _KINDS_OF_DOCUMENT.isdisjoint(nouns)


def is_document(mention: Mention) -> bool:
    """Whether a mention names a document of any kind."""
    return names_document(mention) or mention.is_(Tag.NOUN, "document")


def _is_signed_document(mentions: Sequence[Mention], i: int) -> bool:
    """Whether a noun means something that was signed.

    "The document" may be the one that the facts are from; "a document" is not.
    """
    if names_document(mentions[i]):
        return True
    word = mentions[i].words[-1]
    many = word.norm.endswith("s")
    if mentions[i].is_(Tag.ATTRIBUTE, "document"):
        return many  # "which contracts"
    any_one = many or (i > 0 and mentions[i - 1].has_word("any_one"))
    return mentions[i].is_(Tag.NOUN, "document") and (any_one or is_held_document(mentions, i))


def is_held_document(mentions: Sequence[Mention], place: int) -> bool:
    """Whether somebody is said to have a document of any kind: "have a contract", which is signed.

    "Something" that somebody has may be anything.
    """
    noun = mentions[place]
    if not noun.is_(Tag.NOUN, "document") or noun.is_(Tag.FILLER):
        return False
    for before in reversed(mentions[:place]):
        if before.has_word("having") or before.has_word("existence"):
            return True
        if before.tag not in (Tag.FUNCTION, Tag.FILLER):
            return False
    return False


def is_left_out(mentions: Sequence[Mention], place: int) -> bool:
    """Whether "not" or "except" stands right before a mention: "not a memorandum"."""
    for mention in reversed(mentions[:place]):
        if mention.is_(Tag.LOGIC, "except", "not") and mention.tag == Tag.LOGIC:
            return True
        if mention.is_(Tag.ACTION, "sign") and mention.tag == Tag.ACTION:
            continue  # "did not sign a memorandum"
        if mention.tag not in (Tag.FUNCTION, Tag.FILLER, Tag.NOUN) or mention.is_(Tag.LOGIC):
            return False
        if mention.tag == Tag.NOUN and not mention.is_(Tag.FILLER):
            return False
    return False
