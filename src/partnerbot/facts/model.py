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
    statement: Text
    """One whole sentence that stands by itself after its partner was named."""
    brief: Text | None = None
    """A noun phrase that says the same behind a name in a list."""
    topics: tuple[Id, ...] = ()
    """Topics that the fact is about."""
    near: tuple[Id, ...] = ()
    """Topics that it touches only: mentioned in an answer, never counted."""
    line: Line
    phrase: Phrase


@record
class Since(Fact):
    """A relation with the host that began at a date."""

    type: Literal["since"] = "since"
    date: FactDate
    relation: Text


@record
class Signed(Fact):
    """A document that the host and the partner signed."""

    type: Literal["signed"] = "signed"
    document: Text
    date: FactDate
    place: Id | None = None
    subject: Text | None = None


@record
class Created(Fact):
    """When the partner itself came into being."""

    type: Literal["created"] = "created"
    date: FactDate


@record
class Seat(Fact):
    """Host and partner sit together at a third organisation, itself a partner."""

    type: Literal["seat"] = "seat"
    at: Id


@record
class PartOf(Fact):
    """The larger body that the partner belongs to."""

    type: Literal["part_of"] = "part_of"
    body: Id


@record
class Located(Fact):
    """Where the partner itself is."""

    type: Literal["located"] = "located"
    place: Id


@record
class OfKind(Fact):
    """A further kind that the partner is of, beside that of its section."""

    type: Literal["kind"] = "kind"
    section: Id


@record
class Link(Fact):
    """Another organisation that the partner belongs to, holds, or has to do with.

    `other` is its name; `partner` is its id where it is a partner too.
    """

    type: Literal["link"] = "link"
    relation: Literal["parent", "child", "related", "predecessor", "successor"]
    other: Text
    partner: Id | None = None


@record
class FullName(Fact):
    """What the partner's short name stands for."""

    type: Literal["full_name"] = "full_name"
    full_name: Phrasing
    acronym: Text


@record
class OtherName(Fact):
    """Another full name that the document uses as well."""

    type: Literal["other_name"] = "other_name"
    full_name: Phrasing


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


@record
class Standing(Fact):
    """The rank of the relation between host and partner."""

    type: Literal["standing"] = "standing"


@record
class Programme(Fact):
    """A named programme that host and partner run together."""

    type: Literal["programme"] = "programme"
    work: Id


@record
class Contribution(Fact):
    """A named work of the host that the partner helped with."""

    type: Literal["contribution"] = "contribution"
    work: Id


@record
class Support(Fact):
    """What a body that belongs with the partner gives to a named work."""

    type: Literal["support"] = "support"
    body: Id
    work: Id


@record
class Includes(Fact):
    """What kinds of members the host counts among its partners."""

    type: Literal["includes"] = "includes"
    members: tuple[Text, ...]


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
