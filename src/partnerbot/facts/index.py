"""The partners of a base by what the facts say of them.

Owns look-ups that would else go through every partner; knows nothing of questions.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from partnerbot.facts.dates import DateSpan
from partnerbot.facts.hierarchy import larger_places
from partnerbot.facts.model import DatedFact, PartnerFact
from partnerbot.facts.records import Partner, Place

_LONGEST = 366
"""The most days that a date may mean."""


class FactIndex:
    """Sets of partners' ids, each found at once however many partners there are."""

    def __init__(self, partners: Iterable[Partner], places: Mapping[str, Place]) -> None:
        self._of_kind: dict[str, set[str]] = {}
        self._on_topic: dict[str, set[str]] = {}
        self._near_topic: dict[str, set[str]] = {}
        self._in_place: dict[str, set[str]] = {}
        self._with_fact: dict[str, set[str]] = {}
        self._dated: dict[str, list[tuple[int, str, DatedFact]]] = {}
        for partner in partners:
            self._of_kind.setdefault(partner.section, set()).add(partner.id)
            for fact in partner.fact:
                self._with_fact.setdefault(fact.type, set()).add(partner.id)
                for topic in fact.topics:
                    self._on_topic.setdefault(topic, set()).add(partner.id)
                for topic in fact.near:
                    self._near_topic.setdefault(topic, set()).add(partner.id)
                self._add(fact, partner.id, places)
        for dated in self._dated.values():
            dated.sort(key=lambda entry: entry[0])

    def _add(self, fact: PartnerFact, partner: str, places: Mapping[str, Place]) -> None:
        """Take up what only some types of fact say."""
        match fact.type:
            case "kind":
                self._of_kind.setdefault(fact.section, set()).add(partner)
            case "located":
                for place in larger_places(fact.place, places):
                    self._in_place.setdefault(place, set()).add(partner)
            case "since" | "signed" | "created":
                entry = (fact.date.first.toordinal(), partner, fact)
                self._dated.setdefault(fact.type, []).append(entry)

    def of_kind(self, section: str) -> Collection[str]:
        """The partners of a kind, be it by their section or by a fact."""
        return self._of_kind.get(section, ())

    def on_topic(self, topics: Iterable[str]) -> set[str]:
        """The partners of which some fact is about one of some topics."""
        return {p for topic in topics for p in self._on_topic.get(topic, ())}

    def near_topic(self, topics: Iterable[str]) -> set[str]:
        """The partners of which some fact touches one of some topics."""
        return {p for topic in topics for p in self._near_topic.get(topic, ())}

    def in_place(self, place: str) -> Collection[str]:
        """The partners that are in a place, or in a smaller one within it."""
        return self._in_place.get(place, ())

    def with_fact(self, *types: str) -> set[str]:
        """The partners of which there is a fact of one of some types."""
        return {p for kind in types for p in self._with_fact.get(kind, ())}

    def dated(
        self, types: Sequence[str], when: DateSpan | None = None, newest: bool = False
    ) -> Iterator[tuple[str, DatedFact]]:
        """The dated facts of some types with their partners, each type in order of time.

        With a span, all that may lie in it and perhaps some that begin shortly before.
        """
        for kind in types:
            entries = self._dated.get(kind, [])
            start, end = 0, len(entries)
            if when is not None:
                first, last = when.first.toordinal() - _LONGEST, when.last.toordinal()
                start = bisect_left(entries, first, key=lambda entry: entry[0])
                end = bisect_right(entries, last, key=lambda entry: entry[0])
            for place in reversed(range(start, end)) if newest else range(start, end):
                _, partner, fact = entries[place]
                yield partner, fact

    def count_dated(self, types: Iterable[str]) -> int:
        """How many dated facts there are of some types."""
        return sum(len(self._dated.get(kind, ())) for kind in types)
