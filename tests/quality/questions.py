"""How the question sets fare: by what they ask, and by who asks."""

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
        "Questions as many sorts of people would type them, each with a label of what is right, "
        "asked on one fixed day and judged by `tests/questions/judge.py`: an answer with one "
        "partner too many is wrong. Their failures "
        "were looked at and learned from, so the shares say what has been covered, not how a new "
        "question will fare.",
        ("category", *COLUMNS),
        [*rows(found), row("all", sum(found.values(), Tally()))],
        f"{_least(found)} False claims count more than refusals: {_false(found)}.",
    )


def by_set(asked: Sequence[Asked], aside: Sequence[Asked]) -> Section:
    """The sets, those kept aside last and by themselves."""
    found, unseen = tallies(asked, lambda one: one.set), tallies(aside, lambda one: one.set)
    together = sum(unseen.values(), Tally())
    total, right = together.total(), together[Outcome.RIGHT]
    return Section(
        BY_SET,
        "The same questions by their sets, each the voice of one sort of person, and then the "
        "sets kept aside, whose failures nobody has read: their share is the honest one.",
        ("set", *COLUMNS),
        [
            *rows(found),
            *((f"{row[0]} (kept aside)", *row[1:]) for row in rows(unseen)),
            row("all that are kept aside", together),
        ],
        f"{_least(found)} Of the questions kept aside {share(right, total)} are right, and "
        f"{_false(unseen)}. They are so few that another {total} like them may come out "
        f"{margin(right, total):.0f} points higher or lower.",
    )


def rows(found: Mapping[str, Tally]) -> list[Row]:
    """A row for each sort of question."""
    return [row(name, tally) for name, tally in found.items()]


def row(name: str, tally: Tally) -> Row:
    """How one sort of question fares."""
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
    return f"`{name}`, where {failed} of {tally.total()} go wrong."


def _false(found: Mapping[str, Tally]) -> str:
    """How many claims are false, as the end of a sentence."""
    total = sum((tally for tally in found.values()), Tally())
    false = total[Outcome.WRONG] + total[Outcome.CLAIMED]
    return f"{false} of {total.total()} ({share(false, total.total())}) got an answer that is wrong"
