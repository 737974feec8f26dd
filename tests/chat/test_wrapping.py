"""Lines of text wrapped at words."""

import pytest

from partnerbot.chat.wrapping import wrap


@pytest.mark.parametrize(
    ("line", "wrapped"),
    [
        ("one two three four five six seven", "one two three four five six\nseven"),
        ("[12] one two three four five six", "[12] one two three four five\n     six"),
        ("  1. one two three four five six", "  1. one two three four five\n     six"),
        ("  one, two three four five six", "  one, two three four five six"),
        ("  one, two three four five seven", "  one, two three four five\n    seven"),
        ("  /sing SONG  one two three four", "  /sing SONG  one two three\n              four"),
        ("a first line\n\nanother", "a first line\n\nanother"),
        ("Written to " + "x" * 40, "Written to\n" + "x" * 40),
        ("one-two-three-four-five-six-seven eight", "one-two-three-four-five-six-seven\neight"),
    ],
)
def test_further_lines_hang_beside_what_begins_the_first(line: str, wrapped: str) -> None:
    assert wrap(line, 30) == wrapped


def test_what_is_wrapped_stays_as_it_is() -> None:
    once = wrap("[1] one two three four five six seven eight nine ten", 30)
    assert wrap(once, 30) == once


@pytest.mark.parametrize(("width", "longest"), [(10, 30), (80, 80), (300, 100)])
def test_lines_are_neither_too_narrow_nor_too_wide_to_read(width: int, longest: int) -> None:
    assert max(map(len, wrap("a " * 200, width).split("\n"))) in (longest, longest - 1)
