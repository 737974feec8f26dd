"""One question with its answer, and the mark where a new conversation begins.

Owns their look. Speakers are told apart by words, so that nothing depends on colour.
"""

import re
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from partnerbot.chat.shapes import Note, TurnView
from partnerbot.tui import draw
from partnerbot.tui.widgets.date_strip import DateStrip
from partnerbot.tui.widgets.passage import Paragraph, Passage, WithNames
from partnerbot.tui.widgets.side_by_side import SideBySide

_INDENT = Content("  ")


class Spoken(WithNames):
    """What was asked, how it was read and what was answered."""

    DEFAULT_CSS = """
    Spoken:focus {
        background: $boost;
    }
    """

    def __init__(self, view: TurnView) -> None:
        super().__init__(draw.links(view.sentences))
        self._view = view

    def paragraphs(self) -> Sequence[Paragraph]:
        """Each below who says it; the name that has the focus is marked."""
        view = self._view
        reading = Content.styled(f"read as: {view.reading}", draw.ASIDE)
        return [
            Paragraph(Content.styled("You", draw.ASKER)),
            Paragraph(Content(view.question), _INDENT),
            *([Paragraph(reading, _INDENT)] if view.reading else []),
            Paragraph(Content.styled("Partnerbot", draw.ANSWERER)),
            Paragraph(draw.sentences(view.sentences, self.at), _INDENT),
        ]


class Notes(Passage):
    """The places in the documents, their numbers hanging beside the text."""

    def __init__(self, notes: Sequence[Note]) -> None:
        super().__init__(
            [
                Paragraph(
                    Content.styled(note.text, draw.ASIDE),
                    Content.styled(f"  [{note.number}] ", draw.ASIDE),
                )
                for note in notes
            ]
        )


class Turn(VerticalGroup):
    """A question, how it was read, the answer and its sources."""

    DEFAULT_CSS = """
    Turn {
        max-width: 100;
        margin: 1 0 0 0;
    }
    """

    def __init__(self, view: TurnView, index: int) -> None:
        super().__init__()
        self.view = view
        self.index = index

    def compose(self) -> ComposeResult:
        """The parts of the turn."""
        view = self.view
        yield Spoken(view)
        if view.table:
            yield SideBySide(view.table)
        if view.strip:
            yield DateStrip(view.strip)
        if view.notes:
            yield Notes(view.notes)

    def choose(self, chosen: bool) -> None:
        """Show whether this is the chosen turn; keys reach the names of that one only."""
        for spoken in self.query_children(Spoken):
            spoken.set_class(chosen, "-chosen")
            spoken.let_focus(chosen)

    def mark(self, wanted: re.Pattern[str] | None) -> None:
        """Mark what matches a pattern in every text of the turn."""
        for passage in self.query(Passage).results(Passage):
            passage.mark(wanted)


class NewConversation(Static):
    """The line between two conversations."""

    DEFAULT_CSS = """
    NewConversation {
        max-width: 100;
        margin: 1 0 0 0;
        color: $text-muted;
        border-top: solid $panel;
    }
    """

    def __init__(self, index: int) -> None:
        super().__init__("New conversation", markup=False)
        self.index = index
