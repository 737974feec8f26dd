"""Questions that select partners or events: who, how many, the earliest, what happened.

Owns what is selected from which conditions; knows nothing of who fulfils them.
"""

from itertools import pairwise

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import Frame
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Condition,
    Event,
    Happened,
    Intent,
    Not,
    Query,
    all_of,
)
from partnerbot.understanding.timing import is_document

_LEADING = ("who", "list", "when", "where")
_UNCOUNTED = (Tag.UNKNOWN, Tag.TOPIC, Tag.WORK, Tag.HINT)
"""What stands behind "how many" where something else than partners is counted."""


def partner_list(frame: Frame, _: Knowledge) -> Query | None:
    """Which partners fulfil the conditions: "who works on it?"."""
    forms = [m for m in frame.mentions if m.tag == Tag.FORM]
    partner_noun = frame.has(Tag.NOUN, "partner")
    organisations = partner_noun or frame.has(Tag.NOUN, "organisation")
    asked = frame.asks("who", "list") or organisations or (not forms and not frame.partners)
    conditions = frame.where.conditions
    if _asks_when_first(frame) or not asked or not (conditions or partner_noun):
        return None
    if frame.partners and not conditions:
        return None
    return Query(Intent.LIST, where=_dated_ones(frame), expected=frame.expected)


def _asks_when_first(frame: Frame) -> bool:
    """Whether "on what date" or "in what city" leads, and who comes behind if at all.

    A lone "when" before "who" only joins: "when it burns, who helps?".
    """
    leading = next((m for m in frame.mentions if m.is_(Tag.FORM, *_LEADING)), None)
    if leading is None or leading.is_(Tag.FORM, "who", "list"):
        return False
    return len(leading.words) > 1 or not frame.asks("who", "list")


def count(frame: Frame, _: Knowledge) -> Query | None:
    """How many partners or signed documents there are."""
    noun = _counted_noun(frame)
    if noun is None:
        return Query(Intent.ATTRIBUTE, frame.partners, frame.where, "this number", unrecorded=True)
    return Query(Intent.COUNT, where=_dated_ones(frame), attribute=noun)


def _counted_noun(frame: Frame) -> str | None:
    """What is counted: "partners" or "documents"; None where it is something else."""
    place = next(i for i, m in enumerate(frame.mentions) if m.is_(Tag.FORM, "how_many"))
    for mention in frame.mentions[place + 1 :]:
        if is_document(mention):
            return "documents"
        if mention.is_(Tag.ACTION, "partner_kinds"):
            return None
        if mention.tag in (Tag.NOUN, Tag.KIND, Tag.BODY, Tag.PARTNER) or mention.is_(Tag.NOUN):
            return "partners"
        if mention.tag in (Tag.UNKNOWN, Tag.AUX, Tag.TOPIC, Tag.WORK, Tag.HINT, Tag.BACKGROUND):
            break
    asked = [m for m in frame.mentions if m.tag in (Tag.NOUN, Tag.KIND, Tag.BODY)]
    after = [m for m in frame.mentions[place + 1 :] if m.tag in _UNCOUNTED]
    if after and _says_are(frame, place):
        return "partners"
    return "partners" if not after and (asked or not frame.has_anchor) else None


def _says_are(frame: Frame, place: int) -> bool:
    """Whether what is counted is said to be partners of a sort: "how many of it are NGOs"."""
    following = frame.mentions[place + 1 :]
    for first, second in pairwise(following):
        if first.tag == Tag.AUX:
            return first.has_word("be") and second.tag in (Tag.KIND, Tag.BODY)
    return False


def superlative(frame: Frame, _: Knowledge) -> Query | None:
    """The earliest or latest of what happened with partners."""
    if len(frame.partners) > 1 and not frame.asks("who", "list"):
        return None
    newest = frame.has(Tag.ORDER, "latest", "later")
    where = all_of(*(c for c in _selection(frame).conditions if not _any_tie(c)))
    return Query(Intent.SUPERLATIVE, where=where, event=frame.event, newest=newest)


def events(frame: Frame, _: Knowledge) -> Query | None:
    """What happened at a time or place, or in order of time."""
    timed = any(isinstance(c, Happened) for c in frame.where.conditions)
    if not timed and frame.asks("who"):
        return None
    if not timed and not frame.asks("happen") and not frame.has(Tag.NOUN, "document"):
        return None
    return Query(
        Intent.EVENTS, where=_selection(frame), event=frame.event,
        newest=frame.has(Tag.ORDER, "reverse"),
    )  # fmt: skip


def _selection(frame: Frame) -> AllOf:
    """The conditions of a clause that selects, the partners it names being the choice."""
    if frame.partners:
        return all_of(Among(frame.partners), frame.where)
    return frame.where


def _any_tie(condition: Condition) -> bool:
    """Whether a condition only says that there is some dated tie."""
    return isinstance(condition, Happened) and condition.is_bare and len(condition.events) > 1


def _dated_ones(frame: Frame) -> AllOf:
    """The selection of a clause, where "for which a date is given" is a condition too."""
    where = _selection(frame)
    timed = any(isinstance(c, Happened | Not) for c in where.conditions)
    if frame.has(Tag.ATTRIBUTE, "date") and not timed:
        return all_of(where, Happened((Event.SIGNED, Event.SINCE)))
    return where
