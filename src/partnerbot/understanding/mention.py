"""A mention: some words of a message and what they may name.

Owns its shape, and what several say taken together; knows nothing of how they are found.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from partnerbot.language import english
from partnerbot.language.dates import DateMention
from partnerbot.language.senses import Sense, Tag
from partnerbot.language.words import Word


class Mention:
    """Some words of a message and everything that they may name, most telling first.

    Every rule of the grammar puts its questions to every mention, so what they ask for is
    looked up once, when the mention is made. It is never changed thereafter.
    """

    def __init__(
        self, words: tuple[Word, ...], senses: tuple[Sense, ...], date: DateMention | None = None
    ) -> None:
        self.words = words
        self.senses = senses
        self.date = date
        self.tag: Tag = senses[0].tag
        """The tag of the first sense."""
        self._values = _by_tag(senses)
        self.norms = frozenset([word.norm for word in words])
        """The words, folded."""

    def __repr__(self) -> str:
        return f"Mention({self.text!r}, {', '.join(map(str, self.senses))})"

    @cached_property
    def text(self) -> str:
        """The words as they were typed."""
        return " ".join([word.text for word in self.words if word.text])

    @cached_property
    def folded(self) -> str:
        """The words as they were typed, in lower case."""
        return self.text.casefold()

    @property
    def score(self) -> float:
        """How sure the words are, from 0 to 100; under 100 where a slip was undone."""
        return min(word.score for word in self.words)

    def value(self, tag: Tag) -> str | None:
        """The value of its sense under a tag, None where it has none."""
        values = self._values.get(tag)
        return values[0] if values else None

    def values(self, tag: Tag) -> tuple[str, ...]:
        """The values of all its senses under a tag."""
        return self._values.get(tag, ())

    def is_(self, tag: Tag, *values: str) -> bool:
        """Whether it can be read as a tag with one of some values (any, if none is given)."""
        held = self._values.get(tag)
        if held is None or not values:
            return held is not None
        for value in values:  # noqa: SIM110 - asked hundreds of times; any() makes a generator
            if value in held:
                return True
        return False

    def has_word(self, part: str) -> bool:
        """Whether one of its words plays a part in the grammar (english/small_words.toml)."""
        return not english.small_words(part).isdisjoint(self.norms)


@lru_cache(maxsize=4096)
def _by_tag(senses: tuple[Sense, ...]) -> Mapping[Tag, tuple[str, ...]]:
    """The values of some senses by their tags."""
    found: dict[Tag, tuple[str, ...]] = {}
    for sense in senses:
        values = found.get(sense.tag, ())
        if sense.value not in values:
            found[sense.tag] = (*values, sense.value)
    return found


@lru_cache(maxsize=4096)
def written(senses: tuple[Sense, ...]) -> frozenset[str]:
    """Senses as rules write them, with and without their value: "form.who", "form"."""
    return frozenset(s for sense in senses for s in (f"{sense.tag}.{sense.value}", str(sense.tag)))


class BagOfWords:
    """All senses and all words of some mentions, in no order.

    It tells at once that a clause holds nothing that a rule looks for, which is so for most
    rules and most clauses.
    """

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._senses = frozenset().union(*[written(m.senses) for m in mentions])
        self._norms = frozenset().union(*[m.norms for m in mentions])

    def says(self, *senses: str) -> bool:
        """Whether one of some senses, written "form.who" or "form", is among them."""
        return not self._senses.isdisjoint(senses)

    def has_word(self, part: str) -> bool:
        """Whether a word among them plays a part in the grammar (english/small_words.toml)."""
        return not english.small_words(part).isdisjoint(self._norms)
