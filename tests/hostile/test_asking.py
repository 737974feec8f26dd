"""Whatever is asked, an answer comes back that scripts, screens and readers can use."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partnerbot.bot import Bot, Conversation
from partnerbot.chat.desk import Desk
from partnerbot.facts.load import load
from partnerbot.locations import shipped_knowledge
from tests.conftest import HARBOUR
from tests.hostile import properties, strategies
from tests.hostile.soundness import assert_sound
from tests.hostile.strategies import Step
from tests.questions.judge import items

SHIPPED = load(shipped_knowledge())
SMALL = load(HARBOUR)
same = settings(
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
"""The same examples every time, and no test that depends on time."""


@settings(same, max_examples=800)
@given(text=strategies.messages(SHIPPED))
def test_any_message_is_answered(icom_bot: Bot, text: str) -> None:
    properties.a_message_is_answered(icom_bot, text)


@settings(same, max_examples=300)
@given(text=strategies.messages(SMALL))
def test_any_message_is_answered_in_another_world(harbour_bot: Bot, text: str) -> None:
    properties.a_message_is_answered(harbour_bot, text)


@settings(same, max_examples=60)
@given(text=strategies.messages(SHIPPED, long=True))
def test_any_long_message_is_answered(icom_bot: Bot, text: str) -> None:
    properties.a_message_is_answered(icom_bot, text)


def test_every_sort_of_question_can_be_followed_by_every_short_one(icom_bot: Bot) -> None:
    """What is asked about is what differs: a few questions of each intent will do."""
    talks: dict[str | None, list[Conversation]] = {}
    for turn in dict.fromkeys(turn for item in items() for turn in item["turns"]):
        conversation = Conversation()
        intent = icom_bot.ask(turn, conversation).intent
        talks.setdefault(intent, []).append(conversation)
    followed = [talk for of_intent in talks.values() for talk in of_intent[:5]]
    for talk in followed:
        for short in (*strategies.FOLLOW_UPS, "and ECOSOC?", "the WCO too?"):
            assert_sound(icom_bot.ask(short, Conversation(talk.memory)), icom_bot.knowledge)


@settings(same, max_examples=200)
@given(steps=strategies.steps(SHIPPED))
def test_any_conversation_goes_on(desk: Desk, steps: list[Step]) -> None:
    properties.a_conversation_goes_on(desk, steps)


@settings(same, max_examples=200)
@given(typed=strategies.typed_lines(SHIPPED))
def test_any_lines_are_heard(desk: Desk, typed: list[str]) -> None:
    properties.lines_are_heard(desk, typed)


@settings(same, max_examples=150)
@given(steps=strategies.steps(SHIPPED))
def test_any_session_can_be_exported(desk: Desk, steps: list[Step]) -> None:
    properties.a_session_is_exported(desk, steps)


@settings(same, max_examples=300)
@given(given_=strategies.lines_of_bytes(SHIPPED), conversation=st.booleans())
def test_any_standard_input_is_answered(icom_bot: Bot, given_: bytes, conversation: bool) -> None:
    properties.standard_input_is_answered(icom_bot, given_, conversation)
