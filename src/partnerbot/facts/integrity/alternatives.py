"""How many phrases the alternatives "a|b" of a base make in all.

Owns that limit: each text has one of its own, but there may be thousands of them.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from partnerbot.errors import Problem
from partnerbot.facts.reading.file import ReadFile
from partnerbot.facts.records import Partner, Section, Topic
from partnerbot.facts.rules import count_alternatives

MOST_PHRASES = 1_000_000
"""A hundred times what the largest vocabulary written by people makes."""
_TABLES = ("section", "body", "work", "place", "partner", "topic")


def alternatives(files: Sequence[ReadFile]) -> Iterator[Problem]:
    """One problem, at the record with which the alternatives become too many."""
    count = 0
    for file in files:
        for table in _TABLES:
            records: Sequence[Any] = getattr(file.records, table)
            for record, where in zip(records, file.positions[table], strict=True):
                count += sum(count_alternatives(text) for text in _phrasings(record) if "|" in text)
                if count > MOST_PHRASES:
                    message = f"with this the base has more than {MOST_PHRASES:,} phrases"
                    advice = "write fewer with '|'"
                    line = where.line_at()
                    yield Problem(file.name, line, f"{message}; {advice}", "too-many-phrases")
                    return


def _phrasings(record: Any) -> Sequence[str]:
    """The texts of a record that may hold alternatives."""
    if isinstance(record, Partner):
        full = [fact.full_name for fact in record.fact if fact.type in ("full_name", "other_name")]
        return (record.name, *record.aliases, *full)
    if isinstance(record, Section):
        return (record.one, record.many, *record.words)
    return (record.name, *(record.words if isinstance(record, Topic) else record.aliases))
