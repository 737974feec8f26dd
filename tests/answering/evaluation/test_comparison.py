"""Partners side by side."""

from partnerbot.answering.results import Compared
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import Intent, OfKind, OnTopic
from tests.answering.evaluation.running import result


def test_a_comparison_tells_what_is_shared(harbour: Knowledge) -> None:
    found = result(harbour, Intent.COMPARE, ("fog", "pilots"))
    assert isinstance(found, Compared)
    assert [condition for condition, _ in found.shared] == [OfKind("guilds"), OnTopic("mooring")]
    assert [facts[0].id for _, facts in found.shared] == ["section-guilds", "fog-pact"]


def test_a_comparison_tells_what_each_is_and_its_first_tie(harbour: Knowledge) -> None:
    found = result(harbour, Intent.COMPARE, ("fog", "lamps"))
    assert isinstance(found, Compared)
    assert found.shared == ()
    own = [[fact.id for fact in hit.facts] for hit in found.own]
    assert own == [["fog-mission", "fog-pact"], ["lamps-mission", "lamps-created"]]
