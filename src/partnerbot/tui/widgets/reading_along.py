"""What is shown of a question while it is being typed: names underlined, and how it may go on.

Owns the look of both inside an input. Knows nothing of where they come from.
"""

from collections.abc import Callable, Sequence

from rich.highlighter import Highlighter
from rich.text import Text
from textual.suggester import Suggester

from partnerbot.chat.shapes import WordRead


class Underlines(Highlighter):
    """Underlines the names and topics among the words that were read."""

    def __init__(self) -> None:
        self.words: Sequence[WordRead] = ()

    def highlight(self, text: Text) -> None:
        """Underline them in the text of the input."""
        for word in self.words:
            if word.sort in ("name", "topic") and word.end <= len(text):
                text.stylize("underline", word.start, word.end)


class Suggestions(Suggester):
    """Suggests what `complete` makes of a text; that may be something else at any time."""

    def __init__(self, complete: Callable[[str], str | None]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """What a text may become, None where nothing is known."""
        return self._complete(value)
