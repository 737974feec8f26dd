"""Claims run over the facts."""

import pytest

from partnerbot.answering.results import Reason, Unanswered, Verified
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import (
    AllOf,
    Concerns,
    Condition,
    Event,
    Happened,
    Intent,
    OfKind,
    OnTopic,
)
from tests.answering.evaluation.running import result


def verified(
    kb: Knowledge, partners: tuple[str, ...], *conditions: Condition, **fields: object
) -> Verified:
    found = result(kb, Intent.VERIFY, partners, AllOf(conditions), **fields)
    assert isinstance(found, Verified)
    return found


def test_a_false_claim_about_a_work_names_whose_it_is(harbour: Knowledge) -> None:
    found = verified(harbour, ("fog",), Concerns("tide-book"))
    assert not found.truth
    assert [hit.partner for hit in found.hits] == ["school"]


def test_what_is_not_told_is_not_denied(harbour: Knowledge) -> None:
    claim = AllOf((Happened((Event.CREATED,), PartialDate(1900).span, "in 1900"),))
    found = result(harbour, Intent.VERIFY, ("fog",), claim)
    offered = (harbour.main_fact("fog"),)
    assert found == Unanswered(
        Reason.NOT_RECORDED, ("fog",), ("date",), offered, ("fog",), such=("date",)
    )


def test_without_conditions_the_claim_is_to_be_a_partner(harbour: Knowledge) -> None:
    assert verified(harbour, ("fog",)).truth
    assert not verified(harbour, ("fog",), negated=True).truth


@pytest.mark.parametrize(("partners", "truth"), [(("fog", "pilots"), True), (("fog",), False)])
def test_only_denies_that_others_do(
    harbour: Knowledge, partners: tuple[str, ...], truth: bool
) -> None:
    found = verified(harbour, partners, OnTopic("mooring"), attribute="only")
    assert found.truth == truth
    assert [hit.partner for hit in found.hits] == ([] if truth else ["pilots"])


@pytest.mark.parametrize(
    ("conditions", "truth"),
    [
        ((OfKind("guilds"), OnTopic("mooring")), True),
        ((OfKind("guilds"), OnTopic("fishing")), False),
        ((OfKind("guilds"),), False),
    ],
)
def test_every_is_about_all_of_the_first_kind(
    harbour: Knowledge, conditions: tuple[Condition, ...], truth: bool
) -> None:
    assert verified(harbour, (), *conditions, attribute="every").truth == truth


@pytest.mark.parametrize(
    ("fields", "truth"),
    [({}, True), ({"negated": True}, False), ({"expected": 2}, True), ({"expected": 3}, False)],
)
def test_whether_there_are_any_or_as_many_as_expected(
    harbour: Knowledge, fields: dict[str, object], truth: bool
) -> None:
    assert verified(harbour, (), OfKind("guilds"), **fields).truth == truth


def test_a_body_that_is_named_is_no_partner(harbour: Knowledge) -> None:
    found = verified(harbour, (), body="crown")
    assert not found.truth
    assert [hit.partner for hit in found.hits] == ["lamps"]
