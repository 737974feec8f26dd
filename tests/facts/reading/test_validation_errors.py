"""Where pydantic's findings stand in a record."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from partnerbot.facts.model import Created
from partnerbot.facts.reading.validation_errors import Finding, by_record
from partnerbot.facts.records import TABLES, Partner, Place

FACT = {"id": "a-1", "type": "created", "date": 1888, "statement": "A is old.", "line": 3,
        "phrase": "A"}  # fmt: skip


def found(table: str, record: Any) -> list[list[Finding]]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(TABLES[table]).validate_python(record)
    return by_record(caught.value, table)


def test_a_finding_knows_its_field_and_its_record() -> None:
    [[finding]] = found("place", {"id": "p", "name": "P", "aliases": ["Q", 3]})
    assert (finding.record, finding.cls, finding.inside) == ((), Place, ("aliases", 1))
    assert (finding.name, finding.input) == ("aliases", 3)


def test_of_a_fact_the_place_is_told_without_its_type() -> None:
    partner = {"id": "a", "name": "A", "section": "s", "fact": [FACT, {**FACT, "line": 0}]}
    [[finding]] = found("partner", partner)
    assert (finding.record, finding.cls, finding.inside) == (("fact", 1), Created, ("line",))


def test_what_is_found_in_one_fact_stays_together() -> None:
    wrong = {**FACT, "line": 0, "phrase": 3}
    groups = found("partner", {"id": 3, "name": "A", "section": "s", "fact": [FACT, wrong, wrong]})
    assert [[f.name for f in group] for group in groups] == [
        ["id"], ["line", "phrase"], ["line", "phrase"],
    ]  # fmt: skip
    assert [group[0].cls for group in groups] == [Partner, Created, Created]


def test_what_is_no_record_at_all_goes_by_its_table() -> None:
    [[finding]] = found("background", 3)
    assert (finding.name, finding.cls) == ("background", None)
    [[finding]] = found("partner", {"id": "a", "name": "A", "section": "s", "fact": [FACT, 3]})
    assert (finding.name, finding.cls, finding.record) == ("fact", None, ("fact", 1))
