"""Organisations named by a part of their name: "the council on monuments".

Owns recognising a partner by some words of its names, in any order, where they tell it
from all others; whole names are the vocabulary's. Knows nothing of questions.
"""

from collections.abc import Iterable, Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName, OtherName
from partnerbot.language import english
from partnerbot.language.words import Word, fold_words

_MARGIN = 0.12
"""How much better than any other partner's name the words must cover the best one."""

_GENERIC = ("international", "world", "global", "national", "general")

_LONG_ALIAS = 4
"""How many telling words an alias needs so that a part of it may stand for it."""


class PartialNames:
    """An index from the words of the partners' full names to the partners."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._names: list[tuple[str, frozenset[str]]] = []
        self._with_stem: dict[str, list[int]] = {}
        bodies = [name for b in knowledge.bodies.values() for name in (b.name, *b.aliases)]
        self._generic = _stems((*_GENERIC, *bodies))
        """Stems that tell no partner from another: "world", and the names of larger bodies."""
        self._function = _stems(("and", "or", *(p for p, _ in english.phrases("function"))))
        self._kinds = _stems(english.table("noun")["organisation"])
        for partner in knowledge.partners.values():
            full = [
                fact.full_name for fact in partner.fact if isinstance(fact, FullName | OtherName)
            ]
            for name in dict.fromkeys([*full, partner.name, *partner.aliases]):
                stems = _stems((name,)) - self._function
                if (name in (*full, partner.name) and len(stems) > 1) or len(stems) >= _LONG_ALIAS:
                    for word_stem in stems:
                        self._with_stem.setdefault(word_stem, []).append(len(self._names))
                    self._names.append((partner.id, stems))

    def match(self, words: Sequence[Word], start: int) -> tuple[int, str] | None:
        """The partner that words from `start` on name in part: (end, partner id).

        They must hold a word for a kind of organisation and a telling one, stand
        together, and belong to the names of one partner more than to any other's.
        """
        if words[start].stem not in self._with_stem:
            return None
        end, stems = start, set[str]()
        best: tuple[int, str] | None = None
        for i in range(start, len(words)):
            word_stem = words[i].stem
            if word_stem in self._with_stem:
                stems.add(word_stem)
                end = i + 1
            elif word_stem not in self._function:
                break
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
        places = set.intersection(*(set(self._with_stem[s]) for s in stems))
        coverage: dict[str, float] = {}
        for place in places:
            partner, name = self._names[place]
            coverage[partner] = max(coverage.get(partner, 0), len(stems) / len(name))
        ranked = sorted(coverage, key=lambda partner: -coverage[partner])
        if not ranked:
            return None
        if len(ranked) > 1 and coverage[ranked[0]] - coverage[ranked[1]] < _MARGIN:
            return None
        return ranked[0]


def _stems(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(word_stem for phrase in phrases for _, word_stem in fold_words(phrase))
