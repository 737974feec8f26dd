"""Conditions as predicates."""

import pytest

from partnerbot.answering.realisation.predicates import predicate
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import (
    ANYWHERE,
    AllOf,
    Among,
    AnyOf,
    Called,
    Concerns,
    Condition,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
    PartOf,
    SaidToBe,
    SitsAt,
)

ANY_SIGNING = Happened((Event.SIGNED,))
IN_1950 = Happened((Event.SIGNED,), PartialDate(1950).span, "in 1950")


@pytest.mark.parametrize(
    ("condition", "of_several", "of_one", "denied"),
    [
        (OnTopic("mooring"), "work on mooring", "works on mooring", "does not work on mooring"),
        (OfKind("guilds"), "are guilds", "is a guild", "is not a guild"),
        (PartOf("crown"), "are Crown bodies", "is a Crown body", "is not a Crown body"),
        (
            SitsAt("lamps"),
            "sit at the Lamp Board with the Harbour Council",
            "sits at the Lamp Board with the Harbour Council",
            "does not sit at the Lamp Board with the Harbour Council",
        ),
        (
            Concerns("tide-book"),
            "have to do with the Tide Book",
            "has to do with the Tide Book",
            "does not have to do with the Tide Book",
        ),
        (SaidToBe("the smiths"), "are the smiths", "is the smiths", "is not the smiths"),
        (
            Called("Own"),
            "have “Own” in their names",
            "has “Own” in its name",
            "does not have “Own” in its name",
        ),
        (
            Called("Own", begins=True),
            "have names that begin with “Own”",
            "has a name that begins with “Own”",
            "does not have a name that begins with “Own”",
        ),
        (Among(("fog", "lamps")), "are FOG or the Lamp Board", "is FOG or the Lamp Board",
         "is not FOG or the Lamp Board"),
        (
            ANY_SIGNING,
            "signed a document with the Harbour Council",
            "signed a document with the Harbour Council",
            "signed nothing with the Harbour Council",
        ),
        (
            Happened((Event.SIGNED,), where=ANYWHERE),
            "signed a document with the Harbour Council at a stated place",
            "signed a document with the Harbour Council at a stated place",
            "signed a document with the Harbour Council at no stated place",
        ),
        (
            Happened((Event.SIGNED,), IN_1950.when, "in 1950", "northport", "agreement"),
            "signed an agreement with the Harbour Council in Northport in 1950",
            "signed an agreement with the Harbour Council in Northport in 1950",
            "did not sign an agreement with the Harbour Council in Northport in 1950",
        ),
        (Happened((Event.CREATED,)), "were created", "was created", "was not created"),
        (
            Happened((Event.SINCE,)),
            "began work with the Harbour Council",
            "began work with the Harbour Council",
            "did not begin work with the Harbour Council",
        ),
        (Happened(tuple(Event)), "have a date", "has a date", "has no date"),
    ],
)  # fmt: skip
def test_a_condition_is_said_of_several_of_one_and_denied(
    harbour: Knowledge, condition: Condition, of_several: str, of_one: str, denied: str
) -> None:
    assert predicate(condition, harbour) == of_several
    assert predicate(condition, harbour, plural=False) == of_one
    assert predicate(Not(condition), harbour, plural=False) == denied


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (AnyOf((OnTopic("fishing"), OnTopic("lights"))), "work on fishing or lights"),
        (AnyOf((OfKind("guilds"), PartOf("crown"))), "are guilds or Crown bodies"),
        (
            AnyOf((OfKind("guilds"), OnTopic("lights"))),
            "are guilds or work on lights",
        ),
        (
            Not(AnyOf((OfKind("guilds"), OnTopic("lights")))),
            "are not guilds and do not work on lights",
        ),
        (
            Not(AllOf((OfKind("guilds"), OnTopic("lights")))),
            "are not guilds or do not work on lights",
        ),
        (Not(AnyOf((OfKind("guilds"), PartOf("crown")))), "are not guilds or Crown bodies"),
        (
            AllOf((ANY_SIGNING, IN_1950)),
            "signed a document with the Harbour Council in 1950",
        ),
        (AllOf(()), ""),
    ],
)
def test_several_conditions_are_joined_as_they_are_meant(
    harbour: Knowledge, condition: Condition, said: str
) -> None:
    assert predicate(condition, harbour) == said


def test_a_span_is_measured_by_what_happened_with_another(harbour: Knowledge) -> None:
    after = Happened((Event.SIGNED,), IN_1950.when, "after that", anchor="pilots-since")
    said = "signed a document with the Harbour Council after the beginning of work with the Pilots"
    assert predicate(after, harbour) == said
