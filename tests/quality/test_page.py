"""The form of the page: a section is written, read and replaced without harm to the others."""

import pytest

from tests.quality.page import HEADER, Section, renewed, rows_of, sections_of, share

FISH = Section("Fish", "Counted twice.", ("kind", "so many"), [("cod", 3), ("eel", 0)], "No eels.")
BOATS = Section("Boats", "Seen from the quay.", ("kind", "so many"), [("tug", 1)], "One is old.")


def test_a_section_has_its_measure_before_its_table_and_its_worst_behind() -> None:
    assert str(FISH) == (
        "Counted twice.\n\n"
        "| kind | so many |\n| --- | --- |\n| cod | 3 |\n| eel | 0 |\n\n"
        "**The worst of it:** No eels.\n"
    )


def test_whole_numbers_have_a_comma_for_each_thousand() -> None:
    shoal = Section("Fish", "", ("kind", "so many", "share"), [("herring", 1_234_567, 0.5)], "")
    assert "| herring | 1,234,567 | 0.5 |" in str(shoal)


def test_what_is_written_can_be_read() -> None:
    page = renewed("", [FISH, BOATS], ("Fish", "Boats"))
    assert page.startswith(HEADER)
    assert sections_of(page) == {"Fish": str(FISH), "Boats": str(BOATS)}
    assert rows_of(sections_of(page)["Fish"]) == [["cod", "3"], ["eel", "0"]]


def test_a_section_that_is_not_measured_anew_stays_and_one_that_is_replaces_the_old() -> None:
    before = renewed("", [FISH, BOATS], ("Fish", "Boats"))
    more = Section("Fish", FISH.measured, FISH.columns, [("cod", 4)], FISH.worst)
    assert sections_of(renewed(before, [more], ("Boats", "Fish"))) == {
        "Boats": str(BOATS),
        "Fish": str(more),
    }
    assert renewed(before, [], ("Fish", "Boats")) == before


def test_a_section_that_is_measured_no_longer_goes() -> None:
    assert sections_of(renewed(renewed("", [FISH], ("Fish",)), [BOATS], ("Boats",))) == {
        "Boats": str(BOATS)
    }


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [(1, 3, "33.3 %"), (2, 3, "66.7 %"), (3, 3, "100.0 %"), (0, 3, "0.0 %"), (0, 0, "–")],
)
def test_a_share_is_rounded_to_one_decimal_place(part: int, whole: int, told: str) -> None:
    assert share(part, whole) == told
