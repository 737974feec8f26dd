"""What the chosen answer rests on, fact by fact.

Owns the look of evidence. Knows nothing of how facts are found.
"""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from partnerbot.chat.desk import Desk
from partnerbot.chat.shapes import TurnView
from partnerbot.tui import draw
from partnerbot.tui.widgets.panel import Panel


class EvidencePanel(VerticalScroll, Panel):
    """The facts of one answer with their places and, from the user's copies, their lines."""

    HELP = """\
What the chosen answer rests on: every fact, and the line that says so.

**Shift+Up**, **Shift+Down**, or a click on an answer: choose another\\
**Up**, **Down**, **Page Up**, **Page Down**: scroll\\
**F4** or **Escape**: close

With `--documents DIR` the line of your own copy is shown, its phrase marked.
"""

    DEFAULT_CSS = """
    EvidencePanel {
        padding: 0 1;

        .about {
            margin-bottom: 1;
        }
    }
    """

    def __init__(self, desk: Desk, view: TurnView | None) -> None:
        super().__init__()
        self._desk = desk
        self._view = view

    def compose(self) -> ComposeResult:
        """The question, then fact by fact."""
        yield from self._parts()

    async def follow(self, view: TurnView | None) -> None:
        """Show the evidence for another answer."""
        if view != self._view:
            self._view = view
            await self.remove_children()
            await self.mount_all(self._parts())
            self.scroll_home(animate=False)

    def _parts(self) -> Iterator[Static]:
        if self._view is None:
            yield _aside("Ask something first; then this shows what the answer rests on.")
            return
        yield Static("Evidence for", classes="speaker", markup=False)
        yield Static(Content(f"“{self._view.question}”"), classes="about")
        for fact in self._view.evidence:
            yield Static(draw.evidence(fact, self._desk.original(fact)), classes="fact")
        if not self._view.evidence:
            yield _aside("This answer claims nothing, so it rests on no fact.")
        elif self._desk.documents is None:
            yield _aside("Start with --documents DIR to see the lines themselves.")


def _aside(text: str) -> Static:
    return Static(text, classes="aside", markup=False)
