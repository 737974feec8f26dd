"""Pydantic's findings about a record as sentences for whoever wrote it.

Owns those sentences: what is wrong and how to mend it. Knows nothing of files and lines.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import ValidationError

from partnerbot.facts.fields import MAX_LINE, Record
from partnerbot.facts.model import HostFact, PartnerFact
from partnerbot.facts.nearest import Nearest, quoted
from partnerbot.facts.records import TABLES
from partnerbot.facts.toml_lines import Steps
from partnerbot.wording import enumerate_names

_ADVICE = {
    "id": "an id of its own, such as 'old-mill'",
    "line": "the line of the document that says so, counted from 1",
    "phrase": "up to six words of that line that mark the place",
    "date": "a date such as 1946, '2010-05' or 2010-05-21",
    "statement": "a whole sentence in your own words",
    "fact": "at least one [[partner.fact]]",
    "relation": "what began, such as 'joint work'",
    "document": "what was signed, such as 'loan agreement'",
}
"""What a field that is missing holds, where its name does not say it."""
_SOURCE = ("line", "phrase")
_WRONG = {
    "string_type": "is to be a text; put it in quotation marks",
    "string_unicode": "holds half of a character; write it anew",
    "string_pattern_mismatch":
        "is no id: write lower-case letters and digits, joined by hyphens, such as 'old-mill'",
    "greater_than_equal": "is counted from 1; name the line of the document that says so",
    "less_than_equal": f"is larger than {MAX_LINE:,}; name the line of the document that says so",
    "tuple_type": "is to be a list; put it in square brackets",
    "too_short": "is empty; a partner needs at least one fact",
    "dataclass_type": "is to be a table of fields and values",
    "model_attributes_type": "is to be a table of fields and values",
    "invalid_key": "is no name for a field",
}  # fmt: skip
"""What is told of a value, by the name that pydantic has for the mistake."""
_NUMBERS, _TRUTHS = ("int_", "greater_", "less_"), ("bool_",)


class Finding(NamedTuple):
    """What is wrong at a place in a record."""

    steps: Steps
    kind: str
    message: str


class _Error(NamedTuple):
    """One of pydantic's findings: the record (or the fact in it), and what in that."""

    record: Steps
    cls: type[Record] | None
    inside: Steps
    name: str
    """What is wrong: a field, or the whole record by its table."""
    type: str
    about: dict[str, Any]


def explain(error: ValidationError, table: str, nearest: Nearest) -> Iterator[Finding]:
    """What is wrong with a record of a table, each mistake once."""
    groups: dict[Steps, list[_Error]] = {}
    for found in error.errors(include_url=False):
        located = _locate(table, found["loc"], found["type"], dict(found))
        groups.setdefault(located.record, []).append(located)
    for errors in groups.values():
        yield from _of_one_record(errors, nearest)


def _locate(table: str, place: Steps, kind: str, about: dict[str, Any]) -> _Error:
    """An error with its place in the record, without the tag that pydantic puts there."""
    within = table in ("host", "partner") and place[:1] == ("fact",) and len(place) > 1
    if within:
        tag = place[2] if len(place) > 2 else None
        inside = place[3:]
        return _Error(
            place[:2], fact_types().get(str(tag)), inside, _name(inside, "fact"), kind, about
        )
    cls = TABLES[table]
    known = cls if isinstance(cls, type) and issubclass(cls, Record) else None
    return _Error((), known, place, _name(place, table), kind, about)


def _name(place: Steps, whole: str) -> str:
    return next((step for step in reversed(place) if isinstance(step, str)), whole)


def _of_one_record(errors: list[_Error], nearest: Nearest) -> Iterator[Finding]:
    """What is wrong with one record or fact: a misspelt field is not missing as well."""
    record, cls = errors[0].record, errors[0].cls
    missing = [str(e.inside[-1]) for e in errors if e.type == "missing" and e.inside]
    names = [field.name for field in fields(cls)] if cls else []
    for error in errors:
        if error.type == "unexpected_keyword_argument":
            name = str(error.inside[-1])
            meant = nearest.among(name, missing) or nearest.among(name, names)
            missing = [m for m in missing if m != meant]
            advice = f"did you mean {quoted(meant)}?" if meant else f"those are {_listed(names)}"
            message = f"there is no field {quoted(name)} here; {advice}"
            yield Finding((*record, *error.inside), "unknown-field", message)
        elif error.type != "missing" and not _is_of_items(error):
            yield Finding((*record, *error.inside), *_said(error, nearest))
    unsourced = [name for name in _SOURCE if name in missing]
    if unsourced and "statement" in names:
        needed = " and ".join(f"'{name}', {_ADVICE[name]}" for name in unsourced)
        yield Finding(record, "no-source", f"this fact has no source; add {needed}")
        missing = [name for name in missing if name not in unsourced]
    for name in missing:
        advice = f", {_ADVICE[name]}" if name in _ADVICE else ""
        yield Finding(record, "missing-field", f"the field '{name}' is missing; add it{advice}")


def _is_of_items(error: _Error) -> bool:
    """Whether a list counts as empty only because every item of it is wrong."""
    return error.type == "too_short" and bool(error.about["input"])


def _said(error: _Error, nearest: Nearest) -> tuple[str, str]:
    """The kind of a mistake in a value, and the sentence about it."""
    name, value = error.name, error.about.get("input")
    match error.type:
        case "union_tag_invalid":
            tag, types = error.about["ctx"]["tag"], _expected(error.about["ctx"]["expected_tags"])
            near = nearest.among(tag, types)
            meant = f"did you mean '{near}'? All" if near else "all"
            message = f"there is no type of fact {quoted(tag)} here; {meant} are {_listed(types)}"
            return "unknown-type", message
        case "union_tag_not_found":
            types = sorted(fact_types())
            return "missing-field", f"the field 'type' is missing; add one of {_listed(types)}"
        case "literal_error":
            known = str(error.about["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
            meant = nearest.question(str(value), known.split(", "))
            message = f"{_quoted_value(name, value)} is none of {known.replace(',', ', ')}{meant}"
            return "bad-value", " ".join(message.split())
        case "string_pattern_mismatch":
            return "bad-id", f"{_quoted_value(name, value)} {_WRONG[error.type]}"
    if "_" not in error.type:  # a rule of ours
        said = error.about["msg"]
        shown = error.type not in ("long-phrase", "empty-text")
        return error.type, f"{_quoted_value(name, value)} {said}" if shown else f"'{name}' {said}"
    if error.type in _WRONG:
        message = _WRONG[error.type]
    elif error.type.startswith(_NUMBERS):
        message = "is to be a whole number, without quotation marks"
    elif error.type.startswith(_TRUTHS):
        message = "is to be true or false"
    else:
        message = f"can't be used: {error.about['msg']}"
    if isinstance(value, dict) and error.type == "tuple_type" and name == "fact":
        message = "is a list of tables: write its header with two pairs of brackets, [[…]]"
    return "bad-value", f"'{name}' {message}"


def _quoted_value(name: str, value: object) -> str:
    """A field with what stands in it, where that is short and plain."""
    plain = isinstance(value, str) or (isinstance(value, int) and abs(value) < 10**9)
    return f"'{name}': {quoted(value)}" if plain and str(value).strip() else f"'{name}'"


def _expected(tags: str) -> list[str]:
    return [tag.strip().strip("'") for tag in tags.split(",")]


def _listed(names: Iterable[str]) -> str:
    return enumerate_names(list(names))


@cache
def fact_types() -> dict[str, type[Record]]:
    """The classes of facts by what a file calls them."""
    found: dict[str, type[Record]] = {}
    for union in (HostFact, PartnerFact):
        for cls in get_args(get_args(union)[0]):
            default = next(field.default for field in fields(cls) if field.name == "type")
            found[str(default)] = cls
    return found
