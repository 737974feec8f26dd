"""What can come of a query: one closed union, from a set of partners to a refusal.

Owns the shapes that pass from running a query to saying its answer, which can say nothing
but what they hold. No text in here is meant to be read by people.
"""

from enum import StrEnum
from typing import NamedTuple

from partnerbot.answering.evidence import Check, Entry, Hit, Value
from partnerbot.facts.model import DatedFact, Fact
from partnerbot.understanding.query import Condition


class Reason(StrEnum):
    """Why a question was not answered."""

    OUT_OF_SCOPE = "out_of_scope"
    UNKNOWN_NAME = "unknown_name"
    NOT_RECORDED = "not_recorded"
    NEEDS_PARTNER = "needs_partner"
    SEVERAL_MATCH = "several_match"
    EMPTY = "empty"


class Found(NamedTuple):
    """The partners that fulfil conditions, and those that come near.

    `instead` are the dated facts that a date or place which nobody fits was held against,
    `against` the facts about others by which those found do not fulfil a condition.
    """

    hits: tuple[Hit, ...]
    near: tuple[Hit, ...] = ()
    against: tuple[Fact, ...] = ()
    instead: tuple[DatedFact, ...] = ()


class Counted(NamedTuple):
    """How many there are of something, with what was counted; `against` as in Found."""

    total: int
    hits: tuple[Hit, ...]
    near: tuple[Hit, ...] = ()
    against: tuple[Fact, ...] = ()


class Verified(NamedTuple):
    """Whether a claim holds, with the check of each of its parts.

    `instead` and `against` are as in Found.
    """

    truth: bool
    checks: tuple[Check, ...] = ()
    hits: tuple[Hit, ...] = ()
    near: tuple[Hit, ...] = ()
    instead: tuple[DatedFact, ...] = ()
    against: tuple[Fact, ...] = ()


class Told(NamedTuple):
    """The values of attributes.

    `wrong` are claims in the question that don't hold, `missing` attributes asked for in
    the same breath that are not recorded; `such` as in Unanswered.
    """

    entries: tuple[Entry, ...]
    wrong: tuple[Check, ...] = ()
    missing: tuple[str, ...] = ()
    such: tuple[str, ...] = ()


class Corrected(NamedTuple):
    """A question that rests on claims that don't hold, and what holds instead.

    `hits` are those of whom it would hold: it was signed there and then, but with them.
    """

    wrong: tuple[Check, ...]
    hits: tuple[Hit, ...] = ()


class Described(NamedTuple):
    """Facts about partners, in the order in which to tell them."""

    partners: tuple[str, ...]
    facts: tuple[Fact, ...]


class Compared(NamedTuple):
    """Two or more partners side by side.

    `shared` are the conditions that all of them fulfil, each with the facts that say so;
    `own` is what each one is and does.
    """

    partners: tuple[str, ...]
    shared: tuple[tuple[Condition, tuple[Fact, ...]], ...]
    own: tuple[Hit, ...]


class Ranked(NamedTuple):
    """Dated facts in order; the first `chosen` of them are the answer.

    `difference` is how many years lie between the first and the last, where that is asked;
    `also` what else was asked of those chosen.
    """

    dated: tuple[DatedFact, ...]
    chosen: int = 1
    difference: int | None = None
    also: tuple[Entry, ...] = ()


class SameDate(NamedTuple):
    """Whether dated facts fall into the same year, month or day, whichever is the unit."""

    truth: bool
    dated: tuple[DatedFact, ...]
    unit: str = "years"


class Lasted(NamedTuple):
    """The time between two dated facts, or from one until today."""

    amount: int
    unit: str
    dated: tuple[DatedFact, ...]


class Events(NamedTuple):
    """Dated facts in order of time."""

    dated: tuple[DatedFact, ...]


class HostTold(NamedTuple):
    """Facts about the host or its partners at large."""

    facts: tuple[Fact, ...]
    values: tuple[Value, ...] = ()


class Unanswered(NamedTuple):
    """The facts don't hold it. `about` is what was missed, `offered` the nearest facts.

    `lacking` are those of the partners of whom it was missed; without any it is all of them.
    `such` are those of the attributes missed of which another value is told. `works` are the
    programmes or texts of which it was missed, where it was asked of no partner.
    """

    reason: Reason
    partners: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    offered: tuple[Fact, ...] = ()
    lacking: tuple[str, ...] = ()
    such: tuple[str, ...] = ()
    works: tuple[str, ...] = ()


class Ambiguous(NamedTuple):
    """It can't be answered without knowing which partner is meant.

    `fitting` are the facts by which several of them fit what was asked.
    """

    reason: Reason
    candidates: tuple[str, ...]
    fitting: tuple[Fact, ...] = ()


class TooLong(NamedTuple):
    """A message of more characters than are read."""

    length: int
    most: int


class SmallTalk(NamedTuple):
    """No question; `reply` names the kind of answer that it calls for."""

    reply: str


class Sourced(NamedTuple):
    """Where the last answer comes from."""

    facts: tuple[Fact, ...]
    partners: tuple[str, ...]


Result = (
    Found | Counted | Verified | Told | Corrected | Described | Compared | Ranked | SameDate
    | Lasted | Events | HostTold | Unanswered | Ambiguous | SmallTalk | Sourced
    | TooLong
)  # fmt: skip
