"""Ways up and down among places and topics."""

from partnerbot.bot import Bot
from partnerbot.facts.hierarchy import broader_topics, larger_places, narrower_topics


def test_a_place_lies_in_itself_and_in_each_larger_one(registry_bot: Bot) -> None:
    places = registry_bot.knowledge.places
    assert list(larger_places("lund-se", places)) == ["lund-se", "se"]
    assert list(larger_places("se", places)) == ["se"]


def test_topics_are_told_from_the_narrowest_on(icom_bot: Bot) -> None:
    topics = icom_bot.knowledge.topics
    assert list(broader_topics("audiovisual-archives", topics)) == [
        "audiovisual-archives", "archives",
    ]  # fmt: skip


def test_a_topic_holds_itself_and_all_that_is_part_of_it(icom_bot: Bot) -> None:
    narrower = narrower_topics(icom_bot.knowledge.topics)
    assert narrower["archives"] >= {"archives", "audiovisual-archives"}
    assert narrower["audiovisual-archives"] == {"audiovisual-archives"}
