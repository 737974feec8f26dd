"""The line below the prompt: what words are taken for, and short messages.

Owns their look. Messages stand here rather than over the answer, until there are words to
tell of.
"""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from partnerbot.chat.shapes import WordRead


class HintLine(Static):
    """One line of text, empty where there is nothing to say."""

    DEFAULT_CSS = """
    HintLine {
        height: 1;
        padding: 0 2;
        color: $text-muted;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._reads = False

    def tell(self, message: str) -> None:
        """Show a message; it may be cut at the edge of the screen, never wrapped."""
        self._reads = False
        self.update(Content(message), layout=False)

    def leave(self) -> None:
        """Take a message away, since something else is done; what words are taken for stays."""
        if not self._reads:
            self.tell("")

    def read(self, hints: Sequence[WordRead]) -> None:
        """Show what words are taken for, and which are not known.

        Until there is something to tell of them, a message stays.
        """
        if not hints and not self._reads:
            return
        self._reads = True
        known = list(dict.fromkeys(h.label for h in hints if h.sort in ("name", "topic")))
        slips = [hint.label for hint in hints if hint.sort == "slip"]
        unknown = [f"“{hint.label}”" for hint in hints if hint.sort == "unknown"]
        told = [
            f"{lead}: {', '.join(words)}"
            for lead, words in (("known", known), ("read as", slips), ("not known", unknown))
            if words
        ]
        self.update(Content(" · ".join(told)), layout=False)
