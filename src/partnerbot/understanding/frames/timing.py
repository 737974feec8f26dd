"""What a clause says of things that happened: signed, begun or created, when and where.

Owns reading dates, places, documents and the verbs that go with them into one condition.
Knows nothing of what is asked.
"""

from collections.abc import Iterator, Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import DateSpan
from partnerbot.language.dates import DateMention
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.events import (
    events_of,
    events_told,
    is_held_document,
    is_left_out,
    names_document,
)
from partnerbot.understanding.frames.term import Term
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Event, Happened

_BESIDE_PLACE = frozenset({Tag.FUNCTION, Tag.FILLER, Tag.AUX, Tag.POINTER, Tag.ELSEWHERE, Tag.DATE,
                           Tag.FORM, Tag.LOGIC, Tag.HOST, Tag.SOCIAL, Tag.ACTION})  # fmt: skip
"""Beside nothing but these, any place means where something was signed: "in Paris, was it?"."""
_NEAR = 3
"""How many words may stand between a verb and its document."""


def absolute_timing(
    mentions: Sequence[Mention], taken: frozenset[int], knowledge: Knowledge
) -> Term | None:
    """The condition that the date, place, document and signing in a clause make up.

    `taken` are the places of mentions that something else explains already.
    """
    free = [(i, m) for i, m in enumerate(mentions) if i not in taken]
    date = next(((i, m) for i, m in free if m.date), None)
    nouns = [(i, m) for i, m in free if names_document(m) and not is_left_out(mentions, i)]
    signs = [i for i, m in free if m.is_(Tag.ACTION, "sign") and not _signs_left_out(mentions, i)]
    signs += [i for i, _ in free if is_held_document(mentions, i)]
    happens = bool(signs or nouns) or any(m.is_(Tag.FORM, "happen") for _, m in free)
    happens = happens or all(m.tag in _BESIDE_PLACE for _, m in free)
    meant = (Tag.PLACE, Tag.ELSEWHERE) if happens else (Tag.PLACE,)
    place = next(((i, m) for i, m in free if any(m.is_(tag) for tag in meant)), None)
    places = {found[0] for found in (date, place) if found} | set(signs) | {i for i, _ in nouns}
    if not places:
        return None
    events = _events_meant(mentions, free, date[0] if date else None)
    if place:
        events = (Event.SIGNED,)
    if events == (Event.SINCE,) and Event.SINCE not in events_told(knowledge):
        events = (Event.CREATED,)
    span, said = None, ""
    if date and date[1].date:
        span, said = _span(date[1].date, mentions, events, exact=_is_from(mentions, date[0]))
    condition = Happened(
        events=tuple(sorted(events)) or events_told(knowledge),
        when=span,
        when_said=said,
        where=(place[1].value(Tag.PLACE) or place[1].text) if place else None,
        document=_document(nouns, knowledge) if len(events) < 2 else None,
    )
    return Term(min(places), condition, frozenset(places))


def left_out_timing(mentions: Sequence[Mention], taken: frozenset[int]) -> Iterator[Term]:
    """The dates and places that are left out of what happened: "signed, but not in 1950".

    Each is a condition by itself, for the logic to deny.
    """
    for i, mention in enumerate(mentions):
        known = i not in taken and (mention.date or mention.is_(Tag.PLACE))
        happened = _told_before_denial(mentions, i) if known else ()
        if not happened:
            continue
        events = (Event.SIGNED,) if Event.SIGNED in happened or not mention.date else happened
        span, said = _span(mention.date, mentions, events, True) if mention.date else (None, "")
        where = None if mention.date else mention.value(Tag.PLACE)
        if events != (Event.SIGNED,):  # a signing is a condition by its own verb
            verb = next(j for j in range(i) if events_of(mentions[j : j + 1]))
            yield Term(verb, Happened(tuple(sorted(events))), frozenset({verb}))
        yield Term(i, Happened(tuple(sorted(events)), span, said, where), frozenset({i}))


def _told_before_denial(mentions: Sequence[Mention], place: int) -> tuple[Event, ...]:
    """What is said to have happened before a "not" that stands right before a mention."""
    for i in range(place - 1, 0, -1):
        if mentions[i].tag == Tag.LOGIC and mentions[i].is_(Tag.LOGIC, "not", "except"):
            return events_of(mentions[:i])
        if mentions[i].tag not in (Tag.FUNCTION, Tag.FILLER):
            return ()
    return ()


def _events_meant(
    mentions: Sequence[Mention], free: Sequence[tuple[int, Mention]], date: int | None
) -> tuple[Event, ...]:
    """What happened, as verbs and nouns say; of several that beside the date, or a signing."""
    events, either = events_of([m for _, m in free]), any(m.is_(Tag.LOGIC, "or") for m in mentions)
    if date is not None and len(events) > 1 and not either:
        events = _events_beside(mentions, date) or events
    if Event.SIGNED in events and not (Event.SINCE in events and either):
        return (Event.SIGNED,)
    return events


def _events_beside(mentions: Sequence[Mention], place: int) -> tuple[Event, ...]:
    """What is said to have happened at a date: the verb or noun that stands next to it."""
    telling = [i for i in range(len(mentions)) if events_of(mentions[i : i + 1])]
    nearest = min(telling, key=lambda i: (abs(i - place), i > place), default=None)
    return () if nearest is None else events_of(mentions[nearest : nearest + 1])


def _span(
    date: DateMention, mentions: Sequence[Mention], events: Sequence[Event], exact: bool
) -> tuple[DateSpan, str]:
    """The days that a date covers, and how to say it; `exact` if nothing after it is meant.

    "Since 2000" of a relation means its beginning, and so does "why wait until 2000?".
    """
    exact |= any(m.is_(Tag.FORM, "why") for m in mentions)
    exact |= date.relation == "since" and Event.SIGNED not in events
    if date.date and Event.SINCE in events and any(m.has_word("by_then") for m in mentions):
        return DateSpan(last=date.date.last), f"until {date.date}"  # "already working in 2001"
    if date.date and exact and date.relation in ("since", "until"):
        return date.date.span, f"{'on' if date.date.day else 'in'} {date.date}"
    if date.said and exact and date.relation in ("since", "until"):
        return date.said, f"from {date.said.first.year} to {date.said.last.year}"
    return date.span, str(date)


def _is_from(mentions: Sequence[Mention], date: int) -> bool:
    """Whether something is said to be from a date: "which are from 1950?"."""
    origin = mentions[date].words[0].norm == "from"
    return origin and date > 0 and mentions[date - 1].has_word("be")


def _document(nouns: Sequence[tuple[int, Mention]], knowledge: Knowledge) -> str | None:
    """The one kind of document that a clause is about; None where it names several.

    A word for a kind that nobody signed by that name ("treaty") is just any document.
    """
    kinds = {m.value(Tag.DOCUMENT) or m.value(Tag.NOUN) or "" for _, m in nouns}
    exact = max(kinds, key=len, default="")
    kind = exact if all(kind in exact for kind in kinds) else ""
    known = any(kind in signed for signed in knowledge.documents_signed)
    return kind if kind and known else None


def _signs_left_out(mentions: Sequence[Mention], verb: int) -> bool:
    """Whether a verb is about a document that is left out: "did not sign an agreement but …"."""
    behind = range(verb + 1, min(verb + _NEAR, len(mentions)))
    noun = next((i for i in behind if names_document(mentions[i])), None)
    later = any(m.is_(Tag.ACTION, "sign") for m in mentions[verb + 1 :])
    return noun is not None and later and is_left_out(mentions, noun)
