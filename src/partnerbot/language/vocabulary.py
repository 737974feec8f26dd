"""Every phrase that can be understood, with its senses: English plus one knowledge base.

Owns the phrase index and its longest-match look-up; knows nothing of questions.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from partnerbot.facts.base import Knowledge
from partnerbot.language import english
from partnerbot.language.phrases import all_phrases
from partnerbot.language.senses import RANK, Sense, Tag
from partnerbot.language.words import FoldedPhrase, Folder, Word, stem

_SHORTEST_NAME, _SHORTEST_WORDS = 2, 6
"""So many letters a name has at least, and one of several words that are all common."""
_NO_TAGS: frozenset[Tag] = frozenset()
_SMALL = (Tag.FUNCTION, Tag.FILLER, Tag.POINTER)
_UNINFLECTED = (Tag.PLACE, Tag.ELSEWHERE, Tag.STRANGER, Tag.MEMBER)
_INFLECTED = frozenset(Tag) - {*_SMALL, *_UNINFLECTED}
"""What words in any form may mean."""


class Match(NamedTuple):
    """A known phrase found in a message: words[start:end] and what they may mean."""

    start: int
    end: int
    senses: tuple[Sense, ...]


class Vocabulary:
    """The phrases of the English data files and of a knowledge base.

    Phrases are kept under the stems of their words, joined by spaces and without articles.
    """

    def __init__(self, knowledge: Knowledge, fold: Folder | None = None) -> None:
        self._senses: dict[str, tuple[Sense, ...]] = {}
        self._reach: dict[str, int] = {}
        """The most words that a phrase has which begins with two stems."""
        self._lone_names: set[str] = set()
        """The names of a single word."""
        self._in_capitals: dict[str, list[tuple[str, Sense]]] = {}
        """Names that are common words too, so that only capitals tell: "CARE", "Age"."""
        fold = fold or Folder()
        norms: dict[Tag, set[str]] = {}
        alike: dict[tuple[Sense, ...], tuple[Sense, ...]] = {}
        for phrase, sense in all_phrases(knowledge):
            folded = folded_phrase(phrase, fold)
            if sense.tag == Tag.PARTNER and _is_too_small(folded.norms):
                continue
            lone = len(folded.norms) == 1 and sense.tag == Tag.PARTNER
            if lone and _is_common_word(folded.norms[0], phrase):
                self._in_capitals.setdefault(folded.norms[0], []).append((phrase, sense))
                continue
            if lone:
                self._lone_names.add(folded.norms[0])
            norms.setdefault(sense.tag, set()).update(folded.norms)
            self._add(folded.stems, sense, alike)
        self.words = _with_tags(norms)
        """Every word of every phrase, folded, with the tags of its phrases."""
        self.stems = frozenset(map(stem, self.words))
        """The stems of those words."""

    def _add(
        self,
        stems: Sequence[str],
        sense: Sense,
        alike: dict[tuple[Sense, ...], tuple[Sense, ...]],
    ) -> None:
        """Take up a phrase; what is equal is kept once, for there may be very many."""
        if len(stems) > 1:
            start = f"{stems[0]} {stems[1]}"
            self._reach[start] = max(len(stems), self._reach.get(start, 0))
        key = " ".join(stems)
        senses = self._senses.get(key)
        if senses is None:
            self._senses[key] = alike.setdefault((sense,), (sense,))
        elif sense not in senses:
            more = (*senses, sense)
            if RANK[sense.tag] < RANK[senses[-1].tag]:
                more = tuple(sorted(more, key=lambda s: RANK[s.tag]))
            self._senses[key] = alike.setdefault(more, more)

    def knows(self, word: Word) -> bool:
        """Whether a word is part of a known phrase or a common English word."""
        known = word.stem in self.stems or word.norm.isdigit()
        return known or english.is_common(word.norm)

    def lone_senses(self, norm: str) -> frozenset[Tag]:
        """The tags that a folded word has by itself, and not as a part of a phrase."""
        return frozenset(sense.tag for sense in self._senses.get(stem(norm), ()))

    def follow(self, first: Word, second: Word) -> bool:
        """Whether some phrase begins with these two words."""
        return f"{first.stem} {second.stem}" in self._reach

    def longest(self, words: Sequence[Word], start: int) -> Match | None:
        """The longest known phrase that begins at a word, articles inside it left out.

        A phrase never reaches over the end of a sentence or a comma.
        """
        articles = english.small_words("article")
        key, count, end, reach = words[start].stem, 1, start + 1, 0
        best: Match | None = None
        while True:
            senses = self._senses.get(key, ())
            if count == 1:
                senses = self._of_one_word(words[start], senses)
            if senses and (written := self._as_written(senses, words[start:end])):
                best = Match(start, end, written)
            if words[end - 1].ends_phrase:
                return best
            while end < len(words) and words[end].norm in articles:
                end += 1
            if end == len(words):
                return best
            key, count, end = f"{key} {words[end].stem}", count + 1, end + 1
            reach = self._reach.get(key, 0) if count == 2 else reach
            if count > reach:
                return best

    def _of_one_word(self, word: Word, senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
        """The senses of a single word: names are no inflections of common words, and of those
        that are common words themselves their capitals tell.
        """
        named = word.norm in self._lone_names
        if not named and any(s.tag == Tag.PARTNER for s in senses) and english.is_plain(word.norm):
            senses = tuple(sense for sense in senses if sense.tag != Tag.PARTNER)
        if not word.is_capitalised or word.norm not in self._in_capitals:
            return senses
        written = self._in_capitals[word.norm]
        return (*(s for name, s in written if word.text.isupper() or not name.isupper()), *senses)

    def _as_written(self, senses: Sequence[Sense], words: Sequence[Word]) -> tuple[Sense, ...]:
        """The senses that words may have; names of places and strangers don't inflect.

        And what only looks like an inflected small word ("hering") is a slip of another.
        """
        if _INFLECTED.issuperset([sense.tag for sense in senses]):
            return tuple(senses)
        return tuple(s for s in senses if s.tag in _INFLECTED or self._may_have(s.tag, words))

    def _may_have(self, tag: Tag, words: Sequence[Word]) -> bool:
        if tag in _SMALL:
            return all(w.norm in self.words or english.is_listed(w.norm) for w in words)
        articles = english.small_words("article")
        return all(tag in self.words.get(w.norm, ()) or w.norm in articles for w in words)


def folded_phrase(written: str, fold: Folder) -> FoldedPhrase:
    """A phrase as it is kept: folded, without its articles unless it is made of nothing else."""
    phrase, articles = fold(written), english.small_words("article")
    if articles.isdisjoint(phrase.norms):
        return phrase
    kept = [place for place, norm in enumerate(phrase.norms) if norm not in articles]
    if not kept:
        return phrase
    return FoldedPhrase(*(tuple(words[i] for i in kept) for words in phrase))


def _is_too_small(norms: Sequence[str]) -> bool:
    """Whether a name is no more than a letter or small words: "A", "I am"."""
    letters = sum(map(len, norms))
    return letters < _SHORTEST_NAME or (
        len(norms) > 1 and letters < _SHORTEST_WORDS and all(map(english.is_plain, norms))
    )


def _is_common_word(norm: str, written: str) -> bool:
    """Whether a name in capitals is a common word of English too."""
    return written != written.lower() and english.is_common(norm)


def _with_tags(norms: Mapping[Tag, Iterable[str]]) -> dict[str, frozenset[Tag]]:
    """Words with the tags that they stand under; equal sets of tags are kept once."""
    found: dict[str, frozenset[Tag]] = {}
    alike: dict[frozenset[Tag], frozenset[Tag]] = {}
    for tag, words in norms.items():
        for word in words:
            tags = found.get(word, _NO_TAGS) | {tag}
            found[word] = alike.setdefault(tags, tags)
    return found
