"""The questions of a session, to go back and forth in.

Owns the order of past questions and the line being written. Knows nothing of the screen.
"""


class History:
    """Past questions, with a line at their end that is still being written.

    What is changed in a line while going through them stays changed until the next
    question is asked; so a draft is never lost.
    """

    def __init__(self) -> None:
        self._asked: list[str] = []
        self._lines = [""]
        self._at = 0

    def add(self, question: str) -> None:
        """Remember a question that was asked; asked twice in a row, it is kept once."""
        if self._asked[-1:] != [question]:
            self._asked.append(question)
        self._lines = [*self._asked, ""]
        self._at = len(self._asked)

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
