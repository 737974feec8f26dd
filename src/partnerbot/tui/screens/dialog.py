"""What stands over the chat for a moment and gives something back.

Owns its frame, and closing once and only once. Knows nothing of what is asked.
"""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen


class Dialog(ModalScreen[str | None]):
    """A modal screen that Escape closes with nothing chosen; all of it is in a `.dialog`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", show=False, id="dialog.close"),
    ]
    DEFAULT_CSS = """
    Dialog {
        align: center middle;

        .dialog {
            width: 72;
            max-width: 95%;
            height: auto;
            max-height: 80%;
            padding: 1 2;
            background: $surface;
            border: round $border;
        }
    }
    """

    def done(self, value: str | None) -> None:
        """Close with a value; a second key press on the way out changes nothing."""
        if self.is_current:
            self.dismiss(value)

    def action_close(self) -> None:
        """Close with nothing chosen."""
        self.done(None)
