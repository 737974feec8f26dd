"""The dates of an answer, or of a partner, on a line.

Owns the room that a strip takes. Knows nothing of where dates come from or lie.
"""

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from partnerbot.chat.shapes import Strip
from partnerbot.chat.strips import draw
from partnerbot.tui.draw import ASIDE

_WIDEST = 72
"""A longer line does not read well."""


class DateStrip(Widget):
    """Dates on a line with the years below."""

    DEFAULT_CSS = """
    DateStrip {
        height: 2;
        margin: 1 0 0 2;
        color: $text-accent;
    }
    """

    def __init__(self, strip: Strip) -> None:
        super().__init__()
        self._strip = strip

    def render(self) -> RenderResult:
        """Two lines as wide as there is room."""
        line, years = draw(self._strip, min(self.size.width, _WIDEST))
        return Content.assemble(line, "\n", (years, ASIDE))
