"""The JSON Schema of knowledge files: it takes what is sound and finds slips of the hand."""

import datetime as dt
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from partnerbot.facts.fact_types import fact_types
from partnerbot.facts.schema import knowledge_schema, schema_text
from partnerbot.locations import shipped_knowledge
from tests.conftest import HARBOUR

ROOT = Path(__file__).parent.parent.parent
TEMPLATE = ROOT / "src" / "partnerbot" / "starter" / "template"
FILES = [
    *shipped_knowledge().glob("*.toml"),
    *TEMPLATE.glob("*.toml"),
    *(ROOT / "tests" / "worlds").rglob("*.toml"),
]
SCHEMA = knowledge_schema()


def mistakes(text: str) -> dict[str, str]:
    """What is wrong with a file, by the place where an editor marks it."""
    value = json.loads(json.dumps(tomllib.loads(text), default=_as_editors_do))
    found = Draft7Validator(SCHEMA).iter_errors(value)
    return {".".join(map(str, error.absolute_path)): error.message for error in found}


def _as_editors_do(value: Any) -> str:
    """A date of TOML, for which JSON has no type, is a text."""
    assert isinstance(value, dt.date)
    return value.isoformat()


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_what_is_shipped_is_what_the_records_give() -> None:
    """Write it anew: `python -m partnerbot.facts.schema > knowledge/knowledge.schema.json`."""
    shipped = (shipped_knowledge() / "knowledge.schema.json").read_text(encoding="utf-8")
    assert shipped == f"{schema_text()}\n"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_what_is_sound_is_taken(file: Path) -> None:
    assert mistakes(file.read_text(encoding="utf-8")) == {}


@pytest.mark.parametrize(
    "file", [f for f in FILES if "worlds" not in f.parts], ids=lambda f: f.stem
)
def test_files_lead_editors_to_the_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    assert first == "#:schema ./knowledge.schema.json"


@pytest.mark.parametrize(
    ("sound", "broken", "place", "said"),
    [
        ('name = "FOG"', 'nam = "FOG"', "partner.0", "'name' is a required"),
        ("date = 1888", "dat = 1888", "partner.2.fact.1", "'date' is a required"),
        ("date = 1931", 'date = "lately"', "partner.1.fact.0.date", "does not match"),
        ("date = 1931", "date = true", "partner.1.fact.0.date", "not of type"),
        ("date = 1931", "date = 0", "partner.1.fact.0.date", "less than the minimum"),
        ('phrase = "a mooring pact"', f'phrase = "{"a " * 7}"', "partner.0.fact.0.phrase", "match"),
        ('phrase = "a mooring pact"', "", "partner.0.fact.0", "'phrase' is a required"),
        ("line = 6\n", "", "partner.0.fact.0", "'line' is a required"),
        ("line = 6", "line = 0", "partner.0.fact.0.line", "less than the minimum"),
        ("line = 6", 'line = "6"', "partner.0.fact.0.line", "not of type"),
        ('type = "seat"', 'type = "seats"', "partner.1.fact.1.type", "is not one of"),
        ('type = "seat"', 'type = "purpose"', "partner.1.fact.1.type", "is not one of"),
        ('type = "seat"', 'type = "part_of"', "partner.1.fact.1", "'body' is a required"),
        ('type = "seat"\n', "", "partner.1.fact.1", "'type' is a required"),
        ('id = "fog-pact"', 'id = "FOG pact"', "partner.0.fact.0.id", "does not match"),
        ('topics = ["mooring"]', 'topics = "mooring"', "partner.0.fact.0.topics", "not of type"),
        ("article = true", 'article = "yes"', "host.article", "not of type"),
        ('file = "harbour.txt"', 'file = "a/harbour.txt"', "document.file", "does not match"),
        ('title = "Friends of the Harbour"', 'title = " "', "document.title", "does not match"),
        ("[[stranger]]", "[[strangers]]", "", "'strangers' was unexpected"),
        ("[[stranger]]", "[stranger]", "stranger", "not of type 'array'"),
    ],
)
def test_a_slip_is_found_where_it_is(sound: str, broken: str, place: str, said: str) -> None:
    text = (HARBOUR / "partners.toml").read_text(encoding="utf-8")
    assert sound in text
    found = mistakes(text.replace(sound, broken, 1))
    assert list(found) == [place]
    assert said in found[place]


@pytest.mark.parametrize("date", ["1946", '"1946"', '"2010-05"', '"2010-05-21"', "2010-05-21"])
def test_dates_are_as_exact_as_known(date: str) -> None:
    text = (HARBOUR / "partners.toml").read_text(encoding="utf-8")
    assert mistakes(text.replace("date = 1888", f"date = {date}")) == {}


def described(schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every field of every record, with its help."""
    for name, record in (("file", schema), *schema["$defs"].items()):
        for field, shape in record["properties"].items():
            of = schema["$defs"][shape["$ref"].rpartition("/")[2]] if "$ref" in shape else shape
            yield f"{name}.{field}", of.get("description", "")


def test_editors_can_tell_what_each_field_is_for() -> None:
    fields = dict(described(SCHEMA))
    assert len(fields) > len(fact_types()) * 8
    assert [field for field, said in fields.items() if not said.endswith((".", '"'))] == []


def test_help_is_what_stands_below_a_field() -> None:
    fields = dict(described(SCHEMA))
    assert fields["Signed.subject"].startswith("What it is about")
    assert fields["Signed.phrase"].startswith("At most six words")  # of the class that it extends
    assert fields["Signed.type"] == "A document that the host and the partner signed."
