"""Small words that mean less than they could: "when" that joins, "those" before a noun.

Owns finding them in a sentence; what they mean instead is told by the rules.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from partnerbot.language import english
from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions.small_word_rules import RULES, SmallWordRule, Spot

_SMALL_TAGS = {Tag.POINTER, Tag.SOCIAL, Tag.AUX, Tag.FORM, Tag.ORDER, Tag.NUMBER}
_SMALL_PARTS = ("modal", "your_short", "purpose", "counting", "separable", "may_ask")
"""What may mean less than it could: mentions of these tags, or with a word of these parts."""


def with_small_words(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of a sentence, those that mean less than they could with what they mean."""
    may_mean_less = _words_of(_SMALL_PARTS)
    asked = questioned = False
    for i, mention in enumerate(mentions):
        if mention.tag not in _SMALL_TAGS and mention.norms.isdisjoint(may_mean_less):
            yield mention
            continue
        spot = Spot(mentions, i, asked, questioned)
        rule = next((rule for rule in _rules_for(mention.tag) if rule.fits(spot)), None)
        yield Mention(mention.words, (rule.means,), mention.date) if rule else mention
        if mention.tag == Tag.FORM and mention.has_word("question"):
            questioned = True
            asked |= rule is None and mention.is_(Tag.FORM, "who", "what", "how_many")


@cache
def _rules_for(tag: Tag) -> tuple[SmallWordRule, ...]:
    return tuple(rule for rule in RULES if rule.tag in (None, tag))


@cache
def _words_of(parts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for part in parts for word in english.small_words(part))
