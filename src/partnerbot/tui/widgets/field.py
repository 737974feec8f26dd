"""A line to write in, as all parts of the chat have it.

Owns that nothing blinks there and that a focus selects nothing. Knows nothing of what is
written.
"""

from typing import Any

from textual.reactive import var
from textual.widgets import Input


class Field(Input):
    """An input one row high, whose cursor stands still."""

    DEFAULT_CSS = """
    Field.-textual-compact {
        height: 1;
        margin-bottom: 1;
    }
    """
    cursor_blink = var(False, init=False)

    def __init__(self, placeholder: str = "", *, compact: bool = True, **options: Any) -> None:
        # Without select_on_focus=False, a key that brings the focus here would be
        # selected and lost to the next key.
        options = {"select_on_focus": False, **options}
        super().__init__(placeholder=placeholder, compact=compact, **options)
