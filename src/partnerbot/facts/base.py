"""The facts at hand: one immutable base with the look-ups that answering needs.

Owns what is found by an id, and what the facts about one partner say; which partners there are
of a sort is index.py's. Knows nothing of files or of questions.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from partnerbot.facts.headings import heading_fact
from partnerbot.facts.hierarchy import larger_places, narrower_topics
from partnerbot.facts.index import FactIndex
from partnerbot.facts.model import (
    DatedFact,
    Fact,
    FullName,
    Heading,
    Link,
    Located,
    OfKind,
    Seat,
    Signed,
)
from partnerbot.facts.records import (
    Body,
    Host,
    KnowledgeFile,
    Partner,
    Place,
    Section,
    Topic,
    Work,
    heading_id,
)
from partnerbot.facts.sources import Source, Sources

F = TypeVar("F", bound=Fact)


class Knowledge:
    """The facts of a knowledge folder, in document order.

    Build it with `facts.load.load`, which has checked that every reference leads somewhere.
    """

    def __init__(self, files: Sequence[KnowledgeFile]) -> None:
        self.host: Host = next(file.host for file in files if file.host)
        self.sections = _by_id(section for file in files for section in file.section)
        self.bodies = _by_id(body for file in files for body in file.body)
        self.works = _by_id(work for file in files for work in file.work)
        self.places = _by_id(place for file in files for place in file.place)
        self.partners = _by_id(partner for file in files for partner in file.partner)
        self.topics = _by_id(topic for file in files for topic in file.topic)
        self.strangers = tuple(stranger for file in files for stranger in file.stranger)
        self.background = tuple(word for file in files for word in file.background)
        self.index = FactIndex(self.partners.values(), self.places)
        self._position = {partner: n for n, partner in enumerate(self.partners)}
        self._namesakes = _sharing_a_name(self.partners.values())
        self._sources = Sources(files)
        self.facts: dict[str, Fact] = {fact.id: fact for fact in self._told(files)}
        self._partner_of = {
            f.id: partner.id for partner in self.partners.values() for f in partner.fact
        }

    def _told(self, files: Sequence[KnowledgeFile]) -> Iterator[Fact]:
        """The facts of all files in document order, headings included."""
        listed: dict[str, list[str]] = {section: [] for section in self.sections}
        for partner in self.partners.values():
            listed[partner.section].append(partner.id)
        for file in files:
            yield from file.host.fact if file.host else ()
            for section in file.section:
                yield heading_fact(section, listed[section.id], self.said)
            for partner in file.partner:
                yield from partner.fact

    @cached_property
    def written(self) -> tuple[Fact, ...]:
        """The facts that an author wrote: all but those that are made of headings."""
        return tuple(fact for fact in self.facts.values() if not isinstance(fact, Heading))

    def said(self, partner: str) -> str:
        """A partner's name as it stands inside a sentence; with its place where others share it."""
        said = self.partners[partner].said
        where = self.of_type(partner, Located) if partner in self._namesakes else ()
        return f"{said} in {self.places[where[0].place].name}" if where else said

    def in_order(self, partners: Iterable[str]) -> list[str]:
        """Ids of partners in document order."""
        return sorted(partners, key=self._position.__getitem__)

    def about(self, topic: str) -> list[str]:
        """The partners that work on a topic or on a part of it, in document order."""
        return self.in_order(self.index.on_topic(self.narrower(topic)))

    def touching(self, topic: str) -> list[str]:
        """The partners that touch a topic without being about it, in document order."""
        return self.in_order(self.index.near_topic(self.narrower(topic)))

    def is_of_kind(self, partner: str, section: str) -> tuple[Fact, ...]:
        """The facts by which a partner is of a kind; none where it is not."""
        if self.partners[partner].section == section:
            return self.heading(partner), self.main_fact(partner)
        return tuple(f for f in self.of_type(partner, OfKind) if f.section == section)

    def on_body(self, body: str) -> tuple[Fact, ...]:
        """The facts that name a larger body."""
        return self._on_body.get(body, ())

    @cached_property
    def _on_body(self) -> dict[str, tuple[Fact, ...]]:
        found: dict[str, list[Fact]] = {}
        for fact in self.facts.values():
            if (body := getattr(fact, "body", None)) is not None:
                found.setdefault(body, []).append(fact)
        return {body: tuple(facts) for body, facts in found.items()}

    def linking_to(self, name: str) -> tuple[Link, ...]:
        """The facts that link a partner to an organisation of some name."""
        sought = _without_article(name)
        linked = self.in_order(self.index.with_fact("link"))
        links = (link for partner in linked for link in self.of_type(partner, Link))
        return tuple(link for link in links if _without_article(link.other) == sought)

    def source(self, fact: Fact) -> Source:
        """Where a fact of this base stands."""
        partner = self.partner_of(fact)
        return self._sources.of(fact, self.partners[partner] if partner else None)

    def partner_of(self, fact: Fact) -> str | None:
        """The id of the partner that a fact is about; None for the host or partners at large."""
        return self._partner_of.get(fact.id)

    def lies_in(self, place: str, larger: str) -> bool:
        """Whether a place is a larger one or lies within it."""
        return larger in larger_places(place, self.places)

    def partners_of(self, facts: Iterable[Fact]) -> tuple[str, ...]:
        """The ids of the partners that facts are about, each once, in the order of the facts."""
        return tuple(dict.fromkeys(p for fact in facts if (p := self.partner_of(fact))))

    def of_type(self, partner: str, kind: type[F]) -> tuple[F, ...]:
        """The facts of one type about a partner, in file order."""
        return tuple(fact for fact in self.partners[partner].fact if isinstance(fact, kind))

    def main_fact(self, partner: str) -> Fact:
        """The fact that stands for a partner where only its being listed matters."""
        return self.partners[partner].fact[0]

    def with_titles(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """Facts with the titles of the paragraphs that they stand in, each once.

        Where the line above a partner's paragraph gives its name, that line says whom the
        paragraph is about.
        """
        found: dict[Fact, None] = {}
        for fact in facts:
            found[fact] = None
            partner = self.partner_of(fact)
            for name in self._full_names.get(partner or "", ()):
                if name.line == fact.line - 1:
                    found[name] = None
        return tuple(found)

    @cached_property
    def _full_names(self) -> dict[str, tuple[FullName, ...]]:
        named = self.index.with_fact("full_name")
        return {partner: self.of_type(partner, FullName) for partner in named}

    def heading(self, partner: str) -> Fact:
        """The heading that a partner is listed under."""
        return self.facts[heading_id(self.partners[partner].section)]

    def dated(self, partner: str) -> tuple[DatedFact, ...]:
        """The facts about a partner that carry a date."""
        return tuple(f for f in self.partners[partner].fact if isinstance(f, DatedFact))

    def narrower(self, topic: str) -> frozenset[str]:
        """A topic with every topic that is part of it."""
        return self._narrower[topic]

    @cached_property
    def _narrower(self) -> dict[str, frozenset[str]]:
        return narrower_topics(self.topics)

    def on_topic(self, partner: str, topic: str) -> tuple[Fact, ...]:
        """The facts that say that a partner works on a topic."""
        wanted = self.narrower(topic)
        return tuple(f for f in self.partners[partner].fact if wanted.intersection(f.topics))

    def near_topic(self, partner: str, topic: str) -> tuple[Fact, ...]:
        """The facts about a partner that touch a topic without being about it."""
        wanted = self.narrower(topic)
        return tuple(f for f in self.partners[partner].fact if wanted.intersection(f.near))

    @cached_property
    def mistaken_for(self) -> dict[str, str | None]:
        """The names that no partner has, with the partner that each is easily mistaken for."""
        return {stranger.name: stranger.near for stranger in self.strangers}

    @cached_property
    def documents_signed(self) -> tuple[str, ...]:
        """The kinds of document that were signed, in document order."""
        signing = self.in_order(self.index.with_fact("signed"))
        kinds = [f.document for p in signing for f in self.of_type(p, Signed)]
        return tuple(dict.fromkeys(kinds))

    @cached_property
    def tables(self) -> frozenset[str]:
        """The ids of the partners at which others have a seat."""
        sitting = self.index.with_fact("seat")
        return frozenset(seat.at for p in sitting for seat in self.of_type(p, Seat))


R = TypeVar("R", Body, Work, Place, Partner, Topic, Section)


def _by_id(records: Iterable[R]) -> dict[str, R]:
    return {record.id: record for record in records}


def _without_article(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _sharing_a_name(partners: Iterable[Partner]) -> frozenset[str]:
    """The partners whose name another partner has too."""
    called: dict[str, list[str]] = {}
    for partner in partners:
        called.setdefault(partner.name.casefold(), []).append(partner.id)
    return frozenset(p for group in called.values() if len(group) > 1 for p in group)
