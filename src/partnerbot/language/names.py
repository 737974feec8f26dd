"""Organisations named by a part of their name: "the council on monuments".

Owns recognising a partner by some words of its names, in any order, where they tell it
from all others; whole names are the vocabulary's. Knows nothing of questions.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName, OtherName
from partnerbot.language import english
from partnerbot.language.words import Folder, Word

_MARGIN = 0.12
"""How much better than any other partner's name the words must cover the best one."""

_GENERIC = ("international", "world", "global", "national", "general")

_LONGEST = 20
"""So many words a name is long at most."""
_COMMON = 1000
"""Where every word stands in more names than that, they tell no name from the others."""

_LONG_ALIAS = 4
"""How many telling words an alias needs so that a part of it may stand for it."""


class PartialNames:
    """An index from the words of the partners' full names to the partners."""

    def __init__(self, knowledge: Knowledge, fold: Folder | None = None) -> None:
        self._fold = fold or Folder()
        self._owners: list[str] = []
        self._sizes: list[int] = []
        """Whose each name is, and how many stems it has."""
        self._with_stem: dict[str, array[int]] = {}
        """The names that hold a stem, by their places in those lists, in order."""
        bodies = [name for b in knowledge.bodies.values() for name in (b.name, *b.aliases)]
        self._generic = self._stems(*_GENERIC, *bodies)
        """Stems that tell no partner from another: "world", and the names of larger bodies."""
        self._function = self._stems("and", "or", *(p for p, _ in english.phrases("function")))
        self._kinds = self._stems(*english.table("noun")["organisation"])
        for partner in knowledge.partners.values():
            facts = (f for f in partner.fact if isinstance(f, FullName | OtherName))
            full = {partner.name, *(fact.full_name for fact in facts)}
            for name in dict.fromkeys((*sorted(full), *partner.aliases)):
                stems = frozenset(self._fold(name).stems) - self._function
                if len(stems) >= (2 if name in full else _LONG_ALIAS):
                    self._add(partner.id, stems)
        del self._fold

    def _stems(self, *phrases: str) -> frozenset[str]:
        return frozenset(stem for phrase in phrases for stem in self._fold(phrase).stems)

    def _add(self, partner: str, stems: frozenset[str]) -> None:
        for word_stem in stems:
            self._with_stem.setdefault(word_stem, array("I")).append(len(self._owners))
        self._owners.append(partner)
        self._sizes.append(len(stems))

    def match(self, words: Sequence[Word], start: int) -> tuple[int, str] | None:
        """The partner that words from `start` on name in part: (end, partner id).

        They must hold a word for a kind of organisation and a telling one, stand
        together, and belong to the names of one partner more than to any other's.
        """
        if words[start].stem not in self._with_stem:
            return None
        end, stems = start, set[str]()
        telling = words[start].stem not in self._kinds | self._generic
        begins_name = words[start].is_capitalised or not telling
        best: tuple[int, str] | None = None
        for i in range(start, min(start + _LONGEST, len(words))):
            word_stem = words[i].stem
            if word_stem in self._with_stem:
                stems.add(word_stem)
                end = i + 1
            elif word_stem not in self._function:
                break
            if word_stem in self._with_stem and words[i].is_capitalised and not begins_name:
                break  # "located the Institute": a name begins behind the word, not with it
            if end == i + 1 and (partner := self._only_one(stems)):
                best = end, partner
            if words[i].gap.strip(" -&'’"):
                break
        return best

    def _only_one(self, stems: set[str]) -> str | None:
        kinds = stems & self._kinds
        telling = stems - kinds - self._generic
        if not kinds or not telling:
            return None
        coverage: dict[str, float] = {}
        for place in self._holding(stems):
            partner = self._owners[place]
            coverage[partner] = max(coverage.get(partner, 0), len(stems) / self._sizes[place])
        best, *others = [*sorted(coverage.items(), key=lambda entry: -entry[1]), ("", 0.0)]
        return best[0] if others and best[1] - others[0][1] >= _MARGIN else None

    def _holding(self, stems: Iterable[str]) -> Iterable[int]:
        """The names that hold every one of some stems; none, where they are far too many."""
        fewest, *others = sorted((self._with_stem[stem] for stem in stems), key=len)
        if len(fewest) > _COMMON:
            return ()
        return [place for place in fewest if all(_holds(other, place) for other in others)]


def _holds(places: "array[int]", place: int) -> bool:
    """Whether a place is among others that are in order."""
    found = bisect_left(places, place)
    return found < len(places) and places[found] == place
