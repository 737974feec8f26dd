"""A list that the letters typed above it make shorter.

Owns the keys of both: letters go to the filter, arrows and Enter to the list. Knows nothing
of what is listed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from partnerbot.tui.widgets.field import Field


class FilteredList(Vertical, can_focus=False):
    """A filter above the options that it leaves; the first of them is chosen to begin with."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", show=False, id="list.next"),
        Binding("up", "move(-1)", "Before", show=False, id="list.before"),
    ]
    DEFAULT_CSS = """
    FilteredList > OptionList {
        border: none;
        padding: 0;
        background: transparent;
    }
    """
    PLACEHOLDER = ""

    @dataclass
    class Picked(Message):
        """An option was chosen, by key or mouse."""

        option: Option

    def options(self, letters: str) -> Iterable[Option]:
        """What is listed for some letters, or for none."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The filter above the list."""
        yield Field(self.PLACEHOLDER)
        yield OptionList(markup=False, compact=True)

    def on_mount(self) -> None:
        """Begin with everything."""
        self._fill("")

    @property
    def option_list(self) -> OptionList:
        """The list below the filter."""
        return self.query_children(OptionList).first()

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    def _fill(self, letters: str) -> None:
        self.option_list.set_options(self.options(letters))
        self.option_list.action_first()

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.option_list.action_select()

    @on(OptionList.OptionSelected)
    def _pick(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Picked(event.option))

    def action_move(self, step: int) -> None:
        """Move in the list while the filter keeps the focus."""
        if step > 0:
            self.option_list.action_cursor_down()
        else:
            self.option_list.action_cursor_up()
