"""The queries that the intents make."""

from pathlib import Path

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.facts.load import load
from partnerbot.understanding.clauses.focus import focus
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Event,
    EventOf,
    Happened,
    Intent,
    OfKind,
    OnTopic,
    PartOf,
    Query,
    SitsAt,
)
from partnerbot.understanding.readings import understand
from tests.harbour import change, copy_of_harbour

MOORING = AllOf((OnTopic("mooring"),))
OF_CROWN = AllOf((PartOf("crown"),))
GUILDS = AllOf((OfKind("guilds"),))
SIGNED = Happened((Event.SIGNED,))


def query(kb: Knowledge, text: str) -> Query | None:
    best = understand(focus(MentionFinder(kb).find(text), kb), kb).best
    return best.query if best else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # selecting
        ("which partners work on mooring?", Query(Intent.LIST, where=MOORING)),
        ("what guilds do you have?", Query(Intent.LIST, where=GUILDS)),
        (
            "name the three partners that are guilds",
            Query(Intent.LIST, where=GUILDS, expected=3),
        ),
        ("how many guilds are there?", Query(Intent.COUNT, where=GUILDS, attribute="partners")),
        (
            "how many documents were signed?",
            Query(Intent.COUNT, where=AllOf((SIGNED,)), attribute="documents"),
        ),
        ("which of FOG and the Pilots are guilds?",
         Query(Intent.LIST, where=AllOf((Among(("fog", "pilots")), OfKind("guilds"))))),
        ("who is the latest to have signed?",
         Query(Intent.SUPERLATIVE, where=AllOf((SIGNED,)), event=Event.SIGNED, newest=True)),
        # dated
        ("how many days lie between the pact with FOG and the work with the Pilots?",
         Query(Intent.DURATION, ("fog", "pilots"), AllOf((SIGNED,)), unit="days",
               events=(EventOf("fog", Event.SIGNED), EventOf("pilots", Event.SINCE)))),
        ("which came last, FOG or the Pilots?",
         Query(Intent.ORDER_DATES, ("fog", "pilots"), newest=True,
               events=(EventOf("fog", Event.SIGNED), EventOf("pilots", Event.SINCE)))),
        # asking
        ("where did FOG sign?",
         Query(Intent.ATTRIBUTE, ("fog",), AllOf((SIGNED,)), "place", event=Event.SIGNED)),
        ("what does FOG stand for?", Query(Intent.ATTRIBUTE, ("fog",), attribute="full_name")),
        ("who is the director of FOG?",
         Query(Intent.ATTRIBUTE, ("fog",), attribute="leadership", unrecorded=True)),
        ("how many ships has FOG?",
         Query(Intent.ATTRIBUTE, ("fog",), attribute="this number", unrecorded=True)),
        ("what is the difference between FOG and the Pilots?",
         Query(Intent.COMPARE, ("fog", "pilots"))),
        ("what does the Harbour Council include?", Query(Intent.HOST, attribute="includes")),
        ("what kinds of partners are there?", Query(Intent.HOST, attribute="includes")),
        # checking
        ("is FOG a guild?", Query(Intent.VERIFY, ("fog",), GUILDS)),
        ("do any guilds work on mooring?",
         Query(Intent.VERIFY, where=AllOf((OfKind("guilds"), OnTopic("mooring"))))),
        ("nobody works on mooring, correct?", Query(Intent.VERIFY, where=MOORING, negated=True)),
        ("is the Crown a partner?", Query(Intent.VERIFY, body="crown")),
        (
            "does the Harbour Council sit on the Lamp Board?",
            Query(Intent.VERIFY, ("lamps",), attribute="seat"),
        ),
        # talking
        ("how do you know that?", Query(Intent.SOURCE)),
        ("thanks, bye!", Query(Intent.SOCIAL, reply="goodbye")),
    ],
)  # fmt: skip
def test_a_question_makes_its_query(harbour: Knowledge, text: str, wanted: Query) -> None:
    assert query(harbour, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("which partners are town offices?", Query(Intent.LIST, where=OF_CROWN)),
        ("how many town offices are there?",
         Query(Intent.COUNT, where=OF_CROWN, attribute="partners")),
        ("is FOG a town office?", Query(Intent.VERIFY, ("fog",), OF_CROWN)),
        ("are town offices partners?", Query(Intent.VERIFY, where=OF_CROWN)),
    ],
)  # fmt: skip
def test_what_belongs_to_a_body_may_be_called_otherwise_than_the_body(
    tmp_path: Path, text: str, wanted: Query
) -> None:
    folder = copy_of_harbour(tmp_path)
    change(folder, "Crown body", "town office")
    change(folder, "Crown bodies", "town offices")
    assert query(load(folder), text) == wanted


def test_a_seat_is_a_condition(harbour: Knowledge) -> None:
    found = query(harbour, "who sits on the Lamp Board?")
    assert found == Query(Intent.LIST, where=AllOf((SitsAt("lamps"),)))
