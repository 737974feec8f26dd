"""Dates put as what happened before or after something else: "after the pact with X".

Owns finding what the date is measured against. Knows nothing of what is asked.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import DateSpan
from partnerbot.facts.model import DatedFact
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.events import event_of, events_told, fact_meant
from partnerbot.understanding.frames.term import Term
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Event, Happened

_UNREAD = (Tag.UNKNOWN, Tag.UNRECORDED, Tag.ELSEWHERE)
"""What a clause about an event does not explain."""
_NEAR = 4
"""How many words may stand between "after" and a name that says alone what happened."""
_APART = 5
"""How many words back "older" may stand from its "than"."""
_DAY = dt.timedelta(days=1)
_CLAUSE_OPENERS = ("who", "what", "when", "where", "how_many", "list")


def relative_timing(mentions: Sequence[Mention], knowledge: Knowledge) -> Term | None:
    """The condition in "after the memorandum with X", "before X was created".

    The words from "after" up to the next comma or question word say what it was; the
    rest of the clause says what came before or after it.
    """
    if any(m.is_(Tag.FORM, "why", "how_long") for m in mentions):
        return None  # "why wait before …" and "how long after …" select nothing
    for i, mention in enumerate(mentions):
        relation = _relation(mentions, i)
        if relation is None or mention.date:
            continue
        clause = _clause(mentions, i + 1)
        partner = next((p for j in clause if (p := mentions[j].value(Tag.PARTNER))), None)
        open_order = i > 0 and mentions[i - 1].is_(Tag.LOGIC, "or")  # "earlier or later than"
        near = any(mentions[j].value(Tag.PARTNER) for j in clause[:_NEAR])
        tells = near or event_of([mentions[j] for j in clause]) is not None
        if partner is None or open_order or not tells:
            continue
        own = [mentions[j] for j in clause]
        rest = [m for j, m in enumerate(mentions) if j not in clause]
        event = event_of(own) or event_of(rest)
        fact = fact_meant(knowledge, partner, event)
        if fact is None:
            continue
        alike = event_of(rest) or (event if event == Event.SIGNED else None)
        condition = measured(fact, relation, alike, knowledge)
        read = {j for j in clause if mentions[j].tag not in _UNREAD}
        return Term(i, condition, frozenset({i, *read}))
    return None


def tells_how_long(mentions: Sequence[Mention]) -> bool:
    """Whether some span of time is given: "two years after X", "for more than 50 years"."""
    return any(
        number.tag == Tag.NUMBER and unit.has_word("span") for number, unit in pairwise(mentions)
    )


def measured(fact: DatedFact, relation: str, event: Event | None, knowledge: Knowledge) -> Happened:
    """What happened "before" or "after" a fact: what the base tells of, where no event is told."""
    before = relation == "before"
    span = DateSpan(last=fact.date.first - _DAY) if before else DateSpan(fact.date.last + _DAY)
    events = (event,) if event else events_told(knowledge)
    return Happened(events, span, f"{relation} {fact.date}", anchor=fact.id)


def _relation(mentions: Sequence[Mention], i: int) -> str | None:
    """Whether a mention puts what follows it in order: "before" or "after"."""
    mention = mentions[i]
    for relation in ("before", "after"):
        if mention.is_(Tag.ORDER, relation):
            return relation
    if mention.has_word("than"):  # "older as a partner than X"
        for before in mentions[max(0, i - _APART) : i]:
            if before.tag == Tag.ORDER and before.is_(Tag.ORDER, "earlier", "before"):
                return "before"
            if before.tag == Tag.ORDER and before.is_(Tag.ORDER, "later", "after"):
                return "after"
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
