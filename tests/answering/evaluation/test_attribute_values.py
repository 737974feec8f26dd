"""The values of attributes."""

import pytest

from partnerbot.answering.evaluation.attribute_values import ATTRIBUTES, entries, told_otherwise
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import Event


@pytest.mark.parametrize(
    ("attribute", "partner", "values"),
    [
        ("date", "fog", ["1950-03-03"]),
        ("date", "lamps", ["1888"]),  # of no tie with the host, so its own
        ("day", "fog", ["1950-03-03"]),
        ("day", "pilots", []),  # no more than the year is told
        ("place", "fog", ["Northport"]),
        ("country", "fog", ["Norland"]),
        ("document", "fog", ["mooring pact"]),
        ("full_name", "fog", ["Fishers' Own Guild"]),
        ("acronym", "fog", ["FOG"]),
        ("programme", "school", ["Tide Book"]),
        ("goals", "lamps", [None]),
        ("kind", "lamps", ["public body", None]),
        ("parent", "lamps", ["Crown"]),
        ("subject", "fog", [None]),
        ("supporter", "fog", []),
        ("situation", "fog", []),
    ],
)
def test_an_attribute_is_read_from_the_facts(
    harbour: Knowledge, attribute: str, partner: str, values: list[str | None]
) -> None:
    assert [entry.value for entry in entries(attribute, partner, harbour)] == values


def test_a_date_is_that_of_the_event_that_is_meant(harbour: Knowledge) -> None:
    assert entries("date", "fog", harbour, Event.CREATED) == ()


def test_only_what_was_signed_has_a_subject_as_a_document(harbour: Knowledge) -> None:
    assert entries("subject", "pilots", harbour) != ()
    assert entries("subject", "pilots", harbour, Event.SIGNED) == ()


def test_what_no_fact_records_has_no_values(harbour: Knowledge) -> None:
    assert "leadership" not in ATTRIBUTES
    assert entries("leadership", "fog", harbour) == ()


@pytest.mark.parametrize(
    ("partners", "otherwise"),
    [(("fog",), ("date",)), (("school",), ()), (("school", "fog"), ("date",))],
)
def test_another_value_is_one_of_a_partner_that_is_named(
    harbour: Knowledge, partners: tuple[str, ...], otherwise: tuple[str, ...]
) -> None:
    assert told_otherwise(("date", "fleet"), partners, harbour) == otherwise


def test_where_no_partner_is_named_there_is_always_another_value(harbour: Knowledge) -> None:
    assert told_otherwise(("date",), (), harbour) == ("date",)
