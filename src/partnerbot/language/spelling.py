"""Slips undone: words run together, torn apart or misspelt, read as the words they stand for.

Owns the rules of when one word may be taken for another. A word that is known, in the
vocabulary or in common English, is never changed. Knows nothing of what words mean.
"""

import re
from collections.abc import Sequence

from partnerbot.language import english
from partnerbot.language.near import NearIndex
from partnerbot.language.senses import Tag
from partnerbot.language.slips import NEIGHBOUR, likeness, slip_cost, slips_between
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import Word, stem
from partnerbot.pickling import Packed

_STRETCHED = re.compile(r"(.)\1{2,}")
"""A letter drawn out for effect: "ohhh"."""
_OTHER_KEYBOARD = str.maketrans("azqw", "qwaz")
"""Letters that change places between QWERTY and AZERTY."""
_NAMES = frozenset({Tag.PARTNER, Tag.STRANGER, Tag.HOST, Tag.BODY})
_SMALL = frozenset({Tag.FUNCTION, Tag.AUX, Tag.POINTER, Tag.FORM})
_FOREIGN = frozenset({Tag.STRANGER, Tag.ELSEWHERE})
_SHORTEST = 4
"""Shorter words carry too little to tell a slip from another word."""
_LONG = 7
"""From so many letters on a word may have two slips."""
_LONGEST = 30
"""A longer word is no slip of any."""
_ACRONYM = 5
"""Up to so many letters a word in capitals is taken for an acronym."""
_ONE_SLIP = 2
"""What costs less is a single slip."""
_COMMON_HANDICAP = 0.4
"""How much more a merely common word costs than one that we can use."""
_SMALL_BONUS = 0.05
"""How much less a small word costs, of which there are so many in every question."""
_ENDINGS = ("", "s", "ed", "ing")
"""Endings that a misspelt word may have on top of a known one."""
_INFLECTED = 0.05
"""How much less likely that is."""
_MOST_ALTERNATIVES = 3


class Speller:
    """Reads words as the words of a vocabulary where they are plainly meant."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._known = Packed(lambda: _index_of_words(vocabulary))

    def read(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """The words with slips undone; what can't be explained stays as it is."""
        shouted = all(w.text.isupper() for w in words if w.text.isalpha())
        titled = sum(w.is_capitalised for w in words) > len(words) / 2
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
            if beside := self._beside(word, before, following):
                read.append(beside)
                i += 1
                continue
            named = word.is_capitalised and i > 0 and not words[i - 1].ends_sentence
            strict = named and not (shouted or titled)
            read += [word] if known[i] else self._mend(word, shouted, strict)
            i += 1
        return tuple(read)

    def _beside(self, word: Word, before: Word | None, following: Word | None) -> Word | None:
        """A word that stands for one which makes a phrase with the word beside it.

        "Bule shield" and "since hen": there, even a real word of English may be a slip, if
        it is none that we can use.
        """
        readable = word.norm.isalpha() and _SHORTEST - 1 <= len(word.norm) <= _LONGEST
        if not readable or self._is_ours(word):
            return None
        if following and (word.gap.strip(" -") or not self._is_ours(following)):
            following = None
        if before and (before.gap.strip(" -") or not self._is_ours(before)):
            before = None
        if following is None and before is None:
            return None
        for _, choice in self._candidates(word.norm, 1):
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
        if (moved := word.norm.translate(_OTHER_KEYBOARD)) in self._vocabulary.words:
            return [word.read_as(moved, 90)]
        meant = self._nearest(word, shouted)
        if named and meant and stem(meant) not in self._vocabulary.stems:
            meant = None
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

    def alternatives(self, word: Word) -> list[Word]:
        """What else a word may stand for, one slip away, likeliest first.

        For a word that explains nothing as it stands: a real word may be a slip too
        ("toes" for ties), but is taken for one only where nothing else helps.
        """
        if not word.norm.isalpha() or not _SHORTEST - 1 <= len(word.norm) <= _LONGEST:
            return []
        found = [w for c, w in self._candidates(word.norm, 1) if self._may_replace(word, w, c)]
        return [word.read_as(w, likeness(word.norm, w)) for w in found[:_MOST_ALTERNATIVES]]

    def _may_replace(self, word: Word, choice: str, cost: float) -> bool:
        """Whether a word that explains nothing may stand for another that we can use."""
        if stem(choice) not in self._vocabulary.stems or choice == word.norm:
            return False
        if not _is_acronym(word.text) or not self._is_short_name(choice, Tag.PARTNER):
            return not self._is_short_name(choice, Tag.STRANGER)
        return self._may_be(word.norm, choice, cost, True, word.text)

    def _is_short_name(self, word: str, tag: Tag) -> bool:
        """Whether a word of few letters is by itself the name of somebody and of nothing else."""
        return len(word) < _ACRONYM and self._vocabulary.lone_senses(word) == {tag}

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

    def _nearest(self, word: Word, shouted: bool) -> str | None:
        """The word that a misspelt one stands for."""
        norm = word.norm
        acronym = _is_acronym(word.text) and not shouted and len(norm) <= _ACRONYM
        found = [
            (cost + _INFLECTED * bool(ending), choice + ending)
            for ending in _ENDINGS
            if norm.endswith(ending)
            for base in [norm.removesuffix(ending)]
            for cost, choice in self._candidates(base, _allowed(len(base), word.text.isupper()))
            if self._may_be(base, choice, cost, acronym, word.text)
        ]
        return min(found, key=lambda candidate: candidate[0])[1] if found else None

    def _candidates(self, norm: str, most: int) -> list[tuple[float, str]]:
        """Known words up to so many slips away with what taking them costs, cheapest first."""
        found = [(w, slips) for w, slips in self._known.get().near(norm, most) if slips]
        costs = {w: slip_cost(norm, w, slips) + self._handicap(w) for w, slips in found}
        ranked = sorted(costs, key=lambda w: (costs[w], not english.is_common(w), w))
        return [(costs[w], w) for w in ranked]

    def _handicap(self, choice: str) -> float:
        """How much less likely a word is meant: merely common ones, and rarer ones of ours."""
        tags = self._vocabulary.words.get(choice, frozenset())
        if not tags:
            return 0 if stem(choice) in self._vocabulary.stems else _COMMON_HANDICAP
        if tags <= _FOREIGN:
            return _COMMON_HANDICAP  # rather one of ours than somebody else's name
        return -_SMALL_BONUS if tags & _SMALL else 0

    def _may_be(self, norm: str, choice: str, cost: float, acronym: bool, typed: str) -> bool:
        """Whether a choice at such a cost may be what was meant.

        A short name one letter off is another name: only letters swapped or doubled
        count as slips there, or the key beside it where capitals don't say it is a name. And
        nobody is taken for a stranger with a short name who is not called so.
        """
        if self._is_short_name(choice, Tag.STRANGER):
            return False
        name = self._vocabulary.words.get(choice, frozenset()) & _NAMES
        if (name and len(choice) < _ACRONYM) or acronym:
            if not typed.isupper() and len(norm) == len(choice) >= _SHORTEST:
                return cost <= NEIGHBOUR
            return sorted(set(norm)) == sorted(set(choice)) and norm[0] == choice[0]
        if norm[0] != choice[0]:
            return cost < _ONE_SLIP and len(norm) >= 4
        return cost < _ONE_SLIP or min(len(norm), len(choice)) >= _LONG or set(norm) == set(choice)


def _index_of_words(vocabulary: Vocabulary) -> NearIndex:
    """The words that a misspelt one may stand for."""
    known = {*vocabulary.words, *english.common_words()}
    return NearIndex((word for word in known if len(word) >= _SHORTEST), 3)


def _is_acronym(text: str) -> bool:
    """Whether most letters are capitals: "UNO", and also "UnO"."""
    return sum(c.isupper() for c in text) > max(1, len(text) / 2)


def _allowed(length: int, name: bool = False) -> int:
    """How many slips a word of so many letters may have; a name in capitals one more."""
    if length < _SHORTEST - 1:
        return 0
    return 2 if length >= _LONG or (name and length > _ACRONYM) else 1
