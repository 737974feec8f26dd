"""References from one record to another, and those that lead nowhere.

Owns which fields refer to what. What could not be read may be what a reference means: then
nothing is said of it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.fact_types import fact_types
from partnerbot.facts.fields import ID
from partnerbot.facts.integrity.entries import Entry
from partnerbot.facts.nearest import Nearest
from partnerbot.facts.reading.file import ReadFile
from partnerbot.facts.reading.positions import Steps
from partnerbot.facts.records import TABLES

_REFERENCES = {"section": "section", "at": "partner", "body": "body", "work": "work",
               "place": "place", "within": "place", "partner": "partner", "topics": "topic",
               "near": "topic", "broader": "topic"}  # fmt: skip
"""Which field of a record names records of which kind."""


def dangling(found: Sequence[Entry], files: Sequence[ReadFile]) -> Iterator[Problem]:
    """References that lead nowhere."""
    known = _known(found, files)
    unnamed = {kind for file in files for kind in file.unnamed}
    nearest = Nearest()
    for entry in found:
        for field, kind in _references_of(entry):
            if kind in unnamed or not (value := entry.get(field)):
                continue
            for steps, target in _targets(field, value):
                # What is no id at all was told where its record was read.
                if target not in known[kind] and ID.fullmatch(target):
                    advice = nearest.question(target, known[kind].keys()) or f"; add it as a {kind}"
                    message = f"there is no {kind} {quoted(target)}, which {entry} names{advice}"
                    yield entry.problem(message, "dangling-reference", *steps)


def _known(found: Sequence[Entry], files: Sequence[ReadFile]) -> Mapping[str, Mapping[str, None]]:
    """The ids of each kind that some record has, or seems to have, in the order of the files."""
    known = defaultdict[str, dict[str, None]](dict)
    for entry in found:
        known[entry.kind][entry.id] = None
    for file in files:
        for kind, id in file.claimed:
            known[kind][id] = None
    return known


def _targets(field: str, value: object) -> Iterator[tuple[Steps, str]]:
    """The ids that a field names, each with its place."""
    if isinstance(value, str):
        yield (field,), value
    elif isinstance(value, (tuple, list)):
        yield from (((field, n), item) for n, item in enumerate(value) if isinstance(item, str))


def _references_of(entry: Entry) -> Sequence[tuple[str, str]]:
    """The fields by which a record names others, with the kind of those."""
    if entry.kind == "stranger":  # with it, "near" is no topic
        return (("near", "partner"),)
    cls: Any = type(entry.values)
    if isinstance(entry.values, dict):
        known = fact_types() if entry.kind == "fact" else TABLES
        cls = known.get(str(entry.values.get("type")) if entry.kind == "fact" else entry.kind)
    return _referring(cls) if cls else ()


@cache
def _referring(cls: Any) -> tuple[tuple[str, str], ...]:
    names = {field.name for field in fields(cls)}
    return tuple((field, kind) for field, kind in _REFERENCES.items() if field in names)
