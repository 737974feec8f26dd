"""What goes wrong, in sentences for people.

Owns the error types; knows nothing of how they are shown.
"""

from collections.abc import Sequence
from typing import NamedTuple


class PartnerbotError(Exception):
    """Something that the user can mend; its text says what, where and what to do."""


_LONGEST = 1000
"""No sentence for people is longer; but what it quotes may be."""


class _Problem(NamedTuple):
    file: str
    line: int | None
    message: str
    kind: str


class Problem(_Problem):
    """One thing that is wrong in a knowledge folder or between it and the documents.

    `file` is the path as the user would type it, `line` counts from 1 and is None where
    the problem has no single line. `kind` is a short name for all problems of its sort. All
    are made fit for a terminal, whatever stands in the files that they speak of.
    """

    __slots__ = ()

    def __new__(cls, file: str, line: int | None, message: str, kind: str) -> "Problem":
        """A problem, told in words that may hold whatever a file does."""
        told = message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
        return super().__new__(cls, _on_one_line(file), line, _on_one_line(told), kind)

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"

    @property
    def place(self) -> str:
        """Where it is, as compilers say it: "partners.toml:12"."""
        return self.file if self.line is None else f"{self.file}:{self.line}"


def in_order(problems: Sequence[Problem]) -> list[Problem]:
    """Problems by file and line, those of a whole file first."""
    return sorted(problems, key=lambda problem: (problem.file, problem.line or 0))


class KnowledgeError(PartnerbotError, ValueError):
    """The knowledge base can't be used as it is; holds every problem that was found.

    Its text is one line: the first problem and, where there are more, the command that lists
    all problems of the folder.
    """

    def __init__(self, problems: Sequence[Problem], folder: str = "") -> None:
        self.problems = tuple(in_order(problems))
        more = len(self.problems) - 1
        rest = f" ({more:,} more; to list them all: {_check(folder)})" if more else ""
        super().__init__(f"{self.problems[0]}{rest}")


def _check(folder: str) -> str:
    """The command that lists all problems of a folder, as it is to be typed."""
    if not folder:
        return "partnerbot check"
    import shlex  # here: nobody waits for it but who has a folder to mend

    return f"partnerbot check --knowledge {_on_one_line(shlex.quote(folder))}"


def _on_one_line(text: str) -> str:
    if text.isprintable():
        return text
    from partnerbot.cleaning import one_line

    return one_line(text)
