"""Strings that lie near to a given one, found without looking at all of them.

Owns the choice of candidates, after Pass-Join (Li, Deng, Wang and Feng, "Pass-Join: A
Partition-based Method for Similarity Joins", VLDB 2011): cut into three pieces, a string
keeps one of them whole when up to two letters of it are changed, so whatever is near
shares a piece at almost the same place. rapidfuzz then measures the candidates.
"""

from collections.abc import Iterable, Iterator

_PIECES = 3


class NearIndex:
    """An index of strings by their pieces, for up to two slips."""

    def __init__(self, strings: Iterable[str]) -> None:
        self._by_length: dict[int, tuple[dict[str, list[str]], ...]] = {}
        for string in strings:
            tables = self._by_length.setdefault(len(string), tuple({} for _ in range(_PIECES)))
            for table, (start, end) in zip(tables, _cuts(len(string)), strict=True):
                table.setdefault(string[start:end], []).append(string)

    def near(self, typed: str, most: int) -> list[tuple[str, int]]:
        """The strings up to so many slips (at most two) away from a typed one, with how many.

        Slips are those of optimal string alignment: a letter added, dropped, changed or
        swapped with the next.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        candidates = list(set(self._sharing_a_piece(typed, most)))
        found = process.extract(
            typed, candidates, scorer=OSA.distance, score_cutoff=most, limit=None
        )
        return [(string, int(distance)) for string, distance, _ in found]

    def _sharing_a_piece(self, typed: str, most: int) -> Iterator[str]:
        """The strings that hold one of their pieces where the typed string may have it."""
        for length in range(len(typed) - most, len(typed) + most + 1):
            tables = self._by_length.get(length)
            longer = len(typed) - length
            shifts = range((longer - most + 1) // 2, (most + longer) // 2 + 1)
            for table, (start, end) in zip(tables or (), _cuts(length), strict=False):
                for shift in shifts:
                    for piece in _pieces(typed, start + shift, end + shift, most):
                        yield from table.get(piece, ())


def _pieces(typed: str, start: int, end: int, most: int) -> Iterator[str]:
    """A piece as it was typed, and as it was if a swap reached over one of its ends.

    A lone swap leaves one of the three pieces whole; together with another slip it may not.
    """
    if start < 0:
        return
    yield typed[start:end]
    if most > 1 and end < len(typed):
        yield typed[start : end - 1] + typed[end]
    if most > 1 and start > 0:
        yield typed[start - 1] + typed[start + 1 : end]


def _cuts(length: int) -> tuple[tuple[int, int], ...]:
    """Where the pieces of a string of some length begin and end; the last are the longest."""
    first, second = length // _PIECES, 2 * length // _PIECES
    return (0, first), (first, second), (second, length)
