"""What results are made of: partners, claims and values, each with the facts that say so.

Owns the shapes that tie what is found to the facts that it rests on, and how many of them
an answer tells. Knows neither how they are found nor how they are said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from partnerbot.facts.model import Fact
from partnerbot.understanding.query import Condition

MOST_TOLD = 50
"""Of so many partners, facts or values an answer speaks; of more it says how many there are."""

Value = str | int | bool
"""A value asked for: an ISO date, a name, a count or a truth."""


class Hit(NamedTuple):
    """A partner that fulfils a condition, with the facts that say so.

    The facts are only given for as many hits as an answer tells of.
    """

    partner: str
    facts: tuple[Fact, ...]


def facts_of(hits: Iterable[Hit]) -> tuple[Fact, ...]:
    """The facts that some partners are found by, each once."""
    return tuple(dict.fromkeys(fact for hit in hits for fact in hit.facts))


class Verdict(Enum):
    """What the facts say to a claim."""

    TRUE = "true"
    FALSE = "false"
    SILENT = "silent"


@dataclass(frozen=True)
class Check:
    """A claim about a partner with what the facts say to it, and the facts that do.

    The facts of a false claim are those that hold instead. `silent_on` is what no fact
    tells: "date" or "place".
    """

    partner: str
    claim: Condition
    verdict: Verdict
    facts: tuple[Fact, ...] = ()
    silent_on: str = ""


class Entry(NamedTuple):
    """One value of an attribute of a partner, with the fact that gives it.

    Without a value, the fact as a whole is the answer.
    """

    attribute: str
    partner: str
    value: Value | None
    fact: Fact
