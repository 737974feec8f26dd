"""Conditions on names themselves: "who has Council in the name?".

Owns finding the word that a name is asked for. Knows no names.
"""

from collections.abc import Sequence

from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.term import Term
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Called

_NEAR = 3
"""How many mentions before "in the name" its "in" may stand, and behind it the verb."""


def name_filter(mentions: Sequence[Mention]) -> Term | None:
    """The word that names must hold; it stands where that word does."""
    for name, mention in enumerate(mentions):
        if not (mention.is_(Tag.ATTRIBUTE, "full_name", "acronym") or mention.has_word("naming")):
            continue
        found = _before(mentions, name) or _behind(mentions, name)
        if found:
            word, begins = found
            said_by = frozenset(range(min(word, name), max(word, name) + 1))
            return Term(word, Called(mentions[word].text, begins), said_by)
    return None


def _before(mentions: Sequence[Mention], name: int) -> tuple[int, bool] | None:
    """The word in "Council in their full name"."""
    inside = [i for i in range(max(1, name - _NEAR), name) if mentions[i].has_word("inside")]
    return (inside[0] - 1, False) if inside and _is_word(mentions[inside[0] - 1]) else None


def _behind(mentions: Sequence[Mention], name: int) -> tuple[int, bool] | None:
    """The word in "whose name contains Council", or "starts with" it."""
    for verb in range(name + 1, min(name + _NEAR, len(mentions))):
        if mentions[verb].has_word("containing"):
            rest = range(verb + 1, len(mentions))
            word = next((i for i in rest if _is_word(mentions[i])), None)
            return None if word is None else (word, mentions[verb].has_word("beginning"))
    return None


def _is_word(mention: Mention) -> bool:
    """Whether a mention may be the word asked for: quoted, or with a capital."""
    small = (Tag.FUNCTION, Tag.FORM, Tag.AUX, Tag.POINTER, Tag.LOGIC)
    plain = mention.tag not in small
    return plain and mention.words[0].is_capitalised and not mention.is_(Tag.PARTNER)
