"""The panel beside the conversation: evidence, partners or timeline, one at a time.

Owns which of them is open. Knows nothing of what they show.
"""

from textual.containers import Vertical
from textual.widget import Widget

from partnerbot.chat.desk import Desk
from partnerbot.chat.shapes import TurnView
from partnerbot.tui.widgets.directory import DirectoryPanel
from partnerbot.tui.widgets.evidence import EvidencePanel
from partnerbot.tui.widgets.timeline import TimelinePanel


class SidePanel(Vertical):
    """Shows one of the panels, or is not there; what is open is made only then."""

    def __init__(self) -> None:
        super().__init__()
        self.open: str | None = None

    async def toggle(self, name: str, desk: Desk, view: TurnView | None) -> None:
        """Open a panel in place of another, or close it where it is open."""
        if self.open == name:
            await self.close()
            return
        await self.remove_children()
        panel = self._made(name, desk, view)
        await self.mount(panel)
        self.open = name
        self.display = True
        self.screen.set_class(True, "-panel")
        inside = [panel, *panel.query()]
        self.screen.set_focus(next(widget for widget in inside if widget.focusable))

    async def close(self) -> None:
        """Close what is open."""
        self.open = None
        self.display = False
        self.screen.set_class(False, "-panel")
        await self.remove_children()

    async def follow(self, desk: Desk, view: TurnView | None) -> None:
        """Show the evidence for another answer, where evidence is open."""
        for panel in self.query_children(EvidencePanel):
            await panel.show(desk, view)

    async def renew(self, desk: Desk, view: TurnView | None) -> None:
        """Show what is open again, from facts that were read anew."""
        if (name := self.open) is not None:
            focused = self.screen.focused
            await self.close()
            await self.toggle(name, desk, view)
            if focused is not None and focused.is_attached:
                focused.focus()

    def _made(self, name: str, desk: Desk, view: TurnView | None) -> Widget:
        match name:
            case "evidence":
                return EvidencePanel(desk, view)
            case "directory":
                return DirectoryPanel(desk)
            case _:
                return TimelinePanel(desk)
