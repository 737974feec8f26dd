"""What small words mean instead, in a table: "when" that joins, "those" before a noun.

Owns each of these rules; the first that fits a word says what it means there. Knows nothing
of what is asked.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from partnerbot.language.senses import Sense, Tag
from partnerbot.understanding.mention import Mention

_NOUNS = (Tag.KIND, Tag.UNKNOWN, Tag.HINT, Tag.BACKGROUND, Tag.TOPIC, Tag.FILLER, Tag.NOUN)
_THINGS = (Tag.TOPIC, Tag.HINT, Tag.WORK, Tag.BACKGROUND)
_UNRANKED = (Tag.UNKNOWN, Tag.FILLER, Tag.HINT, Tag.SOCIAL, Tag.BACKGROUND)
_NAMED = (Tag.PARTNER, Tag.WORK, Tag.BODY, Tag.HOST, Tag.STRANGER)
_OWNING = (Tag.HOST, Tag.POINTER, Tag.KIND)
_FELT = (Tag.UNKNOWN, Tag.SOCIAL)
_APART = 7
"""So many mentions on, a verb and its particle may stand apart."""


class Spot:
    """A mention in its sentence, and what was asked before it.

    `asked` says whether "who", "what" or "how many" stood before, `questioned` whether any
    question word did. At an end of the sentence a mention is its own neighbour.
    """

    def __init__(
        self, mentions: Sequence[Mention], place: int, asked: bool, questioned: bool
    ) -> None:
        self.mentions, self.place = mentions, place
        self.asked, self.questioned = asked, questioned
        self.opens, self.closes = place == 0, place == len(mentions) - 1
        self.here = mentions[place]
        self.before = self.here if self.opens else mentions[place - 1]
        self.behind = self.here if self.closes else mentions[place + 1]


class SmallWordRule(NamedTuple):
    """When a small word means less, what it means then, and an example that a test asks.

    It is for mentions of whose senses the first has the `tag`, if one is given.
    """

    fits: Callable[[Spot], bool]
    means: Sense
    example: str
    tag: Tag | None = None


def _determines(spot: Spot) -> bool:
    return spot.behind.tag in _THINGS and spot.here.has_word("determiner")


def _introduces_name(spot: Spot) -> bool:
    """Whether what looks like small talk asks about a name."""
    this = spot.here.is_(Tag.SOCIAL) and spot.here.words[-1].norm == "this"
    return this and spot.behind.tag in _NAMED


def _is_misspelt_where(spot: Spot) -> bool:
    return spot.here.folded == "were" and spot.behind.tag == Tag.AUX


def _is_a_list(spot: Spot) -> bool:
    owned = spot.before.tag in _OWNING or spot.before.has_word("article")
    return spot.here.folded == "list" and not spot.opens and owned


def _is_modal_behind_question(spot: Spot) -> bool:
    modal = spot.here.is_(Tag.FORM, "yes_no") and spot.here.has_word("modal")
    return spot.questioned and modal


def _numbers_steps(spot: Spot) -> bool:
    first = spot.opens and spot.here.has_word("ordinal")
    asks = any(m.tag in (Tag.FORM, Tag.AUX) for m in spot.mentions)
    return first and spot.behind.tag == Tag.PARTNER and not asks


def _is_participle(spot: Spot) -> bool:
    return spot.here.folded == "named"


def _numbers_question(spot: Spot) -> bool:
    return spot.opens and re.search("[:.)]", spot.here.words[-1].gap) is not None


def _leads_in(spot: Spot) -> bool:
    if not spot.opens or spot.here.folded not in ("when", "where"):
        return False
    return _asks_behind_comma(spot.mentions) or (
        spot.behind.has_word("subject") and not spot.behind.has_word("article")
    )


def _is_short_for_your(spot: Spot) -> bool:
    return spot.here.has_word("your_short") and spot.behind.tag in (Tag.NOUN, Tag.HOST, Tag.KIND)


def _ranks_in_time(spot: Spot) -> bool:
    first = spot.here.is_(Tag.POINTER, "first_one") and spot.before.tag == Tag.AUX
    return spot.closes and spot.asked and first


def _asks_for_purpose(spot: Spot) -> bool:
    asks = spot.closes and spot.here.has_word("purpose") and spot.asked
    return asks and spot.before.is_(Tag.NOUN, "partner")


def _exclaims(spot: Spot) -> bool:
    word = spot.here.folded in ("how", "what")
    joined = word and not spot.here.words[-1].gap.strip() and spot.behind.tag in _FELT
    return joined and re.search(r"[,.!]", spot.behind.words[-1].gap) is not None


def _lists_nothing(spot: Spot) -> bool:
    lists = spot.here.is_(Tag.FORM, "list")
    lone = lists and len(spot.here.words) == 1 and not spot.here.has_word("naming")
    return lone and spot.questioned and not spot.closes and not _breaks(spot.before)


def _is_bare_count(spot: Spot) -> bool:
    alone = (spot.opens or _breaks(spot.before)) and (spot.closes or _breaks(spot.here))
    return alone and spot.here.has_word("counting") and len(spot.here.words) == 1


def _takes_out(spot: Spot) -> bool:
    """Whether a verb and a particle further on mean leaving something out."""
    if not (spot.here.has_word("separable") and len(spot.here.words) == 1):
        return False
    behind = spot.mentions[spot.place + 1 : spot.place + _APART]
    apart = any(m.has_word("particle") and len(m.words) < 3 for m in behind[1:])
    return apart and not any(m.tag == Tag.FORM for m in behind)


def _asks_since_when(spot: Spot) -> bool:
    return spot.here.folded == "since" and spot.closes and not spot.opens


def _ranks_other(spot: Spot) -> bool:
    """Whether "first" or "last" ranks what is no fact."""
    small = len(spot.here.words) == 1 and spot.here.has_word("ranking") and not spot.closes
    joined = not spot.here.words[-1].gap.strip(" ") and spot.behind.tag in _UNRANKED
    return (small and joined) or spot.before.has_word("any")


def _joins_clause(spot: Spot) -> bool:
    """Whether "when" joins a clause; in "who signed, and when?" it asks."""
    if len(spot.here.words) > 1 or not spot.here.is_(Tag.FORM, "when", "where"):
        return False
    added = spot.before.is_(Tag.LOGIC, "and", "or") or "," in spot.before.words[-1].gap
    clause = not spot.closes and spot.behind.has_word("subject")
    behind_noun = not spot.opens and spot.before.tag in _NOUNS
    return not added and (spot.asked or (behind_noun and clause))


def _asks_behind_comma(mentions: Sequence[Mention]) -> bool:
    """Whether a question begins behind the first comma, so that what leads it asks nothing."""
    for before, here in pairwise(mentions):
        if "," in before.words[-1].gap:
            asks = here.tag == Tag.FORM and here.has_word("question")
            return asks or here.tag == Tag.AUX
    return False


def _breaks(mention: Mention) -> bool:
    """Whether a clause ends behind a mention, so that an order may follow."""
    return bool(mention.words[-1].gap.strip(" ")) or mention.is_(Tag.LOGIC, "and")


_JOINING = Sense(Tag.FUNCTION, "function")
_DECIDING_NOTHING = Sense(Tag.FILLER, "adverb")

RULES = (
    SmallWordRule(_determines, _JOINING, "those {topic} rules", Tag.POINTER),
    SmallWordRule(_introduces_name, Sense(Tag.FORM, "what"), "what is this {partner}?"),
    SmallWordRule(_is_misspelt_where, Sense(Tag.FORM, "where"), "were did they sign?", Tag.AUX),
    SmallWordRule(_is_a_list, _DECIDING_NOTHING, "what is on their list?"),
    SmallWordRule(_is_modal_behind_question, _DECIDING_NOTHING, "which year should I write?"),
    SmallWordRule(_numbers_steps, _DECIDING_NOTHING, "first {partner}, please", Tag.ORDER),
    SmallWordRule(_is_participle, _DECIDING_NOTHING, "is it named as a partner?", Tag.FORM),
    SmallWordRule(_numbers_question, _DECIDING_NOTHING, "1: who signed?", Tag.NUMBER),
    SmallWordRule(_leads_in, _JOINING, "when it burns, who helps?"),
    SmallWordRule(_is_short_for_your, _JOINING, "which of yr partners"),
    SmallWordRule(_ranks_in_time, Sense(Tag.ORDER, "earliest"), "who was 1st?"),
    SmallWordRule(_asks_for_purpose, Sense(Tag.FORM, "why"), "what are partners for?"),
    SmallWordRule(_exclaims, _DECIDING_NOTHING, "how funny!", Tag.FORM),
    SmallWordRule(_lists_nothing, _DECIDING_NOTHING, "what must they give back?", Tag.FORM),
    SmallWordRule(_is_bare_count, Sense(Tag.FORM, "how_many"), "{kinds}: number?"),
    SmallWordRule(_takes_out, Sense(Tag.LOGIC, "except"), "leave {partner} out"),
    SmallWordRule(_asks_since_when, Sense(Tag.FORM, "since_when"), "{partner}, since?"),
    SmallWordRule(_ranks_other, _DECIDING_NOTHING, "my first slide", Tag.ORDER),
    SmallWordRule(_joins_clause, _JOINING, "whom do we call when it burns?", Tag.FORM),
)
