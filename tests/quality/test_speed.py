"""The summary of the page about speed."""

import pytest

from tests.quality.__main__ import DOCS
from tests.quality.speed import nearness, ratio, section

PAGE = """\
# Performance

## One command in the shell

| command | command / yardstick, median | limit |
| --- | --- | --- |
| `fish` | 89 / 84 ms = 1.05 | at most 1.25 |
| `boats` | 22 / 16 ms = 1.35 | at most 1.5 |

## One question in a running process

| figure | measured | limit |
| --- | --- | --- |
| median | 0.61 ms | at most 1 |
"""


def test_both_tables_are_told_with_what_comes_nearest_to_its_limit() -> None:
    found = section(PAGE)
    assert [row[0] for row in found.rows] == ["`fish`", "`boats`", "median"]
    assert (
        found.worst == "`boats` comes nearest to its limit: 1.35 times its yardstick, at most 1.5."
    )


def test_a_figure_with_its_limit() -> None:
    assert ratio("89 / 84 ms = 1.05") == 1.05
    assert nearness(["`boats`", "3 / 2 ms = 1.50", "at most 1.25"]) == pytest.approx(1.2)


def test_the_page_has_what_is_summarised() -> None:
    assert len(section((DOCS / "performance.md").read_text("utf-8")).rows) >= 10
