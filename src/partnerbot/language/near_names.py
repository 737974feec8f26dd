"""Names of partners with a slip in them, read as the names that they stand for.

Owns names of several words or many letters, where the whole tells what is meant though a
word of it may be another real word. Single words are the speller's.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from partnerbot.facts.base import Knowledge
from partnerbot.language import english
from partnerbot.language.near import NearIndex
from partnerbot.language.senses import Tag
from partnerbot.language.slips import slip_cost
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import Folder, Word
from partnerbot.pickling import Packed

_SHORTEST = 6
"""Shorter names carry too little to tell a slip from another name."""
_LONGEST = 25
"""So many words a name is long at most."""


class NearNames:
    """Finds the names of partners in a message, also those with a slip in them."""

    def __init__(self, knowledge: Knowledge, vocabulary: Vocabulary, fold: Folder) -> None:
        self._vocabulary = vocabulary
        folded = dict.fromkeys(
            " ".join(fold(name).norms)
            for partner in knowledge.partners.values()
            for name in (partner.name, *partner.aliases)
        )
        names = [name for name in folded if len(name) >= _SHORTEST]
        self._first = frozenset(name.partition(" ")[0] for name in names)
        self._longest = max(map(len, names), default=0) + 1
        lengths = set(map(len, names))
        self._lengths = frozenset(length + slip for length in lengths for slip in (-1, 0, 1))
        self._names = Packed(lambda: NearIndex(names, 2))

    def read(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """The words with each name written as it is, and no sentence ending inside it.

        Of names that overlap the longest is meant.
        """
        found = [
            _Found(start, end, name, slips)
            for start in range(len(words))
            if self._may_begin(words[start])
            for end, typed in self._runs(words, start)
            for name, slips in self._near(typed)
        ]
        found.sort(key=lambda f: (f.start - f.end, f.slips))
        taken: dict[int, _Found] = {}
        covered: set[int] = set()
        for name in found:
            places = range(name.start, name.end)
            if covered.isdisjoint(places):
                covered.update(places)
                taken[name.start] = name
        read: list[Word] = []
        i = 0
        while i < len(words):
            here = taken.get(i)
            read += _written(words[i : here.end], here.name) if here else words[i : i + 1]
            i = here.end if here else i + 1
        return tuple(read)

    def _may_begin(self, word: Word) -> bool:
        """Whether a name may begin with a word: as some do, or it may be a slip."""
        return word.norm in self._first or self._is_telling(word)

    def _is_telling(self, word: Word) -> bool:
        """Whether a word was typed as names are, or is no common one."""
        return word.text != word.text.lower() or not english.is_plain(word.norm)

    def _runs(self, words: Sequence[Word], start: int) -> Iterator[tuple[int, str]]:
        """The runs of words from a start on that may be a name: where each ends, and its text.

        Each word of a name with a slip stands in some name, is not known or was typed as names
        are; and where there are capitals they begin with the first word.
        """
        typed, telling = "", False
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            word = words[end - 1]
            named = self._is_telling(word)
            late = word.is_capitalised and typed and not telling
            if late or not (named or self._stands_in_name(word)):
                return
            typed = f"{typed} {word.norm}" if typed else word.norm
            if len(typed) > self._longest:
                return
            telling = telling or named
            known = word.norm in self._vocabulary.words
            enough = " " in typed or (not known and len(typed) >= _shortest_word(word))
            if telling and enough and len(typed) in self._lengths:
                yield end, typed

    def _stands_in_name(self, word: Word) -> bool:
        return Tag.PARTNER in self._vocabulary.words.get(word.norm, ())

    def _near(self, typed: str) -> list[tuple[str, int]]:
        """The name that a run of words stands for, with how many slips are in it."""
        near = self._names.get().near(typed, 1)
        ranked = sorted(near, key=lambda found: (slip_cost(typed, *found), found))
        return ranked[:1]


class _Found(NamedTuple):
    """A name found in words[start:end], and how many slips are in it."""

    start: int
    end: int
    name: str
    slips: int


def _shortest_word(word: Word) -> int:
    """How long a name of a single word must be; less where capitals say that it is a name."""
    capitals = sum(letter.isupper() for letter in word.text)
    return _SHORTEST if capitals > 1 else _SHORTEST + 2


def _written(typed: Sequence[Word], name: str) -> Iterator[Word]:
    """Words as a name has them; what was typed is spread over them."""
    norms = name.split(" ")
    score = 100 * (1 - 1 / len(name))
    for place, norm in enumerate(norms):
        last = place == len(norms) - 1
        own = typed[place:] if last else typed[place : place + 1]
        word = own[0] if own else typed[-1]._replace(text="")
        if len(own) > 1:
            word = word._replace(text=" ".join(w.text for w in own), end=own[-1].end)
        if not own or last or word.gap != " ":
            word = word._replace(gap=typed[-1].gap if last else " ")
        yield word if word.norm == norm and len(own) == 1 else word.read_as(norm, score)
