"""Slips of the finger: how likely one word is a mistyped other one.

Owns what a slip is and what each kind costs; knows neither a vocabulary nor meanings.
"""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = frozenset(
    frozenset(pair)
    for row, below in zip(_ROWS, (*_ROWS[1:], ""), strict=True)
    for i, key in enumerate(row)
    for pair in ((key, other) for other in row[i + 1 : i + 2] + below[max(0, i - 1) : i + 1])
)
"""Pairs of keys that lie next to each other on a keyboard."""

DOUBLED, SWAPPED, DROPPED, NEIGHBOUR, ADDED, OTHER = 0.7, 0.8, 0.9, 0.9, 1.1, 1.3
"""What each kind of slip costs; a plain letter for another is the least likely."""
_INITIAL = 0.4
"""What a slip in the first letter costs more: people rarely get that wrong."""
_SECOND = 1.1
"""What each slip costs where there are several."""


def slips_between(typed: str, meant: str) -> int:
    """How many letters were added, dropped, changed or swapped with the next."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(typed, meant))


def likeness(typed: str, meant: str) -> float:
    """How alike two words are, from 0 to 100."""
    return 100 * (1 - slips_between(typed, meant) / (max(len(typed), len(meant)) or 1))


def slip_cost(typed: str, meant: str, slips: int) -> float:
    """What it costs to take a typed word for another that is so many slips away.

    Both are folded words. 0 is the same word; one slip costs 0.7 to 1.3, more in the
    first letter.
    """
    cost = 0.0 if not slips else _one_slip(typed, meant) if slips == 1 else slips * _SECOND
    return cost + (_INITIAL if typed[:1] != meant[:1] else 0)


def _one_slip(typed: str, meant: str) -> float:
    place = next(
        (i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b),
        min(len(typed), len(meant)),
    )
    if len(typed) == len(meant):
        if typed[place + 1 :] != meant[place + 1 :]:
            return SWAPPED
        return NEIGHBOUR if are_neighbours(typed[place], meant[place]) else OTHER
    longer = max(typed, meant, key=len)
    if place and longer[place] == longer[place - 1]:
        return DOUBLED
    return ADDED if longer is typed else DROPPED


def are_neighbours(first: str, second: str) -> bool:
    """Whether two letters lie next to each other on a keyboard."""
    return frozenset((first, second)) in _NEIGHBOURS
