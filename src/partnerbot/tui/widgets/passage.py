"""A piece of text in a turn: it can be searched, and the names in an answer asked about.

Owns how matches and links are marked and moved through. Knows nothing of turns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from partnerbot.chat.shapes import Run, Sentence
from partnerbot.tui import draw


@dataclass
class Named(Message):
    """A partner's name was followed: it is to be asked about."""

    partner: str


class Passage(Static):
    """Text that words can be found in."""

    def __init__(self, content: Content, classes: str = "") -> None:
        super().__init__(content, classes=classes)
        self._wanted: re.Pattern[str] | None = None

    def base(self) -> Content:
        """The text without marks."""
        raise NotImplementedError

    def mark(self, wanted: re.Pattern[str] | None) -> None:
        """Mark what matches a pattern; None takes all marks away."""
        if wanted is not self._wanted:
            self._wanted = wanted
            self.redraw()

    def redraw(self) -> None:
        """Show the text with its marks."""
        self.update(draw.marked(self.base(), self._wanted), layout=False)

    def on_click(self, event: events.Click) -> None:
        """Follow a link."""
        partner = event.style.meta.get("partner")
        if isinstance(partner, str) and not self.text_selection:
            event.stop()
            self.post_message(Named(partner))


class Words(Passage):
    """Text without links."""

    def __init__(self, text: str, classes: str = "") -> None:
        self._base = Content(text)
        super().__init__(self._base, classes)

    def base(self) -> Content:
        """The text without marks."""
        return self._base


class Linked(Words):
    """A name alone that is a link."""

    def __init__(self, run: Run, classes: str = "") -> None:
        super().__init__(run.text, classes)
        self._base = draw.link(run) if run.partner else self._base
        self.redraw()


class AnswerText(Passage, can_focus=True):
    """An answer whose names are links, for the mouse and for keys."""

    HELP = """\
The names in the answer can be asked about.

**Left**, **Right**: choose a name\\
**Enter**, or a click: ask about it\\
**Tab**: on to the questions offered\\
**Escape** or typing: back to the prompt
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Name before", show=False, id="names.before"),
        Binding("right", "move(1)", "Next name", show=False, id="names.next"),
        Binding("enter", "follow", "Ask about the name", show=False, id="names.ask"),
    ]

    def __init__(self, said: Sequence[Sentence]) -> None:
        self._said = tuple(said)
        self._links = draw.links(self._said)
        self._at: int | None = None
        super().__init__(draw.sentences(self._said), "said answer")

    def base(self) -> Content:
        """The answer with the name that has the focus marked."""
        return draw.sentences(self._said, self._at)

    def let_focus(self, allowed: bool) -> None:
        """Whether keys may reach the names, where there are any."""
        self.can_focus = allowed and bool(self._links)

    def on_focus(self) -> None:
        """Begin at the first name."""
        self._at = 0
        self.redraw()

    def on_blur(self) -> None:
        """Leave the names."""
        self._at = None
        self.redraw()

    def action_move(self, step: int) -> None:
        """Go to the name before or behind, round and round."""
        self._at = ((self._at or 0) + step) % len(self._links)
        self.redraw()

    def action_follow(self) -> None:
        """Ask about the name that has the focus."""
        self.post_message(Named(self._links[self._at or 0]))
