"""The line that questions are written in.

Owns editing, history, completing and pasting. Knows nothing of answers; what it completes
with and what words are taken for is lent to it once the facts are read.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from partnerbot.chat.input_history import InputHistory
from partnerbot.chat.leaving import leaves
from partnerbot.chat.shapes import WordRead
from partnerbot.cleaning import clean, one_line
from partnerbot.tui.widgets.field import Field
from partnerbot.tui.widgets.reading_along import Suggestions, Underlines

LONGEST = 1000
"""The most characters that a question may have."""

Complete = Callable[[str, Sequence[str]], str | None]
Hints = Callable[[str], tuple[WordRead, ...]]


class Prompt(Field):
    """A one-line input that remembers questions and sees what is meant."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "older", "Earlier question", show=False, id="history.older"),
        Binding("down", "newer", "Later question", show=False, id="history.newer"),
        Binding("tab", "complete", "Complete, or go on", show=False, id="prompt.complete"),
        Binding("ctrl+d", "end_of_input", "Quit", show=False, id="prompt.end"),
    ]

    # As in the base, but a longer text is no reason to lay the whole screen out again.
    virtual_size = Reactive(Size(0, 0))

    @dataclass
    class Asked(Message):
        """A question was sent."""

        question: str

    @dataclass
    class Read(Message):
        """What the words being typed are taken for has changed."""

        words: Sequence[WordRead]

    @dataclass
    class Told(Message):
        """There is something to tell about what was typed or pasted."""

        text: str

    class Onward(Message):
        """What is offered is wanted, rather than to type on."""

    class Commanded(Message):
        """A command is wanted rather than a question."""

    class Ended(Message):
        """Nothing more will be asked."""

    def __init__(self) -> None:
        self._underlines = Underlines()
        super().__init__(
            "Ask a question and press Enter",
            compact=False,
            max_length=LONGEST,
            highlighter=self._underlines,
            suggester=Suggestions(self._completed),
        )
        self.history = InputHistory()
        self._complete: Complete = lambda *_: None
        self._hints: Hints = lambda _: ()

    def lend(self, complete: Complete, hints: Hints) -> None:
        """Take what completes questions, and what tells the sense of their words."""
        self._complete, self._hints = complete, hints
        self._look(self.value)

    def _completed(self, text: str) -> str | None:
        return self._complete(text, tuple(reversed(self.history.past)))

    def put(self, text: str) -> None:
        """Put a text into the line, to be edited further."""
        self.value = text
        self.cursor_position = len(text)
        self.focus()

    def insert_pasted(self, text: str) -> None:
        """Insert text from a clipboard: its lines joined, and only as much as there is room."""
        joined = one_line(clean(text))
        start, end = sorted(self.selection)
        room = LONGEST - len(self.value) + (end - start)
        if len(joined) > room:
            self.post_message(self.Told(f"Cut: a question may have {LONGEST} characters."))
        self.replace(joined[:room], start, end)

    def on_paste(self, event: events.Paste) -> None:
        """Take every line of what is pasted; by itself an Input takes only the first."""
        event.prevent_default()
        event.stop()
        self.insert_pasted(event.text)

    async def on_key(self, event: events.Key) -> None:
        """Do at once what a key does here.

        Left to Textual, the action of a key follows only when later letters are in already;
        what is typed ahead would be joined, or deleted. A slash begins no question: in an
        empty line it asks for a command.
        """
        if event.character == "/" and not self.value:
            self.post_message(self.Commanded())
        else:
            action = _ACTIONS.get(event.key)
            if action is None or not await self.app.run_action(action, default_namespace=self):
                return
        event.prevent_default()
        event.stop()

    def action_paste(self) -> None:
        """Insert what was copied inside the application."""
        self.insert_pasted(self.app.clipboard)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._look(event.value)
        self.post_message(self.Read(self._underlines.words))

    def _look(self, text: str) -> None:
        self._underlines.words = self._hints(text)
        self.refresh()

    async def action_submit(self) -> None:
        """Send the question, or leave where that is what it says."""
        question = one_line(clean(self.value))
        if leaves(question):
            self.post_message(self.Ended())
        elif question:
            self.history.add(question)
            self.clear()
            self.post_message(self.Asked(question))

    def action_complete(self) -> None:
        """Take the completion that is shown; from an empty line, go on to what is offered."""
        if not self.value:
            self.post_message(self.Onward())
        elif self._suggestion and self.cursor_at_end:
            self.put(self._suggestion)

    def action_end_of_input(self) -> None:
        """Delete to the right, as in a shell; in an empty line, leave."""
        if self.value:
            self.action_delete_right()
        else:
            self.post_message(self.Ended())

    def action_older(self) -> None:
        """Show the question before."""
        self._show(self.history.older(self.value))

    def action_newer(self) -> None:
        """Show the question after, at last the one being written."""
        self._show(self.history.newer(self.value))

    def _show(self, line: str) -> None:
        self.value = line
        self.cursor_position = len(line)


_ACTIONS = {
    key: binding.action
    for binding in Binding.make_bindings([*Input.BINDINGS, *Prompt.BINDINGS])
    for key in binding.key.split(",")
}
"""What each key does in a prompt."""
