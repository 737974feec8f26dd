"""A clause with what it points back to filled in: "it", "those", "who else", "the second".

Owns the order in which pointers are resolved. A clause that is whole by itself is left
alone.
"""

from dataclasses import replace
from itertools import pairwise

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.context.antecedents import Use, use_of
from partnerbot.understanding.context.ordinals import ordinal, with_ordinals
from partnerbot.understanding.context.past import Past
from partnerbot.understanding.context.pointing import (
    is_elliptic,
    narrows,
    only_dates,
    points,
)
from partnerbot.understanding.context.temporal_anaphora import beside_last, timed_by_last, year_told
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.query import (
    Among,
    Condition,
    Event,
    Happened,
    Not,
    SitsAt,
    all_of,
    merge,
)


def in_context(frame: Frame, past: Past | None, knowledge: Knowledge) -> Frame:
    """A clause with what it points back to filled in."""
    frame = with_ordinals(frame, past)
    if (one := ordinal(frame, past)) is not None:
        return replace(frame, partners=(one,))
    if past is None or not past.partners or _only_talks(frame):
        return frame
    frame = _with_last_conditions(frame, past, knowledge)
    if points(frame, "else", "rest") and not frame.partners and not narrows(frame):
        return _others(frame, past)
    if is_elliptic(frame) and not frame.partners:
        return _as_before(frame, past)
    if len(frame.partners) == 1 and _takes_two(frame):
        return replace(frame, partners=tuple(dict.fromkeys((*past.partners, *frame.partners))))
    return _with_antecedents(frame, past)


def _demanding(frame: Frame, *conditions: Condition) -> Frame:
    """The clause with further conditions."""
    return replace(frame, where=all_of(frame.where, *conditions))


def _with_last_conditions(frame: Frame, past: Past, knowledge: Knowledge) -> Frame:
    """A clause with the seat and the date that it takes from the last turn."""
    if _sits_there(frame, past, knowledge):
        frame = _demanding(frame, *_seats(past, knowledge))
    if points(frame, "that_year") and (year := year_told(past, knowledge)):
        when = Happened((frame.event or Event.SIGNED,), year, f"in {year.first.year}")
        frame = replace(frame, where=merge(all_of(when), frame.where))
    if relation := beside_last(frame):
        frame = timed_by_last(frame, relation, past, knowledge)
    return frame


def _as_before(frame: Frame, past: Past) -> Frame:
    """The conditions of the last turn, or their contrary: "which NGOs do not?"."""
    last = tuple(c for c in past.query.where.conditions if not isinstance(c, Among))
    denied = any(m.is_(Tag.LOGIC, "not") for m in frame.mentions[-2:])
    return _demanding(frame, *(tuple(Not(c) for c in last) if denied else last))


def _with_antecedents(frame: Frame, past: Past) -> Frame:
    """A clause with the partners of the last answer, as far as it is about them."""
    group = past.recent[:2][::-1] if _both(frame) and len(past.partners) < 2 else past.partners
    match use_of(frame, len(group)):
        case Use.CHOOSE:
            return replace(frame, partners=(), where=all_of(Among(group), frame.where))
        case Use.ASK_ABOUT:
            return replace(frame, partners=group)
        case Use.NOT_MEANT:
            return frame


def _takes_two(frame: Frame) -> bool:
    """Whether what it asks takes one more, from the last answer.

    "How many years before …?" and "how is that different from …?" do.
    """
    back = points(frame, "it", "they")
    measures = frame.asks("how_long") and (back or frame.has(Tag.ORDER, "before", "after"))
    return measures or (frame.asks("compare") and not frame.asks("together"))


def _only_talks(frame: Frame) -> bool:
    """Whether it is small talk that asks nothing: "that was all, thanks"."""
    asking = (Tag.ATTRIBUTE, Tag.UNRECORDED, Tag.ORDER)
    forms = [m for m in frame.mentions if m.tag == Tag.FORM and not m.is_(Tag.FORM, "yes_no")]
    marked = "?" in "".join(word.gap for m in frame.mentions for word in m.words)
    parts = frame.has(Tag.SOCIAL, "thanks", "goodbye") and only_dates(frame) and not marked
    demands = frame.demands and not parts  # "Brussels, perfect. Thanks!" only repeats it
    asks = bool(forms) or any(m.tag in asking for m in frame.mentions) or demands
    return frame.has(Tag.SOCIAL) and not asks


def _sits_there(frame: Frame, past: Past, knowledge: Knowledge) -> bool:
    """Whether it asks about a seat without saying where: at what the last turn was about."""
    at_table = past.partners[0] in knowledge.tables and points(frame, "there")
    if at_table and frame.asks("who"):
        return True
    seated = any(isinstance(c, SitsAt) for c in frame.where.conditions)
    if not frame.has(Tag.ACTION, "sit") or seated:
        return False
    asked_who = frame.asks("who") and not frame.demands and len(past.partners) == 1
    return points(frame, "there") or asked_who


def _seats(past: Past, knowledge: Knowledge) -> tuple[Condition, ...]:
    """Where "sit there" is: at what the last turn was about, if anybody sits there."""
    asked = tuple(c for c in past.query.where.conditions if isinstance(c, SitsAt))
    return asked or tuple(SitsAt(p) for p in past.partners[:1] if p in knowledge.tables)


def _both(frame: Frame) -> bool:
    """Whether two are pointed at, so that one from an earlier turn may be among them."""
    apart = frame.asks("how_long") and any(m.has_word("apart") for m in frame.mentions)
    counted = any(
        pointer.is_(Tag.POINTER) and number.has_word("two")
        for pointer, number in pairwise(frame.mentions)
    )
    named = any(m.is_(Tag.POINTER) and m.has_word("two") for m in frame.mentions)
    return apart or counted or named


def _others(frame: Frame, past: Past) -> Frame:
    """The same conditions without those that were named: "who else?"."""
    conditions: tuple[Condition, ...] = frame.where.conditions or past.query.where.conditions
    if points(frame, "rest") and len(past.partners) > 1 and _only_denies(frame):
        return replace(frame, where=all_of(Among(past.partners), frame.where))
    kept = [c for c in conditions if not isinstance(c, Among)]
    return replace(frame, where=all_of(*kept, Not(Among(past.partners))))


def _only_denies(frame: Frame) -> bool:
    """Whether all its conditions leave somebody out: "without the police, who is left?"."""
    conditions = frame.where.conditions
    return bool(conditions) and all(isinstance(c, Not) for c in conditions)
