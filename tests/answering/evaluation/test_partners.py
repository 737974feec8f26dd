"""Lists and counts run over the facts."""

from partnerbot.answering.evaluation.partners import several_match
from partnerbot.answering.results import Ambiguous, Corrected, Counted, Found, Reason
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import ANYONE, AllOf, Event, Happened, Intent, OfKind
from tests.answering.evaluation.running import result


def test_a_list_holds_those_that_fit(harbour: Knowledge) -> None:
    found = result(harbour, Intent.LIST, where=AllOf((OfKind("guilds"),)))
    assert isinstance(found, Found)
    assert [hit.partner for hit in found.hits] == ["fog", "pilots"]


def test_a_wrong_date_at_a_place_is_put_right(harbour: Knowledge) -> None:
    wrong = Happened((Event.SIGNED,), PartialDate(1951).span, "in 1951", "northport")
    found = result(harbour, Intent.LIST, where=AllOf((wrong,)))
    assert isinstance(found, Corrected)
    assert [check.partner for check in found.wrong] == ["fog"]


def test_documents_are_counted_one_by_one(harbour: Knowledge) -> None:
    found = result(harbour, Intent.COUNT, where=ANYONE, attribute="documents")
    assert isinstance(found, Counted)
    assert (found.total, [hit.partner for hit in found.hits]) == (1, ["fog"])


def test_namesakes_are_told_apart_by_what_is_known_of_them(harbour: Knowledge) -> None:
    back = several_match(("fog", "school"), harbour)
    facts = (harbour.main_fact("fog"), harbour.main_fact("school"))
    assert back == Ambiguous(Reason.SEVERAL_MATCH, ("fog", "school"), facts)
