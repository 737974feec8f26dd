"""A mention: some words of a message and what they may name.

Owns its shape; knows nothing of how mentions are found.
"""

from dataclasses import dataclass

from partnerbot.language import english
from partnerbot.language.dates import DateMention
from partnerbot.language.senses import Sense, Tag
from partnerbot.language.words import Word


@dataclass(frozen=True)
class Mention:
    """Some words of a message and everything that they may name, most telling first."""

    words: tuple[Word, ...]
    senses: tuple[Sense, ...]
    date: DateMention | None = None

    @property
    def tag(self) -> Tag:
        """The tag of the first sense."""
        return self.senses[0].tag

    @property
    def text(self) -> str:
        """The words as they were typed."""
        return " ".join(word.text for word in self.words)

    @property
    def score(self) -> float:
        """How sure the words are, from 0 to 100; under 100 where a slip was undone."""
        return min(word.score for word in self.words)

    def value(self, tag: Tag) -> str | None:
        """The value of its sense under a tag, None where it has none."""
        return next((sense.value for sense in self.senses if sense.tag == tag), None)

    def is_(self, tag: Tag, *values: str) -> bool:
        """Whether it can be read as a tag with one of some values (any, if none is given)."""
        return any(s.tag == tag and (not values or s.value in values) for s in self.senses)

    def has_word(self, part: str) -> bool:
        """Whether one of its words plays a part in the grammar (english/small_words.toml)."""
        return not english.small_words(part).isdisjoint(word.norm for word in self.words)
