"""The known words that a misspelt one may stand for, and how likely each is.

Owns the rules of when one word may be taken for another. Knows nothing of the words beside it.
"""

from partnerbot.language import english
from partnerbot.language.capitals import SHORT
from partnerbot.language.near import NearIndex
from partnerbot.language.senses import Tag
from partnerbot.language.slips import NEIGHBOUR, slip_cost, slips_between
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import Word, stem
from partnerbot.language.written_dates import months
from partnerbot.pickling import Packed

_OURS = frozenset({Tag.PARTNER, Tag.HOST, Tag.BODY})
_NAMES = _OURS | {Tag.STRANGER}
_CAPITALISED = _OURS | {Tag.PLACE, Tag.WORK, Tag.KIND}
_SMALL = frozenset({Tag.FUNCTION, Tag.AUX, Tag.POINTER, Tag.FORM})
_FOREIGN = frozenset({Tag.STRANGER, Tag.ELSEWHERE})
SHORTEST = 4
"""Shorter words carry too little to tell a slip from another word."""
_LONG = 7
"""From so many letters on a word may have two slips."""
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


class Candidates:
    """What a misspelt word may stand for, in one vocabulary and in common English."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._known = Packed(lambda: _index_of_words(vocabulary))

    def nearest(self, word: Word, acronym: bool) -> str | None:
        """The word that a misspelt one stands for."""
        norm = word.norm
        found = [
            (cost + _INFLECTED * bool(ending), choice + ending)
            for ending in _ENDINGS
            if norm.endswith(ending)
            for base in [norm.removesuffix(ending)]
            for cost, choice in self.near(base, _allowed(len(base), word.text.isupper()))
            if self._may_be(base, choice, cost, acronym, word.text)
        ]
        return min(found, key=lambda candidate: candidate[0])[1] if found else None

    def near(self, norm: str, most: int) -> list[tuple[float, str]]:
        """Known words up to so many slips away with what taking them costs, cheapest first."""
        found = [(w, slips) for w, slips in self._known.get().near(norm, most) if slips]
        costs = {w: slip_cost(norm, w, slips) + self._handicap(w) for w, slips in found}
        ranked = sorted(costs, key=lambda w: (costs[w], not english.is_common(w), w))
        return [(costs[w], w) for w in ranked]

    def may_be_named(self, word: Word, meant: str) -> bool:
        """Whether a word written like a name, mid-sentence, may stand for a known one.

        It may for what has capitals itself; else only where it is long, and one slip away from
        a word of ours or a place of the world.
        """
        tags = self._vocabulary.words.get(meant, frozenset())
        if tags & _CAPITALISED or meant in months():
            return True
        if slips_between(word.norm, meant) > 1 or not word.text[1:].islower():
            return False
        ours = stem(meant) in self._vocabulary.stems and len(word.norm) >= _LONG
        return ours or (Tag.ELSEWHERE in tags and len(word.norm) > SHORTEST)

    def may_replace(self, word: Word, choice: str, cost: float, acronym: bool) -> bool:
        """Whether a word that explains nothing may stand for another of the vocabulary."""
        if stem(choice) not in self._vocabulary.stems or choice == word.norm:
            return False
        if acronym and not self.is_name(choice):
            return False
        if acronym and len(choice) < SHORT:
            return self._may_be(word.norm, choice, cost, acronym, word.text)
        return not self._is_short_name(choice, Tag.STRANGER)

    def _may_be(self, norm: str, choice: str, cost: float, acronym: bool, typed: str) -> bool:
        """Whether a choice at such a cost may be what was meant.

        A short name one letter off is another name: only letters swapped or doubled
        count as slips there, or the key beside it where capitals don't say it is a name. A
        name in capitals is no slip of any other word. And nobody is taken for a stranger with
        a short name who is not called so.
        """
        if self._is_short_name(choice, Tag.STRANGER):
            return False
        if acronym and not self.is_name(choice):
            return False
        name = self._vocabulary.words.get(choice, frozenset()) & _NAMES
        if acronym or (name and len(choice) < SHORT):
            if not typed.isupper() and len(norm) == len(choice) >= SHORTEST:
                return cost <= NEIGHBOUR
            return sorted(set(norm)) == sorted(set(choice)) and norm[0] == choice[0]
        if norm[0] != choice[0]:
            return cost < _ONE_SLIP and len(norm) >= 4
        return cost < _ONE_SLIP or min(len(norm), len(choice)) >= _LONG or set(norm) == set(choice)

    def _is_short_name(self, word: str, tag: Tag) -> bool:
        """Whether a word of few letters is by itself the name of somebody and of nothing else."""
        return len(word) < SHORT and self._vocabulary.lone_senses(word) == {tag}

    def is_name(self, word: str) -> bool:
        """Whether a word is a name by itself."""
        return not self._vocabulary.lone_senses(word).isdisjoint(_NAMES)

    def _handicap(self, choice: str) -> float:
        """How much less likely a word is meant: merely common ones, and rarer ones of ours."""
        tags = self._vocabulary.words.get(choice, frozenset())
        if not tags:
            return 0 if stem(choice) in self._vocabulary.stems else _COMMON_HANDICAP
        if tags <= _FOREIGN:
            return _COMMON_HANDICAP  # rather one of ours than somebody else's name
        return -_SMALL_BONUS if tags & _SMALL else 0


def _index_of_words(vocabulary: Vocabulary) -> NearIndex:
    """The words that a misspelt one may stand for."""
    known = {*vocabulary.words, *english.common_words()}
    return NearIndex((word for word in known if len(word) >= SHORTEST), 3)


def _allowed(length: int, name: bool = False) -> int:
    """How many slips a word of so many letters may have; a name in capitals one more."""
    if length < SHORTEST - 1:
        return 0
    return 2 if length >= _LONG or (name and length > SHORT) else 1
