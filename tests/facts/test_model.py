"""Facts: each a type of its own, frozen, and told apart by its identity."""

import pickle
from dataclasses import FrozenInstanceError, fields
from typing import Any, get_args

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.facts.model import Created, DatedFact, Fact, PartnerFact
from partnerbot.pickling import Reader

DATED: dict[str, Any] = {
    "id": "a-1", "statement": "A is old.", "date": PartialDate(1888), "line": 3, "phrase": "old",
}  # fmt: skip


def test_a_fact_is_made_of_its_fields_and_the_defaults_of_others() -> None:
    fact = Created(**DATED)
    assert (fact.type, fact.date, fact.brief, fact.topics) == (
        "created", PartialDate(1888), None, (),
    )  # fmt: skip


def test_a_fact_lacks_nothing_and_has_nothing_else() -> None:
    with pytest.raises(TypeError, match="Created needs a phrase"):
        Created(**{name: value for name, value in DATED.items() if name != "phrase"})
    with pytest.raises(TypeError, match="Created has no place"):
        Created(**{**DATED, "place": "here"})


def test_nothing_changes_a_fact() -> None:
    with pytest.raises(FrozenInstanceError):
        Created(**DATED).line = 4  # type: ignore[misc]


def test_two_facts_that_say_the_same_are_two() -> None:
    assert Created(**DATED) != Created(**DATED)
    assert len({Created(**DATED), Created(**DATED)}) == 2


def test_a_fact_can_be_kept_and_read_back(tmp_path: Any) -> None:
    fact = Created(**DATED)
    kept = tmp_path / "fact"
    kept.write_bytes(pickle.dumps(fact))
    with kept.open("rb") as file:
        assert repr(Reader(file).load()) == repr(fact)


def test_the_facts_with_a_date_are_the_dated_ones(harbour: Knowledge) -> None:
    types = get_args(get_args(PartnerFact)[0])
    dated = {cls for cls in types if "date" in {field.name for field in fields(cls)}}
    assert dated == set(get_args(DatedFact))
    assert all(isinstance(fact, Fact) for fact in harbour.facts.values())
