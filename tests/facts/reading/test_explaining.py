"""What is wrong with a record, told to whoever wrote it."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from partnerbot.facts.nearest import Nearest
from partnerbot.facts.reading.explaining import explain
from partnerbot.facts.records import TABLES

FACT = {"id": "a-1", "type": "created", "date": 1888, "statement": "A is old.", "line": 3,
        "phrase": "A"}  # fmt: skip
PLACE = {"id": "p", "name": "P"}


def told(table: str, record: Any) -> list[tuple[tuple[str | int, ...], str, str]]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(TABLES[table]).validate_python(record)
    return [(f.steps, f.kind, f.message) for f in explain(caught.value, table, Nearest())]


def of_fact(**changed: Any) -> list[tuple[tuple[str | int, ...], str, str]]:
    """What is told of a fact some fields of which are changed, or taken away by None."""
    fact = {name: value for name, value in {**FACT, **changed}.items() if value is not None}
    partner = {"id": "a", "name": "A", "section": "old", "fact": [{**FACT, "id": "a-0"}, fact]}
    found = told("partner", partner)
    assert all(steps[:2] == ("fact", 1) for steps, _, _ in found)
    return [(steps[2:], kind, message) for steps, kind, message in found]


def test_a_misspelt_field_is_one_mistake_and_not_a_missing_one_too() -> None:
    assert of_fact(date=None, dat=1888) == [
        (("dat",), "unknown-field", "there is no field 'dat' here; did you mean 'date'?")
    ]
    assert of_fact(line=None, lne=3) == [
        (("lne",), "unknown-field", "there is no field 'lne' here; did you mean 'line'?")
    ]


def test_a_field_like_no_other_is_told_with_those_there_are() -> None:
    [(_, kind, message)] = told("place", {**PLACE, "xyz": 1})
    assert kind == "unknown-field"
    assert message == (
        "there is no field 'xyz' in a place; those are id, name, article, aliases, country and"
        " within"
    )


def test_a_field_of_another_type_of_fact_is_told_with_the_type_that_has_no_such() -> None:
    [(steps, kind, message)] = of_fact(subject="lost luggage")
    assert (steps, kind) == (("subject",), "unknown-field")
    assert message == (
        "there is no field 'subject' in a fact of type 'created'; those are id, statement, brief,"
        " topics, near, line, phrase, type and date"
    )


def test_a_missing_field_is_told_with_what_belongs_there() -> None:
    [(steps, kind, message)] = of_fact(date=None)
    assert (steps, kind) == ((), "missing-field")
    assert message == (
        "the field 'date' is missing; add it, a date such as 1946, '2010-05' or 2010-05-21"
    )


@pytest.mark.parametrize(
    ("without", "needed"),
    [
        ({"line": None}, ("'line', the line of the document",)),
        ({"phrase": None}, ("'phrase', up to six words of that line",)),
        ({"line": None, "phrase": None}, ("'line', the line of", "and 'phrase', up to six words")),
    ],
)
def test_a_fact_without_a_source_is_one_mistake(without: Any, needed: tuple[str, ...]) -> None:
    [(steps, kind, message)] = of_fact(**without)
    assert (steps, kind) == ((), "no-source")
    assert message.startswith("this fact has no source; add ")
    assert all(part in message for part in needed)


def test_an_unknown_type_of_fact_is_told_with_the_nearest_and_all_there_are() -> None:
    [(_, kind, message)] = of_fact(type="create")
    assert kind == "unknown-type"
    assert "no type of fact 'create' here; did you mean 'created'? All are since, " in message
    [(_, _, message)] = of_fact(type="xyz")
    assert "no type of fact 'xyz' here; all are since, signed, created" in message
    [(_, kind, message)] = of_fact(type=None)
    assert kind == "missing-field"
    assert message.startswith("the field 'type' is missing; add one of ")


@pytest.mark.parametrize("date", ["soon", "2010-02-31", "2010/05", True, 10**30, "0000"])
def test_a_date_that_is_none_is_told_with_the_forms_that_are(date: Any) -> None:
    [(steps, kind, message)] = of_fact(date=date)
    assert (steps, kind) == (("date",), "bad-date")
    assert "is no date; a date is written 1946, 2010-05-21 or, for a month, '2010-05'" in message


def test_a_phrase_of_too_many_words_is_told_with_their_number() -> None:
    [(steps, kind, message)] = of_fact(phrase="one two three four five six seven eight")
    assert (steps, kind) == (("phrase",), "long-phrase")
    assert message.startswith("'phrase' has 8 words and may have 6")


@pytest.mark.parametrize(
    ("table", "record", "kind", "message"),
    [
        ("place", {**PLACE, "name": 3}, "bad-value", "'name' is to be a text; put it in quotation"),
        ("place", {**PLACE, "name": "\u200b"}, "empty-text", "'name' is empty; write something"),
        ("place", {**PLACE, "id": "Two Words"}, "bad-id", "'id': 'Two Words' is no id: write"),
        ("place", {**PLACE, "aliases": "P"}, "bad-value", "'aliases' is to be a list; put it in"),
        ("place", {**PLACE, "aliases": [{}]}, "bad-value", "'aliases' is to be a text"),
        ("place", {**PLACE, "article": "x"}, "bad-value", "'article' is to be true or false"),
        ("place", {**PLACE, "id": "\ud800"}, "bad-value", "'id' holds half of a character"),
        ("place", [], "bad-value", "'place' is to be a table of fields and values"),
        ("place", {"id": "p", "name": "P", 3: 4}, "bad-value", "'place' is no name for a field"),
        ("background", 3, "bad-value", "'background' is to be a text"),
        ("document", {"id": "d", "title": "D", "file": "../d.txt"}, "file-path",
         "'file': '../d.txt' is to be the document's file name alone; leave"),
        ("topic", {"id": "t", "name": "T", "words": ["a|b " * 20]}, "too-many-phrases",
         "stands for more than 1,000 phrases; write fewer with '|'"),
        ("partner", {"id": "a", "name": "A", "section": "s", "fact": {}}, "bad-value",
         "'fact' is a list of tables: write its header with two pairs of brackets"),
        ("partner", {"id": "a", "name": "A", "section": "s", "fact": []}, "bad-value",
         "'fact' is empty; a partner needs at least one fact"),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_sort_is_told_with_the_right_one(
    table: str, record: Any, kind: str, message: str
) -> None:
    [found] = told(table, record)
    assert found[1] == kind
    assert message in found[2]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (0, "'line' is counted from 1; name the line"),
        ("three", "'line' is to be a whole number, without quotation marks"),
        (1.5, "'line' is to be a whole number"),
        (10**5000, "'line' is larger than 1,000,000,000; name the line"),
    ],
    ids=["zero", "word", "fraction", "endless"],
)
def test_a_line_is_a_number_that_a_document_may_have(line: Any, message: str) -> None:
    [(steps, kind, found)] = of_fact(line=line)
    assert (steps, kind) == (("line",), "bad-value")
    assert message in found


def test_a_word_out_of_a_few_is_told_with_all_of_them() -> None:
    [(_, kind, message)] = of_fact(type="link", relation="parnt", other="B", date=None)
    assert kind == "bad-value"
    assert message == (
        "'relation': 'parnt' is none of parent, child, related, predecessor, successor;"
        " did you mean 'parent'?"
    )


def test_facts_that_are_all_wrong_are_not_called_none() -> None:
    partner = {"id": "a", "name": "A", "section": "old", "fact": [{**FACT, "line": 0}, 3]}
    assert [steps for steps, _, _ in told("partner", partner)] == [
        ("fact", 0, "line"), ("fact", 1),
    ]  # fmt: skip
