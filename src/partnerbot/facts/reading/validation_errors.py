"""Pydantic's findings about a record, each with its place in it.

Owns what pydantic's locations mean: where a fact is, pydantic puts its type between the fact
and the field. Knows nothing of the sentences that are made of findings.
"""

from typing import Any, NamedTuple

from pydantic import ValidationError

from partnerbot.facts.fact_types import fact_types
from partnerbot.facts.fields import Record
from partnerbot.facts.reading.positions import Steps
from partnerbot.facts.records import TABLES


class Finding(NamedTuple):
    """One finding: the record, or the fact in it, and what in that is wrong."""

    record: Steps
    """Where in the row the fact is; nothing where it is about the record itself."""
    cls: type[Record] | None
    """What the record or fact should be, where that is known."""
    inside: Steps
    name: str
    """What is wrong: a field, or the whole record by its table."""
    type: str
    """Pydantic's name for what is wrong, or that of a rule of ours."""
    message: str
    input: Any
    context: dict[str, Any]


def by_record(error: ValidationError, table: str) -> list[list[Finding]]:
    """The findings about a row of a table, those of one record or fact together."""
    groups: dict[Steps, list[Finding]] = {}
    for found in error.errors(include_url=False):
        record, cls, inside = _located(table, found["loc"])
        finding = Finding(
            record, cls, inside, _name(inside, "fact" if record else table),
            found["type"], found["msg"], found["input"], found.get("ctx", {}),
        )  # fmt: skip
        groups.setdefault(record, []).append(finding)
    return list(groups.values())


def _located(table: str, place: Steps) -> tuple[Steps, type[Record] | None, Steps]:
    """The way to a record or fact, what that should be, and the way on from there."""
    if table in ("host", "partner") and place[:1] == ("fact",) and len(place) > 1:
        cls = fact_types().get(str(place[2])) if len(place) > 2 else None
        return place[:2], cls, place[3:]
    cls = TABLES[table]
    return (), cls if isinstance(cls, type) else None, place


def _name(place: Steps, whole: str) -> str:
    return next((step for step in reversed(place) if isinstance(step, str)), whole)
