"""Every answer to every question claims what its facts give, and cites them as they stand."""

import pytest

from tests.faithfulness.checking import Checker
from tests.faithfulness.citations import citable, misplaced, untrue_citations
from tests.faithfulness.worlds import NAMES, answers, world

DOCUMENTS = {name: folder for name in NAMES if (folder := world(name).documents)}
"""The worlds whose documents are at hand."""


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_said_is_given(name: str) -> None:
    checker = Checker.of(world(name))
    assert [said for turn in answers(name) for said in checker.unfounded(turn)] == []
    assert checker.checked >= 150, "the questions of this world make it say next to nothing"


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_cited_serves_what_is_said(name: str) -> None:
    checker = Checker.of(world(name))
    assert [fact for turn in answers(name) for fact in checker.idle(turn.answer)] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_to_be_missing_that_is_there(name: str) -> None:
    checker = Checker.of(world(name))
    assert [said for turn in answers(name) for said in checker.denied(turn.answer)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_cited_fact_stands_in_the_base_as_it_is_cited(name: str) -> None:
    here = world(name)
    assert [f for turn in answers(name) for f in untrue_citations(turn.answer.facts, here)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_cited_phrase_stands_on_its_line(name: str) -> None:
    here, documents = world(name), DOCUMENTS[name]
    cited = [fact for turn in answers(name) for fact in turn.answer.facts]
    assert misplaced([*cited, *citable(here).values()], documents, here) == []
