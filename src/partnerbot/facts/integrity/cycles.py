"""Topics and places that lie within themselves, or deeper than makes sense.

Owns the ways up from a topic to the one it is part of, and from a place to the larger one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.integrity.entries import Entry

MOST_LEVELS = 20
"""So many topics or places may lie one within another."""
_UP = {"topic": "broader", "place": "within"}
"""The field that leads up, by the kind of record."""
_SHOWN = 5


def cycles(found: Sequence[Entry]) -> Iterator[Problem]:
    """One problem for each circle, and one for each way up that is too long."""
    for kind, field in _UP.items():
        yield from _of_kind([entry for entry in found if entry.kind == kind], field)


def _of_kind(found: Sequence[Entry], field: str) -> Iterator[Problem]:
    """The circles and long ways up among records that lie within one another by a field."""
    records = {entry.id: entry for entry in found}
    above = {
        id: target
        for id, entry in records.items()
        if isinstance(target := entry.get(field), str) and target in records
    }
    depths: dict[str, int] = {}
    for start in above:
        way = _way_up(start, above, depths)
        end = above.get(way[-1]) if way else None
        if end in way:
            circle = way[way.index(end) :]
            yield _circle([records[id] for id in circle], field)
            depths.update(dict.fromkeys(circle, 1))
        for here in reversed(way):
            depths.setdefault(here, depths.get(above.get(here, ""), 0) + 1)
    for deep in (records[id] for id, depth in depths.items() if depth == MOST_LEVELS + 1):
        message = f"{deep} lies more than {MOST_LEVELS} levels deep; leave some out"
        yield deep.problem(message, "too-deep", field)


def _way_up(start: str, above: Mapping[str, str], known: Collection[str]) -> list[str]:
    """A record and those above it, as far as none of them was met before."""
    way: dict[str, None] = {}
    here: str | None = start
    while here is not None and here not in way and here not in known:
        way[here] = None
        here = above.get(here)
    return list(way)


def _circle(circle: Sequence[Entry], field: str) -> Problem:
    first = circle[0]
    named = " → ".join(quoted(entry.id) for entry in (*circle[:_SHOWN], first))
    message = f"{first.kind} {named} lies within itself; take out '{field}' in one of them"
    return first.problem(message, "cycle", field)
