"""What a fact is: a closed union of types, each with its statement and its source.

Owns the shape of facts; knows nothing of files, of questions or of any particular
institution. A new type of fact is a class here and a place in PartnerFact.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from partnerbot.cleaning import strip_controls
from partnerbot.facts.dates import FactDate

MAX_PHRASE_WORDS = 6
"""A phrase marks a place; a longer one would be a quotation."""

Text = Annotated[
    str, AfterValidator(strip_controls), StringConstraints(strip_whitespace=True, min_length=1)
]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Line = Annotated[int, Field(ge=1, description="counted from 1 in the document's text file")]


def _short(phrase: str) -> str:
    if len(phrase.split()) > MAX_PHRASE_WORDS:
        raise ValueError(f"a phrase has at most {MAX_PHRASE_WORDS} words")
    return phrase


class Record(BaseModel):
    """Base of everything read from a knowledge file: frozen, no unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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
    phrase: Annotated[Text, AfterValidator(_short)]


class Since(Fact):
    """A relation with the host that began at a date."""

    type: Literal["since"]
    date: FactDate
    relation: Text


class Signed(Fact):
    """A document that the host and the partner signed."""

    type: Literal["signed"]
    document: Text
    date: FactDate
    place: Id | None = None
    subject: Text | None = None


class Created(Fact):
    """When the partner itself came into being."""

    type: Literal["created"]
    date: FactDate


class Seat(Fact):
    """Host and partner sit together at a third organisation, itself a partner."""

    type: Literal["seat"]
    at: Id


class PartOf(Fact):
    """The larger body that the partner belongs to."""

    type: Literal["part_of"]
    body: Id


class FullName(Fact):
    """What the partner's short name stands for."""

    type: Literal["full_name"]
    full_name: Text
    acronym: Text


class OtherName(Fact):
    """Another full name that the document uses as well."""

    type: Literal["other_name"]
    full_name: Text


class Mission(Fact):
    """What the partner is or does, by itself."""

    type: Literal["mission"]


class Goals(Fact):
    """What the partner says that it is for."""

    type: Literal["goals"]


class Cooperation(Fact):
    """What host and partner do together."""

    type: Literal["cooperation"]
    work: Id | None = None


class Standing(Fact):
    """The rank of the relation between host and partner."""

    type: Literal["standing"]


class Programme(Fact):
    """A named programme that host and partner run together."""

    type: Literal["programme"]
    work: Id


class Contribution(Fact):
    """A named work of the host that the partner helped with."""

    type: Literal["contribution"]
    work: Id


class Support(Fact):
    """What a body that belongs with the partner gives to a named work."""

    type: Literal["support"]
    body: Id
    work: Id


class Includes(Fact):
    """What kinds of members the host counts among its partners."""

    type: Literal["includes"]
    members: tuple[Text, ...]


class Purpose(Fact):
    """Why the host has partners."""

    type: Literal["purpose"]


class Heading(Fact):
    """A heading of the document with the partners under it; made from its section."""

    type: Literal["heading"] = "heading"
    section: Id


PartnerFact = Annotated[
    Since | Signed | Created | Seat | PartOf | FullName | OtherName | Mission | Goals
    | Cooperation | Standing | Programme | Contribution | Support,
    Field(discriminator="type"),
]  # fmt: skip
HostFact = Annotated[Includes | Purpose, Field(discriminator="type")]
