"""The place beside the conversation where one panel at a time can be open.

Owns opening and closing them, and what every panel is made of. Knows no panel by name.
"""

from collections.abc import Callable

from textual.containers import Vertical
from textual.widget import Widget

from partnerbot.chat.desk import Desk
from partnerbot.chat.shapes import TurnView


class Panel(Widget):
    """What can be open beside the conversation; it is made of what a `Maker` gets."""

    BORDER_SUBTITLE = "Esc closes"

    async def follow(self, view: TurnView | None) -> None:
        """Another answer was chosen; a panel that shows nothing of it need not care."""


Maker = Callable[[Desk, TurnView | None], Panel]
"""What makes a panel of a desk and of the chosen answer: the class of the panel."""


class SidePanel(Vertical):
    """Shows one of the panels, or is not there; what is open is made only then."""

    DEFAULT_CSS = """
    SidePanel {
        display: none;
        width: 42%;
        max-width: 70;
        height: 1fr;
        border-left: solid $panel;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.open: Panel | None = None
        self._maker: Maker | None = None

    async def toggle(self, maker: Maker, desk: Desk, view: TurnView | None) -> None:
        """Open a panel in place of another, or close it where it is open."""
        if self._maker is maker:
            await self.close()
            return
        await self.remove_children()
        self._maker, self.open = maker, maker(desk, view)
        await self.mount(self.open)
        self.display = True
        self.screen.set_class(True, "-panel")
        inside = [self.open, *self.open.query()]
        self.screen.set_focus(next(widget for widget in inside if widget.focusable))

    async def close(self) -> None:
        """Close what is open."""
        self._maker = self.open = None
        self.display = False
        self.screen.set_class(False, "-panel")
        await self.remove_children()

    async def follow(self, view: TurnView | None) -> None:
        """Tell what is open that another answer was chosen."""
        if self.open is not None:
            await self.open.follow(view)

    async def renew(self, desk: Desk, view: TurnView | None) -> None:
        """Show what is open again, from facts that were read anew."""
        if (maker := self._maker) is not None:
            focused = self.screen.focused
            await self.close()
            await self.toggle(maker, desk, view)
            if focused is not None and focused.is_attached:
                focused.focus()
