"""The small algebra that every question comes down to.

Owns the vocabulary of queries: conditions on partners, which compose freely, and what to
do with the partners that fulfil them. Knows nothing of words and of how facts are found.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar, dataclass_transform

from partnerbot.facts.dates import DateSpan

T = TypeVar("T")


class Event(StrEnum):
    """The kinds of dated fact; the values are those facts' types."""

    SINCE = "since"
    SIGNED = "signed"
    CREATED = "created"


@dataclass_transform(frozen_default=True, eq_default=False)
def _condition(cls: type[T]) -> type[T]:
    """A frozen dataclass with the methods of _Part in place of some made for it alone.

    Making those takes longer than all else that a question needs of this module.
    """
    return dataclass(frozen=True, eq=False, repr=False)(cls)


class _Part:
    """A part of a query: equal to another of its class with the same values."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({told})"


@_condition
class OnTopic(_Part):
    """Works on a topic."""

    topic: str


@_condition
class OfKind(_Part):
    """Is listed in a section of the document."""

    section: str


@_condition
class BasedIn(_Part):
    """Is in a place, or in a smaller one within it."""

    place: str


@_condition
class PartOf(_Part):
    """Belongs to a larger body."""

    body: str


@_condition
class SitsAt(_Part):
    """Sits together with the host at another partner."""

    partner: str


@_condition
class Concerns(_Part):
    """Has to do with a named programme or text."""

    work: str


ANYWHERE = "*"
"""In place of a place: that one is given at all."""


@_condition
class Happened(_Part):
    """Has a dated fact: of these kinds, in this span, here, of this sort of document.

    `when_said` and `anchor` keep how the span was put: in words, or as "before" or "after"
    what happened with another partner.
    """

    events: tuple[Event, ...]
    when: DateSpan | None = None
    when_said: str = ""
    where: str | None = None
    document: str | None = None
    anchor: str | None = None

    @property
    def is_bare(self) -> bool:
        """Whether it says no more than that something happened."""
        return self.when is None and self.where is None and self.document is None


@_condition
class SaidToBe(_Part):
    """Is said to be something that no fact speaks of: "the federation of the booksellers"."""

    words: str


@_condition
class Called(_Part):
    """Has a word in its full name, or begins with it."""

    word: str
    begins: bool = False


@_condition
class Among(_Part):
    """Is one of these partners."""

    partners: tuple[str, ...]


@_condition
class Not(_Part):
    """Does not fulfil a condition."""

    condition: "Condition"


@_condition
class AllOf(_Part):
    """Fulfils every one of some conditions; without any, every partner does."""

    conditions: tuple["Condition", ...] = ()


@_condition
class AnyOf(_Part):
    """Fulfils at least one of some conditions."""

    conditions: tuple["Condition", ...]


ORDINALS = {"first_one": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last_one": -1,
            "former": 0, "latter": -1}  # fmt: skip
"""The place in a list that a pointer back means."""

Condition = (
    OnTopic | OfKind | BasedIn | PartOf | SitsAt | Concerns | Happened | SaidToBe | Called
    | Among | Not | AllOf | AnyOf
)  # fmt: skip


ANYONE = AllOf()
"""The condition that every partner fulfils."""


def all_of(*conditions: Condition) -> AllOf:
    """The conditions as one, nested conjunctions opened and repetitions left out."""
    flat: dict[Condition, None] = {}
    for condition in conditions:
        parts = condition.conditions if isinstance(condition, AllOf) else (condition,)
        flat.update(dict.fromkeys(parts))
    return AllOf(tuple(flat))


def merge(old: AllOf, new: AllOf) -> AllOf:
    """The old conditions with those of the same sort replaced by the new ones."""
    timing = next((c for c in new.conditions if isinstance(c, Happened)), None)
    sorts = {type(c) for c in new.conditions}
    merged: list[Condition] = []
    for condition in old.conditions:
        if isinstance(condition, Happened) and timing:
            merged.append(_merge_happened(condition, timing))
        elif type(condition) not in sorts:
            merged.append(condition)
    timed = any(isinstance(c, Happened) for c in merged)
    return all_of(*merged, *(c for c in new.conditions if not (isinstance(c, Happened) and timed)))


def _merge_happened(old: Happened, new: Happened) -> Happened:
    """What happened, with the date, place and document that the new words give."""
    return replace(
        old,
        when=new.when or old.when,
        when_said=new.when_said or old.when_said,
        where=new.where or old.where,
        document=new.document or old.document,
    )


class Intent(StrEnum):
    """What a question wants done."""

    DESCRIBE = "describe"
    LIST = "list_partners"
    ATTRIBUTE = "attribute"
    COUNT = "count"
    VERIFY = "verify"
    COMPARE = "compare"
    SUPERLATIVE = "superlative"
    ORDER_DATES = "order_dates"
    DURATION = "duration"
    EVENTS = "events"
    RELATION = "relation"
    HOST = "host"
    SOURCE = "source"
    SOCIAL = "social"


@dataclass(frozen=True)
class EventOf:
    """A dated fact of a partner that a question refers to."""

    partner: str
    event: Event


@dataclass(frozen=True)
class Query:
    """One question in full.

    Which fields matter depends on the intent: `partners` are those named, `where` is a
    filter when none is named and a premise to check when some are. `attribute` is a value
    of ATTRIBUTES in attributes.py of the answering side, or what was asked for that no
    fact records where `unrecorded` is true. `newest` orders by date, latest first. `body`
    is a larger body that is said to be a partner itself. `also` are further attributes
    asked for in the same breath ("when and where"). Of a claim, `attribute` says whether it is
    about "every" partner, or about those named and "only" them; `expected` is how many it says.
    """

    intent: Intent
    partners: tuple[str, ...] = ()
    where: AllOf = ANYONE
    attribute: str | None = None
    also: tuple[str, ...] = ()
    unrecorded: bool = False
    event: Event | None = None
    events: tuple[EventOf, ...] = ()
    newest: bool = False
    unit: str = "years"
    expected: int | None = None
    negated: bool = False
    plural: bool = False
    body: str | None = None
    reply: str | None = None
