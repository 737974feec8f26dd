"""Small words that mean less than they could: "when" that joins, "those" before a noun.

Owns telling them from the words that ask, point back or put in order. Knows nothing of
what is asked.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from partnerbot.language import english
from partnerbot.language.senses import Sense, Tag
from partnerbot.understanding.mention import Mention

_NOUNS = (Tag.KIND, Tag.UNKNOWN, Tag.HINT, Tag.BACKGROUND, Tag.TOPIC, Tag.FILLER, Tag.NOUN)
_THINGS = (Tag.TOPIC, Tag.HINT, Tag.WORK, Tag.BACKGROUND)
_UNRANKED = (Tag.UNKNOWN, Tag.FILLER, Tag.HINT, Tag.SOCIAL, Tag.BACKGROUND)
_NAMED = (Tag.PARTNER, Tag.WORK, Tag.BODY, Tag.HOST, Tag.STRANGER)
_APART = 7
"""So many mentions on, a verb and its particle may stand apart."""
_OWNING = (Tag.HOST, Tag.POINTER)
_FELT = (Tag.UNKNOWN, Tag.SOCIAL)
_SMALL_TAGS = {Tag.POINTER, Tag.SOCIAL, Tag.AUX, Tag.FORM, Tag.ORDER, Tag.NUMBER}
_SMALL_PARTS = ("modal", "your_short", "purpose", "counting", "separable", "may_ask")
"""What may mean less than it could: mentions of these tags, or with a word of these parts."""
_JOINING = (Sense(Tag.FUNCTION, "function"),)
_DECIDING_NOTHING = (Sense(Tag.FILLER, "adverb"),)


def with_small_words(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions with "when" and "where" that only join a clause told from questions.

    And with "those" in "those ethics rules" told from a pointer back.

    "Whom do we call when it burns?" asks whom; "who signed, and when?" asks both.
    """
    may_mean_less = _words_of(_SMALL_PARTS)
    asked = questioned = False
    for i, mention in enumerate(mentions):
        if mention.tag not in _SMALL_TAGS and mention.norms.isdisjoint(may_mean_less):
            yield mention
            continue
        before = mentions[i - 1] if i else mention
        behind = mentions[i + 1] if i + 1 < len(mentions) else mention
        if mention.tag == Tag.POINTER and mention.has_word("determiner") and behind.tag in _THINGS:
            yield Mention(mention.words, _JOINING, mention.date)
            continue
        if mention.is_(Tag.SOCIAL) and mention.words[-1].norm == "this" and behind.tag in _NAMED:
            yield Mention(mention.words, (Sense(Tag.FORM, "what"),))  # "what is this X?"
            continue
        if mention.tag == Tag.AUX and mention.folded == "were" and behind.tag == Tag.AUX:
            yield Mention(mention.words, (Sense(Tag.FORM, "where"),))  # "were did they sign?"
            continue
        listed = before.tag in _OWNING or before.tag == Tag.KIND or before.has_word("article")
        if mention.folded == "list" and i and listed:
            yield Mention(mention.words, _DECIDING_NOTHING)  # "on your list" asks for none
            continue
        if questioned and mention.is_(Tag.FORM, "yes_no") and mention.has_word("modal"):
            yield Mention(mention.words, _DECIDING_NOTHING)  # "which year should I write?"
            continue
        leads = i == 0 and mention.tag == Tag.ORDER and mention.has_word("ordinal")
        numbers = leads and behind.tag == Tag.PARTNER
        if numbers and not any(m.tag in (Tag.FORM, Tag.AUX) for m in mentions):
            yield Mention(mention.words, _DECIDING_NOTHING)  # "First X, please."
            continue
        if mention.tag == Tag.FORM and mention.folded == "named":
            yield Mention(mention.words, _DECIDING_NOTHING)  # "is it named as a partner?"
            continue
        if i == 0 and mention.tag == Tag.NUMBER and re.search("[:.)]", mention.words[-1].gap):
            yield Mention(mention.words, _DECIDING_NOTHING)  # "1: who signed?"
            continue
        tells = behind.has_word("subject") and not behind.has_word("article")
        opens = i == 0 and mention.folded in ("when", "where")
        if opens and (_leads_in(mentions) or tells):
            yield Mention(mention.words, _JOINING)  # "When bombs fall, who helps?"
            continue
        if mention.has_word("your_short") and behind.tag in (Tag.NOUN, Tag.HOST, Tag.KIND):
            yield Mention(mention.words, _JOINING)  # "which of yr partners"
            continue
        ranks = mention.is_(Tag.POINTER, "first_one") and before.tag == Tag.AUX
        if behind is mention and asked and ranks:
            yield Mention(mention.words, (Sense(Tag.ORDER, "earliest"),))  # "who was 1st?"
            continue
        closes = behind is mention and mention.has_word("purpose")
        if closes and asked and before.is_(Tag.NOUN, "partner"):
            yield Mention(mention.words, (Sense(Tag.FORM, "why"),))  # "what are partners for?"
            continue
        exclaims = mention.tag == Tag.FORM and mention.folded in ("how", "what")
        exclaims = exclaims and not mention.words[-1].gap.strip()
        if exclaims and behind.tag in _FELT and re.search(r"[,.!]", behind.words[-1].gap):
            yield Mention(mention.words, _DECIDING_NOTHING)  # "how funny!"
            continue
        lists = (
            mention.tag == Tag.FORM and mention.is_(Tag.FORM, "list") and len(mention.words) == 1
        )
        named = mention.has_word("naming")
        if questioned and lists and not named and behind is not mention and not _breaks(before):
            yield Mention(mention.words, _DECIDING_NOTHING)  # "what must they give?"
            continue
        questioned |= mention.tag == Tag.FORM and mention.has_word("question")
        alone = (i == 0 or _breaks(before)) and (behind is mention or _breaks(mention))
        if alone and mention.has_word("counting") and len(mention.words) == 1:
            yield Mention(mention.words, (Sense(Tag.FORM, "how_many"),))  # "NGOs: number?"
            continue
        if _takes_out(mentions[i : i + _APART]):
            yield Mention(mention.words, (Sense(Tag.LOGIC, "except"),))  # "leave X out"
            continue
        if mention.folded == "since" and i and behind is mention:
            yield Mention(mention.words, (Sense(Tag.FORM, "since_when"),))  # "partner since?"
            continue
        if _ranks_other(mention, behind) or (mention.tag == Tag.ORDER and before.has_word("any")):
            yield Mention(mention.words, _DECIDING_NOTHING, mention.date)
            continue
        behind_noun = i > 0 and before.tag in _NOUNS
        single = mention.is_(Tag.FORM, "when", "where") and len(mention.words) == 1
        clause = i + 1 < len(mentions) and mentions[i + 1].has_word("subject")
        joins = (asked or (behind_noun and clause)) and single
        added = before.is_(Tag.LOGIC, "and", "or") or "," in before.words[-1].gap
        if joins and mention.tag == Tag.FORM and not added:
            yield Mention(mention.words, _JOINING, mention.date)
            continue
        asks = mention.tag == Tag.FORM and mention.has_word("question")
        asked |= asks and mention.is_(Tag.FORM, "who", "what", "how_many")
        yield mention


@cache
def _words_of(parts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for part in parts for word in english.small_words(part))


def _leads_in(mentions: Sequence[Mention]) -> bool:
    """Whether a question begins behind the first comma, so that what leads it asks nothing."""
    for before, here in pairwise(mentions):
        if "," in before.words[-1].gap:
            asks = here.tag == Tag.FORM and here.has_word("question")
            return asks or here.tag == Tag.AUX
    return False


def _breaks(mention: Mention) -> bool:
    """Whether a clause ends behind a mention, so that an order may follow."""
    return bool(mention.words[-1].gap.strip(" ")) or mention.is_(Tag.LOGIC, "and")


def _takes_out(mentions: Sequence[Mention]) -> bool:
    """Whether a verb and a particle further on mean leaving something out."""
    verb, *behind = mentions
    lone = len(verb.words) == 1 and verb.has_word("separable")
    apart = [m for m in behind[1:] if m.has_word("particle") and len(m.words) < 3]
    joined = any(m.tag == Tag.FORM for m in behind)
    return lone and bool(apart) and not joined


def _ranks_other(mention: Mention, behind: Mention) -> bool:
    """Whether "first" or "last" ranks what is no fact: "my first slide", "a last question"."""
    small = mention.tag == Tag.ORDER and len(mention.words) == 1 and mention.has_word("ranking")
    joined = not mention.words[-1].gap.strip(" ")
    return small and joined and behind is not mention and behind.tag in _UNRANKED
