"""What each condition means, and whom it is worth trying on."""

from pathlib import Path

import pytest

from partnerbot.answering.evaluation.conditions import candidates, support
from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.facts.load import load
from partnerbot.understanding.query import (
    ANYWHERE,
    AllOf,
    Among,
    AnyOf,
    BasedIn,
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
from tests.harbour import change, copy_of_harbour

ANY_SIGNING = Happened((Event.SIGNED,))
IN_1950 = Happened((Event.SIGNED,), PartialDate(1950).span, "in 1950")
FULFILLED_BY: list[tuple[Condition, list[str]]] = [
    (OnTopic("mooring"), ["fog", "pilots"]),
    (OfKind("guilds"), ["fog", "pilots"]),
    (BasedIn("northport"), []),
    (PartOf("crown"), ["lamps"]),
    (SitsAt("lamps"), ["pilots"]),
    (Concerns("tide-book"), ["school"]),
    (SaidToBe("the guild of smiths"), []),
    (Called("Own"), ["fog"]),
    (Called("guil"), ["fog"]),
    (Called("Fishers'", begins=True), ["fog"]),
    (Called("Guild", begins=True), []),
    (ANY_SIGNING, ["fog"]),
    (IN_1950, ["fog"]),
    (Happened((Event.SIGNED,), where="northport"), ["fog"]),
    (Happened((Event.SIGNED,), where="Southport"), []),
    (Happened((Event.SIGNED,), where=ANYWHERE), ["fog"]),
    (Happened((Event.SIGNED,), document="pact"), ["fog"]),
    (Happened((Event.SIGNED,), document="treaty"), []),
    (Happened((Event.SINCE, Event.SIGNED)), ["fog", "pilots"]),
    (Among(("school", "fog")), ["fog", "school"]),
    (Not(OfKind("guilds")), ["lamps", "school"]),
    (Not(Happened((Event.SIGNED,), where="Southport")), ["fog", "pilots", "lamps", "school"]),
    (Not(SaidToBe("the guild of smiths")), ["fog", "pilots", "lamps", "school"]),
    (AnyOf((PartOf("crown"), ANY_SIGNING)), ["fog", "lamps"]),
    (AllOf((OfKind("guilds"), Not(ANY_SIGNING))), ["pilots"]),
    (AllOf(()), ["fog", "pilots", "lamps", "school"]),
]


@pytest.mark.parametrize(("condition", "fulfilled_by"), FULFILLED_BY)
def test_who_fulfils_a_condition(
    harbour: Knowledge, condition: Condition, fulfilled_by: list[str]
) -> None:
    held = [p for p in harbour.partners if support(condition, p, harbour) is not None]
    assert held == fulfilled_by


@pytest.mark.parametrize(("condition", "fulfilled_by"), FULFILLED_BY)
def test_nobody_who_fulfils_it_is_left_untried(
    harbour: Knowledge, condition: Condition, fulfilled_by: list[str]
) -> None:
    worth = candidates(condition, harbour)
    if worth is not None:
        assert set(worth.partners) >= set(fulfilled_by)
        assert not worth.exact or set(worth.partners) == set(fulfilled_by)


def test_what_is_measured_by_another_date_cites_that_too(harbour: Knowledge) -> None:
    after = Happened((Event.SIGNED,), PartialDate(1950).span, "after", anchor="pilots-since")
    found = support(after, "fog", harbour)
    assert found == (harbour.facts["fog-pact"], harbour.facts["pilots-since"])


def test_what_was_signed_in_a_place_was_signed_in_those_that_it_lies_in(tmp_path: Path) -> None:
    folder = copy_of_harbour(tmp_path)
    change(folder, 'name = "Northport"', 'name = "Northport"\nwithin = "coast"')
    change(folder, "[[place]]", '[[place]]\nid = "coast"\nname = "Coast"\n\n[[place]]')
    kb = load(folder)
    for where in ("northport", "coast"):
        assert support(Happened((Event.SIGNED,), where=where), "fog", kb)
    assert support(Happened((Event.SIGNED,), where="coast"), "pilots", kb) is None
    assert Bot(kb).ask("did FOG sign in Coast in 1999?").values[0] is False
