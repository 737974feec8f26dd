"""What a fact is: the typed records that a knowledge folder holds.

Owns the shape of facts, partners and the names around them; knows nothing of files,
of questions or of any particular institution.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from partnerbot.facts.dates import FactDate

MAX_PHRASE_WORDS = 6
"""A phrase marks a place; a longer one would be a quotation."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
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
    """The partner's goals, one by one."""

    type: Literal["goals"]
    goals: tuple[Text, ...]


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
    gives: tuple[Text, ...]


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


class Document(Record):
    """The document that a file of facts was read from."""

    id: Id
    title: Text
    file: Text
    """The document's file name, looked up below the folder given by --documents."""


class Host(Record):
    """The institution whose partners these are."""

    id: Id
    name: Text
    aliases: tuple[Text, ...] = ()
    fact: tuple[HostFact, ...] = ()


class Section(Record):
    """A heading of the document and the kind of partner that it lists."""

    id: Id
    heading: Text
    line: Line
    one: Text
    many: Text
    words: tuple[Text, ...] = ()


class Named(Record):
    """Something with a name; `article` says whether a sentence puts "the" before it."""

    id: Id
    name: Text
    article: bool = False
    aliases: tuple[Text, ...] = ()

    @property
    def said(self) -> str:
        """The name as it stands inside a sentence."""
        return f"the {self.name}" if self.article else self.name


class Body(Named):
    """A body that the document names and that is no partner.

    `one` and `many` are what a partner that belongs to it is called.
    """

    one: Text
    many: Text


class Work(Named):
    """A programme or text with a name of its own."""


class Place(Named):
    """A place where something was signed."""

    country: Text | None = None


class Partner(Named):
    """A partner with its facts, in the order in which they are best told."""

    section: Id
    fact: tuple[PartnerFact, ...] = Field(min_length=1)


class Topic(Record):
    """Something that partners work on, and how people speak of it."""

    id: Id
    name: Text
    """The topic as it is said: "illicit traffic"."""
    broader: Id | None = None
    """A topic that this one is part of: who works on this works on that."""
    general: bool = False
    """Whether it says little beside another topic: dropped where one is named too."""
    words: tuple[Text, ...] = ()
    """Phrases that name the topic by themselves."""
    hints: tuple[Text, ...] = ()
    """Words that go with the topic but don't name it."""


class Stranger(Record):
    """An organisation that people may take for a partner and that no document names."""

    name: Text
    aliases: tuple[Text, ...] = ()
    near: Id | None = None
    """The partner that it is easily mistaken for."""


class KnowledgeFile(Record):
    """Everything that one TOML file of a knowledge folder may hold."""

    document: Document | None = None
    host: Host | None = None
    section: tuple[Section, ...] = ()
    body: tuple[Body, ...] = ()
    work: tuple[Work, ...] = ()
    place: tuple[Place, ...] = ()
    partner: tuple[Partner, ...] = ()
    topic: tuple[Topic, ...] = ()
    stranger: tuple[Stranger, ...] = ()
    background: tuple[Text, ...] = ()
    """Words of the institution's world that tell nothing apart: "museum", "heritage"."""
