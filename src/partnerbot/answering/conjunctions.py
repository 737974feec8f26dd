"""The conditions of a conjunction, sorted out.

Owns picking conditions of one type and leaving them out. Knows nothing of what they mean.
"""

from typing import TypeVar

from partnerbot.understanding.query import AllOf, Condition

C = TypeVar("C")


def of_type(where: AllOf, kind: type[C]) -> tuple[C, ...]:
    """The conditions of one type, in their order."""
    return tuple(c for c in where.conditions if isinstance(c, kind))


def without(where: AllOf, kind: type[Condition]) -> AllOf:
    """A conjunction without its conditions of one type."""
    return AllOf(tuple(c for c in where.conditions if not isinstance(c, kind)))
