"""What a clause says of things that happened: signed, begun or created, when and where.

Owns reading dates, places, documents and the verbs that go with them into one condition,
and dates put as "after the memorandum with …". Knows nothing of what is asked.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from partnerbot.facts.base import DatedFact, Knowledge
from partnerbot.facts.dates import DateSpan
from partnerbot.facts.model import Signed
from partnerbot.language.dates import DateMention
from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Event, Happened

_KINDS_OF_DOCUMENT = ("agreement", "memorandum")
"""The values of nouns that tell one kind of document from another."""

_NEAR = 3
"""How many words may stand between "after" and a name that says alone what happened."""
_DAY = dt.timedelta(days=1)
_CLAUSE_OPENERS = ("who", "what", "when", "where", "how_many", "list")


@dataclass(frozen=True)
class Timing:
    """One condition on dated facts with the places of the mentions that say it."""

    condition: Happened
    places: frozenset[int]

    @property
    def first(self) -> int:
        """Where it begins."""
        return min(self.places)


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
        elif mention.is_(Tag.ACTION, "begin") or mention.is_(Tag.FORM, "together", "since_when"):
            found.add(Event.CREATED if own else Event.SINCE)
    return tuple(e for e in (Event.SIGNED, Event.CREATED, Event.SINCE) if e in found)


def event_of(mentions: Sequence[Mention]) -> Event | None:
    """The one kind of dated fact that is most plainly meant, if any is."""
    return next(iter(events_of(mentions)), None)


def names_document(mention: Mention) -> bool:
    """Whether a mention names a kind of document: "memorandum", not just "document"."""
    return mention.is_(Tag.DOCUMENT) or mention.is_(Tag.NOUN, *_KINDS_OF_DOCUMENT)


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
    any_one = word.norm.endswith("s") or (i > 0 and mentions[i - 1].has_word("any_one"))
    return mentions[i].is_(Tag.NOUN, "document") and any_one


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


def absolute_timing(
    mentions: Sequence[Mention], taken: frozenset[int], knowledge: Knowledge
) -> Timing | None:
    """The condition that the date, place, document and signing in a clause make up.

    `taken` are the places of mentions that something else explains already.
    """
    free = [(i, m) for i, m in enumerate(mentions) if i not in taken]
    date = next(((i, m) for i, m in free if m.date), None)
    place = next(((i, m) for i, m in free if m.is_(Tag.PLACE) or m.is_(Tag.ELSEWHERE)), None)
    nouns = [(i, m) for i, m in free if names_document(m) and not is_left_out(mentions, i)]
    signs = [i for i, m in free if m.is_(Tag.ACTION, "sign")]
    places = {found[0] for found in (date, place) if found} | set(signs) | {i for i, _ in nouns}
    if not places:
        return None
    events = events_of([m for _, m in free])
    if date and len(events) > 1 and not _either(mentions):
        events = _events_beside(mentions, date[0]) or events
    if Event.SIGNED in events and not (Event.SINCE in events and _either(mentions)):
        events = (Event.SIGNED,)
    if place:
        events = (Event.SIGNED,)
    span, said = _span(date[1].date, mentions, events) if date and date[1].date else (None, "")
    condition = Happened(
        events=tuple(sorted(events)) or (Event.SIGNED, Event.SINCE),
        when=span,
        when_said=said,
        where=(place[1].value(Tag.PLACE) or place[1].text) if place else None,
        document=_document(nouns, knowledge) if len(events) < 2 else None,
    )
    return Timing(condition, frozenset(places))


def _events_beside(mentions: Sequence[Mention], place: int) -> tuple[Event, ...]:
    """What is said to have happened at a date: the verb or noun that stands next to it."""
    telling = [i for i in range(len(mentions)) if events_of(mentions[i : i + 1])]
    nearest = min(telling, key=lambda i: (abs(i - place), i > place), default=None)
    return () if nearest is None else events_of(mentions[nearest : nearest + 1])


def _either(mentions: Sequence[Mention]) -> bool:
    return any(m.is_(Tag.LOGIC, "or") for m in mentions)


def _span(
    date: DateMention, mentions: Sequence[Mention], events: Sequence[Event]
) -> tuple[DateSpan, str]:
    """The days that a date covers, and how to say it.

    "Since 2000" of a relation means its beginning, and so does "why wait until 2000?".
    """
    exact = any(m.is_(Tag.FORM, "why") for m in mentions) or (
        date.relation == "since" and Event.SIGNED not in events
    )
    if date.date and exact and date.relation in ("since", "until"):
        return date.date.span, f"{'on' if date.date.day else 'in'} {date.date}"
    return date.span, str(date)


def _document(nouns: Sequence[tuple[int, Mention]], knowledge: Knowledge) -> str | None:
    """The one kind of document that a clause is about; None where it names several.

    A word for a kind that nobody signed by that name ("treaty") is just any document.
    """
    kinds = {m.value(Tag.DOCUMENT) or m.value(Tag.NOUN) or "" for _, m in nouns}
    kind = kinds.pop() if len(kinds) == 1 else ""
    known = any(kind in signed for signed in knowledge.documents_signed)
    return kind if kind and known else None


def is_left_out(mentions: Sequence[Mention], place: int) -> bool:
    """Whether "not" or "except" stands right before a mention: "not a memorandum"."""
    for mention in reversed(mentions[:place]):
        if mention.is_(Tag.LOGIC, "except", "not") and mention.tag == Tag.LOGIC:
            return True
        if mention.tag not in (Tag.FUNCTION, Tag.FILLER, Tag.NOUN) or mention.is_(Tag.LOGIC):
            return False
        if mention.tag == Tag.NOUN and not mention.is_(Tag.FILLER):
            return False
    return False


def relative_timing(mentions: Sequence[Mention], knowledge: Knowledge) -> Timing | None:
    """The condition in "after the memorandum with X", "before X was created".

    The words from "after" up to the next comma or question word say what it was; the
    rest of the clause says what came before or after it.
    """
    if any(m.is_(Tag.FORM, "why", "how_long") for m in mentions):
        return None  # "why wait before …" and "how long after …" select nothing
    for i, mention in enumerate(mentions):
        relation = _relation(mentions, i)
        clause = _clause(mentions, i + 1)
        partner = next((p for j in clause if (p := mentions[j].value(Tag.PARTNER))), None)
        open_order = i > 0 and mentions[i - 1].is_(Tag.LOGIC, "or")  # "earlier or later than"
        near = any(mentions[j].value(Tag.PARTNER) for j in clause[:_NEAR])
        tells = near or event_of([mentions[j] for j in clause]) is not None
        if mention.date or relation is None or partner is None or open_order or not tells:
            continue
        own = [mentions[j] for j in clause]
        rest = [m for j, m in enumerate(mentions) if j not in clause]
        fact = fact_meant(knowledge, partner, event_of(own) or event_of(rest))
        if fact is None:
            continue
        before = relation == "before"
        span = DateSpan(last=fact.date.first - _DAY) if before else DateSpan(fact.date.last + _DAY)
        event = event_of(rest) or (Event.SIGNED if isinstance(fact, Signed) else None)
        events = (event,) if event else (Event.SIGNED, Event.SINCE)
        said = f"{relation} {fact.date}"
        condition = Happened(events, span, said, anchor=fact.id)
        return Timing(condition, frozenset({i, *clause}))
    return None


def _relation(mentions: Sequence[Mention], i: int) -> str | None:
    """Whether a mention puts what follows it in order: "before" or "after"."""
    mention = mentions[i]
    for relation in ("before", "after"):
        if mention.is_(Tag.ORDER, relation):
            return relation
    # "Did X exist when relations with Y began?" asks for the earlier of the two.
    asked_before = i > 1 and mentions[0].tag == Tag.AUX
    return "before" if asked_before and mention.is_(Tag.FORM, "when") else None


def _clause(mentions: Sequence[Mention], start: int) -> list[int]:
    """The places from one on up to the next comma or question word."""
    found: list[int] = []
    for i in range(start, len(mentions)):
        if mentions[i].tag == Tag.FORM and mentions[i].is_(Tag.FORM, *_CLAUSE_OPENERS):
            break
        found.append(i)
        if "," in mentions[i].words[-1].gap:
            break
    return found
