"""What answers rest on: their sources, the expected lines, claims without a fact."""

from collections.abc import Iterable, Sequence

from tests.faithfulness.checking import Checker
from tests.faithfulness.worlds import NAMES, answers, world
from tests.quality.outcomes import Asked, Outcome
from tests.quality.page import Section, share

HEADING = "Evidence"


def section(asked: Sequence[Asked], worlds: Iterable[str] = NAMES) -> Section:
    """Sources and lines of the answers to some questions, and the claims in some worlds."""
    given = [one.answer for one in asked if one.answer.status == "answered"]
    sourced = sum(bool(answer.facts) for answer in given)
    wanted = [(set(one.item["lines"]), cited_lines(one)) for one in right_with_lines(asked)]
    lines, cited = sum(len(w) for w, _ in wanted), sum(len(w & c) for w, c in wanted)
    whole = sum(w <= c for w, c in wanted)
    claims, unfounded = claims_of(worlds)
    return Section(
        HEADING,
        "For all questions, those kept aside included, the lines that the answers cite are "
        "compared with the lines in the labels. Then every name, date and number in every answer "
        "is compared with the facts that the answer cites (`tests/faithfulness`, with the four "
        "sets of facts that the tests use).",
        ("what", "out of", "number", "share"),
        [
            ("answers that cite a source", len(given), sourced, share(sourced, len(given))),
            ("expected lines that right answers cite", lines, cited, share(cited, lines)),
            ("right answers that cite all of them", len(wanted), whole, share(whole, len(wanted))),
            ("claims without a fact", claims, unfounded, share(unfounded, claims)),
        ],
        f"{len(wanted) - whole:,} right answers leave out {lines - cited:,} lines that their "
        f"labels expect; {len(given) - sourced:,} answers cite no source; "
        f"{f'{unfounded:,}' if unfounded else 'no'} claims are without a fact.",
    )


def right_with_lines(asked: Iterable[Asked]) -> list[Asked]:
    """The questions that are answered right and whose label tells lines."""
    right = (one for one in asked if one.outcome is Outcome.RIGHT)
    return [one for one in right if one.answer.status == "answered" and one.item.get("lines")]


def cited_lines(one: Asked) -> set[int]:
    """The lines that an answer cites."""
    return {fact.source.line for fact in one.answer.facts}


def claims_of(names: Iterable[str]) -> tuple[int, int]:
    """How many claims the answers of some worlds make, and how many no fact bears out."""
    checked = unfounded = 0
    for name in names:
        checker = Checker.of(world(name))
        unfounded += sum(len(checker.unfounded(turn)) for turn in answers(name))
        checked += checker.checked
    return checked, unfounded
