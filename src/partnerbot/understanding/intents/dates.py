"""Questions about time: how long, and which of several things came first.

Owns finding the dated facts that a clause speaks of; knows nothing of their dates.
"""

from collections.abc import Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Signed
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.events import event_of, fact_meant
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import ANYONE, Event, EventOf, Happened, Intent, Query

_UNITS = ("days", "weeks", "months")


def duration(frame: Frame, knowledge: Knowledge) -> Query | None:
    """The time between two events, or since one: "how many days lie between …?"."""
    events = _events(frame, knowledge) or _placed(frame, knowledge) or _signings(frame, knowledge)
    if not events:
        return Query(Intent.DURATION, where=frame.where, unit=unit_said(frame))
    partners = frame.partners or tuple(event.partner for event in events)
    where = frame.where if frame.partners else ANYONE
    return Query(Intent.DURATION, partners, where, events=events[:2], unit=unit_said(frame))


def unit_said(frame: Frame) -> str:
    """The unit of time that is spoken of: "days", "weeks", "months" or else "years"."""
    said = (unit for unit in _UNITS if any(m.has_word(unit) for m in frame.mentions))
    return next(said, "years")


def _placed(frame: Frame, knowledge: Knowledge) -> tuple[EventOf, ...]:
    """The signings that two places stand for: "from the one in X to the one in Y"."""
    places = [place for m in frame.mentions if (place := m.value(Tag.PLACE))]
    signing = knowledge.in_order(knowledge.index.with_fact("signed"))
    signed = [[p for p in signing if _signed_in(p, at, knowledge)] for at in places]
    if len(places) != 2 or any(len(partners) != 1 for partners in signed):
        return ()
    return tuple(EventOf(partners[0], Event.SIGNED) for partners in signed)


def _signings(frame: Frame, knowledge: Knowledge) -> tuple[EventOf, ...]:
    """The two signings of documents of one kind: "between the two memoranda"."""
    kinds = [c.document for c in frame.where.conditions if isinstance(c, Happened) and c.document]
    signed = [
        EventOf(p, Event.SIGNED)
        for p in knowledge.in_order(knowledge.index.with_fact("signed"))
        if any(kinds and kinds[0] in f.document for f in knowledge.of_type(p, Signed))
    ]
    return tuple(signed) if len(signed) == 2 else ()


def _signed_in(partner: str, place: str, knowledge: Knowledge) -> bool:
    signed = (fact.place for fact in knowledge.of_type(partner, Signed))
    return any(at and knowledge.lies_in(at, place) for at in signed)


def order_dates(frame: Frame, knowledge: Knowledge) -> Query | None:
    """Which of several events came first or last, or whether they share a year."""
    events = _events(frame, knowledge)
    in_order = frame.has(Tag.ORDER, "chronological", "reverse")
    asked = in_order or frame.has(Tag.ORDER, "earliest", "latest", "earlier", "later", "same")
    if len(events) < 2 or not asked or frame.selects_among:
        return None
    newest = frame.has(
        Tag.ORDER, "reverse" if in_order else "latest", "reverse" if in_order else "later"
    )
    same = "same" if frame.has(Tag.ORDER, "same") else None
    open_order = frame.has(Tag.ORDER, "earlier") and frame.has(Tag.ORDER, "later", "after")
    every = open_order or in_order or any(m.has_word("both") for m in frame.mentions)
    return Query(
        Intent.ORDER_DATES, frame.partners, events=events, newest=newest, attribute=same,
        unit=unit_said(frame), plural=every,
    )  # fmt: skip


def _events(frame: Frame, knowledge: Knowledge) -> tuple[EventOf, ...]:
    """The dated facts that a clause speaks of, one for each partner named in it.

    What happened with each is told by the words around its name, up to the next name, or
    else by those of the whole clause.
    """
    named = [i for i, m in enumerate(frame.mentions) if m.value(Tag.PARTNER) in frame.partners]
    found: dict[str, EventOf] = {}
    for place, i in enumerate(named):
        start = _boundary(frame.mentions, named[place - 1], i) if place else 0
        last = place + 1 == len(named)
        end = len(frame.mentions) if last else _boundary(frame.mentions, i, named[place + 1])
        event = event_of(frame.mentions[start:end]) or frame.event
        partner = frame.mentions[i].value(Tag.PARTNER) or ""
        fact = fact_meant(knowledge, partner, event)
        event = Event(fact.type) if fact else event or Event.SINCE
        found.setdefault(partner, EventOf(partner, event))
    pointed_at = {  # those that the conversation adds have no words of their own
        p: EventOf(p, Event(fact.type))
        for p in frame.partners
        if p not in found and (fact := fact_meant(knowledge, p, frame.event))
    }
    return (*pointed_at.values(), *found.values())


def _boundary(mentions: Sequence[Mention], first: int, second: int) -> int:
    """Where the words about one name end and those about the next begin."""
    for i in range(first + 1, second):
        joins = mentions[i].is_(Tag.LOGIC, "and", "or") or mentions[i].tag == Tag.ORDER
        if joins or mentions[i].has_word("boundary"):
            return i
    return first + 1


RULES = (
    Rule(
        Intent.DURATION,
        30,
        duration,
        ("how many years are there between {partner} and {other}?",),
        needs="form.how_long",
        uses="form.how_many form.together form.compare form.when order "
        "attribute.document attribute.date",
    ),
    Rule(
        Intent.ORDER_DATES,
        40,
        order_dates,
        ("which came first, {partner} or {other}?",),
        needs="order",
        uses="form.who form.what form.how_long form.compare form.when form.together "
        "attribute.document attribute.date",
    ),
)
