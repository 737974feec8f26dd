"""A claim is true, false, or not told."""

import pytest

from partnerbot.answering.evaluation.claims import check
from partnerbot.answering.evidence import Verdict
from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import (
    Condition,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
    SitsAt,
)

ANY_SIGNING = Happened((Event.SIGNED,))
IN_1950 = Happened((Event.SIGNED,), PartialDate(1950).span, "in 1950")
IN_1951 = Happened((Event.SIGNED,), PartialDate(1951).span, "in 1951")


@pytest.mark.parametrize(
    ("claim", "partner", "verdict", "silent_on"),
    [
        (IN_1950, "fog", Verdict.TRUE, ""),
        (IN_1951, "fog", Verdict.FALSE, ""),
        (ANY_SIGNING, "pilots", Verdict.FALSE, "date"),  # signings are listed in full
        (Happened((Event.CREATED,)), "fog", Verdict.SILENT, "date"),  # creations are not
        (OfKind("public"), "fog", Verdict.FALSE, ""),
        (Not(OfKind("public")), "fog", Verdict.TRUE, ""),
        (Not(OfKind("guilds")), "fog", Verdict.FALSE, ""),
        (SitsAt("lamps"), "school", Verdict.FALSE, ""),
    ],
)
def test_a_claim_is_true_false_or_not_told(
    harbour: Knowledge, claim: Condition, partner: str, verdict: Verdict, silent_on: str
) -> None:
    found = check(claim, partner, harbour)
    assert (found.verdict, found.silent_on) == (verdict, silent_on)


@pytest.mark.parametrize(
    ("claim", "partner", "instead"),
    [
        (OfKind("public"), "fog", ["section-guilds", "fog-pact"]),
        (OnTopic("fishing"), "lamps", ["lamps-mission"]),  # it touches the topic
        (OnTopic("lights"), "fog", ["fog-mission"]),
        (SitsAt("lamps"), "fog", ["fog-pact", "pilots-seat"]),
        (IN_1951, "fog", ["fog-pact"]),
    ],
)
def test_a_false_claim_comes_with_what_holds_instead(
    harbour: Knowledge, claim: Condition, partner: str, instead: list[str]
) -> None:
    assert [fact.id for fact in check(claim, partner, harbour).facts] == instead


def test_a_place_that_is_not_given_is_not_denied(icom_bot: Bot) -> None:
    found = check(Happened((Event.SIGNED,), where="Lyon"), "interpol", icom_bot.knowledge)
    assert (found.verdict, found.silent_on) == (Verdict.SILENT, "place")
