"""The look-ups over the facts of a base."""

from pathlib import Path

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.facts.load import load
from partnerbot.facts.model import Fact, Heading, Signed
from tests.harbour import harbour_with_a_link


def ids(facts: object) -> list[str]:
    return [fact.id for fact in facts]  # type: ignore[attr-defined]


def test_a_fact_knows_its_partner(harbour: Knowledge) -> None:
    assert harbour.partner_of(harbour.facts["fog-pact"]) == "fog"
    assert harbour.partner_of(harbour.facts["council-includes"]) is None


def test_a_heading_is_a_fact_about_no_single_partner(harbour: Knowledge) -> None:
    heading = harbour.heading("pilots")
    assert isinstance(heading, Heading)
    assert harbour.partner_of(heading) is None
    assert heading.statement == "FOG and the Pilots stand under “The Guilds”."


def test_what_is_made_of_headings_was_not_written(harbour: Knowledge) -> None:
    made = set(harbour.facts) - set(ids(harbour.written))
    assert made == {"section-guilds", "section-public"}


def test_facts_are_found_by_type_topic_and_date(harbour: Knowledge) -> None:
    assert ids(harbour.of_type("fog", Signed)) == ["fog-pact"]
    assert ids(harbour.on_topic("fog", "fishing")) == ["fog-mission"]
    assert ids(harbour.near_topic("lamps", "fishing")) == ["lamps-mission"]
    assert ids(harbour.dated("lamps")) == ["lamps-created"]


def test_a_narrower_topic_counts_for_the_broader_one(icom_bot: object) -> None:
    kb: Knowledge = icom_bot.knowledge  # type: ignore[attr-defined]
    assert "audiovisual-archives" in kb.narrower("archives")
    assert kb.on_topic("ccaaa", "archives")


def test_documents_are_listed_once_in_document_order(harbour: Knowledge) -> None:
    assert harbour.documents_signed == ("mooring pact",)


def test_partners_of_facts_are_named_once_in_the_order_of_the_facts(harbour: Knowledge) -> None:
    facts = [harbour.heading("fog"), *harbour.of_type("lamps", Fact), harbour.facts["fog-pact"]]
    assert harbour.partners_of(facts) == ("lamps", "fog")


def test_tables_are_the_partners_at_which_others_sit(icom_bot: object) -> None:
    kb: Knowledge = icom_bot.knowledge  # type: ignore[attr-defined]
    assert kb.tables == {"icbs"}


@pytest.mark.parametrize(
    ("name", "linked"),
    [("Northern League", ["fog-link"]), ("the northern league", ["fog-link"]), ("League", [])],
)
def test_an_organisation_that_is_only_linked_is_found_by_its_name(
    tmp_path: Path, name: str, linked: list[str]
) -> None:
    assert ids(load(harbour_with_a_link(tmp_path)).linking_to(name)) == linked
