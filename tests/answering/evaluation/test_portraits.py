"""Partners and the host told as a whole."""

from partnerbot.answering.results import Corrected, Described, HostTold, Reason, Unanswered
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import AllOf, Concerns, Event, Happened, Intent, PartOf
from tests.answering.evaluation.running import result


def test_a_portrait_tells_what_one_is_before_its_name(harbour: Knowledge) -> None:
    found = result(harbour, Intent.DESCRIBE, ("fog",))
    assert isinstance(found, Described)
    assert [fact.id for fact in found.facts] == ["fog-mission", "fog-pact", "fog-name"]


def test_a_work_is_described_by_the_facts_that_name_it(harbour: Knowledge) -> None:
    found = result(harbour, Intent.DESCRIBE, where=AllOf((Concerns("tide-book"),)))
    assert isinstance(found, Described)
    assert found.partners == ("school",)


def test_a_body_that_supports_nothing_is_named_and_not_described(harbour: Knowledge) -> None:
    found = result(harbour, Intent.DESCRIBE, where=AllOf((PartOf("crown"),)))
    offered = (harbour.facts["lamps-crown"],)
    assert found == Unanswered(Reason.NOT_RECORDED, (), ("description",), offered)


def test_a_relation_is_told_by_its_ties(harbour: Knowledge) -> None:
    found = result(harbour, Intent.RELATION, ("pilots",))
    assert isinstance(found, Described)
    assert [fact.id for fact in found.facts] == ["pilots-since", "pilots-seat"]


def test_a_relation_at_a_false_date_is_put_right(harbour: Knowledge) -> None:
    where = AllOf((Happened((Event.SIGNED,), PartialDate(1960).span, "in 1960"),))
    assert isinstance(result(harbour, Intent.RELATION, ("fog",), where), Corrected)


def test_the_host_tells_whom_it_includes(harbour: Knowledge) -> None:
    found = result(harbour, Intent.HOST, attribute="includes")
    assert isinstance(found, HostTold)
    assert found.values == ("guilds", "schools")


def test_what_is_not_told_of_the_host_is_refused(harbour: Knowledge) -> None:
    found = result(harbour, Intent.HOST, attribute="purpose")
    assert found == Unanswered(Reason.NOT_RECORDED, (), ("reason",))
