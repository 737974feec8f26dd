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
    likeness,
    slip_cost,
    slips_between,
)


def cost_of(typed: str, meant: str) -> float:
    return slip_cost(typed, meant, slips_between(typed, meant))


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
    assert cost_of(typed, "harbour") == cost


def test_a_letter_left_out_of_two_alike_is_no_dropped_one() -> None:
    assert cost_of("mooring", "moorring") == DOUBLED
    assert cost_of("moring", "mooring") == DOUBLED


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
    first, later = cost_of(first_letter, "harbour"), cost_of(later_letter, "harbour")
    assert first > later


def test_two_slips_cost_more_than_any_single_one() -> None:
    two, worst = cost_of("hrabuor", "harbour"), cost_of("xarbour", "harbour")
    assert two > worst


@pytest.mark.parametrize(
    ("typed", "slips"),
    [("harbour", 0), ("harvour", 1), ("habrour", 1), ("hrabuor", 2), ("lantern", 6)],
)
def test_a_swap_counts_as_one_slip(typed: str, slips: int) -> None:
    assert slips_between(typed, "harbour") == slips


def test_words_are_the_more_alike_the_fewer_slips_lie_between_them() -> None:
    assert likeness("harbour", "harbour") == 100
    assert likeness("harvour", "harbour") == pytest.approx(100 * 6 / 7)
    assert likeness("", "") == 100


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
