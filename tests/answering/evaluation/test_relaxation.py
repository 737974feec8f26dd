"""Who comes near to conditions without fulfilling them."""

from partnerbot.answering.evaluation.relaxation import near, select_near
from partnerbot.answering.evaluation.selection import select
from partnerbot.answering.evidence import Hit
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import AllOf, AnyOf, OfKind, OnTopic

FISHING, LIGHTS = OnTopic("fishing"), OnTopic("lights")


def test_touching_a_topic_is_near_it_and_not_in_it(harbour: Knowledge) -> None:
    hits = select(AllOf((FISHING,)), harbour)
    assert [hit.partner for hit in hits] == ["fog"]
    assert [hit.partner for hit in near(AllOf((FISHING,)), harbour, hits)] == ["lamps"]


def test_who_is_found_is_not_near_as_well(harbour: Knowledge) -> None:
    assert near(AllOf((FISHING,)), harbour, [Hit("lamps", ())]) == ()


def test_near_is_only_who_fulfils_all_the_rest(harbour: Knowledge) -> None:
    assert near(AllOf((FISHING, OfKind("guilds"))), harbour, ()) == ()


def test_one_that_is_about_one_topic_and_touches_another_fits_both(harbour: Knowledge) -> None:
    both = AllOf((LIGHTS, FISHING))
    assert select(both, harbour) == ()
    assert [hit.partner for hit in select_near(both, harbour)] == ["lamps"]


def test_topics_to_choose_from_are_one_demand(harbour: Knowledge) -> None:
    either = AllOf((AnyOf((OnTopic("mooring"), FISHING)), LIGHTS))
    assert [hit.partner for hit in select_near(either, harbour)] == ["lamps"]
    assert select_near(AllOf((FISHING,)), harbour) == ()
