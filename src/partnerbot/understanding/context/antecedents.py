"""What a clause does with the partners of the last answer: choose among them, ask about them.

Owns telling these from a clause that is about others. Knows nothing of who they are.
"""

from enum import Enum
from itertools import pairwise

from partnerbot.language.senses import Tag
from partnerbot.understanding.context.pointing import narrows, only_dates, points
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.query import Happened, Not

_MANY = 3
"""Of more partners than that, "it" means none in particular."""
_OPEN = ("what", "when", "since_when", "where", "why", "how", "stand_for", "together", "how_long")
"""Forms that ask something of a partner, and need one."""


class Use(Enum):
    """What a clause does with the partners of the last answer."""

    CHOOSE = "looks for some among them"
    ASK_ABOUT = "asks something about them"
    NOT_MEANT = "is about others, or can't mean them"


def use_of(frame: Frame, count: int) -> Use:
    """How a clause uses so many partners that were named before it."""
    some = any(m.is_(Tag.NOUN, "someone") and m.has_word("some") for m in frame.mentions)
    if _asks_existence(frame) and not (some or points(frame, "among_them", "they")):
        return Use.NOT_MEANT
    if len(frame.partners) == 1 and frame.asks_yes_no and not frame.demands:
        return Use.NOT_MEANT  # "is X one of them?"
    if _ranks_all(frame):
        return Use.NOT_MEANT
    it, they = points(frame, "it"), points(frame, "they")
    chooses = points(frame, "among_them") or _picks_one(frame) or narrows(frame)
    if chooses and count > 1:
        return Use.CHOOSE
    if frame.partners:
        return Use.NOT_MEANT
    selects = frame.demands or frame.asks("how_many")
    if they and count > 1 and not frame.asks_yes_no and selects:
        return Use.CHOOSE
    dates_one = only_dates(frame) and count == 1
    if _only_denies_signing(frame) and _asks_of_one(frame):
        return Use.ASK_ABOUT
    if it and dates_one:
        return Use.ASK_ABOUT
    if frame.demands and not (frame.asks_yes_no and (it or they or dates_one)):
        return Use.NOT_MEANT
    if frame.asks("how_many") or (it and not they and count > _MANY):
        return Use.NOT_MEANT
    about_them = it or they or _asks_of_one(frame) or (dates_one and frame.asks_yes_no)
    return Use.ASK_ABOUT if about_them else Use.NOT_MEANT


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


def _ranks_all(frame: Frame) -> bool:
    """Whether it asks for the first or last "of all", and not of those just named."""
    of_all = any(
        first.has_word("date_of") and second.has_word("universal")
        for first, second in pairwise(frame.mentions)
    )
    return of_all and frame.has(Tag.ORDER, "earliest", "latest")


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
