"""The facts against the documents: whether every phrase stands where its fact says.

Owns verifying citations in the user's copies of the documents.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.documents import Documents, find_phrase

_MOST_SEARCHES = 100
"""For so many phrases a whole document is searched; after that it would take too long."""


def verify(knowledge: Knowledge, folder: Path) -> list[Problem]:
    """Every citation that its document does not bear out, in document order.

    Raises KnowledgeError where the folder is missing.
    """
    return list(_problems(knowledge, Documents(folder)))


def _problems(knowledge: Knowledge, documents: Documents) -> Iterator[Problem]:
    unreadable: set[str] = set()
    searches = 0
    for fact in knowledge.facts.values():
        document = knowledge.source(fact).document
        lines = documents.lines(document.file)
        if isinstance(lines, Problem):
            if document.id not in unreadable:
                yield lines
            unreadable.add(document.id)
        elif fact.line > len(lines):
            message = f"fact {quoted(fact.id)} cites line {fact.line}; the document ends before it"
            yield Problem(document.file, None, message, "no-such-line")
        elif find_phrase(fact.phrase, lines[fact.line - 1]) is None:
            message = f"fact {quoted(fact.id)}: “{fact.phrase}” does not stand in line {fact.line}"
            searches += 1
            if searches <= _MOST_SEARCHES:
                message += _elsewhere(fact.phrase, lines)
            yield Problem(document.file, fact.line, message, "wrong-citation")


def _elsewhere(phrase: str, lines: Sequence[str]) -> str:
    """Where else a phrase stands, as the end of a sentence."""
    found = [str(n) for n, line in enumerate(lines, 1) if find_phrase(phrase, line)]
    if not found:
        return ", nor in any other; mend the phrase"
    return f", but in line {' and '.join(found[:3])}; mend the line"
