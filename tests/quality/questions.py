"""How many questions are answered right: by what they ask, and by who asks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

from tests.quality.outcomes import Asked, Outcome, tallies
from tests.quality.page import Row, Section, share

BY_CATEGORY = "Questions, by what they ask"
BY_SET = "Questions, by who asks"
COLUMNS = ("asked", "right", "share", *(o.value for o in Outcome if o is not Outcome.RIGHT))
Tally = Counter[Outcome]


def by_category(asked: Sequence[Asked]) -> Section:
    """The questions that were learned from, by their category."""
    found = tallies(asked, lambda one: str(one.item["category"]))
    return Section(
        BY_CATEGORY,
        "Questions as many sorts of people would type them, each labelled with the right answer. "
        "They are all asked as if on the same day, and `tests/questions/judge.py` compares each "
        "answer with its label: naming one partner too many makes it wrong. The program was "
        "improved with the help of these questions, so the shares show what it has learned, not "
        "how well it will answer a new question.",
        ("category", *COLUMNS),
        [*rows(found), row("all", sum(found.values(), Tally()))],
        f"{_least(found)} A wrong answer is worse than none: {_false(found)}.",
    )


def by_set(asked: Sequence[Asked], aside: Sequence[Asked]) -> Section:
    """The sets, those kept aside last and by themselves."""
    found, unseen = tallies(asked, lambda one: one.set), tallies(aside, lambda one: one.set)
    together = sum(unseen.values(), Tally())
    total, right = together.total(), together[Outcome.RIGHT]
    return Section(
        BY_SET,
        "The same questions by set; each set is written as one sort of person would ask. Below "
        "them are the sets kept aside: nobody has looked at what goes wrong in them, so their "
        "share is the one to trust.",
        ("set", *COLUMNS),
        [
            *rows(found),
            *((f"{row[0]} (kept aside)", *row[1:]) for row in rows(unseen)),
            row("all kept aside", together),
        ],
        f"{_least(found)} Of the questions kept aside, {share(right, total)} are right, and "
        f"{_false(unseen)}. With only {total:,} questions, the true share may be up to "
        f"{margin(right, total):.0f} points higher or lower.",
    )


def rows(found: Mapping[str, Tally]) -> list[Row]:
    """A row for each sort of question."""
    return [row(name, tally) for name, tally in found.items()]


def row(name: str, tally: Tally) -> Row:
    """The figures of one sort of question."""
    total = tally.total()
    figures = [tally[outcome] for outcome in Outcome if outcome is not Outcome.RIGHT]
    return (name, total, tally[Outcome.RIGHT], share(tally[Outcome.RIGHT], total), *figures)


def margin(right: int, total: int) -> float:
    """By how many points a share may be off by chance, in nineteen cases of twenty.

    As if the share were at least one question away from none and from all.
    """
    likely = (right + 1) / (total + 2)
    return 196 * sqrt(likely * (1 - likely) / total)


def _least(found: Mapping[str, Tally]) -> str:
    """The sort of question with the smallest share of right answers, as a sentence."""
    name, tally = min(found.items(), key=lambda entry: entry[1][Outcome.RIGHT] / entry[1].total())
    failed = tally.total() - tally[Outcome.RIGHT]
    return f"`{name}`, where {failed:,} of {tally.total():,} are not right."


def _false(found: Mapping[str, Tally]) -> str:
    """How many answers are wrong, as the end of a sentence."""
    total = sum((tally for tally in found.values()), Tally())
    false = total[Outcome.WRONG] + total[Outcome.CLAIMED]
    asked = total.total()
    return f"{false:,} of {asked:,} questions ({share(false, asked)}) got a wrong answer"
