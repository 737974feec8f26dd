"""The attributes that can be asked of a partner, and the facts that hold their values.

Owns the table from an attribute's name to its values. A new attribute is one entry here,
its phrases in english/attribute.toml and its wording in say_attribute.
"""

from collections.abc import Callable, Iterable

from partnerbot.answering.results import Entry, Value
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import (
    Contribution,
    Cooperation,
    Created,
    DatedFact,
    Fact,
    FullName,
    Goals,
    Link,
    Located,
    Mission,
    OfKind,
    OtherName,
    PartOf,
    Programme,
    Signed,
    Since,
    Support,
)
from partnerbot.understanding.query import Event

_Pairs = Iterable[tuple[Value, Fact]]


def _dates(kb: Knowledge, partner: str, event: Event | None) -> _Pairs:
    """The date of an event; without one in mind, of the ties with the host."""
    dated = kb.dated(partner)
    if event:
        return [(f.date.iso, f) for f in dated if Event(f.type) == event]
    ties = [f for f in dated if not isinstance(f, Created)]
    return [(f.date.iso, f) for f in ties or dated]


def _days(kb: Knowledge, partner: str, event: Event | None) -> _Pairs:
    """The dates of which more than the year is told."""
    return [
        (v, f) for v, f in _dates(kb, partner, event) if isinstance(f, DatedFact) and f.date.day
    ]


def _places(kb: Knowledge, partner: str, event: Event | None) -> _Pairs:
    """Where the partner is or, if that is asked or nothing else is known, where it signed."""
    located = kb.of_type(partner, Located) if event != Event.SIGNED else ()
    if located:
        return [(kb.places[f.place].name, f) for f in located]
    signed = [f for f in kb.of_type(partner, Signed) if f.place]
    return [(kb.places[f.place].name, f) for f in signed if f.place]


def _countries(kb: Knowledge, partner: str, event: Event | None) -> _Pairs:
    located = kb.of_type(partner, Located) if event != Event.SIGNED else ()
    if located:
        return [(kb.places[kb.places[f.place].within or f.place].name, f) for f in located]
    placed = [(kb.places[f.place], f) for f in kb.of_type(partner, Signed) if f.place]
    return [(place.country, f) for place, f in placed if place.country]


def _documents(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    return [(f.document, f) for f in kb.of_type(partner, Signed)]


def _full_names(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    names = [f for f in kb.partners[partner].fact if isinstance(f, FullName | OtherName)]
    return [(f.full_name, f) for f in names]


def _acronyms(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    return [(f.acronym, f) for f in kb.of_type(partner, FullName)]


def _programmes(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    facts = kb.partners[partner].fact
    named = [f for f in facts if isinstance(f, Programme | Cooperation | Contribution)]
    return [(kb.works[f.work].name, f) for f in named if f.work]


def _goals(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    own = [f for f in kb.partners[partner].fact if isinstance(f, Mission | Goals)]
    return [(f.id, f) for f in own]


def _kinds(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    heading = kb.heading(partner)
    kind = kb.sections[kb.partners[partner].section].one
    return [(kind, heading), *((f.id, f) for f in _is_a(kb, partner))]


def _is_a(kb: Knowledge, partner: str) -> list[Fact]:
    further = kb.of_type(partner, OfKind)
    own = [*kb.of_type(partner, PartOf), *kb.of_type(partner, Mission)]
    return [*further, *own[:1]]


def _parents(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    parents = [f for f in kb.of_type(partner, Link) if f.relation == "parent"]
    named: list[tuple[Value, Fact]] = [(f.other, f) for f in parents]
    return [*named, *((kb.bodies[f.body].name, f) for f in kb.of_type(partner, PartOf))]


def _subjects(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    signed = kb.of_type(partner, Signed)
    told = [(f.subject, f) for f in signed if f.subject]
    # Without a subject of its own, a document is about what the two work on.
    ties = [f for f in kb.partners[partner].fact if isinstance(f, Since | Programme | Cooperation)]
    return told or [(f.id, f) for f in (*ties, *signed)]


def _supporters(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    return [(kb.bodies[f.body].name, f) for f in kb.of_type(partner, Support)]


def _situations(kb: Knowledge, partner: str, _: Event | None) -> _Pairs:
    return [(f.id, f) for f in kb.of_type(partner, Cooperation)]


ATTRIBUTES: dict[str, Callable[[Knowledge, str, Event | None], _Pairs]] = {
    "date": _dates,
    "day": _days,
    "place": _places,
    "country": _countries,
    "document": _documents,
    "full_name": _full_names,
    "acronym": _acronyms,
    "programme": _programmes,
    "goals": _goals,
    "kind": _kinds,
    "parent": _parents,
    "subject": _subjects,
    "supporter": _supporters,
    "situation": _situations,
}
"""What can be asked by name; the values are those of english/attribute.toml."""

TOLD_AS_FACTS = frozenset({"goals", "situation", "subject"})
"""Attributes whose answer is a description and no value."""


def entries(name: str, partner: str, kb: Knowledge, event: Event | None) -> tuple[Entry, ...]:
    """The values of an attribute of a partner, with the facts that give them."""
    read = ATTRIBUTES.get(name)
    pairs = read(kb, partner, event) if read else ()
    return tuple(Entry(name, partner, value, fact) for value, fact in pairs)
