"""Slips undone: words run together, torn apart or misspelt, read as the words they stand for.

Owns where in a text a slip is looked for, and of what sort. A word that is known, in the
vocabulary or in common English, is not changed by itself. Knows nothing of what words mean.
"""

import re
from collections.abc import Sequence

from partnerbot.language.candidates import SHORTEST, Candidates
from partnerbot.language.capitals import is_acronym, is_like_a_name, is_shouted
from partnerbot.language.senses import Tag
from partnerbot.language.slips import likeness, slips_between
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import Word

_STRETCHED = re.compile(r"(.)\1{2,}")
"""A letter drawn out for effect: "ohhh"."""
_OTHER_KEYBOARD = str.maketrans("azqw", "qwaz")
"""Letters that change places between QWERTY and AZERTY."""
_SMALL = frozenset({Tag.FUNCTION, Tag.AUX, Tag.POINTER, Tag.FORM})
_LONGEST = 30
"""A longer word is no slip of any."""
_MOST_ALTERNATIVES = 3


class Speller:
    """Reads words as the words of a vocabulary where they are plainly meant."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._candidates = Candidates(vocabulary)

    def read(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """The words with slips undone; what can't be explained stays as it is."""
        shouted = is_shouted(words)
        knows = self._vocabulary.knows
        known = [*map(knows, words), True]
        read: list[Word] = []
        i = 0
        while i < len(words):
            word = words[i]
            if known[i] and self._is_ours(word) and known[i + 1]:
                read.append(word)  # as most words are
                i += 1
                continue
            following = words[i + 1] if i + 1 < len(words) else None
            if following and (joined := self._joined(word, following)):
                read.append(joined)
                i += 2
                continue
            before = words[i - 1] if i and not words[i - 1].ends_sentence else None
            acronym = is_acronym(word.text) and not shouted
            if beside := self._beside(word, before, following, acronym):
                read.append(beside)
                i += 1
                continue
            named = is_like_a_name(words, i)
            read += [word] if known[i] else self._mend(word, shouted, named)
            i += 1
        return tuple(read)

    def _beside(
        self, word: Word, before: Word | None, following: Word | None, acronym: bool
    ) -> Word | None:
        """A word that stands for one which makes a phrase with the word beside it.

        "Bule shield" and "since hen": there, even a real word of English may be a slip, if
        it is none that we can use.
        """
        readable = word.norm.isalpha() and SHORTEST - 1 <= len(word.norm) <= _LONGEST
        if not readable or self._is_ours(word):
            return None
        if following and (word.gap.strip(" -") or not self._is_ours(following)):
            following = None
        if before and (before.gap.strip(" -") or not self._is_ours(before)):
            before = None
        if following is None and before is None:
            return None
        for _, choice in self._candidates.near(word.norm, 1):
            if acronym and not self._candidates.is_name(choice):
                continue
            meant = word.read_as(choice, likeness(word.norm, choice))
            ahead = following is not None and self._vocabulary.follow(meant, following)
            if ahead or (before is not None and self._vocabulary.follow(before, meant)):
                return meant
        return None

    def _is_ours(self, word: Word) -> bool:
        return word.stem in self._vocabulary.stems

    def _joined(self, word: Word, following: Word) -> Word | None:
        """Two pieces as the one word that they make: "inter pol"."""
        both_known = self._vocabulary.knows(word) and self._vocabulary.knows(following)
        if both_known or word.gap.strip(" -") or not following.norm.isalpha():
            return None
        norm = word.norm + following.norm
        if norm not in self._vocabulary.words:
            return None
        joined = word._replace(text=f"{word.text} {following.text}", end=following.end)
        return joined._replace(gap=following.gap).read_as(norm, 95)

    def _mend(self, word: Word, shouted: bool, named: bool = False) -> list[Word]:
        """A word read as what it stands for; a name in capitals as no merely common word."""
        if not word.norm.isalpha() or len(word.norm) > _LONGEST:
            return [word]
        if _STRETCHED.search(word.norm):
            drawn = (_STRETCHED.sub(letters, word.norm) for letters in (r"\1\1", r"\1"))
            read = [word.read_as(norm, 95) for norm in drawn]
            return self._mend(next(filter(self._vocabulary.knows, read), read[-1]), shouted, named)
        if self._vocabulary.knows(word):
            return [word]
        moved = word.norm.translate(_OTHER_KEYBOARD)
        if moved in self._vocabulary.words and (not named or self._candidates.is_name(moved)):
            return [word.read_as(moved, 90)]
        meant = self._candidates.nearest(word, is_acronym(word.text) and not shouted)
        if named:
            if meant and self._candidates.may_be_named(word, meant):
                return [word.read_as(meant, likeness(word.norm, meant))]
            return [word]
        halves = self._split(word)
        if halves and (self._are_small(halves) or not self._is_close(word.norm, meant)):
            return halves
        return [word.read_as(meant, likeness(word.norm, meant))] if meant else [word]

    def _are_small(self, words: Sequence[Word]) -> bool:
        """Whether all words are small ones, which are easily run together: "wasit"."""
        return all(self._vocabulary.words.get(w.norm, frozenset()) & _SMALL for w in words)

    def _is_close(self, norm: str, meant: str | None) -> bool:
        """Whether a candidate is one slip away and a word that we can use."""
        return meant in self._vocabulary.words and slips_between(norm, meant) <= 1

    def alternatives(self, words: Sequence[Word], i: int, shouted: bool = False) -> list[Word]:
        """What else a word of a sentence may stand for, one slip away, likeliest first.

        For a word that explains nothing as it stands: a real word may be a slip too
        ("toes" for ties), but is taken for one only where nothing else helps.
        """
        word = words[i]
        if not word.norm.isalpha() or not SHORTEST - 1 <= len(word.norm) <= _LONGEST:
            return []
        acronym = is_acronym(word.text) and not shouted
        named = is_like_a_name(words, i)
        found = [
            choice
            for cost, choice in self._candidates.near(word.norm, 1)
            if self._candidates.may_replace(word, choice, cost, acronym)
            and (not named or self._candidates.may_be_named(word, choice))
        ]
        return [word.read_as(w, likeness(word.norm, w)) for w in found[:_MOST_ALTERNATIVES]]

    def _split(self, word: Word) -> list[Word] | None:
        """One piece as the two words that were run together: "atthe"."""
        known = self._vocabulary.words
        for place in range(2, len(word.norm) - 1):
            if word.norm[:place] not in known or word.norm[place:] not in known:
                continue
            head = word._replace(text=word.text[:place], gap=" ").read_as(word.norm[:place], 95)
            tail = word._replace(text=word.text[place:]).read_as(word.norm[place:], 95)
            if self._says_something(head) and self._says_something(tail):
                return [head, tail]
        return None

    def _says_something(self, word: Word) -> bool:
        """Whether a word is a phrase by itself, as it is written."""
        match = self._vocabulary.longest((word,), 0)
        return match is not None and word.norm in self._vocabulary.words
