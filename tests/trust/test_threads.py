"""One bot may be shared between threads, and conversations keep out of one another."""

import copy
import random
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from partnerbot import cache
from partnerbot.bot import Bot, Conversation
from partnerbot.locations import shipped_knowledge
from partnerbot.pickling import Packed
from tests.questions.judge import Item, items, with_slip

THREADS = 4
TALKS = [item for item in items() if len(item["turns"]) > 1][::6]
SINGLE = [item for item in items() if len(item["turns"]) == 1][::12]
Told = list[str]


@pytest.fixture(autouse=True)
def _impatient() -> Iterator[None]:
    """Let threads take turns as often as can be."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def together(work: Callable[[int], Told]) -> list[Told]:
    """What threads give that all begin at one moment; each is given its number."""
    ready = Barrier(THREADS)

    def begin(number: int) -> Told:
        ready.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(begin, range(THREADS)))


def talk(bot: Bot, item: Item) -> Told:
    conversation = Conversation()
    return [bot.ask(turn, conversation).to_json() for turn in item["turns"]]


def fresh_bot() -> Bot:
    """A bot that nobody has asked yet; what only some questions need is not made yet."""
    Bot.load(shipped_knowledge())
    cache.write()  # what is read back from there is no other bot's
    return Bot.load(shipped_knowledge())


def test_threads_that_share_a_bot_get_what_one_gets_alone() -> None:
    asked = [item["turns"][0] for item in (*(with_slip(i, 1) for i in SINGLE), *SINGLE)]
    alone = fresh_bot()
    expected = {question: alone.ask(question).to_json() for question in asked}
    shared = fresh_bot()

    def ask_in_another_order(number: int) -> Told:
        order = random.Random(number).sample(asked, len(asked))
        told = {question: shared.ask(question).to_json() for question in order}
        return [question for question in asked if told[question] != expected[question]]

    assert together(ask_in_another_order) == [[]] * THREADS


def test_conversations_side_by_side_keep_out_of_one_another() -> None:
    alone = fresh_bot()
    expected = {item["id"]: talk(alone, item) for item in TALKS}
    shared = fresh_bot()

    def hold_in_another_order(number: int) -> Told:
        order = random.Random(number).sample(TALKS, len(TALKS))
        return [item["id"] for item in order if talk(shared, item) != expected[item["id"]]]

    assert together(hold_in_another_order) == [[]] * THREADS


def test_many_conversations_in_turns_are_as_if_each_were_alone(icom_bot: Bot) -> None:
    alone = {item["id"]: talk(icom_bot, item) for item in TALKS}
    held = {item["id"]: Conversation() for item in TALKS}
    told: dict[str, Told] = {item["id"]: [] for item in TALKS}
    for place in range(max(len(item["turns"]) for item in TALKS)):
        for item in TALKS:
            for turn in item["turns"][place : place + 1]:
                told[item["id"]].append(icom_bot.ask(turn, held[item["id"]]).to_json())
    assert told == alone


def test_a_conversation_is_a_value_that_can_be_copied(icom_bot: Bot) -> None:
    first = Conversation()
    icom_bot.ask("what is INTERPOL?", first)
    second = copy.copy(first)
    assert second == first
    icom_bot.ask("what is UNESCO?", second)
    assert second != first
    assert icom_bot.ask("when was it created?", first).partners == ("interpol",)
    assert icom_bot.ask("since when is it a partner?", second).partners == ("unesco",)


def test_what_is_made_when_wanted_is_made_once_for_all_threads() -> None:
    made: list[object] = []

    def make() -> object:
        """Takes long enough for others to want the same."""
        thing = object()
        for _ in range(20_000):
            pass
        made.append(thing)
        return thing

    for _ in range(20):
        packed = Packed(make)

        def get(_: int, packed: Packed[object] = packed) -> list[str]:
            return [str(id(packed.get()))]

        before = len(made)
        assert len({got for [got] in together(get)}) == 1
        assert len(made) == before + 1
