"""What a message means in a conversation: surgery on the query before it.

Owns pointers back ("it", "those", "who else", "the second one"), fragments ("and in
2010?") and corrections. A question that is whole by itself is left alone.
"""

from dataclasses import dataclass, replace
from enum import Enum

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import Frame
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Condition,
    Happened,
    Intent,
    Not,
    Query,
    SitsAt,
    all_of,
)

_ORDINALS = {"first_one": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last_one": -1,
             "former": 0, "latter": -1}  # fmt: skip
_MANY = 3
"""Of more partners than that, "it" means none in particular."""
_OPEN = ("what", "when", "since_when", "where", "why", "how", "stand_for", "together", "how_long")
"""Forms that ask something of a partner, and need one."""


@dataclass(frozen=True)
class Past:
    """What a conversation remembers of its last turn: the query and whom its answer named."""

    query: Query
    partners: tuple[str, ...]
    recent: tuple[str, ...] = ()
    """Partners named in this and earlier answers, latest first."""

    def then(self, query: Query, partners: tuple[str, ...]) -> "Past":
        """What is remembered after one more turn."""
        recent = dict.fromkeys((*reversed(partners), *self.recent))
        return Past(query, partners, tuple(recent))


def in_context(frame: Frame, past: Past | None, knowledge: Knowledge) -> Frame:
    """A clause with what it points back to filled in."""
    if past is None or not past.partners or _only_talks(frame):
        return frame
    if (one := _ordinal(frame, past)) is not None:
        return replace(frame, partners=(one,))
    if _sits_there(frame, past):
        frame = replace(frame, where=all_of(frame.where, *_seats(past, knowledge)))
    if _points(frame, "else", "rest") and not frame.partners:
        return _others(frame, past)
    if frame.asks("how_long") and len(frame.partners) == 1 and _measures_from(frame):
        return replace(frame, partners=tuple(dict.fromkeys((*past.partners, *frame.partners))))
    if frame.strangers or _points(frame, "this_kind"):
        return frame
    group = past.recent[:2][::-1] if _both(frame) and len(past.partners) < 2 else past.partners
    match _use(frame, len(group)):
        case _Use.CHOOSE:
            return replace(frame, partners=(), where=all_of(Among(group), frame.where))
        case _Use.ASK_ABOUT:
            return replace(frame, partners=group)
        case _Use.NOT_MEANT:
            return frame


class _Use(Enum):
    """What a clause does with the partners of the last answer."""

    CHOOSE = "looks for some among them"
    ASK_ABOUT = "asks something about them"
    NOT_MEANT = "is about others, or can't mean them"


def _use(frame: Frame, count: int) -> _Use:
    """How a clause uses so many partners that were named before it."""
    it, they = _points(frame, "it"), _points(frame, "they")
    if _points(frame, "among_them") or (_picks_one(frame) and count > 1):
        return _Use.CHOOSE
    if frame.partners:
        return _Use.NOT_MEANT
    if they and not frame.asks_yes_no and (frame.demands or frame.asks("how_many")):
        return _Use.CHOOSE
    dates_one = _only_dates(frame) and count == 1
    if frame.demands and not (frame.asks_yes_no and (it or they or dates_one)):
        return _Use.NOT_MEANT
    if frame.asks("how_many") or (it and not they and count > _MANY):
        return _Use.NOT_MEANT
    about_them = it or they or _asks_of_one(frame)
    return _Use.ASK_ABOUT if about_them else _Use.NOT_MEANT


def _measures_from(frame: Frame) -> bool:
    """Whether a span of time has one end in the last answer: "how many years before …?"."""
    return _points(frame, "it") or frame.has(Tag.ORDER, "before", "after")


def _only_talks(frame: Frame) -> bool:
    """Whether it is small talk that asks nothing: "that was all, thanks"."""
    asking = (Tag.FORM, Tag.ATTRIBUTE, Tag.UNRECORDED, Tag.ORDER)
    asks = any(m.tag in asking for m in frame.mentions) or frame.demands
    return frame.has(Tag.SOCIAL) and not asks


def _sits_there(frame: Frame, past: Past) -> bool:
    """Whether it asks about a seat without saying where: at what the last turn was about."""
    if not frame.has(Tag.ACTION, "sit") or any(
        isinstance(c, SitsAt) for c in frame.where.conditions
    ):
        return False
    asked_who = frame.asks("who") and not frame.demands and len(past.partners) == 1
    return _points(frame, "there") or asked_who


def _ordinal(frame: Frame, past: Past) -> str | None:
    """The partner that "the second one" or "the latter" means."""
    place = next((_ORDINALS[v] for v in _ORDINALS if _points(frame, v)), None)
    several = len(past.partners) > 1 and not frame.partners
    if place is None or not several or not -len(past.partners) <= place < len(past.partners):
        return None
    return past.partners[place]


def _seats(past: Past, knowledge: Knowledge) -> tuple[Condition, ...]:
    """Where "sit there" is: at what the last turn was about, if anybody sits there."""
    asked = tuple(c for c in past.query.where.conditions if isinstance(c, SitsAt))
    return asked or tuple(SitsAt(p) for p in past.partners[:1] if p in knowledge.tables)


def _both(frame: Frame) -> bool:
    """Whether two are pointed at, so that one from an earlier turn may be among them."""
    return any(m.tag == Tag.POINTER and m.has_word("two") for m in frame.mentions)


def _picks_one(frame: Frame) -> bool:
    """Whether it picks from what was named: "which one …", "the one that …"."""
    picks = any(
        (m.tag == Tag.FORM and m.is_(Tag.FORM, "who") and m.words[-1].stem == "one")
        or (m.is_(Tag.NOUN, "someone") and m.words[0].stem == "one")
        for m in frame.mentions
    )
    return picks and frame.demands and not frame.has(Tag.NOUN, "partner")


def _asks_of_one(frame: Frame) -> bool:
    """Whether it asks something that only makes sense of a partner, and names none."""
    open_question = frame.asks(*_OPEN) or frame.has(Tag.ATTRIBUTE) or frame.has(Tag.UNRECORDED)
    return open_question and not frame.asks("who", "list", "how_many")


def _only_dates(frame: Frame) -> bool:
    """Whether all that it says is when or where something happened: "in 1999, was it?"."""
    dates = all(isinstance(c, Happened) for c in frame.where.conditions)
    return dates and not frame.has(Tag.NOUN, "partner", "organisation")


def _points(frame: Frame, *values: str) -> bool:
    tags = (Tag.POINTER, Tag.FORM)  # "who else" asks and points
    return any(m.tag in tags and m.is_(Tag.POINTER, *values) for m in frame.mentions)


def _others(frame: Frame, past: Past) -> Frame:
    """The same conditions without those that were named: "who else?"."""
    conditions: tuple[Condition, ...] = frame.where.conditions or past.query.where.conditions
    kept = [c for c in conditions if not isinstance(c, Among)]
    return replace(frame, where=all_of(*kept, Not(Among(past.partners))))


def follow_up(frame: Frame, past: Past | None) -> Query | None:
    """The query of a message that is no whole question but changes the last one.

    None where the message stands by itself, or where there is nothing to change.
    """
    if past is None or _is_whole(frame):
        return None
    last = past.query
    if _points(frame, "else", "rest") and frame.where.conditions:
        return Query(Intent.LIST, where=frame.where)
    if frame.partners and not frame.excluded:
        if last.intent in (Intent.LIST, Intent.COUNT, Intent.SUPERLATIVE, Intent.EVENTS):
            return None
        return replace(last, partners=frame.partners, where=_merge(AllOf(), frame.where), events=())
    if frame.where.conditions and last.intent in (
        Intent.LIST,
        Intent.COUNT,
        Intent.EVENTS,
        Intent.VERIFY,
    ):
        return replace(last, where=_merge(last.where, frame.where))
    if frame.asks("how_many") and not frame.has_anchor and last.intent == Intent.LIST:
        return replace(last, intent=Intent.COUNT, attribute="partners")
    return None


def _is_whole(frame: Frame) -> bool:
    """Whether a message asks by itself: it has a question form of its own."""
    forms = [m for m in frame.mentions if m.tag == Tag.FORM and not m.is_(Tag.FORM, "tell")]
    asks = bool(forms) or any(m.tag in (Tag.ATTRIBUTE, Tag.UNRECORDED) for m in frame.mentions)
    if asks and not frame.has_anchor:
        return not frame.asks("how_many") or frame.has(Tag.NOUN, "partner")
    verb = any(m.tag == Tag.AUX for m in frame.mentions)
    return asks or (verb and frame.asks_yes_no)


def _merge(old: AllOf, new: AllOf) -> AllOf:
    """The old conditions with those of the same sort replaced by the new ones."""
    timing = next((c for c in new.conditions if isinstance(c, Happened)), None)
    sorts = {type(c) for c in new.conditions}
    merged: list[Condition] = []
    for condition in old.conditions:
        if isinstance(condition, Happened) and timing:
            merged.append(_merge_happened(condition, timing))
        elif type(condition) not in sorts:
            merged.append(condition)
    timed = any(isinstance(c, Happened) for c in merged)
    return all_of(*merged, *(c for c in new.conditions if not (isinstance(c, Happened) and timed)))


def _merge_happened(old: Happened, new: Happened) -> Happened:
    """What happened, with the date, place and document that the new words give."""
    return replace(
        old,
        when=new.when or old.when,
        when_said=new.when_said or old.when_said,
        where=new.where or old.where,
        document=new.document or old.document,
    )
