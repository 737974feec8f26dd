"""What is said beside a question need not be understood."""

from collections.abc import Iterable

import pytest

from partnerbot.understanding.clauses.asides import core, without_asides
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions.finder import MentionFinder

STORY = (
    "yesterday my old aunt, a purple wizard with rather too much salt in her bread, "
    "lost her bicycle near the big red barn, so that the whole village went out, "
    "sang sad songs, and looked everywhere"
)


def said(mentions: Iterable[Mention]) -> str:
    return " ".join(m.text for m in mentions)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("my roof leaks, who works on mooring?", "who works on mooring"),
        ("my roof leaks: who works on mooring?", "who works on mooring"),
        ("my roof leaks - who works on mooring?", "who works on mooring"),
        ("my well-kept roof leaks – who works on mooring?", "who works on mooring"),
        ("who works on mooring (my roof leaks)?", "who works on mooring"),
        ("who works on mooring because the roof leaks?", "who works on mooring"),
        ("who works on mooring as I fear the tide?", "who works on mooring"),
        ("they are fun, it is odd, who works on mooring?", "who works on mooring"),
        ("who works on mooring, the odd art?", "who works on mooring"),
        ("my roof leaks, and I am sad, is FOG a guild?", "is FOG a guild"),
        ("FOG, which I adore, signed a pact", "FOG signed a pact"),
    ],
)
def test_a_segment_that_neither_asks_nor_names_is_left_out(
    finder: MentionFinder, text: str, kept: str
) -> None:
    [sentence] = finder.find(text)
    assert said(without_asides(sentence)) == kept


@pytest.mark.parametrize(
    "text",
    [
        "on the whole, who works on mooring in Northport, signed in 1950, and is a guild?",
        "the Pilots, the band, are they a guild?",  # says more of the name before it
        "who works on mooring, except blorf?",
        "who works on mooring and blorf?",
        "who works on mooring I wonder?",
        "who works on mooring, is it fun?",
        "we signed with FOG, when?",
        "I joined FOG, is that a guild?",  # about the writer, but it names something
    ],
)
def test_a_segment_that_takes_part_is_kept(finder: MentionFinder, text: str) -> None:
    [sentence] = finder.find(text)
    expected = said(sentence).removeprefix("on the whole ")
    assert said(without_asides(sentence)) == expected


def test_words_that_go_with_a_topic_are_kept_out_of_an_aside(finder: MentionFinder) -> None:
    [sentence] = finder.find("my cat ate the rope, who can help?")
    assert said(without_asides(sentence)) == "rope who can help"


def test_where_nothing_asks_nothing_is_left_out(finder: MentionFinder) -> None:
    [sentence] = finder.find("my roof leaks, the cat is old")
    assert without_asides(sentence) == sentence


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("who works on mooring?", "who works on mooring"),
        ("who helps with that, at a berth?", "who helps with that at a berth"),
        ("with the Pilots gone, who is left?", "with the Pilots gone who is left"),
    ],
)
def test_a_long_story_is_cut_down_to_the_question_that_names_something(
    finder: MentionFinder, question: str, kept: str
) -> None:
    [sentence] = finder.find(f"{STORY}, {question}")
    assert said(core(sentence)) == kept


@pytest.mark.parametrize(
    "text",
    [
        "my roof leaks, who works on mooring?",  # short
        f"{STORY}, and FOG is a guild",  # asks nothing
        f"{STORY}, who helps?",  # names nothing
    ],
)
def test_any_other_sentence_is_its_own_core(finder: MentionFinder, text: str) -> None:
    [sentence] = finder.find(text)
    assert tuple(core(sentence)) == sentence
