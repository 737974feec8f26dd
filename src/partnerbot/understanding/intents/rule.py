"""How an intent is declared: the words that ask for it and the query that they make.

Owns the shape of a rule and the accounting of asking words. Knows no particular intent.
"""

from collections.abc import Callable
from dataclasses import dataclass

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import Frame
from partnerbot.understanding.mention import Mention
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
        needs = set(self.needs.split())
        return not needs or any(_said(m) & needs for m in frame.mentions)

    def ignores(self, frame: Frame) -> tuple[Mention, ...]:
        """The asking words of a clause that it does not explain."""
        explained = {*self.needs.split(), *self.uses.split()}
        return tuple(
            m
            for m in frame.mentions
            if m.tag in _ASKING_TAGS and not m.is_(Tag.FUNCTION) and not _said(m) & explained
            if m.tag != Tag.UNRECORDED or m in frame.wanted
        )


def _said(mention: Mention) -> set[str]:
    """The senses of a mention as rules write them."""
    said = {f"{sense.tag}.{sense.value}" for sense in mention.senses}
    return said | {str(sense.tag) for sense in mention.senses}
