"""The attributes that can be asked of a partner, and the facts that hold their values.

Owns the table from an attribute's name to its values. Knows nothing of wording.
"""

from collections.abc import Callable, Iterable, Sequence

from partnerbot.answering.evaluation.dated import dated_as
from partnerbot.answering.evidence import Entry, Value
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import (
    Contribution,
    Cooperation,
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

_Values = Iterable[tuple[Value | None, Fact]]
"""Values with the facts that give them; None where the fact as a whole is the answer."""


def _dates(kb: Knowledge, partner: str, event: Event | None) -> _Values:
    return [(fact.date.iso, fact) for fact in _dated(kb, partner, event)]


def _days(kb: Knowledge, partner: str, event: Event | None) -> _Values:
    """The dates of which more than the year is told."""
    return [(fact.date.iso, fact) for fact in _dated(kb, partner, event) if fact.date.day]


def _dated(kb: Knowledge, partner: str, event: Event | None) -> tuple[DatedFact, ...]:
    """The facts that date an event; without one in mind, the ties with the host."""
    if event:
        return dated_as(partner, (event,), kb)
    return dated_as(partner, (Event.SINCE, Event.SIGNED), kb) or kb.dated(partner)


def _places(kb: Knowledge, partner: str, event: Event | None) -> _Values:
    """Where the partner is or, if that is asked or nothing else is known, where it signed."""
    if located := _located(kb, partner, event):
        return [(kb.places[f.place].name, f) for f in located]
    return [(kb.places[f.place].name, f) for f in kb.of_type(partner, Signed) if f.place]


def _countries(kb: Knowledge, partner: str, event: Event | None) -> _Values:
    if located := _located(kb, partner, event):
        return [(kb.places[kb.places[f.place].within or f.place].name, f) for f in located]
    placed = [(kb.places[f.place], f) for f in kb.of_type(partner, Signed) if f.place]
    return [(place.country, f) for place, f in placed if place.country]


def _located(kb: Knowledge, partner: str, event: Event | None) -> tuple[Located, ...]:
    return kb.of_type(partner, Located) if event != Event.SIGNED else ()


def _documents(kb: Knowledge, partner: str, _: Event | None) -> _Values:
    return [(f.document, f) for f in kb.of_type(partner, Signed)]


def _full_names(kb: Knowledge, partner: str, _: Event | None) -> _Values:
    names = [f for f in kb.partners[partner].fact if isinstance(f, FullName | OtherName)]
    return [(f.full_name, f) for f in names]


def _acronyms(kb: Knowledge, partner: str, _: Event | None) -> _Values:
    return [(f.acronym, f) for f in kb.of_type(partner, FullName)]


def _programmes(kb: Knowledge, partner: str, _: Event | None) -> _Values:
    facts = kb.partners[partner].fact
    named = [f for f in facts if isinstance(f, Programme | Cooperation | Contribution)]
    return [(kb.works[f.work].name, f) for f in named if f.work]


def _goals(kb: Knowledge, partner: str, _: Event | None) -> _Values:
    return [(None, f) for f in kb.partners[partner].fact if isinstance(f, Mission | Goals)]


def _kinds(kb: Knowledge, partner: str, _: Event | None) -> _Values:
    """The section that lists the partner, then what further says of what kind it is."""
    section = kb.sections[kb.partners[partner].section]
    being = [*kb.of_type(partner, PartOf), *kb.of_type(partner, Mission)]
    further: list[Fact] = [*kb.of_type(partner, OfKind), *being[:1]]
    return [(section.one, kb.heading(partner)), *((None, f) for f in further)]


def _parents(kb: Knowledge, partner: str, _: Event | None) -> _Values:
    parents = [f for f in kb.of_type(partner, Link) if f.relation == "parent"]
    named: list[tuple[Value, Fact]] = [(f.other, f) for f in parents]
    return [*named, *((kb.bodies[f.body].name, f) for f in kb.of_type(partner, PartOf))]


def _subjects(kb: Knowledge, partner: str, event: Event | None) -> _Values:
    """What was signed about; without a subject of its own, it is what the two work on."""
    signed = kb.of_type(partner, Signed)
    if event == Event.SIGNED and not signed:
        return []
    ties = [f for f in kb.partners[partner].fact if isinstance(f, Since | Programme | Cooperation)]
    return [(None, f) for f in [f for f in signed if f.subject] or (*ties, *signed)]


def _supporters(kb: Knowledge, partner: str, _: Event | None) -> _Values:
    return [(kb.bodies[f.body].name, f) for f in kb.of_type(partner, Support)]


def _situations(kb: Knowledge, partner: str, _: Event | None) -> _Values:
    return [(None, f) for f in kb.of_type(partner, Cooperation)]


ATTRIBUTES: dict[str, Callable[[Knowledge, str, Event | None], _Values]] = {
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
"""What can be asked by name; the names are those of english/attribute.toml."""


def entries(
    name: str, partner: str, kb: Knowledge, event: Event | None = None
) -> tuple[Entry, ...]:
    """The values of an attribute of a partner, with the facts that give them."""
    read = ATTRIBUTES.get(name)
    pairs = read(kb, partner, event) if read else ()
    return tuple(Entry(name, partner, value, fact) for value, fact in pairs)


def told_otherwise(names: Sequence[str], partners: Sequence[str], kb: Knowledge) -> tuple[str, ...]:
    """Those of some attributes that have another value than the one that is missing.

    Where no partner is named, there is always another.
    """
    return tuple(n for n in names if not partners or any(entries(n, p, kb) for p in partners))
