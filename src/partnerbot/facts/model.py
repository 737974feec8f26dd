"""What a fact is: a closed union of types, each with its statement and its source.

Owns the shape of facts; knows nothing of files, of questions or of any particular
institution. A new type of fact is a class here and a place in PartnerFact.
"""

from typing import Annotated, Literal

from partnerbot.facts.fields import (
    BY_TYPE,
    FactDate,
    Id,
    Line,
    Phrase,
    Phrasing,
    Record,
    Text,
    record,
)


@record
class Fact(Record):
    """What every fact has: an id, a statement in our own words, and its place."""

    id: Id
    """A name for the fact that no other fact has, such as "fog-pact"."""
    statement: Text
    """One whole sentence in your own words that stands by itself."""
    brief: Text | None = None
    """A noun phrase that says the same behind a name in a list."""
    topics: tuple[Id, ...] = ()
    """The ids of the topics that the fact is about."""
    near: tuple[Id, ...] = ()
    """The ids of topics that it touches only: mentioned in an answer, never counted."""
    line: Line
    """The line of the document's text that says so, counted from 1."""
    phrase: Phrase
    """At most six words of that line, letter for letter, that mark the place."""


@record
class Since(Fact):
    """A relation with the host that began at a date."""

    type: Literal["since"] = "since"
    date: FactDate
    """When it began, as exact as it is known: 1946, "2010-05" or 2010-05-21."""
    relation: Text
    """What began, as a noun: "joint work"."""


@record
class Signed(Fact):
    """A document that the host and the partner signed."""

    type: Literal["signed"] = "signed"
    document: Text
    """What was signed, as a noun: "loan agreement"."""
    date: FactDate
    """When, as exact as it is known: 1946, "2010-05" or 2010-05-21."""
    place: Id | None = None
    """The id of the place where it was signed."""
    subject: Text | None = None
    """What it is about, as it is said after "about": "lost luggage"."""


@record
class Created(Fact):
    """When the partner itself came into being."""

    type: Literal["created"] = "created"
    date: FactDate
    """When, as exact as it is known: 1946, "2010-05" or 2010-05-21."""


@record
class Seat(Fact):
    """Host and partner sit together at a third organisation, itself a partner."""

    type: Literal["seat"] = "seat"
    at: Id
    """The id of the partner at which they sit."""


@record
class PartOf(Fact):
    """The larger body that the partner belongs to."""

    type: Literal["part_of"] = "part_of"
    body: Id
    """The id of that body."""


@record
class Located(Fact):
    """Where the partner itself is."""

    type: Literal["located"] = "located"
    place: Id
    """The id of that place."""


@record
class OfKind(Fact):
    """A further kind that the partner is of, beside that of its section."""

    type: Literal["kind"] = "kind"
    section: Id
    """The id of the section that stands for that kind."""


@record
class Link(Fact):
    """Another organisation that the partner belongs to, holds, or has to do with."""

    type: Literal["link"] = "link"
    relation: Literal["parent", "child", "related", "predecessor", "successor"]
    """What the other is to the partner."""
    other: Text
    """The other's name."""
    partner: Id | None = None
    """The other's id, where it is a partner too."""


@record
class FullName(Fact):
    """What the partner's short name stands for."""

    type: Literal["full_name"] = "full_name"
    full_name: Phrasing
    """The name in full."""
    acronym: Text
    """The short name."""


@record
class OtherName(Fact):
    """Another full name that the document uses as well."""

    type: Literal["other_name"] = "other_name"
    full_name: Phrasing
    """That name."""


@record
class Mission(Fact):
    """What the partner is or does, by itself."""

    type: Literal["mission"] = "mission"


@record
class Goals(Fact):
    """What the partner says that it is for."""

    type: Literal["goals"] = "goals"


@record
class Cooperation(Fact):
    """What host and partner do together."""

    type: Literal["cooperation"] = "cooperation"
    work: Id | None = None
    """The id of the named work that it is about."""


@record
class Standing(Fact):
    """The rank of the relation between host and partner."""

    type: Literal["standing"] = "standing"


@record
class Programme(Fact):
    """A named programme that host and partner run together."""

    type: Literal["programme"] = "programme"
    work: Id
    """The id of that programme."""


@record
class Contribution(Fact):
    """A named work of the host that the partner helped with."""

    type: Literal["contribution"] = "contribution"
    work: Id
    """The id of that work."""


@record
class Support(Fact):
    """What a body that belongs with the partner gives to a named work."""

    type: Literal["support"] = "support"
    body: Id
    """The id of that body."""
    work: Id
    """The id of that work."""


@record
class Includes(Fact):
    """What kinds of members the host counts among its partners."""

    type: Literal["includes"] = "includes"
    members: tuple[Text, ...]
    """Those kinds, as they are said: "guilds", "schools"."""


@record
class Purpose(Fact):
    """Why the host has partners."""

    type: Literal["purpose"] = "purpose"


@record
class Heading(Fact):
    """A heading of the document with the partners under it; made from its section."""

    type: Literal["heading"] = "heading"
    section: Id


PartnerFact = Annotated[
    Since | Signed | Created | Located | OfKind | Link | Seat | PartOf | FullName | OtherName
    | Mission | Goals | Cooperation | Standing | Programme | Contribution | Support,
    BY_TYPE,
]  # fmt: skip
HostFact = Annotated[Includes | Purpose, BY_TYPE]
DatedFact = Since | Signed | Created
"""The facts that carry a date."""
