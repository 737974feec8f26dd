"""Ids that two records share.

Owns which records must differ in their ids: those of one kind, and facts from the headings
that become facts.
"""

from collections.abc import Iterable, Iterator

from partnerbot.errors import Problem
from partnerbot.facts.integrity.entries import Entry
from partnerbot.facts.records import heading_id, id_field


def duplicates(found: Iterable[Entry]) -> Iterator[Problem]:
    """A problem for each record that has the id of one before it."""
    first: dict[tuple[str, str], Entry] = {}
    same: dict[tuple[str, str], list[Entry]] = {}
    for key, entry in _identified(found):
        known = first.setdefault(key, entry)
        if known is not entry:
            same.setdefault(key, [known]).append(entry)
    for group in same.values():
        earliest, *others = sorted(group, key=lambda entry: (entry.file, _line(entry)))
        for entry in others:
            message = (
                f"{entry} stands already at {earliest.file}:{_line(earliest)};"
                " give one of them another id, or take one out"
            )
            yield entry.problem(message, "duplicate-id", id_field(entry.kind))


def _identified(found: Iterable[Entry]) -> Iterator[tuple[tuple[str, str], Entry]]:
    """Each entry with what none but it may be."""
    for entry in found:
        if entry.id and entry.kind != "host":  # a second host is told as such
            yield (entry.kind, entry.id), entry
        if entry.kind == "section":
            yield ("fact", heading_id(entry.id)), entry


def _line(entry: Entry) -> int:
    return entry.line(id_field(entry.kind))
