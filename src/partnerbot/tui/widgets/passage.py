"""Text in a turn: wrapped with hanging indents, searchable, with names to ask about.

Owns how paragraphs are laid out in one widget, so that a turn is a few widgets and not
dozens, and how matches and links are marked and moved through. Knows nothing of turns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from partnerbot.tui import draw

_NONE = Content("")


@dataclass
class Named(Message):
    """A partner's name was followed: it is to be asked about."""

    partner: str


@dataclass(frozen=True)
class Paragraph:
    """A text with what stands before its first line; the others hang below the text."""

    text: Content
    lead: Content = _NONE


class Passage(Widget):
    """Paragraphs that words can be found in."""

    DEFAULT_CSS = """
    Passage {
        height: auto;
    }
    """

    def __init__(self, paragraphs: Sequence[Paragraph] = ()) -> None:
        super().__init__()
        self._paragraphs = tuple(paragraphs)
        self._wanted: re.Pattern[str] | None = None
        self._wrapped: tuple[int, Content] | None = None

    def paragraphs(self) -> Sequence[Paragraph]:
        """What is shown."""
        return self._paragraphs

    def mark(self, wanted: re.Pattern[str] | None) -> None:
        """Mark what matches a pattern; None takes all marks away."""
        if wanted is not self._wanted:
            self._wanted = wanted
            self.redraw()

    def redraw(self) -> None:
        """Show the text anew, in as many lines as before."""
        self._wrapped = None
        self.refresh()

    def render(self) -> Content:
        """The lines, as wide as there is room."""
        return self._lines(self.content_size.width)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """All the room there is."""
        del viewport
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of lines at a width."""
        del container, viewport
        return self._lines(width).plain.count("\n") + 1

    def lines(self, width: int) -> list[Content]:
        """The text in lines of at most a width."""
        return [line for paragraph in self.paragraphs() for line in self._wrap(paragraph, width)]

    def marked(self, text: Content) -> Content:
        """A text with what is looked for marked."""
        return draw.marked(text, self._wanted)

    def _lines(self, width: int) -> Content:
        if self._wrapped is None or self._wrapped[0] != width:
            self._wrapped = (width, Content("\n").join(self.lines(width)))
        return self._wrapped[1]

    def _wrap(self, paragraph: Paragraph, width: int) -> list[Content]:
        lead = paragraph.lead
        text = self.marked(paragraph.text)
        first, *others = text.wrap(max(1, width - lead.cell_length)) or [Content("")]
        hanging = " " * lead.cell_length
        return [Content.assemble(lead, first), *(Content.assemble(hanging, o) for o in others)]

    def on_click(self, event: events.Click) -> None:
        """Follow a link."""
        partner = event.style.meta.get("partner")
        if isinstance(partner, str) and not self.text_selection:
            event.stop()
            self.post_message(Named(partner))


class WithNames(Passage, can_focus=False):
    """A passage whose names can be moved through and followed by keys."""

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

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self.at: int | None = None
        """The place of the name that has the focus, from 0."""

    def let_focus(self, allowed: bool) -> None:
        """Whether keys may reach the names, where there are any."""
        self.can_focus = allowed and bool(self._names)

    def on_focus(self) -> None:
        """Begin at the first name."""
        self.at = 0
        self.redraw()

    def on_blur(self) -> None:
        """Leave the names."""
        self.at = None
        self.redraw()

    def action_move(self, step: int) -> None:
        """Go to the name before or after, round and round."""
        self.at = ((self.at or 0) + step) % len(self._names)
        self.redraw()

    def action_follow(self) -> None:
        """Ask about the name that has the focus."""
        self.post_message(Named(self._names[self.at or 0]))
