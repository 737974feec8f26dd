"""Partners named by what they do or belong to."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions.described_names import DescribedNames
from tests.understanding.phrases import phrases_in


@pytest.fixture(scope="module")
def vocabulary(harbour: Knowledge) -> Vocabulary:
    return Vocabulary(harbour)


@pytest.fixture(scope="module")
def described(harbour: Knowledge) -> DescribedNames:
    return DescribedNames(harbour)


def named(mentions: list[Mention]) -> list[tuple[str, str]]:
    return [(m.text, partner) for m in mentions if (partner := m.value(Tag.PARTNER))]


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("the lighthouse people", [("lighthouse", "lamps")]),
        ("the lighthouse organisation", [("lighthouse", "lamps")]),
        ("the herring people", [("herring", "fog")]),  # one does it, one only has an eye on it
        ("the mooring and fishing people", [("mooring and fishing", "fog")]),  # does both
        ("the mooring agreement", [("mooring", "fog")]),  # of two the one that signed
        ("the Crown people", [("Crown", "lamps")]),
        ("the federation of lighthouses", [("federation of lighthouses", "lamps")]),
        ("the federation of the lighthouses", [("federation of the lighthouses", "lamps")]),
        ("back to the lighthouses", [("lighthouses", "lamps")]),
        ("so lighthouses, what do they do?", [("lighthouses", "lamps")]),
        ("does the lighthouse work on mooring?", [("lighthouse", "lamps")]),
        ("who signed before the lighthouses?", [("lighthouses", "lamps")]),
        ("which is older, FOG or lighthouses?", [("FOG", "fog"), ("lighthouses", "lamps")]),
        ("compare FOG and lighthouses", [("FOG", "fog"), ("lighthouses", "lamps")]),
        ("lighthouses first or beacons first?", [("lighthouses", "lamps"), ("beacons", "lamps")]),
        ("lighthouses, FOG, which is older?", [("lighthouses", "lamps"), ("FOG", "fog")]),
    ],
)
def test_what_fits_one_partner_only_names_it(
    described: DescribedNames, vocabulary: Vocabulary, text: str, partners: list[tuple[str, str]]
) -> None:
    assert named(described.find(phrases_in(vocabulary, text))) == partners


@pytest.mark.parametrize(
    "text",
    [
        "the mooring people",  # two do
        "the federation of moorings",
        "the lighthouse and fishing people",  # nobody does both
        "the lighthouse agreement",  # they signed none
        "the Crown organisation",  # is any of the Crown's
        "the organisation near lighthouses",
        "back to the mooring",
        "so lighthouses what do they do?",
        "lighthouses, they shine",
        "lighthouses, what a sight!",
        "lighthouses first, please",
        "a lighthouse, people!",  # said apart
        "people of lighthouses",
        "who works on lighthouses?",  # asks for them
        "does the lighthouse work?",
        "is a lighthouse a berth?",
        "does FOG help lighthouses work on berths?",
        "guilds or lighthouses",
    ],
)
def test_a_topic_is_a_topic_where_nobody_is_meant(
    described: DescribedNames, vocabulary: Vocabulary, text: str
) -> None:
    mentions = phrases_in(vocabulary, text)
    assert described.find(mentions) == mentions


def test_a_topic_beside_a_name_is_a_choice_only_where_things_are_put_in_order(
    described: DescribedNames, vocabulary: Vocabulary
) -> None:
    found = described.find(phrases_in(vocabulary, "does FOG or lighthouses matter?"))
    assert named(found) == [("FOG", "fog")]


def test_a_described_partner_can_still_be_read_as_the_topic(
    described: DescribedNames, vocabulary: Vocabulary
) -> None:
    mentions = phrases_in(vocabulary, "the lighthouse people")
    found = described.find(mentions)
    assert found[1].is_(Tag.TOPIC, "lights")
    assert [m.words for m in found] == [m.words for m in mentions]
