"""One message in a conversation: what comes of it, and what is remembered of it."""

import datetime as dt
from dataclasses import replace

import pytest

from partnerbot.answering.results import (
    Ambiguous,
    Described,
    Found,
    Reason,
    SmallTalk,
    Sourced,
    Told,
    Unanswered,
    Verified,
)
from partnerbot.answering.values import partners_of, values_of
from partnerbot.dialogue.manager import Dialogue
from partnerbot.dialogue.state import Memory, Outcome
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.mentions.finder import MentionFinder

Came = tuple[type, tuple[str, ...], tuple[object, ...]]
"""The kind of a result with its partners and values."""

FOG_TOLD = (Described, ("fog",), ())
LAMPS_TOLD = (Described, ("lamps",), ())
PILOTS_TOLD = (Described, ("pilots",), ())
MOORERS_FOUND = (Found, ("fog", "pilots"), ())
LAMPS_FOUND = (Found, ("lamps",), ())
FOG_SIGNED = (Told, ("fog",), ("1950-03-03",))
LAMPS_CREATED = (Told, ("lamps",), ("1888",))


@pytest.fixture(scope="module")
def dialogue(harbour: Knowledge) -> Dialogue:
    return Dialogue(harbour, MentionFinder(harbour), today=lambda: dt.date(2000, 6, 1))


def talk(dialogue: Dialogue, *messages: str) -> tuple[list[Outcome], Memory]:
    """What came of the last of several messages, and what is remembered after it."""
    memory, outcomes = Memory(), list[Outcome]()
    for message in messages:
        outcomes = dialogue.hear(message, memory)
        for outcome in outcomes:
            memory = dialogue.remember(outcome, memory)
    return outcomes, memory


def came(outcome: Outcome, kb: Knowledge) -> Came:
    result, query = outcome.result, outcome.query
    return type(result), partners_of(result, query, kb), values_of(result, query, kb)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("What is FOG? When was the Lamp Board created?", [FOG_TOLD, LAMPS_CREATED]),
        ("What is FOG, and when was the Lamp Board created?", [FOG_TOLD, LAMPS_CREATED]),
        ("Who works on mooring and who lights beacons?", [MOORERS_FOUND, LAMPS_FOUND]),
        ("What is FOG? Thanks! What are the Pilots?", [FOG_TOLD, PILOTS_TOLD]),
        ("What is FOG, what are the Pilots, and who lights beacons?",
         [FOG_TOLD, PILOTS_TOLD, LAMPS_FOUND]),
        ("Is FOG a guild? Is the Lamp Board a guild?",
         [(Verified, ("fog",), (True,)), (Verified, ("lamps",), (False,))]),
        ("What is FOG? When did it sign?", [FOG_TOLD, FOG_SIGNED]),
        ("What are your partners? What is FOG?", [FOG_TOLD]),  # nobody wants all, then one
        ("What is FOG? What is the time?", [FOG_TOLD]),
    ],
)  # fmt: skip
def test_each_question_of_a_message_is_answered(
    dialogue: Dialogue, harbour: Knowledge, message: str, expected: list[Came]
) -> None:
    outcomes, _ = talk(dialogue, message)
    assert [came(outcome, harbour) for outcome in outcomes] == expected


def test_a_later_question_of_a_message_may_point_back_to_an_earlier_one(
    dialogue: Dialogue, harbour: Knowledge
) -> None:
    outcomes, _ = talk(dialogue, "When did FOG sign, and who else works on mooring?")
    assert [came(o, harbour) for o in outcomes] == [FOG_SIGNED, (Found, ("pilots",), ())]


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (("What is FOG? No, sorry, I meant the Pilots.",), PILOTS_TOLD),
        (("When was FOG created, I mean the Lamp Board?",), LAMPS_CREATED),
        (("When did the Pilots, no wait, I mean FOG, sign?",), FOG_SIGNED),
        (("Who lights beacons? Sorry, I meant mooring",), MOORERS_FOUND),
        (("What is FOG?", "No, sorry, I meant the Pilots."), PILOTS_TOLD),
        (("When was FOG created?", "No, I meant the Lamp Board"), LAMPS_CREATED),
        (("Who lights beacons?", "Not that one, mooring"), MOORERS_FOUND),
    ],
)
def test_only_what_was_meant_is_answered(
    dialogue: Dialogue, harbour: Knowledge, messages: tuple[str, ...], expected: Came
) -> None:
    outcomes, _ = talk(dialogue, *messages)
    assert [came(outcome, harbour) for outcome in outcomes] == [expected]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("My aunt lost her purple bicycle, my roof leaks, who works on mooring?", MOORERS_FOUND),
        ("I bake purple bread with my aunt (she is a wizard), when did FOG sign?", FOG_SIGNED),
        ("My nephew bought a kite, and I was wondering, what is FOG?", FOG_TOLD),
        ("Who works on mooring, as I fear the tide?", MOORERS_FOUND),
    ],
)
def test_asides_are_dropped(
    dialogue: Dialogue, harbour: Knowledge, message: str, expected: Came
) -> None:
    [outcome], _ = talk(dialogue, message)
    assert came(outcome, harbour) == expected
    assert outcome.understood
    assert len(outcome.heard) >= len(message.split()) - 1  # but all of it was heard


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("when was the Lamp Borad created?", LAMPS_CREATED),
        ("what does the Lapm Board do?", LAMPS_TOLD),
        ("who wroks on moornig?", MOORERS_FOUND),
        ("which partners work on lamb?", LAMPS_FOUND),  # a real word, but not here
        ("my roof leaks, which partners work on lamb?", LAMPS_FOUND),
    ],
)
def test_slips_are_respelt(
    dialogue: Dialogue, harbour: Knowledge, message: str, expected: Came
) -> None:
    [outcome], _ = talk(dialogue, message)
    assert came(outcome, harbour) == expected


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("", Reason.EMPTY),
        ("?!", Reason.EMPTY),
        ("blorf tink the wemmel", Reason.OUT_OF_SCOPE),
        ("who works on lamb?", Reason.OUT_OF_SCOPE),  # a real word, and nothing says "lamp"
        ("is the Society of Old Ships a partner?", Reason.UNKNOWN_NAME),
        ("is FOGG a partner?", Reason.UNKNOWN_NAME),
        ("how many boats does FOG own?", Reason.NOT_RECORDED),
        ("what does it do?", Reason.NEEDS_PARTNER),
        ("when did they sign?", Reason.NEEDS_PARTNER),
        ("is it a guild?", Reason.NEEDS_PARTNER),
    ],
)
def test_what_cannot_be_answered_says_why(dialogue: Dialogue, message: str, reason: Reason) -> None:
    [outcome], _ = talk(dialogue, message)
    assert isinstance(outcome.result, Unanswered | Ambiguous)
    assert outcome.result.reason == reason
    assert not outcome.is_answer


def test_a_refusal_names_whom_it_asks_back_about(dialogue: Dialogue) -> None:
    [outcome], _ = talk(dialogue, "is FOGG a partner?")
    assert outcome.result == Unanswered(Reason.UNKNOWN_NAME, ("fog",), ("FOGG",))


def test_a_refusal_offers_the_nearest_fact(dialogue: Dialogue, harbour: Knowledge) -> None:
    [outcome], _ = talk(dialogue, "how many boats does FOG own?")
    assert isinstance(outcome.result, Unanswered)
    assert outcome.result.offered == (harbour.main_fact("fog"),)


def test_an_answer_is_less_sure_where_a_slip_was_undone(dialogue: Dialogue) -> None:
    [plain], _ = talk(dialogue, "who works on herring?")
    [slip], _ = talk(dialogue, "who works on herrnig?")
    assert 0.5 < slip.confidence < plain.confidence == 1


def test_the_source_is_told_of_the_partner_named_or_else_of_the_last_answer(
    dialogue: Dialogue, harbour: Knowledge
) -> None:
    last = Memory(talk(dialogue, "What are the Pilots?")[1].past, (harbour.facts["pilots-seat"],))
    [unnamed] = dialogue.hear("how do you know?", last)
    [named] = dialogue.hear("how do you know that about FOG?", last)
    assert unnamed.result == Sourced((harbour.facts["pilots-seat"],), ("pilots",))
    assert named.result == Sourced((harbour.main_fact("fog"),), ("fog",))


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("thanks!", "thanks"),
        ("hello!", "greeting"),
        ("help", "help"),
        ("that was very helpful", "thanks"),
    ],
)
def test_small_talk_is_replied_to_in_kind(dialogue: Dialogue, message: str, reply: str) -> None:
    [outcome], _ = talk(dialogue, message)
    assert outcome.result == SmallTalk(reply)


@pytest.mark.parametrize("between", ["thanks!", "hello!", "how do you know?"])
def test_small_talk_changes_nothing_that_is_remembered(dialogue: Dialogue, between: str) -> None:
    _, before = talk(dialogue, "What is FOG?")
    [outcome], after = talk(dialogue, "What is FOG?", between)
    assert isinstance(outcome.result, SmallTalk)
    assert after == before
    assert after.past is not None
    assert after.past.partners == ("fog",)


@pytest.mark.parametrize(
    ("refused", "question", "expected"),
    [
        ("how many boats does FOG own?", "when did it sign?", FOG_SIGNED),  # names one
        ("where is the head office of FOG?", "when did it sign?", FOG_SIGNED),
        ("is the Society of Old Ships a partner?", "when was it created?", LAMPS_CREATED),
        ("blorf tink the wemmel", "when was it created?", LAMPS_CREATED),
    ],
)
def test_a_refusal_is_remembered_for_the_partner_that_it_names(
    dialogue: Dialogue, harbour: Knowledge, refused: str, question: str, expected: Came
) -> None:
    [outcome], _ = talk(dialogue, "What is the Lamp Board?", refused)
    assert not outcome.is_answer
    [outcome], _ = talk(dialogue, "What is the Lamp Board?", refused, question)
    assert came(outcome, harbour) == expected


@pytest.mark.parametrize("message", ["hello!", "is FOGG a partner?", "blorf tink the wemmel"])
def test_what_names_no_partner_leaves_nothing_to_point_back_to(
    dialogue: Dialogue, message: str
) -> None:
    _, memory = talk(dialogue, message)
    assert replace(memory, told=()) == Memory()


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (("my lighthouse is broken", "who can help?"), LAMPS_FOUND),
        (("my lighthouse is broken", "thanks", "who can help?"), LAMPS_FOUND),
        (("my lighthouse is broken", "what is FOG?", "who can help?"), (SmallTalk, (), ())),
        (("blorf tink the wemmel", "who can help?"), (SmallTalk, (), ())),
        (("my lighthouse is broken", "what is FOG?"), FOG_TOLD),
    ],
)
def test_who_can_help_is_about_what_was_told_before(
    dialogue: Dialogue, harbour: Knowledge, messages: tuple[str, ...], expected: Came
) -> None:
    [outcome], _ = talk(dialogue, *messages)
    assert came(outcome, harbour) == expected


def test_a_conversation_remembers_whom_it_named_last_and_before(dialogue: Dialogue) -> None:
    _, memory = talk(dialogue, "Who works on mooring?", "What is the Lamp Board?")
    assert memory.past is not None
    assert memory.past.partners == ("lamps",)
    assert memory.past.recent == ("lamps", "pilots", "fog")
    assert memory.past.listed == ("fog", "pilots")


def test_hearing_a_message_remembers_nothing_by_itself(
    dialogue: Dialogue, harbour: Knowledge
) -> None:
    dialogue.hear("What is FOG?", Memory())
    [outcome] = dialogue.hear("what does it do?", Memory())
    assert came(outcome, harbour)[0] is Ambiguous
