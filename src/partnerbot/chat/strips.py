"""Dates drawn on a line of characters.

Owns the look of a strip. Knows neither facts nor screens.
"""

from partnerbot.chat.shapes import Strip, Tick

CITED, OTHER, LINE = "●", "·", "─"
_NARROWEST = 12


def draw(strip: Strip, width: int) -> tuple[str, str]:
    """A strip as two lines of at most `width` characters: the line, and the years below it.

    Dates that the answer is about are dots with their years; the others are points, and
    the years at both ends are told where there is room.
    """
    width = max(width, _NARROWEST)
    room = width - 3  # the last year is four characters long
    line = [LINE] * room
    for tick in sorted(strip.ticks, key=lambda tick: tick.cited):
        line[_column(tick, room)] = CITED if tick.cited else OTHER
    years = [" "] * width
    ends = (strip.ticks[0], strip.ticks[-1])
    for tick in (*(t for t in strip.ticks if t.cited), *ends):
        _write(years, tick.label, _column(tick, room))
    return "".join(line), "".join(years).rstrip()


def _column(tick: Tick, room: int) -> int:
    return round(tick.position * (room - 1))


def _write(years: list[str], label: str, at: int) -> None:
    """A year below its date, unless another one is in its way."""
    taken = years[max(0, at - 1) : at + len(label) + 1]
    if at + len(label) <= len(years) and not "".join(taken).strip():
        years[at : at + len(label)] = label
