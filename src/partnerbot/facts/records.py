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
    """A short name for the document: lower-case letters, digits and hyphens."""
    title: Text
    """The document's title, as answers cite it."""
    file: FileName
    """The document's file name, looked up below the folder given by --documents."""


@record
class Section(Record):
    """A heading of the document and the kind of partner that it lists."""

    id: Id
    """A short name for the section, which its partners give as their `section`."""
    heading: Text
    """The heading as it stands in the document."""
    line: Line
    """The line of the document's text that holds the heading, counted from 1."""
    one: Phrasing
    """What one partner of this section is called: "guild"."""
    many: Phrasing
    """What several are called: "guilds"."""
    words: tuple[Phrasing, ...] = ()
    """Other words for this kind of partner; "a|b" in a word's place is a or b."""


def heading_id(section: str) -> str:
    """The id of the fact that a section's heading is."""
    return f"section-{section}"


@record
class Named(Record):
    """Something with a name."""

    id: Id
    """A short name for files and programs: lower-case letters, digits and hyphens."""
    name: Phrasing
    """The name as answers say it, without "the"."""
    article: bool = False
    """Whether a sentence puts "the" before the name."""
    aliases: tuple[Phrasing, ...] = ()
    """Other names to know it by: they claim nothing. "a|b" in a word's place is a or b."""

    @property
    def said(self) -> str:
        """The name as it stands inside a sentence."""
        return f"the {self.name}" if self.article else self.name


@record
class Host(Named):
    """The institution whose partners these are."""

    fact: tuple[HostFact, ...] = ()
    """What the document says of the institution itself, as [[host.fact]]."""


@record
class Body(Named):
    """A body that the document names and that is no partner."""

    one: Text
    """What one partner that belongs to it is called, in questions too: "Crown body"."""
    many: Text
    """What several are called: "Crown bodies"."""


@record
class Work(Named):
    """A programme or text with a name of its own."""


@record
class Place(Named):
    """A place where something was signed or somebody is."""

    country: Text | None = None
    """The country that it lies in, which people may ask for."""
    within: Id | None = None
    """The id of the larger place that it lies in, such as a country."""


@record
class Partner(Named):
    """A partner with its facts, in the order in which they are best told."""

    section: Id
    """The id of the section under which the document lists it."""
    fact: Annotated[tuple[PartnerFact, ...], SOME]
    """What the document says of it, each as [[partner.fact]] below the partner."""


@record
class Topic(Record):
    """Something that partners work on, and how people speak of it."""

    id: Id
    """A short name for the topic, which facts give among their `topics`."""
    name: Phrasing
    """The topic as it is said: "illicit traffic"."""
    verb: Text = "work on"
    """What partners do with it, in the plural: "work on" it, "have" it."""
    broader: Id | None = None
    """A topic that this one is part of: who works on this works on that."""
    general: bool = False
    """Whether it says little beside another topic: dropped where one is named too."""
    words: tuple[Phrasing, ...] = ()
    """Phrases that name the topic by themselves; "a|b" in a word's place is a or b."""
    hints: tuple[Text, ...] = ()
    """Words that go with the topic but don't name it."""


@record
class Stranger(Record):
    """An organisation that people may take for a partner and that no document names."""

    name: Text
    """The name by which people ask for it."""
    aliases: tuple[Text, ...] = ()
    """Its other names."""
    near: Id | None = None
    """The id of the partner that it is easily mistaken for."""


@record
class KnowledgeFile(Record):
    """Everything that one file of a knowledge folder may hold."""

    document: Document | None = None
    host: Host | None = None
    section: tuple[Section, ...] = ()
    """Each heading of the document, as [[section]]."""
    body: tuple[Body, ...] = ()
    """Each body that partners belong to and that is none itself, as [[body]]."""
    work: tuple[Work, ...] = ()
    """Each programme or text with a name of its own, as [[work]]."""
    place: tuple[Place, ...] = ()
    """Each place that a fact names, as [[place]]."""
    partner: tuple[Partner, ...] = ()
    """Each partner, as [[partner]], with its facts below it."""
    topic: tuple[Topic, ...] = ()
    """Each thing that partners work on, as [[topic]], with the words for it."""
    stranger: tuple[Stranger, ...] = ()
    """Each name that only looks like a partner's, as [[stranger]]."""
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
