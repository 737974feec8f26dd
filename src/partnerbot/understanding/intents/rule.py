"""How an intent is declared: the words that ask for it and the query that they make.

Owns the shape of a rule and the accounting of asking words. Knows no particular intent.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.mention import Mention, written
from partnerbot.understanding.query import Intent, Query

Build = Callable[[Frame, Knowledge], Query | None]

_ASKING_TAGS = (Tag.FORM, Tag.ORDER, Tag.ATTRIBUTE, Tag.UNRECORDED)
"""The tags of words that ask for something, so that leaving one unread is telling."""


@dataclass(frozen=True)
class Rule:
    """How one intent is asked for.

    At least one of the words in `needs` must have been said (none, where it is empty);
    `uses` are further asking words that the intent explains. Both are written with spaces
    between: "form.who order.latest"; "attribute" alone stands for all of its values.
    `build` makes the query, or gives None where the clause does not fit after all.
    """

    intent: Intent
    example: str
    build: Build
    needs: str = ""
    uses: str = ""

    def fits(self, frame: Frame) -> bool:
        """Whether the words that it needs were said."""
        return not self.needs or not _listed(self.needs).isdisjoint(frame.said)

    def ignores(self, frame: Frame) -> tuple[Mention, ...]:
        """The asking words of a clause that it does not explain."""
        explained = f"{self.needs} {self.uses}"
        return tuple(
            m
            for m in frame.mentions
            if m.tag in _ASKING_TAGS and not m.is_(Tag.FUNCTION) and not _says(m, explained)
            if m.tag != Tag.UNRECORDED or m in frame.wanted
        )


def _says(mention: Mention, words: str) -> bool:
    """Whether a mention has one of the senses that a rule lists."""
    return not _listed(words).isdisjoint(written(mention.senses))


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())
