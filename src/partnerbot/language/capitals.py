"""What capitals tell of a word: that it is an acronym, or written as a name is.

Knows nothing of what any word means.
"""

from collections.abc import Sequence

from partnerbot.language.words import Word

SHORT = 5
"""Up to so many letters a word in capitals is taken for an acronym."""


def is_acronym(text: str) -> bool:
    """Whether most letters of a short word are capitals: "UNO", and also "UnO"."""
    return len(text) <= SHORT and sum(c.isupper() for c in text) > max(1, len(text) / 2)


def is_shouted(words: Sequence[Word]) -> bool:
    """Whether all words are in capitals, so that those of one tell nothing."""
    return all(word.text.isupper() for word in words if word.text.isalpha())


def is_like_a_name(words: Sequence[Word], i: int) -> bool:
    """Whether a word of a text has a capital that no sentence, title or shouting gave it."""
    inside = i > 0 and not words[i - 1].ends_sentence
    if not (inside and words[i].is_capitalised):
        return False
    return sum(word.is_capitalised for word in words) <= len(words) / 2
