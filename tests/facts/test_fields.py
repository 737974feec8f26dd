"""The rules for the fields of a knowledge file."""

from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from partnerbot.facts.dates import PartialDate
from partnerbot.facts.fields import FactDate, FileName, Id, Line, Phrase, Phrasing, Text
from partnerbot.facts.records import Section


def read(field: Any, value: object) -> object:
    return TypeAdapter(field).validate_python(value)


def test_a_text_loses_control_sequences_and_outer_blanks() -> None:
    assert read(Text, "  the \x1b[31mred\x1b[0m lamp ") == "the red lamp"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Text, "  "),
        (Text, "\u200b\u2060 \ufeff"),
        (Text, "\u3164\u2800"),
        (Phrase, "\x1b[31m"),
        pytest.param(Line, 10**5000, id="endless line"),
        pytest.param(FactDate, 10**5000, id="endless year"),
        (FactDate, "0000"),
        (FactDate, "soon"),
        (FileName, "folder/a.txt"),
        (FileName, "folder\\a.txt"),
        (FileName, ".."),
        (Phrasing, "a|b " * 10),
        (Id, "Two Words"),
        (Id, "-hyphen-first"),
        (Line, 0),
        (Phrase, "one two three four five six seven"),
        (FactDate, "1999-02-31"),
        (FactDate, True),
    ],
)
def test_what_breaks_a_rule_is_refused(field: Any, value: object) -> None:
    with pytest.raises(ValidationError):
        read(field, value)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Id, "illicit-traffic"),
        (Line, 1),
        (FileName, "[a]..b*.txt"),
        (Phrasing, "a|b " * 8 + "c"),
        (Phrase, "one two three four five six"),
    ],
)
def test_what_keeps_a_rule_stays_as_it_is(field: Any, value: object) -> None:
    assert read(field, value) == value


def test_a_date_is_read_as_exactly_as_it_is_written() -> None:
    assert read(FactDate, 970) == PartialDate(970)
    assert read(FactDate, "2010-05") == PartialDate(2010, 5)


def test_a_text_stays_on_one_line() -> None:
    assert read(Text, "Ministry\nof\u2028 the   Sea\t") == "Ministry of the Sea"
    assert read(Phrasing, "a|b\nc") == "a|b c"


def test_a_phrase_is_a_text_too() -> None:
    assert read(Phrase, " the \x1b[31mred\x1b[0m  lamp ") == "the red lamp"


GUILDS: dict[str, Any] = {
    "id": "guilds", "heading": "The Guilds", "line": 4, "one": "guild", "many": "guilds",
}  # fmt: skip


def test_a_record_takes_its_own_fields_and_no_others() -> None:
    with pytest.raises(TypeError, match="Section needs a id"):
        Section(**{name: value for name, value in GUILDS.items() if name != "id"})
    with pytest.raises(TypeError, match="Section has no colour"):
        Section(**{**GUILDS, "colour": "red"})


def test_a_record_stays_as_it_was_read() -> None:
    section = Section(**GUILDS)
    with pytest.raises(FrozenInstanceError):
        section.line = 5  # type: ignore[misc]
