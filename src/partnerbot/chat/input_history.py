"""The questions of a session, to go back to while another one is being written.

Owns their order and the line being written. Knows nothing of files and screens.
"""

from collections.abc import Sequence


class InputHistory:
    """Past questions, with a line at their end that is still being written.

    What is changed in a line while going through them stays changed until the next
    question is asked; so a draft is never lost.
    """

    def __init__(self) -> None:
        self._asked: list[str] = []
        self._lines = [""]
        self._at = 0

    @property
    def past(self) -> tuple[str, ...]:
        """The questions as they were asked, oldest first."""
        return tuple(self._asked)

    def extend(self, past: Sequence[str]) -> None:
        """Put older questions in front; the line being written stays the one it is."""
        older = list(past)
        if older and older[-1:] == self._asked[:1]:
            older.pop()  # asked twice in a row, though in two sessions
        self._asked[:0] = older
        self._lines[:0] = older
        self._at += len(older)

    def add(self, question: str) -> None:
        """Remember a question that was asked; asked twice in a row, it is kept once."""
        if self._asked[-1:] != [question]:
            self._asked.append(question)
        self._lines = [*self._asked, ""]
        self._at = len(self._asked)

    def find(self, part: str) -> list[str]:
        """The questions that contain a part whatever its case, each once, newest first."""
        part = part.casefold()
        newest_first = dict.fromkeys(reversed(self._asked))
        return [question for question in newest_first if part in question.casefold()]

    def older(self, current: str) -> str:
        """The line before, where there is one, with the current line kept."""
        return self._move(-1, current)

    def newer(self, current: str) -> str:
        """The line after, where there is one, with the current line kept."""
        return self._move(1, current)

    def _move(self, step: int, current: str) -> str:
        self._lines[self._at] = current
        self._at = max(0, min(self._at + step, len(self._lines) - 1))
        return self._lines[self._at]
