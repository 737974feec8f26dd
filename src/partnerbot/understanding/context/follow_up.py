"""Messages that are no whole questions but change the one before: "and in 2010?", "X too?".

Owns surgery on the last query. A question that is whole by itself is left alone.
"""

from dataclasses import replace

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.context.past import Past
from partnerbot.understanding.context.pointing import narrows, only_dates, points
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Event,
    Happened,
    Intent,
    OnTopic,
    Query,
    all_of,
    merge,
)

_COUNTED = (Intent.COUNT, Intent.VERIFY)
"""What leaves open who it is."""
_OF_MANY = (Intent.LIST, Intent.COUNT, Intent.SUPERLATIVE, Intent.EVENTS, Intent.ORDER_DATES)
"""What is asked of several at once, and so can't be asked of one other in their place."""
_CONDITIONAL = (Intent.LIST, Intent.COUNT, Intent.EVENTS, Intent.VERIFY)
"""What other conditions can be put on."""
_OF_PARTNERS = (Intent.ATTRIBUTE, Intent.DESCRIBE, Intent.RELATION)
"""What is asked of partners by name, and so can be asked of another one."""


def follow_up(frame: Frame, past: Past | None, knowledge: Knowledge) -> Query | None:
    """The query of a message that is no whole question but changes the last one.

    None where the message stands by itself, or where there is nothing to change.
    """
    if past is None:
        return None
    last = past.query
    if last.intent in _COUNTED and not last.partners and _only_asks_who(frame):
        return Query(Intent.LIST, where=last.where)
    member = _is_membership(frame)
    if _is_whole(frame) and not member:
        return None
    if points(frame, "else", "rest") and frame.where.conditions:
        return _of_others(frame, last)
    if member and last.intent in (Intent.LIST, Intent.COUNT):
        return _claimed_of(frame, last)
    if points(frame, "among_them") or narrows(frame):
        return None
    if frame.partners and not frame.excluded:
        return _of_other_partners(frame, last)
    return _with_other_conditions(frame, last, knowledge)


def _of_others(frame: Frame, last: Query) -> Query:
    """The last question, asked of those that fulfil other conditions: "and the other NGOs?"."""
    if last.intent == Intent.ATTRIBUTE and last.event == Event.SIGNED and not frame.asks("who"):
        signed = () if _speaks_of_signing(frame) else (Happened((Event.SIGNED,)),)
        return replace(last, partners=(), where=all_of(*signed, frame.where))
    return Query(Intent.LIST, where=frame.where)


def _claimed_of(frame: Frame, last: Query) -> Query:
    """Whether the partners that are named fulfil the conditions of the last list."""
    told = (c for c in last.where.conditions if not isinstance(c, Among))
    return Query(Intent.VERIFY, frame.partners, all_of(*told))


def _of_other_partners(frame: Frame, last: Query) -> Query | None:
    """The last question, asked of other partners: "and X?" stands for all of it."""
    if last.intent == Intent.LIST and _too(frame):
        return _claimed_of(frame, last)
    if last.intent in _OF_MANY:
        return None
    claimed = last.where if last.intent == Intent.VERIFY else AllOf()
    return replace(last, partners=frame.partners, where=merge(claimed, frame.where), events=())


def _with_other_conditions(frame: Frame, last: Query, knowledge: Knowledge) -> Query | None:
    """The last question with other conditions: "and in 2010?", "and archives?"."""
    told = frame.where.conditions
    if not told:
        return _counted(frame, last)
    if last.intent == Intent.ATTRIBUTE and only_dates(frame):
        return Query(Intent.VERIFY, last.partners, merge(last.where, frame.where))
    if _is_topic(frame) and last.partners:
        about = _partners_on(frame, knowledge)
        if last.intent in _OF_PARTNERS and len(about) == 1:
            return replace(last, partners=about, where=AllOf(), events=())  # "… and customs?"
        other = {type(c) for c in last.where.conditions}.isdisjoint(map(type, told))
        if last.intent == Intent.VERIFY and other:
            return Query(Intent.LIST, where=frame.where)  # "Is X an NGO?", "And archives?"
    if last.intent in _CONDITIONAL:
        return replace(last, where=merge(last.where, frame.where))
    return None


def _counted(frame: Frame, last: Query) -> Query | None:
    """How many the last list has: "how many is that?"."""
    other = frame.has_anchor or any(m.tag == Tag.UNKNOWN for m in frame.mentions)
    if last.intent != Intent.LIST or not frame.asks("how_many") or other:
        return None
    return replace(last, intent=Intent.COUNT, attribute="partners")


def _speaks_of_signing(frame: Frame) -> bool:
    """Whether a condition is about what was signed: "and the other memorandum?"."""
    return any(isinstance(c, Happened) for c in frame.where.conditions)


def _partners_on(frame: Frame, knowledge: Knowledge) -> tuple[str, ...]:
    """The partners on the topics that a clause names."""
    topics = [c.topic for c in frame.where.conditions if isinstance(c, OnTopic)]
    about = [set(knowledge.about(topic)) for topic in topics]
    return tuple(knowledge.in_order(set.intersection(*about) if about else knowledge.partners))


def _only_asks_who(frame: Frame) -> bool:
    """Whether it only asks who they are: "which ones?", "name them"."""
    small = (Tag.FUNCTION, Tag.FILLER, Tag.LOGIC, Tag.SOCIAL, Tag.POINTER, Tag.AUX, Tag.NOUN)
    rest = [m for m in frame.mentions if not (m.is_(Tag.FORM, "who", "list") or m.tag in small)]
    plain = not frame.where.conditions and not points(frame, "else", "rest")
    return frame.asks("who", "list") and not rest and plain and not frame.partners


def _is_topic(frame: Frame) -> bool:
    """Whether it names a topic and nothing else."""
    conditions = frame.where.conditions
    return bool(conditions) and all(isinstance(c, OnTopic) for c in conditions)


def _is_membership(frame: Frame) -> bool:
    """Whether it asks if one that it names is among the last ones: "is X one of them?"."""
    only_named = len(frame.partners) == 1 and not frame.where.conditions
    return only_named and frame.asks_yes_no and points(frame, "among_them")


def _too(frame: Frame) -> bool:
    """Whether it asks of one more if the same holds: "X too?"."""
    return any(m.has_word("too") for m in frame.mentions)


def _is_whole(frame: Frame) -> bool:
    """Whether a message asks by itself: it has a question form of its own."""
    forms = [m for m in frame.mentions if m.tag == Tag.FORM and not m.is_(Tag.FORM, "tell")]
    asks = bool(forms) or any(m.tag in (Tag.ATTRIBUTE, Tag.UNRECORDED) for m in frame.mentions)
    asks |= any(
        m.tag == Tag.ORDER and m.is_(Tag.ORDER, "earliest", "latest") for m in frame.mentions
    )
    if asks and not frame.has_anchor:
        return not frame.asks("how_many") or frame.has(Tag.NOUN, "partner")
    verb = any(m.tag == Tag.AUX for m in frame.mentions)
    return asks or (verb and frame.asks_yes_no)
