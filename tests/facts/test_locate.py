"""Finding the line of something in a TOML text."""

import pytest

from partnerbot.facts.locate import line_of

TEXT = """\
[host]
id = "h"

[[partner]]
id = "a"

[[partner.fact]]
id = "a1"
line = 3

[[partner]]
id = "b"
name = "B"

[[partner.fact]]
id = "b1"

[[partner.fact]]
id = "b2"
line = 9
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("host", "id"), 2),
        (("partner", 0), 4),
        (("partner", 1, "name"), 13),
        (("partner", 1, "fact", 1, "line"), 20),
        (("partner", 1, "fact", 0, "line"), 15),  # missing there: the fact itself
        (("nothing",), None),
    ],
)
def test_the_nearest_line_is_found(path: tuple[str | int, ...], line: int | None) -> None:
    assert line_of(TEXT, path) == line
