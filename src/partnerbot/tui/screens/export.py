"""The conversation as a file: where to, and whether another file may give way.

Owns asking for both. What is written, and what a name means, is chat.export's.
"""

from textual import on
from textual.app import ComposeResult
from textual.containers import HorizontalGroup, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Static

from partnerbot.chat.session import Session
from partnerbot.tui.screens.dialog import Dialog
from partnerbot.tui.widgets.field import Field

_NAME = "partnerbot.md"


class ExportScreen(Dialog):
    """Asks for a file name and writes the session; gives the path that was written."""

    DEFAULT_CSS = """
    ExportScreen {
        #trouble {
            color: $text-warning;
            height: auto;
        }

        #overwrite Button {
            margin-right: 2;
        }
    }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """The name, what came of it, and the two answers where a file is in the way."""
        with Vertical(classes="dialog"):
            yield Static("Export the conversation", classes="speaker", markup=False)
            yield Field(value=_NAME)
            yield Static("", id="trouble", markup=False)
            with HorizontalGroup(id="overwrite"):
                yield Button("Replace it", compact=True, id="replace")
                yield Button("Keep it", compact=True, id="keep")
            yield Static(
                "Enter: write · Escape: close\nThe ending sets the format (.md, .json or .txt).",
                classes="aside",
                markup=False,
            )

    def on_mount(self) -> None:
        """Begin with the name."""
        self._tell("")

    def _tell(self, text: str, asking: bool = False) -> None:
        """Say what came of it; where it is asked whether to replace a file, for an answer."""
        self.query_one("#trouble", Static).update(Content(text))
        self.query_one("#overwrite").display = asking
        if asking:
            self.query_one("#keep").focus()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._tell("")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._write(replace=False)

    @on(Button.Pressed, "#replace")
    def _replace(self, event: Button.Pressed) -> None:
        event.stop()
        self._write(replace=True)

    @on(Button.Pressed, "#keep")
    def _keep(self, event: Button.Pressed) -> None:
        event.stop()
        self._tell("")
        self.query_one(Input).focus()

    def _write(self, replace: bool) -> None:
        try:
            path = self._session.export(self.query_one(Input).value, replace)
        except FileExistsError as error:
            self._tell(f"{error.filename} is there already. Replace it?", asking=True)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error).rstrip(".")
            self._tell(f"Not written: {reason}. Change the name and try again.")
            self.query_one(Input).focus()
        else:
            self.done(str(path))
