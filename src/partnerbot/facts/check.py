"""The facts against the documents: whether every phrase stands where its fact says.

Owns finding the user's copies of the documents and verifying citations in them.
"""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from partnerbot.errors import KnowledgeError, Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.records import Document


def verify(knowledge: Knowledge, folder: Path) -> list[Problem]:
    """Every citation that its document does not bear out, in document order.

    A phrase counts as found when it stands in its line, letter for letter but for white
    space and typographic apostrophes. Raises KnowledgeError where the folder is missing.
    """
    if not folder.is_dir():
        raise KnowledgeError([Problem(str(folder), None, "there is no such documents folder")])
    return list(_problems(knowledge, folder))


def _problems(knowledge: Knowledge, folder: Path) -> Iterator[Problem]:
    texts: dict[str, list[str] | Problem] = {}
    for fact in knowledge.facts.values():
        document = knowledge.source(fact).document
        if document.id not in texts:
            texts[document.id] = text = _lines(document, folder)
            if isinstance(text, Problem):
                yield text
        lines = texts[document.id]
        if isinstance(lines, Problem):
            continue
        if fact.line > len(lines):
            message = f"fact '{fact.id}' cites line {fact.line}; the document ends before it"
            yield Problem(document.file, None, message)
        elif _plain(fact.phrase) not in _plain(lines[fact.line - 1]):
            message = f"fact '{fact.id}': “{fact.phrase}” does not stand in line {fact.line}"
            yield Problem(document.file, fact.line, message + _elsewhere(fact.phrase, lines))


def _lines(document: Document, folder: Path) -> list[str] | Problem:
    """The lines of the user's copy of a document, wherever below the folder it lies."""
    paths = sorted(folder.rglob(document.file))
    if not paths:
        return Problem(str(folder), None, f"the document {document.file} is not in this folder")
    try:
        return paths[0].read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        return Problem(str(paths[0]), None, f"the document can't be read: {error}")


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").split())


def _elsewhere(phrase: str, lines: list[str]) -> str:
    """Where else a phrase stands, as the end of a sentence."""
    found = [str(n) for n, line in enumerate(lines, 1) if _plain(phrase) in _plain(line)]
    return f", but in line {' and '.join(found)}" if found else ", nor in any other"
