"""Past questions, searched backwards.

Owns the list and its filter. Knows nothing of what is done with the question found.
"""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from partnerbot.chat.history import History
from partnerbot.tui.screens.dialog import Dialog

_MOST = 100


class SearchScreen(Dialog):
    """Find a question asked before, newest first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r,down", "move(1)", "Older", show=False, id="search.older"),
        Binding("up", "move(-1)", "Newer", show=False, id="search.newer"),
    ]

    def __init__(self, history: History) -> None:
        super().__init__()
        self._history = history
        self._found: list[str] = []

    def compose(self) -> ComposeResult:
        """The words above the questions that hold them."""
        with Vertical(classes="dialog"):
            yield Static("Search past questions", classes="speaker", markup=False)
            yield Input(placeholder="Some words of it", compact=True)
            yield OptionList(markup=False, compact=True)
            yield Static("Enter: edit it · Ctrl+R: older · Escape: close", classes="aside")

    def on_mount(self) -> None:
        """Begin with the newest."""
        self.query_one(Input).cursor_blink = False
        self._fill("")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    def _fill(self, part: str) -> None:
        self._found = self._history.find(part)[:_MOST]
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(Content(question)) for question in self._found)
        options.action_first()

    def action_move(self, step: int) -> None:
        """To an older question, or back to a newer one."""
        options = self.query_one(OptionList)
        options.action_cursor_down() if step > 0 else options.action_cursor_up()

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.done(self._found[event.option_index])
