"""Strings that lie near to a given one, found without looking at all of them.

Owns the choice of candidates, after Pass-Join (Li, Deng, Wang and Feng, "Pass-Join: A
Partition-based Method for Similarity Joins", VLDB 2011): cut into one piece more than it
has slips, a string keeps one of them whole, so whatever is near shares a piece at almost
the same place. rapidfuzz then measures the candidates.
"""

from collections.abc import Iterable, Iterator
from typing import Any

_MOST_RECENT = 4096
"""Of so many strings it is remembered what lies near to them."""


class NearIndex:
    """An index of strings by their pieces, for one slip less than there are pieces."""

    def __init__(self, strings: Iterable[str], pieces: int) -> None:
        self._pieces = pieces
        self._recent: dict[tuple[str, int], list[tuple[str, int]]] = {}
        """What was last found: people use the same words again and again."""
        self._by_length: dict[int, tuple[dict[str, list[str]], ...]] = {}
        for string in strings:
            length = len(string)
            tables = self._by_length.get(length)
            if tables is None:
                tables = self._by_length[length] = tuple({} for _ in range(pieces))
            for table, (start, end) in zip(tables, self._cuts(length), strict=True):
                table.setdefault(string[start:end], []).append(string)

    def near(self, typed: str, most: int) -> list[tuple[str, int]]:
        """The strings up to so many slips away from a typed one, with how many.

        Slips are those of optimal string alignment: a letter added, dropped, changed or
        swapped with the next.
        """
        found = self._recent.get((typed, most))
        if found is None:
            if len(self._recent) >= _MOST_RECENT:
                self._recent.clear()
            found = self._recent[typed, most] = self._search(typed, most)
        return found

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "_recent": {}}  # what somebody typed is no part of the index

    def _search(self, typed: str, most: int) -> list[tuple[str, int]]:
        candidates = list(set(self._sharing_a_piece(typed, most)))
        if not candidates:
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(
            typed, candidates, scorer=OSA.distance, score_cutoff=most, limit=None
        )
        return [(string, int(distance)) for string, distance, _ in found]

    def _sharing_a_piece(self, typed: str, most: int) -> Iterator[str]:
        """The strings that hold one of their pieces where the typed string may have it."""
        # A swap reaches over two pieces, and with other slips may leave none of them whole.
        swaps = 2 * most >= self._pieces
        for length in range(len(typed) - most, len(typed) + most + 1):
            tables = self._by_length.get(length)
            if tables is None:
                continue
            longer = len(typed) - length
            shifts = range((longer - most + 1) // 2, (most + longer) // 2 + 1)
            for table, (start, end) in zip(tables, self._cuts(length), strict=True):
                for shift in shifts:
                    for piece in _pieces(typed, start + shift, end + shift, swaps):
                        yield from table.get(piece, ())

    def _cuts(self, length: int) -> Iterator[tuple[int, int]]:
        """Where the pieces of a string of some length begin and end; the last are the longest."""
        start = 0
        for piece in range(1, self._pieces + 1):
            end = piece * length // self._pieces
            yield start, end
            start = end


def _pieces(typed: str, start: int, end: int, swaps: bool) -> Iterator[str]:
    """A piece as it was typed and, with `swaps`, as it was before one over one of its ends."""
    if start < 0:
        return
    yield typed[start:end]
    if swaps and end < len(typed):
        yield typed[start : end - 1] + typed[end]
    if swaps and start > 0:
        yield typed[start - 1] + typed[start + 1 : end]
