"""Topics and places that lie within themselves, or deeper than makes sense.

Owns the ways up from a topic to the one it is part of, and from a place to the larger one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from partnerbot.errors import Problem
from partnerbot.facts.crossing import Entry
from partnerbot.facts.nearest import quoted

MOST_LEVELS = 20
"""So many topics or places may lie one within another."""
_UP = {"topic": "broader", "place": "within"}
NESTED = tuple(_UP)
"""The tables of which records lie within one another."""
_SHOWN = 5


def cycles(found: Sequence[Entry]) -> Iterator[Problem]:
    """One problem for each circle, and one for each way up that is too long."""
    for kind, field in _UP.items():
        records = {entry.id: entry for entry in found if entry.kind == kind}
        above = {
            id: target
            for id, entry in records.items()
            if isinstance(target := entry.get(field), str) and target in records
        }
        depths: dict[str, int] = {}
        for start in above:
            way = _way_up(start, above, depths)
            end = above.get(next(reversed(way))) if way else None
            if end in way:
                circle = list(way)[list(way).index(end) :]
                named = " → ".join(map(quoted, [*circle[:_SHOWN], *circle[:1]]))
                message = f"{kind} {named} lies within itself; take out '{field}' in one of them"
                yield records[circle[0]].problem(field, message, "cycle")
                depths.update(dict.fromkeys(circle, 1))
            for here in reversed(way):
                depths.setdefault(here, depths.get(above.get(here, ""), 0) + 1)
        for deep in (id for id, depth in depths.items() if depth == MOST_LEVELS + 1):
            message = f"{records[deep]} lies more than {MOST_LEVELS} levels deep; leave some out"
            yield records[deep].problem(field, message, "too-deep")


def _way_up(start: str, above: Mapping[str, str], known: Collection[str]) -> dict[str, None]:
    """A record and those above it, as far as none of them was met before."""
    way: dict[str, None] = {}
    here: str | None = start
    while here is not None and here not in way and here not in known:
        way[here] = None
        here = above.get(here)
    return way
