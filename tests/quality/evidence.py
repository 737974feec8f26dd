"""What answers rest on: their sources, the lines that were expected, claims without a fact."""

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
        "Over all questions, those kept aside too: what the answers cite, held against the lines "
        "that the labels expect, and every name, date and number in the text of every answer "
        "held against the facts it cites (`tests/faithfulness`, in the four worlds of the tests).",
        ("what", "of", "so many", "share"),
        [
            ("answers that carry a source", len(given), sourced, share(sourced, len(given))),
            ("expected lines that right answers cite", lines, cited, share(cited, lines)),
            ("right answers that cite all of them", len(wanted), whole, share(whole, len(wanted))),
            ("claims without a fact", f"{claims:,}", unfounded, share(unfounded, claims)),
        ],
        f"{len(wanted) - whole} right answers leave out {lines - cited} lines that their labels "
        f"expect; {len(given) - sourced} answers carry no source; "
        f"{unfounded or 'no'} claims are without a fact.",
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
