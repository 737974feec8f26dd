"""Who sits where: "who sits on the board with the host?".

Owns finding at which partner a clause says that others sit.
"""

from collections.abc import Collection, Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.term import Term
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import ORDINALS, SitsAt

_SOMEONE = ("they", "it", *ORDINALS)


def seat(mentions: Sequence[Mention], knowledge: Knowledge) -> Term | None:
    """A seat shared with the host at another partner: "who sits on the board?".

    It stands at the verb. A name that is set aside before that stays a name of its own.
    """
    if any(m.tag == Tag.FORM and m.is_(Tag.FORM, "compare") for m in mentions):
        return None
    verbs = [i for i, m in enumerate(mentions) if m.is_(Tag.ACTION, "sit")]
    at = {
        i: p
        for i, m in enumerate(mentions)
        if (p := m.value(Tag.PARTNER)) in knowledge.tables and p
    }
    if at and not verbs and _others_named(mentions, at):
        # "Is X on the board?" says so without a verb.
        verbs = [i for i in at if mentions[i - 1].is_(Tag.FUNCTION) and _at(mentions, i)]
    if not verbs or not at:
        return None
    set_aside = {
        i
        for i in at
        if i < verbs[0]
        and any(m.is_(Tag.LOGIC, "except", "set_aside") for m in mentions[: verbs[0]])
    }
    nearest = min(
        (i for i in at if i not in set_aside), key=lambda i: abs(i - verbs[-1]), default=None
    )
    if nearest is None:
        return Term(verbs[-1], SitsAt(next(iter(at.values()))), frozenset(verbs))
    return Term(verbs[-1], SitsAt(at[nearest]), frozenset({*verbs, nearest}))


def _others_named(mentions: Sequence[Mention], at: Collection[int]) -> bool:
    """Whether somebody else is named or asked for who may sit there."""
    return any(
        m.is_(Tag.PARTNER)
        or m.is_(Tag.FORM, "who", "how_many")
        or m.is_(Tag.NOUN, "partner")
        or (i < min(at) and m.tag == Tag.POINTER and m.is_(Tag.POINTER, *_SOMEONE))
        for i, m in enumerate(mentions)
        if i not in at
    )


def _at(mentions: Sequence[Mention], place: int) -> bool:
    """Whether "at" or "on", with or without an article, stands before a mention."""
    return any(m.has_word("at") for m in mentions[max(0, place - 2) : place])
