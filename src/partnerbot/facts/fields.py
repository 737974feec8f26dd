"""What the fields of a knowledge file may hold, and the records that they make up.

Owns the types of fields; the rules behind them are rules.py's. They are pydantic's, but pydantic
is only asked for where a file is validated: a question to a base read before never pays for it.
"""

import re
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import cache
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    NoReturn,
    TypeVar,
    dataclass_transform,
)

from partnerbot.facts import rules
from partnerbot.facts.dates import PartialDate

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
MAX_LINE = 1_000_000_000


class Checked:
    """An annotation that becomes one of pydantic's when a schema is built from the field.

    `rule` is given the module pydantic and gives the annotation.
    """

    def __init__(self, rule: Callable[[Any], Any]) -> None:
        self._rule = rule

    def __get_pydantic_core_schema__(
        self, source: Any, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """The schema of the annotated type: the hook that pydantic documents for this."""
        import pydantic

        return handler.generate_schema(Annotated[source, self._rule(pydantic)])


Text = Annotated[str, Checked(lambda pydantic: pydantic.AfterValidator(rules.text))]
"""A text of one line that is not empty, without control characters."""
Phrasing = Annotated[str, Checked(lambda pydantic: pydantic.AfterValidator(rules.phrasing))]
"""A text of which each word may be alternatives, "a|b", within reason."""
FileName = Annotated[str, Checked(lambda pydantic: pydantic.AfterValidator(rules.file_name))]
"""The name of a file without any folder."""
Id = Annotated[str, Checked(lambda pydantic: pydantic.StringConstraints(pattern=f"^{ID.pattern}$"))]
"""Lower-case letters and digits in groups joined by hyphens: "illicit-traffic"."""
Line = Annotated[int, Checked(lambda pydantic: pydantic.Field(ge=1, le=MAX_LINE))]
"""A line of a document's text file, counted from 1."""
Phrase = Annotated[str, Checked(lambda pydantic: pydantic.AfterValidator(rules.phrase))]
"""A text of at most six words."""
FactDate = Annotated[PartialDate, Checked(lambda pydantic: pydantic.BeforeValidator(rules.date))]
"""A date as exact as it is known: written as a TOML date, a year or an ISO string."""
BY_TYPE = Checked(lambda pydantic: pydantic.Field(discriminator="type"))
"""On a union: its members are told apart by their field `type`."""
SOME = Checked(lambda pydantic: pydantic.Field(min_length=1))
"""On a list: it is not empty."""


T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False)
def record(cls: type[T]) -> type[T]:
    """A dataclass of what a knowledge file holds: frozen, small, made with keywords alone.

    Two records are equal only where they are the same one: each has an id of its own. Its
    methods are those of Record and not made for each class anew, which would take a tenth
    of the time of a whole question in the shell.
    """
    plain = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)
    return plain(cls)


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@record
class Record:
    """Base of everything read from a knowledge file; knows no fields but its own."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    def __init__(self, **values: Any) -> None:
        for field in fields(self):
            value = values.pop(field.name, field.default)
            if value is MISSING:
                raise TypeError(f"{type(self).__name__} needs a {field.name}")
            object.__setattr__(self, field.name, value)
        if values:
            raise TypeError(f"{type(self).__name__} has no {', '.join(values)}")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __getstate__(self) -> list[Any]:
        return [getattr(self, name) for name in _field_names(type(self))]  # type: ignore[arg-type]

    def __setstate__(self, state: list[Any]) -> None:
        for name, value in zip(_field_names(type(self)), state, strict=True):  # type: ignore[arg-type]
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        told = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self))
        return f"{type(self).__name__}({told})"
