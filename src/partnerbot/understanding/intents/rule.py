"""How a way of asking is declared: the words that ask, and the query that they make.

Owns the shape of a rule and the accounting of asking words. Knows no particular intent.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.mention import Mention, written
from partnerbot.understanding.query import Intent, Query

Build = Callable[[Frame, Knowledge], Query | None]

_ASKING_TAGS = (Tag.FORM, Tag.ORDER, Tag.ATTRIBUTE, Tag.UNRECORDED)
"""The tags of words that ask for something, so that leaving one unread is telling."""
_SLOT = re.compile(r"\{\w+\}")
_POLITE = ("form.hearsay", "form.tell", "form.yes_no")
"""Asking words that go with any question: "is it true that", "can you tell me"."""


@dataclass(frozen=True)
class Rule:
    """One way of asking, and the intent behind it.

    It fits where one of the words in `needs` was said (always, if that is empty) and `build`
    makes a query of the clause; None says that the clause means something else. `uses` are
    further asking words that the query answers. Both are senses with spaces between them,
    "form.who order.latest"; "attribute" alone stands for all of its values.

    Of the readings that leave equally few asking words unexplained the one of the lowest
    `rank` is chosen. In `examples` a name in braces stands for one of the base, such as
    "{partner}"; tests/understanding/intents lists those and asks every example.
    """

    intent: Intent
    rank: int
    build: Build
    examples: tuple[str, ...]
    needs: str = ""
    uses: str = ""

    @property
    def example(self) -> str:
        """An example for people, in which a name may be any: "when did … sign?"."""
        return _SLOT.sub("…", self.examples[0])

    def fits(self, frame: Frame) -> bool:
        """Whether one of the words that it needs was said."""
        return not self.needs or not self._needed.isdisjoint(frame.said)

    def ignores(self, frame: Frame) -> tuple[Mention, ...]:
        """The asking words of a clause that it does not explain."""
        return tuple(
            m
            for m in frame.mentions
            if m.tag in _ASKING_TAGS
            and not m.is_(Tag.FUNCTION)
            and self._explained.isdisjoint(written(m.senses))
            and (m.tag != Tag.UNRECORDED or m in frame.wanted)
        )

    @cached_property
    def _needed(self) -> frozenset[str]:
        return frozenset(self.needs.split())

    @cached_property
    def _explained(self) -> frozenset[str]:
        return frozenset((*_POLITE, *self._needed, *self.uses.split()))
