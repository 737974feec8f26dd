"""The user's own copies of the documents.

Owns finding them, reading their lines and finding a phrase in a line. Knows nothing of
facts.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from partnerbot.cleaning import strip_controls
from partnerbot.errors import KnowledgeError, Problem
from partnerbot.facts.regular_files import RefusedError, read_regular, unreadable

MOST_BYTES = 256_000_000
"""A larger document is not read."""


class Documents:
    """The documents below a folder, each read once.

    Raises KnowledgeError where the folder is missing.
    """

    def __init__(self, folder: Path) -> None:
        if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises where it may not look
            message = "there is no such documents folder; check the path"
            raise KnowledgeError([Problem(str(folder), None, message, "no-folder")])
        self._folder = folder
        self._texts: dict[str, tuple[str, ...] | Problem] = {}

    def lines(self, file: str) -> tuple[str, ...] | Problem:
        """The lines of the document with a file name, wherever below the folder it lies."""
        if file not in self._texts:
            self._texts[file] = self._read(file)
        return self._texts[file]

    def _read(self, file: str) -> tuple[str, ...] | Problem:
        closed: list[Problem] = []
        paths = sorted(self._named(file, closed))
        if not paths:
            message = f"the document {file} is not in this folder"
            if closed:
                message += f", of which not all can be read ({closed[0].message})"
                return Problem(closed[0].file, None, message, closed[0].kind)
            return Problem(str(self._folder), None, f"{message}; put it there", "no-document")
        try:
            text = read_regular(paths[0], MOST_BYTES).decode("utf-8")
        except RefusedError as refused:
            return refused.problem
        except UnicodeDecodeError:
            message = "the document is not UTF-8 text; save it as UTF-8"
            return Problem(str(paths[0]), None, message, "not-utf8")
        return tuple(map(_plain, text.split("\n")))

    def _named(self, file: str, closed: list[Problem]) -> Iterator[Path]:
        """The files of exactly a name, in the folder and those below it; no link is followed."""

        def remember(error: OSError) -> None:
            closed.append(unreadable(Path(error.filename), error))

        for folder, _, files in os.walk(self._folder, onerror=remember):
            if file in files:
                yield Path(folder) / file


def find_phrase(phrase: str, line: str) -> tuple[int, int] | None:
    """Where a phrase stands in a line of Documents, None where it doesn't.

    Letter for letter and in whole words, but for white space and typographic apostrophes.
    """
    found = _matches(phrase, line)
    return next((span for span in found if span == _in_whole_words(span, line)), None)


def find_nearly(phrase: str, line: str) -> tuple[int, int] | None:
    """Where whole words of a line hold a phrase, whatever its capitals and where it breaks off."""
    span = next(_matches(phrase, line, re.IGNORECASE), None)
    return _in_whole_words(span, line) if span else None


def _matches(phrase: str, line: str, flags: re.RegexFlag = re.NOFLAG) -> Iterator[tuple[int, int]]:
    """Every place at which a line holds the letters of a phrase."""
    words = (re.escape(word) for word in _plain(phrase).replace("’", "'").split())
    pattern = re.compile(r"\s+".join(words).replace("'", "['’]"), flags)
    match = pattern.search(line)
    while match and match.group():
        yield match.span()
        match = pattern.search(line, match.start() + 1)


def _in_whole_words(span: tuple[int, int], line: str) -> tuple[int, int]:
    """A stretch of a line, made longer as far as its first and its last word reach."""
    start, end = span
    while start > 0 and _are_one_word(line[start - 1], line[start]):
        start -= 1
    while end < len(line) and _are_one_word(line[end - 1], line[end]):
        end += 1
    return start, end


def _are_one_word(before: str, after: str) -> bool:
    """Whether one word goes on between two characters.

    In a script without capitals words may be written together.
    """
    return all(c.isdigit() or c.lower() != c.upper() for c in (before, after))


def _plain(text: str) -> str:
    """Text in compatibility forms (NFKC), without controls and on one line, as it is shown."""
    plain = strip_controls(unicodedata.normalize("NFKC", text.strip("\r")))
    return plain.replace("\t", " ").replace("\n", " ")
