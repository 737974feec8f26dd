"""How fast it is: a summary of docs/performance.md, which tests/benchmarks measures."""

import re

from tests.quality.page import Row, Section, rows_of, sections_of

HEADING = "Speed"
SUMMARISED = ("One command in the shell", "One question in a running process")
"""The sections of that page about what one person at a desk gets."""
_RATIO = re.compile(r"= (\d+\.\d+)$")


def section(performance: str) -> Section:
    """That page's figures for a command and for a question, and which is nearest its limit."""
    found = sections_of(performance)
    rows = [row for heading in SUMMARISED for row in rows_of(found[heading])]
    ratios = [row for row in rows if _RATIO.search(str(row[1]))]
    command, figure, limit = max(ratios, key=nearness)
    return Section(
        HEADING,
        "Taken from [performance.md](performance.md), which explains how it is measured and what "
        "a large base costs. Each command is timed as a whole process, next to a yardstick: for a "
        "question, a Python that imports argparse, json, tomllib, rapidfuzz and pydantic (a plain "
        "question imports none of the last three); for the rest, one that imports argparse. It "
        "also gives memory use.",
        ("what", "measured", "limit"),
        rows,
        f"{command} comes nearest to its limit: {ratio(figure)} times its yardstick, {limit}.",
    )


def ratio(figure: object) -> float:
    """The ratio at the end of a figure such as "89 / 84 ms = 1.05"."""
    found = _RATIO.search(str(figure))
    assert found, figure
    return float(found[1])


def nearness(row: Row) -> float:
    """A ratio as a part of its limit, which is such as "at most 1.25"."""
    return ratio(row[1]) / float(str(row[2]).rpartition(" ")[2])
