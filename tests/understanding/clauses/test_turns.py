"""The questions that one message asks, and what its writer takes back."""

import pytest

from partnerbot.understanding.clauses.turns import turns
from partnerbot.understanding.mentions.finder import MentionFinder


def read(finder: MentionFinder, text: str) -> list[tuple[str, bool]]:
    """What each turn of a message says, and whether it corrects the one before."""
    return [
        (" / ".join(" ".join(m.text for m in s) for s in turn.sentences), turn.corrects)
        for turn in turns(finder.find(text))
    ]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("What is FOG? Who lights beacons?", ["What is FOG", "Who lights beacons"]),
        ("What is FOG, what are the Pilots?", ["What is FOG", "what are the Pilots"]),
        ("What is FOG and what are the Pilots?", ["What is FOG and", "what are the Pilots"]),
        (
            "What is FOG, what are the Pilots, and what is the Crown?",
            ["What is FOG", "what are the Pilots and", "what is the Crown"],
        ),
        ("What is FOG, and is it a guild?", ["What is FOG and", "is it a guild"]),
        ("What is FOG? Guilds: what are they?", ["What is FOG", "Guilds what are they"]),
        ("Is FOG a guild? Is the Lamp Board?", ["Is FOG a guild", "Is the Lamp Board"]),
    ],
)
def test_each_question_with_a_subject_is_a_turn(
    finder: MentionFinder, text: str, questions: list[str]
) -> None:
    assert read(finder, text) == [(question, False) for question in questions]


@pytest.mark.parametrize(
    "text",
    [
        "Is there one that signed, and whose pact was it?",  # says more of the one
        "Now I have to ask about FOG. What are the Pilots?",  # a verb, but no question
        "When and where did FOG sign?",  # two things asked of one
        "When did FOG sign, and where?",  # nothing to ask about by itself
        "What is FOG? And since when?",
        "Who works on mooring? Which of those are guilds?",  # narrows the one before
        "Who works on mooring, and which of them are guilds?",
        "Who works on mooring, fishing and beacons?",
        "Ropes are fun. What is FOG? Thanks!",  # what stands around a question
        "Ropes are fun. The cat is old.",
    ],
)
def test_what_leans_on_a_question_is_part_of_its_turn(finder: MentionFinder, text: str) -> None:
    sentences = finder.find(text)
    [turn] = turns(sentences)
    assert list(turn.sentences) == sentences
    assert not turn.corrects


def test_nothing_said_makes_no_turn() -> None:
    assert turns([]) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("No, sorry, I meant the Pilots", "the Pilots"),
        ("The Pilots, I meant", "The Pilots"),
        ("Sorry, not FOG, the Pilots", "the Pilots"),
        ("Not FOG, I meant", "FOG"),  # the "not" denies what came before
        ("I meant FOG, not the Pilots", "FOG"),
        ("What is FOG, oops, the Pilots?", "What is the Pilots"),
        ("When was FOG created, I mean the Lamp Board?", "When was created the Lamp Board"),
        ("Where did FOG, no, I mean the Pilots, sign?", "Where did the Pilots sign"),
        ("Who lights lamps in Northport, I mean mooring?", "Who lights in Northport mooring"),
        ("The full name of the Pilots, I mean FOG", "The full name of the FOG"),
        ("FOG, I mean the Pilots", "the Pilots"),  # there is no question to keep
        ("I meant mooring, not beacons", "mooring not beacons"),  # both say what is asked
    ],
)
def test_a_correction_takes_the_place_of_what_was_wrong(
    finder: MentionFinder, text: str, meant: str
) -> None:
    assert read(finder, text) == [(meant, True)]


def test_a_correction_behind_a_question_is_a_turn_that_takes_it_back(finder: MentionFinder) -> None:
    text = "What is FOG? No, I meant the Pilots. Who lights beacons?"
    assert read(finder, text) == [
        ("What is FOG", False),
        ("the Pilots", True),
        ("Who lights beacons", False),
    ]


@pytest.mark.parametrize("text", ["I would rather sleep", "What is FOG? I mean", "Sorry, not FOG"])
def test_where_nothing_is_put_in_place_nothing_is_corrected(
    finder: MentionFinder, text: str
) -> None:
    assert [corrects for _, corrects in read(finder, text)] == [False]
