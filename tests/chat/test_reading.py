"""Reading the facts, or learning what to mend."""

import pytest

from partnerbot.chat.reading import Troubles, read
from partnerbot.errors import KnowledgeError, PartnerbotError, Problem


def test_what_is_read_is_given() -> None:
    assert read(lambda: "facts") == "facts"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            KnowledgeError([Problem("a.toml", 3, "x", "k"), Problem("b", None, "y", "k")]),
            ("a.toml:3: x", "b: y"),
        ),
        (PartnerbotError("Put it back."), ("Put it back.",)),
    ],
)
def test_what_goes_wrong_is_told_in_sentences(
    error: PartnerbotError, told: tuple[str, ...]
) -> None:
    def load() -> None:
        raise error

    assert read(load) == Troubles(told)


def test_a_defect_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        read(lambda: 1 // 0)
