"""Questions to be answered with yes or no.

Owns what a claim is about: named partners, any partner at all, a larger body, the host.
"""

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import Frame
from partnerbot.understanding.query import Intent, Not, Query, SitsAt, all_of


def verify(frame: Frame, _: Knowledge) -> Query | None:
    """Whether a claim is true."""
    if not frame.asks_yes_no or (frame.asks("compare") and len(frame.partners) > 1):
        return None
    if frame.partners:
        claims_partnership = frame.has(Tag.NOUN, "partner") or frame.has(Tag.HOST)
        if not frame.where.conditions and not claims_partnership:
            return None
        return Query(Intent.VERIFY, frame.partners, frame.where)
    if frame.bodies and _is_about_body(frame):
        return Query(Intent.VERIFY, body=frame.bodies[0])
    if table := _host_seat(frame):
        return Query(Intent.VERIFY, (table,))
    return _existence(frame)


def _existence(frame: Frame) -> Query | None:
    """Whether any partner fulfils the conditions, or whether none does."""
    where, denied = frame.where, _denies_existence(frame)
    if denied:
        where = all_of(*(c.condition if isinstance(c, Not) else c for c in where.conditions))
    return Query(Intent.VERIFY, where=where, negated=denied) if where.conditions else None


def _host_seat(frame: Frame) -> str | None:
    """The partner at which the host itself is asked to sit: that is their tie."""
    partners = frame.has(Tag.NOUN, "partner", "organisation", "someone") or frame.asks("who")
    if partners or not frame.has(Tag.HOST):
        return None
    return next((c.partner for c in frame.where.conditions if isinstance(c, SitsAt)), None)


def _denies_existence(frame: Frame) -> bool:
    """Whether a claim is that no partner fits: "nobody signed", "it never signed with one"."""
    for mention in frame.mentions:
        if mention.is_(Tag.LOGIC, "nobody"):
            return True
        if mention.is_(Tag.NOUN, "partner", "organisation") or mention.tag == Tag.KIND:
            return False
        if mention.tag == Tag.LOGIC and mention.is_(Tag.LOGIC, "not", "nothing"):
            return frame.has(Tag.HOST)
    return False


def _is_about_body(frame: Frame) -> bool:
    """Whether a larger body itself is said to be a partner: "is the UN a partner?"."""
    before = (Tag.AUX, Tag.FUNCTION, Tag.SOCIAL, Tag.FILLER, Tag.FORM, Tag.POINTER)
    for first, second in zip(frame.mentions, frame.mentions[1:], strict=False):
        if first.tag == Tag.BODY:
            return not second.is_(Tag.NOUN) and frame.has(Tag.NOUN, "partner")
        if first.tag not in before:
            return False
    return False
