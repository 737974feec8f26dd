"""What goes wrong, in sentences for people.

Owns the error types; knows nothing of how they are shown.
"""

from collections.abc import Sequence
from typing import NamedTuple


class PartnerbotError(Exception):
    """Something that the user can mend; its text says what, where and what to do."""


class Problem(NamedTuple):
    """One thing that is wrong in a knowledge folder or between it and the documents.

    `file` is the path as the user would type it, `line` counts from 1 and is None where
    the problem has no single line.
    """

    file: str
    line: int | None
    message: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}"


class KnowledgeError(PartnerbotError):
    """The knowledge base can't be used as it is; holds every problem that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
