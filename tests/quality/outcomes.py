"""What came of each question: the right answer, no answer, or a wrong one.

Owns telling these apart. Whether an answer is right is for tests/questions to judge.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot
from tests.faithfulness.worlds import world
from tests.questions.judge import FOLDER, KEPT_ASIDE, Item, answer, faults, items_of, statuses


class Outcome(StrEnum):
    """What an answer is, held against the label of its question."""

    RIGHT = "right"
    NO_ANSWER = "no answer given"
    """Refused, or asked a question back, when something else was right."""
    WRONG = "wrong answer"
    """Rightly answered, but with the wrong thing."""
    CLAIMED = "should not have been answered"


@dataclass(frozen=True)
class Asked:
    """A question of a set with what was answered."""

    set: str
    item: Item
    answer: Answer

    @property
    def outcome(self) -> Outcome:
        """What came of it."""
        return outcome(self.item, self.answer)


def outcome(item: Item, given: Answer) -> Outcome:
    """What an answer is to a question."""
    if not faults(item, given):
        return Outcome.RIGHT
    if given.status != "answered":
        return Outcome.NO_ANSWER
    return Outcome.WRONG if "answered" in statuses(item) else Outcome.CLAIMED


@cache
def learned_from() -> tuple[Asked, ...]:
    """Every question whose failures were looked at, put to the shipped facts."""
    return tuple(_asked(world("shipped").bot, FOLDER))


@cache
def kept_aside() -> tuple[Asked, ...]:
    """Every question that nobody learned from."""
    return tuple(_asked(world("shipped").bot, KEPT_ASIDE))


def _asked(bot: Bot, folder: Path) -> Iterator[Asked]:
    for file in sorted(folder.glob("*.jsonl")):
        for item in items_of(file):
            yield Asked(file.stem, item, answer(bot, item))


def tallies(asked: Iterable[Asked], by: Callable[[Asked], str]) -> dict[str, Counter[Outcome]]:
    """How many questions of each sort came to what, the sorts in order of their names."""
    found: dict[str, Counter[Outcome]] = {}
    for one in asked:
        found.setdefault(by(one), Counter())[one.outcome] += 1
    return dict(sorted(found.items()))
