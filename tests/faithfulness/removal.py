"""Whether an answer still claims what a base no longer holds.

Owns asking again without a fact every question whose answer cited it.
"""

from collections.abc import Iterator
from functools import cache

from tests.faithfulness.bases import bot_of, without
from tests.faithfulness.checking import Checker
from tests.faithfulness.worlds import Dialogue, Turn, World, answers, turns


@cache
def citing(name: str) -> dict[str, dict[Dialogue, Turn]]:
    """The turns of a world whose answers cite each fact, by what was asked in them."""
    found: dict[str, dict[Dialogue, Turn]] = {}
    for turn in answers(name):
        for fact in turn.answer.facts:
            found.setdefault(fact.id, {})[turn.asked] = turn
    return found


def spread(asked: dict[Dialogue, Turn], most: int) -> dict[Dialogue, Turn]:
    """No more than so many of some questions, evenly taken from those of every intent."""
    by_intent = sorted(asked.items(), key=lambda entry: str(entry[1].answer.intent))
    step = -(-len(by_intent) // most)
    return dict(by_intent[:: step or 1])


def still_claimed(fact: str, world: World, most: int | None = None) -> Iterator[str]:
    """What answers claim without a fact that they rested on, and that nothing else gives.

    A sentence that rested on that fact alone must not be said; whatever is said in its place,
    and every value, must be given by what is cited then. With `most`, no more questions are
    asked than that.
    """
    before = citing(world.name).get(fact, {})
    if not before:
        return
    before = spread(before, most) if most else before
    bot = bot_of(without(world.files, fact), world)
    checker = Checker.of(world, bot.knowledge)
    for asked, old in before.items():
        new = turns(bot, asked)[-1]
        rested = {part.text for part in old.answer.parts if set(part.facts) == {fact}}
        wrong = [part.text for part in new.answer.parts if part.text in rested]
        wrong += checker.unfounded(new) + checker.denied(new.answer)
        yield from (f"without {fact}, {asked}: {what}" for what in wrong)
