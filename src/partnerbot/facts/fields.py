"""What the fields of a knowledge file may hold.

Owns the rules for texts, ids, lines and dates. They are pydantic's, but pydantic is only
asked for where a file is validated: a question to a base read before never pays for it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import cache
from math import prod
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    NoReturn,
    TypeVar,
    dataclass_transform,
)

from partnerbot.cleaning import one_line
from partnerbot.facts.dates import PartialDate, read_date

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
MAX_PHRASE_WORDS = 6
"""A phrase marks a place; a longer one would be a quotation."""
MAX_ALTERNATIVES = 1000
"""So many phrases may be written as one, with "a|b" in the place of words."""
MAX_LINE = 1_000_000_000
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that nobody can see."""


class Checked:
    """An annotation that becomes one of pydantic's when a schema is built from the field.

    `rule` takes the type that is annotated and gives it with pydantic's own annotations;
    `shape` is what of the rule can be told in JSON Schema, where pydantic does not see it.
    """

    def __init__(self, rule: Callable[[Any], Any], shape: Mapping[str, Any] | None = None) -> None:
        self._rule = rule
        self._shape = shape

    def __get_pydantic_core_schema__(
        self, source: Any, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """The schema of the annotated type: the hook that pydantic documents for this."""
        return handler.generate_schema(self._rule(source))

    def __get_pydantic_json_schema__(
        self, schema: "CoreSchema", handler: "GetJsonSchemaHandler"
    ) -> dict[str, Any]:
        """The JSON Schema of the annotated type, by the same protocol."""
        return handler(schema) if self._shape is None else dict(self._shape)


def _text(source: Any) -> Any:
    from pydantic import AfterValidator

    return Annotated[source, AfterValidator(_tidy)]


def _tidy(text: str) -> str:
    """A text on one line, without controls or blanks at its ends."""
    tidy = text.strip()
    if tidy and tidy.isascii() and tidy.isprintable() and "  " not in tidy:
        return tidy  # what nearly every text is
    tidy = one_line(tidy)
    if not any(map(_is_seen, tidy)):
        raise _broken("empty-text", "is empty; write something there")
    return tidy


def _is_seen(character: str) -> bool:
    return character.isprintable() and character not in _BLANKS and character != " "


def _broken(kind: str, message: str) -> ValueError:
    """The error by which pydantic learns that a rule is broken, with what is told of it."""
    from pydantic_core import PydanticCustomError

    return PydanticCustomError(kind, "{said}", {"said": message})


def _id(source: Any) -> Any:
    from pydantic import StringConstraints

    return Annotated[source, StringConstraints(pattern=f"^{ID.pattern}$")]


def _line(source: Any) -> Any:
    from pydantic import Field

    return Annotated[source, Field(ge=1, le=MAX_LINE)]


def _phrase(source: Any) -> Any:
    from pydantic import AfterValidator

    return Annotated[source, AfterValidator(_short)]


def _short(text: str) -> str:
    phrase = _tidy(text)
    count = phrase.count(" ") + 1
    if count > MAX_PHRASE_WORDS:
        message = f"has {count} words and may have {MAX_PHRASE_WORDS}; it only marks the place"
        raise _broken("long-phrase", message)
    return phrase


def _phrasing(source: Any) -> Any:
    from pydantic import AfterValidator

    return Annotated[source, AfterValidator(_finite)]


def _finite(text: str) -> str:
    phrasing = _tidy(text)
    if "|" in phrasing and count_choices(phrasing) > MAX_ALTERNATIVES:
        message = f"stands for more than {MAX_ALTERNATIVES:,} phrases; write fewer with '|'"
        raise _broken("too-many-phrases", message)
    return phrasing


def count_choices(phrasing: str) -> int:
    """How many phrases a text stands for in which words may be choices, "a|b"."""
    return prod(slot.count("|") + 1 for slot in phrasing.split())


def _file_name(source: Any) -> Any:
    from pydantic import AfterValidator

    return Annotated[source, AfterValidator(_plain_name)]


def _plain_name(text: str) -> str:
    name = _tidy(text)
    if "/" in name or "\\" in name or name in (".", ".."):
        message = "is to be the document's file name alone; leave the folder out"
        raise _broken("file-path", message)
    return name


def _date(source: Any) -> Any:
    from pydantic import BeforeValidator

    return Annotated[source, BeforeValidator(_known_date)]


def _known_date(value: Any) -> PartialDate:
    try:
        return read_date(value)
    except ValueError:
        message = "is no date; a date is written 1946, 2010-05-21 or, for a month, '2010-05'"
        raise _broken("bad-date", message) from None


def _by_type(source: Any) -> Any:
    from pydantic import Field

    return Annotated[source, Field(discriminator="type")]


def _some(source: Any) -> Any:
    from pydantic import Field

    return Annotated[source, Field(min_length=1)]


_SEEN = {"type": "string", "pattern": r"\S"}
_FEW_WORDS = {"type": "string", "pattern": rf"^\s*\S+(\s+\S+){{0,{MAX_PHRASE_WORDS - 1}}}\s*$"}
_ONE_NAME = {"type": "string", "pattern": r"^[^/\\]+$"}
_YEAR_TO_DAY = {
    "type": ["integer", "string"], "minimum": 1, "maximum": 9999,
    "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$",
}  # fmt: skip
Text = Annotated[str, Checked(_text, _SEEN)]
"""A text of one line that is not empty, without control characters."""
Phrasing = Annotated[str, Checked(_phrasing, _SEEN)]
"""A text of which each word may be a choice, "a|b", within reason."""
FileName = Annotated[str, Checked(_file_name, _ONE_NAME)]
"""The name of a file without any folder."""
Id = Annotated[str, Checked(_id)]
"""Lower-case letters and digits in groups joined by hyphens: "illicit-traffic"."""
Line = Annotated[int, Checked(_line)]
"""A line of a document's text file, counted from 1."""
Phrase = Annotated[str, Checked(_phrase, _FEW_WORDS)]
"""A text of at most six words."""
FactDate = Annotated[PartialDate, Checked(_date, _YEAR_TO_DAY)]
"""A date as exact as it is known: written as a TOML date, a year or an ISO string."""
BY_TYPE = Checked(_by_type)
"""On a union: its members are told apart by their field `type`."""
SOME = Checked(_some)
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
