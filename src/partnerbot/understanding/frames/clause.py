"""The words of a clause taken together: which tags they hold, what they ask for.

Owns what can be told from the mentions alone, before anything is sorted into a frame.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.quantifiers import claimed_number
from partnerbot.understanding.mention import Mention, written
from partnerbot.understanding.tag_groups import QUESTION_WORDS

OPENERS = frozenset({Tag.SOCIAL, Tag.FILLER, Tag.LOGIC, Tag.NUMBER, Tag.HINT})
"""What may stand before the word that opens a question."""
CLAUSE_END = re.compile(r"[,;:]")
_BEFORE_WANTED = frozenset({Tag.FUNCTION, Tag.FILLER, Tag.NOUN, Tag.HOST, Tag.POINTER, Tag.ORDER,
                            Tag.LOGIC, Tag.UNRECORDED, Tag.NUMBER, Tag.BACKGROUND,
                            Tag.ACTION, Tag.HINT, Tag.UNKNOWN,
                            Tag.DATE, Tag.PLACE, Tag.DOCUMENT})  # fmt: skip
"""What may stand between a question and what it asks for."""
_NEAR = 8
"""How many words back the question may stand that asks for something."""
_OF_NAME = 4
"""How many words further the name may stand that something belongs to."""


@dataclass(frozen=True)
class Clause:
    """The mentions of a clause."""

    mentions: tuple[Mention, ...]

    def has(self, tag: Tag, *values: str) -> bool:
        """Whether some mention can be read as a tag, with one of some values if given."""
        held = self._values.get(tag)
        return held is not None and (not values or not held.isdisjoint(values))

    def asks(self, *forms: str) -> bool:
        """Whether one of some question forms was used."""
        return not self._forms.isdisjoint(forms)

    @cached_property
    def said(self) -> frozenset[str]:
        """The senses of all mentions as rules write them."""
        return frozenset().union(*(written(m.senses) for m in self.mentions))

    @cached_property
    def _values(self) -> dict[Tag, set[str]]:
        """The values of all senses of all mentions, by tag."""
        found: dict[Tag, set[str]] = {}
        for mention in self.mentions:
            for sense in mention.senses:
                found.setdefault(sense.tag, set()).add(sense.value)
        return found

    @cached_property
    def _forms(self) -> set[str]:
        """The question forms that mentions have before any other sense."""
        forms = (m for m in self.mentions if m.tag == Tag.FORM)
        return {s.value for m in forms for s in m.senses if s.tag == Tag.FORM}

    @cached_property
    def wanted(self) -> tuple[Mention, ...]:
        """What is asked for that no fact records: "who is its director?".

        A director in the story around a question is not asked for: between the word and
        the question, or the name it belongs to, only small words may stand.
        """
        places = [i for i, m in enumerate(self.mentions) if m.tag == Tag.UNRECORDED]
        return tuple(self.mentions[i] for i in places if self._is_wanted(i))

    def _is_wanted(self, place: int) -> bool:
        asks_itself = self.mentions[place].has_word("question")  # "how many members"
        if asks_itself or not any(m.tag in (Tag.FORM, Tag.AUX) for m in self.mentions):
            return True
        behind = self.mentions[place + 1 : place + _OF_NAME]
        own = self.mentions[max(0, place - 3) : place]
        if any(m.has_word("speaker") and m.tag != Tag.FORM for m in own):
            return False  # "our director"
        for mention in behind:
            if mention.tag == Tag.PARTNER:
                return True
            if mention.tag != Tag.FUNCTION:
                break
        for mention in reversed(self.mentions[max(0, place - _NEAR) : place]):
            if mention.tag == Tag.FORM:
                return mention.is_(Tag.FORM, *QUESTION_WORDS, "yes_no")
            if mention.tag in (Tag.AUX, Tag.PARTNER) or mention.has_word("possessive"):
                return True
            if mention.tag not in _BEFORE_WANTED or CLAUSE_END.search(mention.words[-1].gap):
                return False
        asks_if = self.asks("yes_no") and not self.asks(*QUESTION_WORDS)  # "… Is he right?"
        return place <= _NEAR and not asks_if

    @cached_property
    def opens_with_any(self) -> bool:
        """Whether it begins with "any": "anybody working on it?" asks if there is one."""
        telling = (m for m in self.mentions if m.tag not in OPENERS)
        return next((m.has_word("any") for m in telling), False)

    @property
    def selects_among(self) -> bool:
        """Whether it chooses from partners that it names: "which of X, Y and Z …"."""
        for who, of, name in zip(self.mentions, self.mentions[1:], self.mentions[2:], strict=False):
            if who.tag == Tag.FORM and who.is_(Tag.FORM, "who") and of.has_word("of"):
                named = [m for m in (of, name) if m.tag == Tag.PARTNER]
                return bool(named) or name.has_word("article")
        return False

    @property
    def expected(self) -> int | None:
        """How many it takes for granted: "the three partners that signed"."""
        return claimed_number(self.mentions)

    @cached_property
    def plural(self) -> bool:
        """Whether it speaks of several things of a kind."""
        return any(m.has_word("plural") for m in self.mentions)
