"""Sentences about what is wrong with a record, for whoever wrote it.

Owns those sentences: what is wrong and how to mend it. Knows nothing of files and lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import NamedTuple

from pydantic import ValidationError

from partnerbot.cleaning import quoted
from partnerbot.facts.fact_types import fact_types
from partnerbot.facts.fields import MAX_LINE, Record
from partnerbot.facts.nearest import Nearest
from partnerbot.facts.reading.positions import Steps
from partnerbot.facts.reading.validation_errors import Finding, by_record
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
"""What belongs into a field that is missing, where its name does not say it."""
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
_UNQUOTED = ("long-phrase", "empty-text")
"""The rules of ours of which what breaks them is better not quoted."""


class Mistake(NamedTuple):
    """What is wrong at a place in a record."""

    steps: Steps
    kind: str
    message: str


def explain(error: ValidationError, table: str, nearest: Nearest) -> Iterator[Mistake]:
    """What is wrong with a record of a table, each mistake once."""
    for findings in by_record(error, table):
        yield from _of_one_record(findings, nearest)


def _of_one_record(findings: list[Finding], nearest: Nearest) -> Iterator[Mistake]:
    """What is wrong with one record or fact: a misspelt field is not missing as well."""
    record, cls = findings[0].record, findings[0].cls
    missing = [str(f.inside[-1]) for f in findings if f.type == "missing" and f.inside]
    names = [field.name for field in fields(cls)] if cls else []
    for finding in findings:
        place = (*record, *finding.inside)
        if finding.type == "unexpected_keyword_argument":
            name = str(finding.inside[-1])
            meant = nearest.among(name, missing) or nearest.among(name, names)
            missing = [other for other in missing if other != meant]
            told = f"there is no field {quoted(name)}"
            if meant:
                told += f" here; did you mean {quoted(meant)}?"
            else:
                told += f" in {_sort(cls)}; those are {_listed(names)}"
            yield Mistake(place, "unknown-field", told)
        elif finding.type != "missing" and not _is_of_items(finding):
            yield Mistake(place, *_of_value(finding, nearest))
    yield from _of_missing(record, missing, "statement" in names)


def _sort(cls: type[Record] | None) -> str:
    """What a record is, as somebody would say it who knows the files."""
    sorts = {known: f"a fact of type '{type}'" for type, known in fact_types().items()}
    return sorts.get(cls) or f"a {cls.__name__.lower()}" if cls else "it"


def _of_missing(record: Steps, missing: Sequence[str], is_fact: bool) -> Iterator[Mistake]:
    """What is told of the fields that a record lacks; without its source a fact is no fact."""
    unsourced = [name for name in _SOURCE if name in missing] if is_fact else []
    if unsourced:
        needed = " and ".join(f"'{name}', {_ADVICE[name]}" for name in unsourced)
        yield Mistake(record, "no-source", f"this fact has no source; add {needed}")
    for name in missing:
        if name not in unsourced:
            advice = f", {_ADVICE[name]}" if name in _ADVICE else ""
            message = f"the field '{name}' is missing; add it{advice}"
            yield Mistake(record, "missing-field", message)


def _is_of_items(finding: Finding) -> bool:
    """Whether a list counts as empty only because every item of it is wrong."""
    return finding.type == "too_short" and bool(finding.input)


def _of_value(finding: Finding, nearest: Nearest) -> tuple[str, str]:
    """The kind of a mistake in a value, and the sentence about it."""
    name, value = finding.name, finding.input
    match finding.type:
        case "union_tag_invalid":
            return "unknown-type", _unknown_type(finding, nearest)
        case "union_tag_not_found":
            types = _listed(sorted(fact_types()))
            return "missing-field", f"the field 'type' is missing; add one of {types}"
        case "literal_error":
            known = str(finding.context["expected"]).replace("'", "").replace(" or ", ", ")
            meant = nearest.question(str(value), known.split(", "))
            return "bad-value", f"{_shown(name, value)} is none of {known}{meant}"
        case "string_pattern_mismatch":
            return "bad-id", f"{_shown(name, value)} {_WRONG[finding.type]}"
    if "_" not in finding.type:  # a rule of ours
        shown = f"'{name}'" if finding.type in _UNQUOTED else _shown(name, value)
        return finding.type, f"{shown} {finding.message}"
    return "bad-value", f"'{name}' {_expected(finding)}"


def _unknown_type(finding: Finding, nearest: Nearest) -> str:
    """The sentence about a type of fact that there isn't."""
    tag = finding.context["tag"]
    types = [type.strip(" '") for type in finding.context["expected_tags"].split(",")]
    near = nearest.among(tag, types)
    meant = f"did you mean '{near}'? All" if near else "all"
    return f"there is no type of fact {quoted(tag)} here; {meant} are {_listed(types)}"


def _expected(finding: Finding) -> str:
    """What a value of the wrong sort is to be, as the end of a sentence."""
    if finding.name == "fact" and isinstance(finding.input, dict) and finding.type == "tuple_type":
        return "is a list of tables: write its header with two pairs of brackets, [[…]]"
    if finding.type in _WRONG:
        return _WRONG[finding.type]
    if finding.type.startswith(("int_", "greater_", "less_")):
        return "is to be a whole number, without quotation marks"
    if finding.type.startswith("bool_"):
        return "is to be true or false"
    return f"can't be used: {finding.message}"


def _shown(name: str, value: object) -> str:
    """A field with what stands in it, where that is short and plain."""
    plain = isinstance(value, str) or (isinstance(value, int) and abs(value) < 10**9)
    return f"'{name}': {quoted(value)}" if plain and str(value).strip() else f"'{name}'"


def _listed(names: Sequence[str]) -> str:
    return enumerate_names(names)
