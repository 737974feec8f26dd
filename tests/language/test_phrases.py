"""Where phrases come from."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.language.phrases import all_phrases, names_of, phrases_of
from partnerbot.language.senses import Sense, Tag


@pytest.mark.parametrize(
    "phrase",
    [
        ("Fishers' Own Guild", Sense(Tag.PARTNER, "fog")),  # a fact tells the name
        ("Harbour Council", Sense(Tag.HOST, "council")),
        ("Tide Book", Sense(Tag.WORK, "tide-book")),
        ("FOGG", Sense(Tag.STRANGER, "FOGG")),
        ("guild", Sense(Tag.KIND, "guilds")),
        ("Crown bodies", Sense(Tag.BODY, "crown")),  # what those that belong to it are called
    ],
)
def test_a_base_names_what_is_in_it(harbour: Knowledge, phrase: tuple[str, Sense]) -> None:
    assert phrase in set(names_of(harbour))


def test_topics_have_words_besides(harbour: Knowledge) -> None:
    assert ("mooring", Sense(Tag.TOPIC, "mooring")) in set(phrases_of(harbour))


@pytest.mark.parametrize(
    "phrase", [("how many", Sense(Tag.FORM, "how_many")), ("is", Sense(Tag.AUX, "aux"))]
)
def test_english_comes_with_every_base(harbour: Knowledge, phrase: tuple[str, Sense]) -> None:
    assert phrase in set(all_phrases(harbour))
    assert phrase not in set(phrases_of(harbour))
