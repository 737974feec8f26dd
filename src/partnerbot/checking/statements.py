"""Statements that are no sentences, or not the author's own.

Owns what is told of the wording of a fact. Whether it is true no program can tell.
"""

import re
from collections.abc import Iterator

from partnerbot.checking.positions import Positions
from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.documents import Documents

_MOST_COPIED = 8
"""So many words in a row two people may well write alike; names and numbers are not counted."""
_WORD = re.compile(r"[\w'’]+")
_SENTENCE = re.compile(r"\S+\s.*[.!?…][\"'”’»)\]]*", re.DOTALL)
"""Two words or more, and what ends a sentence."""


def unfinished(knowledge: Knowledge, positions: Positions) -> Iterator[Problem]:
    """A warning for each statement that is not written as a sentence."""
    for fact in knowledge.written:
        if not _SENTENCE.fullmatch(fact.statement):
            message = (
                f"the statement of fact {quoted(fact.id)} is no whole sentence, and answers tell"
                " it as one; write a few words with a full stop"
            )
            yield positions.warning("fact", fact.id, ("statement",), message, "no-sentence")


def copied(knowledge: Knowledge, documents: Documents, positions: Positions) -> Iterator[Problem]:
    """A warning for each statement that is the document's, at the line that it cites or beside."""
    for fact in knowledge.written:
        lines = documents.lines(knowledge.source(fact).document.file)
        if isinstance(lines, Problem):
            continue  # told with its citations
        original = " ".join(lines[max(fact.line - 2, 0) : fact.line + 1])
        if run := _common_run(fact.statement, original):
            message = (
                f"the statement of fact {quoted(fact.id)} has “{run}” word for word from the"
                " document; say it in your own words"
            )
            yield positions.warning("fact", fact.id, ("statement",), message, "copied-statement")


def _common_run(statement: str, original: str) -> str:
    """Words in a row that a text has from another, where they are too many."""
    plain = [word for word in _WORD.finditer(statement) if word.group().islower()]
    held = _folded(original)
    for first, last in zip(plain, plain[_MOST_COPIED:], strict=False):
        run = statement[first.start() : last.end()]
        if _folded(run) in held:
            return run
    return ""


def _folded(text: str) -> str:
    """The words of a text, each between two blanks."""
    words = _WORD.findall(text.casefold().replace("’", "'"))
    return f" {' '.join(words)} "
