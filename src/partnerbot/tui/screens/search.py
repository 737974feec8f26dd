"""Past questions, searched backwards.

Owns the list and its filter. Knows nothing of what is done with the question found.
"""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from partnerbot.chat.input_history import InputHistory
from partnerbot.tui.screens.dialog import Dialog
from partnerbot.tui.widgets.filtered import FilteredList

_MOST = 100


class QuestionList(FilteredList):
    """The questions that hold the letters typed, newest first."""

    PLACEHOLDER = "Some words of it"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "move(1)", "Older", show=False, id="search.older"),
    ]
    DEFAULT_CSS = """
    QuestionList {
        height: auto;

        & > OptionList {
            height: auto;
            max-height: 12;
        }
    }
    """

    def __init__(self, history: InputHistory) -> None:
        super().__init__()
        self._history = history

    def options(self, letters: str) -> Iterable[Option]:
        """A question each."""
        return [Option(Content(question)) for question in self._history.find(letters)[:_MOST]]


class SearchScreen(Dialog):
    """Find a question asked before."""

    def __init__(self, history: InputHistory) -> None:
        super().__init__()
        self._history = history

    def compose(self) -> ComposeResult:
        """The words above the questions that hold them."""
        with Vertical(classes="dialog"):
            yield Static("Search past questions", classes="speaker", markup=False)
            yield QuestionList(self._history)
            yield Static("Enter: edit it · Ctrl+R: older · Escape: close", classes="aside")

    @on(FilteredList.Picked)
    def _found(self, event: FilteredList.Picked) -> None:
        self.done(str(event.option.prompt))
