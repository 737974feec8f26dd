"""What a screen shows of a conversation: plain values, ready to be drawn.

Owns their shape; whoever makes these values has cleaned every text in them. Knows neither
the engine nor how anything is drawn.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Some text of a sentence; where it names a partner, with that partner's id."""

    text: str
    partner: str | None = None


@dataclass(frozen=True)
class Sentence:
    """One sentence of an answer, with the numbers of its sources: "[1–3]", or ""."""

    runs: tuple[Run, ...]
    marks: str = ""

    @property
    def text(self) -> str:
        """The sentence with its marks."""
        said = "".join(run.text for run in self.runs)
        return f"{said} {self.marks}".rstrip()


@dataclass(frozen=True)
class Note:
    """A numbered place in a document."""

    number: int
    text: str


@dataclass(frozen=True)
class Evidence:
    """A fact that an answer rests on, and where it stands; `line` counts from 1."""

    number: int
    statement: str
    document: str
    file: str
    section: str
    line: int
    phrase: str


@dataclass(frozen=True)
class Original:
    """A line of a document as it stands there; text[start:end] is the phrase in it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Cell:
    """What one partner has to say for a row; "" where the facts say nothing."""

    text: str
    marks: str = ""


@dataclass(frozen=True)
class Row:
    """One aspect of one or more partners."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """Partners side by side: a column for each."""

    columns: tuple[Run, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Tick:
    """A date on a strip, from 0 (its beginning) to 1 (its end)."""

    position: float
    label: str
    cited: bool


@dataclass(frozen=True)
class Strip:
    """Dates on a line, in order of time: those an answer is about among all others."""

    ticks: tuple[Tick, ...]


@dataclass(frozen=True)
class TurnView:
    """One question with everything that is shown of its answer.

    `reading` is how the question was read, None where that says no more than it; `lead`
    says what the `choices` are: readings to choose from, or questions to ask next.
    """

    question: str
    status: str
    sentences: tuple[Sentence, ...]
    reading: str | None = None
    table: Table | None = None
    strip: Strip | None = None
    notes: tuple[Note, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    lead: str = ""
    choices: tuple[str, ...] = ()

    @property
    def answer(self) -> str:
        """The answer as running text, with the marks of its sources."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def texts(self) -> tuple[str, ...]:
        """What can be read in the turn, part by part."""
        cells = [c.text for row in self.table.rows for c in row.cells] if self.table else []
        reading = [f"read as: {self.reading}"] if self.reading else []
        notes = [f"[{note.number}] {note.text}" for note in self.notes]
        return (self.question, *reading, self.answer, *filter(None, cells), *notes)


@dataclass(frozen=True)
class Divider:
    """Where a new conversation begins."""


@dataclass(frozen=True)
class Card:
    """All that is known of one partner."""

    partner: str
    name: str
    rows: tuple[Row, ...]
    strip: Strip | None
    evidence: tuple[Evidence, ...]
    notes: tuple[Note, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """A partner in the directory, with the heading that it is listed under."""

    partner: str
    name: str
    full_name: str
    section: str


@dataclass(frozen=True)
class DatedEntry:
    """A dated fact on the timeline, with the question that it answers."""

    year: int
    date: str
    statement: str
    partner: str
    source: str
    question: str


@dataclass(frozen=True)
class WordRead:
    """Some words of a question that is being typed: text[start:end] and what they are.

    `sort` is "name", "topic", "slip" (of a word that is known) or "unknown"; `label` says it
    for people.
    """

    start: int
    end: int
    sort: str
    label: str


@dataclass(frozen=True)
class Overview:
    """What is loaded, and questions to begin with."""

    host: str
    loaded: str
    examples: tuple[str, ...]
