"""What was meant by a name that does not exist."""

import pytest

from partnerbot.facts.nearest import Nearest


@pytest.mark.parametrize(
    ("name", "names", "meant"),
    [
        ("dat", ("id", "date", "line"), "date"),
        ("Lumps", ("fog", "lamps"), "lamps"),
        ("frog", ("fog", "pilots"), "fog"),
        ("built", ("created", "signed"), None),
        ("fog", (), None),
    ],
)
def test_the_name_most_like_it_is_meant(
    name: str, names: tuple[str, ...], meant: str | None
) -> None:
    assert Nearest().among(name, names) == meant


def test_a_guess_ends_a_sentence_and_none_adds_nothing() -> None:
    assert Nearest().question("frog", ["fog"]) == "; did you mean 'fog'?"
    assert Nearest().question("harbour", ["fog"]) == ""


def test_where_there_is_very_much_to_compare_nothing_is_guessed() -> None:
    class Endless(tuple[str, ...]):
        def __len__(self) -> int:
            return 60_000_000

    assert Nearest().among("frog", Endless(["fog"])) is None
