"""Where facts stand in the documents."""

from partnerbot.facts.base import Knowledge
from partnerbot.facts.sources import Source


def source(kb: Knowledge, fact: str) -> Source:
    return kb.source(kb.facts[fact])


def test_a_fact_about_a_partner_stands_under_the_heading_of_its_section(harbour: Knowledge) -> None:
    found = source(harbour, "fog-pact")
    assert (found.document.id, found.section, found.line) == ("harbour-page", "The Guilds", 6)
    assert found.phrase == harbour.facts["fog-pact"].phrase


def test_a_heading_stands_under_itself(harbour: Knowledge) -> None:
    heading = harbour.heading("pilots")
    assert harbour.source(heading).section == "The Guilds"


def test_a_fact_about_the_host_stands_under_the_title_of_the_document(harbour: Knowledge) -> None:
    assert source(harbour, "council-includes").section == "Friends of the Harbour"
