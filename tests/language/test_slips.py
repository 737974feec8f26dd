"""What it costs to take one word for another."""

import pytest

from partnerbot.language.slips import (
    ADDED,
    DOUBLED,
    DROPPED,
    NEIGHBOUR,
    OTHER,
    SWAPPED,
    are_neighbours,
    slip_cost,
)


@pytest.mark.parametrize(
    ("typed", "cost"),
    [
        ("harbour", 0),
        ("harrbour", DOUBLED),
        ("hhrbour", OTHER),  # a letter for another, though it is doubled now
        ("habrour", SWAPPED),
        ("harbuor", SWAPPED),
        ("habour", DROPPED),
        ("harbou", DROPPED),
        ("harvour", NEIGHBOUR),
        ("harboxr", OTHER),
        ("harbxour", ADDED),
        ("harbourt", ADDED),
    ],
)
def test_each_kind_of_slip_has_its_cost(typed: str, cost: float) -> None:
    assert slip_cost(typed, "harbour") == cost


def test_a_letter_left_out_of_two_alike_is_no_dropped_one() -> None:
    assert slip_cost("mooring", "moorring") == DOUBLED
    assert slip_cost("moring", "mooring") == DOUBLED


def test_likelier_slips_cost_less() -> None:
    assert DOUBLED < SWAPPED < DROPPED == NEIGHBOUR < ADDED < OTHER


@pytest.mark.parametrize(
    ("first_letter", "later_letter"),
    [
        ("jarbour", "harvour"),
        ("arbour", "habour"),
        ("ahrbour", "habrour"),
        ("xharbour", "harxbour"),
    ],
)
def test_a_slip_in_the_first_letter_costs_more(first_letter: str, later_letter: str) -> None:
    first, later = slip_cost(first_letter, "harbour"), slip_cost(later_letter, "harbour")
    assert first is not None
    assert later is not None
    assert first > later


def test_two_slips_cost_more_than_any_single_one() -> None:
    two, worst = slip_cost("hrabuor", "harbour"), slip_cost("xarbour", "harbour")
    assert two is not None
    assert worst is not None
    assert two > worst


@pytest.mark.parametrize(
    ("typed", "most", "counts"),
    [
        ("harbour", 0, True),
        ("harvour", 0, False),
        ("harvour", 1, True),
        ("hrabuor", 1, False),
        ("hrabuor", 2, True),
        ("lantern", 2, False),
    ],
)
def test_more_slips_than_allowed_are_another_word(typed: str, most: int, counts: bool) -> None:
    assert (slip_cost(typed, "harbour", most) is not None) is counts


def test_two_slips_are_allowed_where_nothing_is_said() -> None:
    assert slip_cost("hrabuor", "harbour") is not None
    assert slip_cost("hrabuxr", "harbour") is None


@pytest.mark.parametrize(
    ("first", "second", "beside"),
    [
        ("q", "w", True),
        ("w", "q", True),  # either way round
        ("o", "p", True),
        ("g", "t", True),  # a row above
        ("g", "y", True),
        ("g", "v", True),  # a row below
        ("g", "b", True),
        ("a", "z", True),
        ("p", "a", False),  # the end of a row and the beginning of the next
        ("q", "e", False),
        ("g", "r", False),
        ("q", "z", False),
        ("g", "g", False),
    ],
)
def test_neighbours_lie_side_by_side_on_the_keyboard(first: str, second: str, beside: bool) -> None:
    assert are_neighbours(first, second) is beside
