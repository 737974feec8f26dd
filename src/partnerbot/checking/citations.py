"""The facts against the documents: whether every phrase stands where its fact says.

Owns verifying citations in the user's copies of the documents.
"""

from collections.abc import Iterator, Sequence

from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.documents import Documents, find_nearly, find_phrase
from partnerbot.facts.model import Fact, Heading

_MOST_SEARCHES = 100
"""For so many phrases a whole document is searched; after that it would take too long."""


def verify(knowledge: Knowledge, documents: Documents) -> Iterator[Problem]:
    """Every citation that its document does not bear out, in document order."""
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
            message = f"{_cited(fact)} cites line {fact.line}; the document ends before it"
            yield Problem(document.file, None, message, "no-such-line")
        elif find_phrase(fact.phrase, lines[fact.line - 1]) is None:
            searches += 1
            searched = lines if searches <= _MOST_SEARCHES else ()
            message = f"{_cited(fact)}: “{fact.phrase}” {_astray(fact, lines, searched)}"
            yield Problem(document.file, fact.line, message, "wrong-citation")


def _cited(fact: Fact) -> str:
    """What cites the document, as its author wrote it: a fact or the heading of a section."""
    if isinstance(fact, Heading):
        return f"the heading of section {quoted(fact.section)}"
    return f"fact {quoted(fact.id)}"


def _astray(fact: Fact, lines: Sequence[str], searched: Sequence[str]) -> str:
    """What stands in a line in place of a phrase, or where that stands, and what to mend."""
    line = lines[fact.line - 1]
    if span := find_nearly(fact.phrase, line):
        return f"is written “{line[slice(*span)]}” in line {fact.line}; write it so"
    message = f"does not stand in line {fact.line}"
    found = [str(n) for n, other in enumerate(searched, 1) if find_phrase(fact.phrase, other)]
    if found:
        return f"{message}, but in line {' and '.join(found[:3])}; mend the line"
    mend = "heading" if isinstance(fact, Heading) else "phrase"
    return f"{message}, nor in any other; mend the {mend}" if searched else message
