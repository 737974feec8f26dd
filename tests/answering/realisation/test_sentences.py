"""Statements that follow on one another."""

from partnerbot.answering.realisation.sentences import statements
from partnerbot.facts.base import Knowledge


def said(kb: Knowledge, *ids: str) -> list[str]:
    return [sentence.text for sentence in statements([kb.facts[id_] for id_ in ids], kb)]


def test_a_partner_named_again_at_once_becomes_it(harbour: Knowledge) -> None:
    assert said(harbour, "lamps-crown", "lamps-mission", "lamps-created") == [
        "The Lamp Board is a Crown body.",
        "It lights the harbour and has an eye on fishing.",
        "It was created in 1888.",
    ]


def test_it_is_the_one_that_the_sentence_before_began_with(harbour: Knowledge) -> None:
    told = said(harbour, "lamps-crown", "fog-mission", "lamps-created")
    assert told[2] == "The Lamp Board was created in 1888."


def test_a_fact_is_stated_once(harbour: Knowledge) -> None:
    assert len(said(harbour, "fog-mission", "fog-mission")) == 1
