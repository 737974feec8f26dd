"""A clause with what it points back to filled in: "it", "those", "who else", "the second".

Owns what pointers mean after what was said before. A clause that is whole by itself is
left alone.
"""

from dataclasses import replace
from enum import Enum
from itertools import pairwise

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Signed
from partnerbot.language.senses import Tag
from partnerbot.understanding.context.ordinals import ordinal, with_ordinals
from partnerbot.understanding.context.past import Past
from partnerbot.understanding.context.pointing import (
    excepts_them,
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

_MANY = 3
"""Of more partners than that, "it" means none in particular."""
_OPEN = ("what", "when", "since_when", "where", "why", "how", "stand_for", "together", "how_long")
"""Forms that ask something of a partner, and need one."""


def in_context(frame: Frame, past: Past | None, knowledge: Knowledge) -> Frame:
    """A clause with what it points back to filled in."""
    if frame.asks("source"):
        return frame
    frame = with_ordinals(frame, past)
    if (one := ordinal(frame, past)) is not None:
        if one in knowledge.tables and frame.has(Tag.ACTION, "sit"):
            return replace(frame, partners=(), where=all_of(frame.where, SitsAt(one)))
        return replace(frame, partners=(one,))
    if past is None or not past.partners or _only_talks(frame):
        return frame
    if _sits_there(frame, past, knowledge):
        frame = replace(frame, where=all_of(frame.where, *_seats(past, knowledge)))
    if excepts_them(frame):
        without = all_of(frame.where, Not(Among(past.partners)))
        return replace(frame, where=without)
    if points(frame, "that_year") and (year := year_told(past, knowledge)):
        when = Happened((frame.event or Event.SIGNED,), year, f"in {year.first.year}")
        frame = replace(frame, where=merge(all_of(when), frame.where))
    if relation := beside_last(frame):
        frame = timed_by_last(frame, relation, past, knowledge)
    if points(frame, "else", "rest") and not frame.partners and not narrows(frame):
        return _others(frame, past)
    if is_elliptic(frame) and not frame.partners:
        last = tuple(c for c in past.query.where.conditions if not isinstance(c, Among))
        denied = any(m.is_(Tag.LOGIC, "not") for m in frame.mentions[-2:])
        more = tuple(Not(c) for c in last) if denied else last
        return replace(frame, where=all_of(frame.where, *more))
    if len(frame.partners) == 1 and _takes_two(frame):
        return replace(frame, partners=tuple(dict.fromkeys((*past.partners, *frame.partners))))
    if frame.strangers or points(frame, "this_kind"):
        return frame
    choice = any(m.is_(Tag.LOGIC, "or") for m in frame.mentions)
    if not (choice or points(frame, "they")) and _speaks_of_other_document(frame, past, knowledge):
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
    some = any(m.is_(Tag.NOUN, "someone") and m.has_word("some") for m in frame.mentions)
    if _asks_existence(frame) and not (some or points(frame, "among_them", "they")):
        return _Use.NOT_MEANT
    if len(frame.partners) == 1 and frame.asks_yes_no and not frame.demands:
        return _Use.NOT_MEANT  # "is X one of them?"
    it, they = points(frame, "it"), points(frame, "they")
    chooses = points(frame, "among_them") or _picks_one(frame) or narrows(frame)
    if chooses and count > 1:
        return _Use.CHOOSE
    if frame.partners:
        return _Use.NOT_MEANT
    if (it or they) and _asks_for_thing(frame):
        return _Use.ASK_ABOUT
    selects = frame.demands or frame.asks("how_many")
    if they and count > 1 and not frame.asks_yes_no and selects:
        return _Use.CHOOSE
    dates_one = only_dates(frame) and count == 1
    if _only_denies_signing(frame) and _asks_of_one(frame):
        return _Use.ASK_ABOUT
    if it and dates_one:
        return _Use.ASK_ABOUT
    if frame.demands and not (frame.asks_yes_no and (it or they or dates_one)):
        return _Use.NOT_MEANT
    if frame.asks("how_many") or (it and not they and count > _MANY):
        return _Use.NOT_MEANT
    about_them = it or they or _asks_of_one(frame) or (dates_one and frame.asks_yes_no)
    return _Use.ASK_ABOUT if about_them else _Use.NOT_MEANT


def _speaks_of_other_document(frame: Frame, past: Past, knowledge: Knowledge) -> bool:
    """Whether it names a kind of document that others signed, and not those of the last answer."""
    kinds = {c.document for c in frame.where.conditions if isinstance(c, Happened)} - {None}
    signed = [f.document for p in past.partners for f in knowledge.of_type(p, Signed)]
    others = any(kind in known for known in knowledge.documents_signed for kind in kinds if kind)
    return others and bool(signed) and not any(k in known for known in signed for k in kinds if k)


def _asks_for_thing(frame: Frame) -> bool:
    """Whether it asks for a text or programme, and for no partner: "which text did they …"."""
    telling = [m for m in frame.mentions if m.tag not in (Tag.FILLER, Tag.HOST, Tag.FUNCTION)]
    return any(
        first.tag == Tag.FORM
        and first.is_(Tag.FORM, "who", "what")
        and second.is_(Tag.NOUN, "document")
        for first, second in pairwise(telling)
    )


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
    if frame.asks("compare") and points(frame, "they"):
        return True
    apart = frame.asks("how_long") and any(m.has_word("apart") for m in frame.mentions)
    counted = any(
        pointer.is_(Tag.POINTER) and number.has_word("two")
        for pointer, number in pairwise(frame.mentions)
    )
    named = any(m.is_(Tag.POINTER) and m.has_word("two") for m in frame.mentions)
    return apart or counted or named


def _picks_one(frame: Frame) -> bool:
    """Whether it picks from what was named: "which one …", "the one that …"."""
    if not frame.asks("who") and frame.mentions[-1].is_(Tag.NOUN, "someone"):
        return False  # "and the intergovernmental ones?"
    picks = any(
        (m.tag == Tag.FORM and m.is_(Tag.FORM, "who") and m.words[-1].stem == "one")
        or (m.is_(Tag.NOUN, "someone") and m.words[0].stem == "one")
        for m in frame.mentions
    )
    ranked = frame.has(Tag.ORDER, "earliest", "latest") and (picks or frame.asks("who"))
    small = (Tag.ORDER, Tag.FUNCTION, Tag.FILLER, Tag.LOGIC, Tag.SOCIAL)
    alone = frame.has(Tag.ORDER, "earliest", "latest") and all(
        m.tag in small for m in frame.mentions
    )
    ranked |= alone  # "and the latest?"
    things = frame.has(Tag.HOST) or frame.has(Tag.NOUN, "partner", "organisation", "document")
    superlative = ranked and not (frame.demands or things)
    picks = picks and bool(frame.where.conditions) and not frame.partners
    return (picks or superlative) and not frame.has(Tag.NOUN, "partner")


def _asks_of_one(frame: Frame) -> bool:
    """Whether it asks something that only makes sense of a partner, and names none."""
    open_question = frame.asks(*_OPEN) or frame.has(Tag.ATTRIBUTE) or frame.has(Tag.UNRECORDED)
    return open_question and not frame.asks("who", "list", "how_many")


def _only_denies_signing(frame: Frame) -> bool:
    """Whether its one condition is "not the agreement", which tells events apart."""
    return bool(frame.where.conditions) and all(
        isinstance(c, Not) and isinstance(c.condition, Happened) for c in frame.where.conditions
    )


def _asks_existence(frame: Frame) -> bool:
    """Whether it asks if there is one such at all: "is there a network of lawyers?"."""
    exists = any(m.tag == Tag.FORM and m.has_word("existence") for m in frame.mentions)
    return exists or (frame.asks_yes_no and frame.opens_with_any)


def _only_denies(frame: Frame) -> bool:
    """Whether all its conditions leave somebody out: "without the police, who is left?"."""
    conditions = frame.where.conditions
    return bool(conditions) and all(isinstance(c, Not) for c in conditions)


def _others(frame: Frame, past: Past) -> Frame:
    """The same conditions without those that were named: "who else?"."""
    conditions: tuple[Condition, ...] = frame.where.conditions or past.query.where.conditions
    group = [c for c in past.query.where.conditions if isinstance(c, Among)]
    if points(frame, "rest") and group and not frame.where.conditions:
        return replace(frame, where=all_of(*group, Not(Among(past.partners))))
    if points(frame, "rest") and len(past.partners) > 1 and _only_denies(frame):
        return replace(frame, where=all_of(Among(past.partners), frame.where))
    kept = [c for c in conditions if not isinstance(c, Among)]
    return replace(frame, where=all_of(*kept, Not(Among(past.partners))))
