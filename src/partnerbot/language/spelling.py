"""Slips undone: words run together, torn apart or misspelt, read as the words they stand for.

Owns the rules of when one word may be taken for another. A word that is known, in the
vocabulary or in common English, is never changed. Knows nothing of what words mean.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from partnerbot.language import english
from partnerbot.language.senses import Tag
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import Word, stem

_STRETCHED = re.compile(r"(.)\1{2,}")
"""A letter drawn out for effect: "ohhh"."""
_OTHER_KEYBOARD = str.maketrans("azqw", "qwaz")
"""Letters that change places between QWERTY and AZERTY."""
_NAMES = frozenset({Tag.PARTNER, Tag.STRANGER, Tag.HOST, Tag.BODY})
_SMALL = frozenset({Tag.FUNCTION, Tag.AUX, Tag.POINTER, Tag.FORM})
_SHORTEST = 4
"""Shorter words carry too little to tell a slip from another word."""
_COMMON_HANDICAP = 0.4
"""How many edits more a merely common word needs than one that we can use."""


class Speller:
    """Reads words as the words of a vocabulary where they are plainly meant."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._choices = sorted(
            w for w in {*vocabulary.words, *english.common_words()} if len(w) >= _SHORTEST
        )

    def read(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """The words with slips undone; what can't be explained stays as it is."""
        shouted = all(w.text.isupper() for w in words if w.text.isalpha())
        read: list[Word] = []
        i = 0
        while i < len(words):
            word = words[i]
            following = words[i + 1] if i + 1 < len(words) else None
            if following and (joined := self._joined(word, following)):
                read.append(joined)
                i += 2
                continue
            read += [word] if self._vocabulary.knows(word) else self._mend(word, shouted)
            i += 1
        return tuple(read)

    def _joined(self, word: Word, following: Word) -> Word | None:
        """Two pieces as the one word that they make: "inter pol"."""
        both_known = self._vocabulary.knows(word) and self._vocabulary.knows(following)
        if both_known or word.gap.strip(" -") or not following.norm.isalpha():
            return None
        norm = word.norm + following.norm
        if norm not in self._vocabulary.words:
            return None
        joined = replace(word, text=f"{word.text} {following.text}", end=following.end)
        return replace(joined, gap=following.gap).read_as(norm, 95)

    def _mend(self, word: Word, shouted: bool) -> list[Word]:
        if not word.norm.isalpha():
            return [word]
        if _STRETCHED.search(word.norm):
            drawn = (_STRETCHED.sub(letters, word.norm) for letters in (r"\1\1", r"\1"))
            read = [word.read_as(norm, 95) for norm in drawn]
            return self._mend(next(filter(self._vocabulary.knows, read), read[-1]), shouted)
        if self._vocabulary.knows(word):
            return [word]
        if (moved := word.norm.translate(_OTHER_KEYBOARD)) in self._vocabulary.words:
            return [word.read_as(moved, 90)]
        # An acronym of another organisation is not a slip of the pen.
        acronym = word.text.isupper() and not shouted and len(word.norm) <= 5
        candidate = self._nearest(word.norm, acronym)
        halves = self._split(word)
        if halves and (self._are_small(halves) or not self._is_close(word.norm, candidate)):
            return halves
        return [word.read_as(*candidate)] if candidate else [word]

    def _are_small(self, words: Sequence[Word]) -> bool:
        """Whether all words are small ones, which are easily run together: "wasit"."""
        return all(self._vocabulary.words.get(w.norm, set()) & _SMALL for w in words)

    def _is_close(self, norm: str, candidate: tuple[str, float] | None) -> bool:
        """Whether a candidate is one slip away and a word that we can use."""
        if candidate is None or candidate[0] not in self._vocabulary.words:
            return False
        return bool(OSA.distance(norm, candidate[0]) < 2)

    def other(self, word: Word) -> Word | None:
        """The next best word for one that is known but, as it stands, explains nothing.

        Foreign words of a vocabulary are near misspelt English ones: "intelectual". A
        common English word is what it is.
        """
        if english.is_common(word.norm) or not word.norm.isalpha():
            return None
        candidate = self._nearest(word.norm, acronym=False)
        return word.read_as(*candidate) if candidate else None

    def _split(self, word: Word) -> list[Word] | None:
        """One piece as the two words that were run together: "atthe"."""
        for place in range(2, len(word.norm) - 1):
            head = replace(word, text=word.text[:place], gap=" ").read_as(word.norm[:place], 95)
            tail = replace(word, text=word.text[place:]).read_as(word.norm[place:], 95)
            if self._says_something(head) and self._says_something(tail):
                return [head, tail]
        return None

    def _says_something(self, word: Word) -> bool:
        """Whether a word is a phrase by itself, as it is written."""
        match = self._vocabulary.longest((word,), 0)
        return match is not None and word.norm in self._vocabulary.words

    def _nearest(self, norm: str, acronym: bool) -> tuple[str, float] | None:
        """The word that a misspelt one stands for, with a score from 0 to 100."""
        allowed = _allowed(len(norm))
        if not allowed:
            return None
        found = process.extract(
            norm, self._choices, scorer=OSA.distance, score_cutoff=allowed, limit=12
        )
        candidates = [
            (distance + self._handicap(choice), -JaroWinkler.similarity(norm, choice), choice)
            for choice, distance, _ in found
            if choice != norm and self._may_be(norm, choice, int(distance), acronym)
        ]
        if not candidates:
            return None
        _, _, best = min(candidates)
        return best, 100 * OSA.normalized_similarity(norm, best)

    def _handicap(self, choice: str) -> float:
        return 0 if stem(choice) in self._vocabulary.stems else _COMMON_HANDICAP

    def _may_be(self, norm: str, choice: str, distance: int, acronym: bool) -> bool:
        """Whether a choice so many edits away may be what was meant.

        A short name one letter off is another name: only letters swapped or doubled
        count as slips there.
        """
        name = self._vocabulary.words.get(choice, set()) & _NAMES and len(choice) <= 5
        if (name and len(choice) <= 4) or acronym:
            return sorted(set(norm)) == sorted(set(choice)) and norm[0] == choice[0]
        if norm[0] != choice[0]:
            return distance == 1 and len(norm) >= 5
        return distance <= _allowed(min(len(norm), len(choice)))


def _allowed(length: int) -> int:
    """How many slips a word of so many letters may have."""
    return 0 if length < _SHORTEST else 1 if length < 7 else 2
