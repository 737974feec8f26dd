"""What the chosen answer rests on, fact by fact.

Owns the look of evidence. Knows nothing of how facts are found.
"""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from partnerbot.chat.desk import Desk
from partnerbot.chat.shapes import TurnView
from partnerbot.tui import draw


class EvidencePanel(VerticalScroll):
    """The facts of one answer with their places and, from the user's copies, their lines."""

    HELP = """\
What the chosen answer rests on: every fact, and the line that says so.

**Shift+Up**, **Shift+Down**, or a click on an answer: choose another\\
**Up**, **Down**, **Page Up**, **Page Down**: scroll\\
**F4** or **Escape**: close

With `--documents DIR` the line of your own copy is shown, its phrase marked.
"""

    def __init__(self, desk: Desk, view: TurnView | None) -> None:
        super().__init__()
        self._desk = desk
        self._view = view

    def compose(self) -> ComposeResult:
        """The question, then fact by fact."""
        yield from self._parts()

    async def show(self, desk: Desk, view: TurnView | None) -> None:
        """Show the evidence for another answer."""
        if (desk, view) != (self._desk, self._view):
            self._desk, self._view = desk, view
            await self.remove_children()
            await self.mount_all(self._parts())
            self.scroll_home(animate=False)

    def _parts(self) -> list[Widget]:
        yet = "Ask something first; then this shows what the answer rests on."
        if self._view is None:
            return [Static(yet, classes="aside", markup=False)]
        parts: list[Widget] = [
            Static("Evidence for", classes="speaker", markup=False),
            Static(Content(f"“{self._view.question}”"), classes="about"),
        ]
        for fact in self._view.evidence:
            shown = draw.evidence(fact, self._desk.original(fact))
            parts.append(Static(shown, classes="fact"))
        if not self._view.evidence:
            text = "This answer claims nothing, so it rests on no fact."
            parts.append(Static(text, classes="aside", markup=False))
        elif self._desk.documents is None:
            text = "Start with --documents DIR to see the lines themselves."
            parts.append(Static(text, classes="aside", markup=False))
        return parts
