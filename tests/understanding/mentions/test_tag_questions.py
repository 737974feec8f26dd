"""The tag at the end of a claim asks for yes or no."""

import pytest

from partnerbot.language.senses import Sense, Tag
from partnerbot.language.words import split_words
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.mentions.tag_questions import with_tags


def single_words(text: str) -> list[Mention]:
    return [Mention((word,), (Sense(Tag.UNKNOWN, word.norm),)) for word in split_words(text)]


def tags_in(text: str) -> list[str]:
    asking = Sense(Tag.FORM, "yes_no")
    return [m.text for m in with_tags(single_words(text)) if m.senses == (asking,)]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("FOG signed, did they?", ["did they"]),
        ("FOG signed - did they?", ["did they"]),
        ("FOG signed, didn't they?", ["did not they"]),
        ("FOG signed didn't they", ["did not they"]),  # a "not" needs no comma
        ("FOG signed, didn't they, in 1950?", ["did not they"]),
        ("FOG is old, isn't it, and signed, did they?", ["is not it", "did they"]),
        ("FOG signed, yeah?", ["yeah"]),
        ("FOG signed innit?", ["innit"]),
    ],
)
def test_a_verb_and_a_pronoun_behind_a_claim_are_a_tag(text: str, tags: list[str]) -> None:
    assert tags_in(text) == tags


@pytest.mark.parametrize(
    "text",
    [
        "did they sign?",
        "isn't it?",  # there is no claim before it
        "FOG signed did they",  # no comma
        "FOG signed, didn't the Pilots?",
        "FOG signed, never they",
        "FOG signed, they did",
        "the guild, did they sign?",  # goes on
        "yeah, FOG signed",
        "FOG signed, yeah, in 1950",
    ],
)
def test_what_only_looks_like_a_tag_stays_as_it_is(text: str) -> None:
    words = single_words(text)
    assert with_tags(words) == words


def test_all_words_around_and_in_a_tag_are_kept() -> None:
    text = "FOG signed, didn't they, in 1950?"
    words = [word for m in with_tags(single_words(text)) for word in m.words]
    assert tuple(words) == split_words(text)


@pytest.mark.parametrize(
    ("text", "asks"), [("FOG is a guild, yeah", True), ("which is a guild, yeah", False)]
)
def test_a_yeah_without_its_mark_asks_where_nothing_else_does(
    finder: MentionFinder, text: str, asks: bool
) -> None:
    [sentence] = finder.find(text)
    assert sentence[-1].is_(Tag.FORM, "yes_no") is asks


def test_a_tag_denies_nothing_and_points_nowhere(finder: MentionFinder) -> None:
    [sentence] = finder.find("FOG is a guild, wasn't it?")
    assert [m.text for m in sentence if m.is_(Tag.FORM, "yes_no")] == ["was not it"]
    assert {m.tag for m in sentence}.isdisjoint({Tag.LOGIC, Tag.POINTER})
