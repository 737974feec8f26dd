"""What else a knowledge file holds: partners, the names around them, topics.

Owns the shape of these records; knows nothing of how files are read or what is asked.
"""

from typing import Annotated, Any

from partnerbot.facts.fields import SOME, FileName, Id, Line, Phrasing, Record, Text, record
from partnerbot.facts.model import HostFact, PartnerFact


@record
class Document(Record):
    """The document that a file of facts was read from."""

    id: Id
    title: Text
    file: FileName
    """The document's file name, looked up below the folder given by --documents."""


@record
class Section(Record):
    """A heading of the document and the kind of partner that it lists."""

    id: Id
    heading: Text
    line: Line
    one: Phrasing
    many: Phrasing
    words: tuple[Phrasing, ...] = ()


def heading_id(section: str) -> str:
    """The id of the fact that a section's heading is."""
    return f"section-{section}"


@record
class Named(Record):
    """Something with a name; `article` says whether a sentence puts "the" before it."""

    id: Id
    name: Phrasing
    article: bool = False
    aliases: tuple[Phrasing, ...] = ()

    @property
    def said(self) -> str:
        """The name as it stands inside a sentence."""
        return f"the {self.name}" if self.article else self.name


@record
class Host(Named):
    """The institution whose partners these are."""

    fact: tuple[HostFact, ...] = ()


@record
class Body(Named):
    """A body that the document names and that is no partner.

    `one` and `many` are what a partner that belongs to it is called.
    """

    one: Text
    many: Text


@record
class Work(Named):
    """A programme or text with a name of its own."""


@record
class Place(Named):
    """A place where something was signed or somebody is.

    `within` is the larger place that it lies in, such as a country.
    """

    country: Text | None = None
    within: Id | None = None


@record
class Partner(Named):
    """A partner with its facts, in the order in which they are best told."""

    section: Id
    fact: Annotated[tuple[PartnerFact, ...], SOME]


@record
class Topic(Record):
    """Something that partners work on, and how people speak of it."""

    id: Id
    name: Phrasing
    """The topic as it is said: "illicit traffic"."""
    verb: Text = "work on"
    """What partners do with it, in the plural: "work on" it, "have" it."""
    broader: Id | None = None
    """A topic that this one is part of: who works on this works on that."""
    general: bool = False
    """Whether it says little beside another topic: dropped where one is named too."""
    words: tuple[Phrasing, ...] = ()
    """Phrases that name the topic by themselves."""
    hints: tuple[Text, ...] = ()
    """Words that go with the topic but don't name it."""


@record
class Stranger(Record):
    """An organisation that people may take for a partner and that no document names."""

    name: Text
    aliases: tuple[Text, ...] = ()
    near: Id | None = None
    """The partner that it is easily mistaken for."""


@record
class KnowledgeFile(Record):
    """Everything that one file of a knowledge folder may hold."""

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
    """Words of the institution's world that tell nothing apart."""


SINGLE: dict[str, Any] = {"document": Document, "host": Host}
"""The tables that stand once in a file, with what each is."""
MANY: dict[str, Any] = {
    "section": Section, "body": Body, "work": Work, "place": Place, "partner": Partner,
    "topic": Topic, "stranger": Stranger, "background": Text,
}  # fmt: skip
"""The tables that may stand there more than once, with what one item is."""
TABLES: dict[str, Any] = {**SINGLE, **MANY}


def id_field(table: str) -> str:
    """The field that tells the records of a table apart."""
    return "name" if table == "stranger" else "id"
