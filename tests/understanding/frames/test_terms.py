"""Names and conditions in a clause, affirmed or denied as the clause has it."""

from dataclasses import replace

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.frames.terms import Terms, read_terms
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import (
    AllOf,
    Among,
    AnyOf,
    Concerns,
    Condition,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
    PartOf,
    SitsAt,
)

MOORING, FISHING, LIGHTS = OnTopic("mooring"), OnTopic("fishing"), OnTopic("lights")
SIGNED, BEGAN = Happened((Event.SIGNED,)), Happened((Event.SINCE,))
IN_1950 = replace(SIGNED, when=PartialDate(1950).span, when_said="in 1950")
IN_1931 = replace(BEGAN, when=PartialDate(1931).span, when_said="in 1931")


def terms(finder: MentionFinder, harbour: Knowledge, text: str) -> Terms:
    return read_terms([m for s in finder.find(text) for m in s], harbour)


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("who works on mooring", [MOORING]),
        ("who works on mooring or fishing", [AnyOf((MOORING, FISHING))]),
        ("mooring, fishing and beacons", [AnyOf((MOORING, FISHING, LIGHTS))]),
        ("both mooring and fishing", [MOORING, FISHING]),
        ("guilds that work on mooring", [OfKind("guilds"), MOORING]),
        ("guilds that do not work on mooring", [OfKind("guilds"), Not(MOORING)]),
        ("which partners aren't guilds", [Not(OfKind("guilds"))]),
        ("neither guilds nor public bodies", [Not(OfKind("guilds")), Not(OfKind("public"))]),
        ("which are not Crown bodies", [Not(PartOf("crown"))]),
        ("who has to do with the Tide Book", [Concerns("tide-book")]),
        ("who sits on the Lamp Board", [SitsAt("lamps")]),
        ("who does not sit on the Lamp Board", [Not(SitsAt("lamps"))]),
        ("which guilds signed nothing", [OfKind("guilds"), Not(SIGNED)]),
        ("who never signed", [Not(SIGNED)]),
        ("partners with no date", [Not(Happened(tuple(Event)))]),
        ("chuck out those that never signed", [SIGNED]),  # denied twice
        ("who signed but not in 1950", [SIGNED, Not(IN_1950)]),
        ("who signed but not in Northport", [SIGNED, Not(replace(SIGNED, where="northport"))]),
        ("who did not sign in 1950", [Not(IN_1950)]),
        ("who began, though not in 1931", [BEGAN, Not(IN_1931)]),
        ("who works on fishing or is a guild", [AnyOf((FISHING, OfKind("guilds")))]),
        ("who sits on the Lamp Board or signed", [AnyOf((SitsAt("lamps"), SIGNED))]),
        ("who signed in 1950 or works on lights", [AnyOf((IN_1950, LIGHTS))]),
        ("who has a contract with you", [SIGNED]),
        ("who does not have a paper with you", [Not(SIGNED)]),
        ("who has something with you", []),
        ("who belongs to a larger body", [PartOf("crown")]),
        ("which contracts are from 1950", [IN_1950]),
    ],
)
def test_conditions_compose(
    finder: MentionFinder, harbour: Knowledge, text: str, conditions: list[Condition]
) -> None:
    assert terms(finder, harbour, text).where == AllOf(tuple(conditions))


@pytest.mark.parametrize(
    ("text", "partners", "excluded"),
    [
        ("compare FOG and the Pilots", ("fog", "pilots"), ()),
        ("all but FOG", (), ("fog",)),
        ("everyone except FOG and the Pilots", (), ("fog", "pilots")),
        ("leaving FOG aside", (), ("fog",)),
        ("FOG excluded", (), ("fog",)),
        ("not FOG", (), ("fog",)),
        ("isn't FOG a guild", ("fog",), ()),  # the "not" opens a question
    ],
)
def test_names_are_meant_or_left_out(
    finder: MentionFinder,
    harbour: Knowledge,
    text: str,
    partners: tuple[str, ...],
    excluded: tuple[str, ...],
) -> None:
    found = terms(finder, harbour, text)
    assert (found.partners, found.excluded) == (partners, excluded)
    if excluded:
        assert Not(Among(excluded)) in found.where.conditions
