"""How many a claim is about: only those named, only one, so many and no more.

Owns finding such words in a clause; what becomes of them is for the intents to say.
"""

from collections.abc import Sequence
from itertools import pairwise

from partnerbot.language.dates import as_number
from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention

_COUNTABLE = (Tag.KIND, Tag.BODY)


def singles_out(mentions: Sequence[Mention]) -> bool:
    """Whether something is claimed of those named and of nobody else.

    "Only X works on it", "X is the only one", "X alone", "nobody but X"; not "X only works".
    """
    for place, mention in enumerate(mentions):
        before = mentions[place - 1] if place else None
        behind = [m for m in mentions[place + 1 : place + 4] if m.tag != Tag.FUNCTION]
        named = bool(behind) and behind[0].tag == Tag.PARTNER
        if before is not None and before.is_(Tag.LOGIC, "not"):
            continue  # "not only X"
        if mention.is_(Tag.LOGIC, "only") and (named or _is_definite(before)):
            return True
        if mention.has_word("alone") and before is not None and before.tag == Tag.PARTNER:
            return True
        if mention.is_(Tag.LOGIC, "nobody") and named and mentions[place + 1].has_word("but"):
            return True
    return False


def _is_definite(mention: Mention | None) -> bool:
    return mention is not None and mention.has_word("article") and mention.words[0].norm == "the"


def claimed_number(mentions: Sequence[Mention]) -> int | None:
    """How many partners a claim says there are: "three guilds", "only one partner"."""
    for first, second in pairwise(mentions):
        if first.tag == Tag.NUMBER and (second.is_(Tag.NOUN) or second.tag in _COUNTABLE):
            return as_number(first.words[0])
        if first.is_(Tag.LOGIC, "only") and [word.norm for word in second.words] == ["one"]:
            return 1
    return None


def is_bounded(mentions: Sequence[Mention]) -> bool:
    """Whether a number is only a bound: "more than three", "at least two"."""
    return any(
        bound.has_word("bounding") and number.tag == Tag.NUMBER
        for bound, number in pairwise(mentions)
    )
