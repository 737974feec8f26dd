"""The user's own copies of the documents.

Owns finding them, reading their lines and finding a phrase in a line. Knows nothing of
facts.
"""

import re
import unicodedata
from pathlib import Path

from partnerbot.cleaning import strip_controls
from partnerbot.errors import KnowledgeError, Problem


class Documents:
    """The documents below a folder, each read once.

    Raises KnowledgeError where the folder is missing.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise KnowledgeError([Problem(str(folder), None, "there is no such documents folder")])
        self._folder = folder
        self._texts: dict[str, tuple[str, ...] | Problem] = {}

    def lines(self, file: str) -> tuple[str, ...] | Problem:
        """The lines of the document with a file name, wherever below the folder it lies."""
        if file not in self._texts:
            self._texts[file] = self._read(file)
        return self._texts[file]

    def _read(self, file: str) -> tuple[str, ...] | Problem:
        paths = sorted(self._folder.rglob(file))
        if not paths:
            return Problem(str(self._folder), None, f"the document {file} is not in this folder")
        try:
            text = paths[0].read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            return Problem(str(paths[0]), None, f"the document can't be read: {error}")
        return tuple(map(_plain, text.split("\n")))


def find_phrase(phrase: str, line: str) -> tuple[int, int] | None:
    """Where a phrase stands in a line of Documents, None where it doesn't.

    Letter for letter, but for white space and typographic apostrophes.
    """
    words = (re.escape(word) for word in _plain(phrase).replace("’", "'").split())
    pattern = r"\s+".join(words).replace("'", "['’]")
    match = re.search(pattern, line)
    return match.span() if match else None


def _plain(text: str) -> str:
    """Text in compatibility forms (NFKC) and without controls, so that it can be shown."""
    return strip_controls(unicodedata.normalize("NFKC", text)).replace("\t", " ").strip("\r")
