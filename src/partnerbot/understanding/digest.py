"""What the mentions of a clause say taken together.

Owns telling at once that a clause holds nothing that a rule looks for, which is so for most
rules and most clauses. Knows no rule.
"""

from collections.abc import Sequence

from partnerbot.language import english
from partnerbot.understanding.mention import Mention, written


class Digest:
    """All senses and all words of some mentions."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._said = frozenset().union(*[written(m.senses) for m in mentions])
        self._norms = frozenset().union(*[m.norms for m in mentions])

    def says(self, *senses: str) -> bool:
        """Whether one of some senses, written "form.who" or "form", is among them."""
        return not self._said.isdisjoint(senses)

    def has_word(self, part: str) -> bool:
        """Whether a word among them plays a part in the grammar (english/small_words.toml)."""
        return not english.small_words(part).isdisjoint(self._norms)
