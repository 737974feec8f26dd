"""A falsified answer is caught: real answers of the bot, each with one thing changed."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from partnerbot.answering.answer import Answer, CitedFact, Part
from tests.faithfulness.checking import Checker
from tests.faithfulness.citations import misplaced, untrue_citations
from tests.faithfulness.worlds import Turn, turns, world

SIGNED = "When did ICOM sign with the WFFM?"
TRAFFIC = "Who works on illicit traffic?"
NGOS = "How many partners are NGOs?"
KIND = "What kind of organisation is IFLA?"
SPAN = "How many years lie between the UNESCO relations and the WFFM memorandum?"
DESCRIBED = "What is the Blue Shield?"
SEATED = "Is ICOMOS on the Blue Shield?"
HOME = "Where is ICCROM's head office?"


@cache
def given(question: str) -> Turn:
    return turns(world("shipped").bot, (question,))[-1]


@cache
def checker() -> Checker:
    return Checker.of(world("shipped"))


def said(answer: Answer, old: str, new: str) -> Answer:
    """An answer with some words of its text changed."""
    assert old in answer.text
    parts = tuple(replace(part, text=part.text.replace(old, new)) for part in answer.parts)
    return replace(answer, parts=parts, text=answer.text.replace(old, new))


def uncited(answer: Answer, fact: str) -> Answer:
    """An answer without one of its citations."""
    assert fact in {cited.id for cited in answer.facts}
    parts = tuple(Part(p.text, tuple(f for f in p.facts if f != fact)) for p in answer.parts)
    return replace(answer, parts=parts, facts=tuple(f for f in answer.facts if f.id != fact))


@pytest.mark.parametrize("question", [SIGNED, TRAFFIC, NGOS, SPAN, DESCRIBED, SEATED, HOME])
def test_a_true_answer_passes(question: str) -> None:
    turn = given(question)
    assert checker().unfounded(turn) == []
    assert checker().idle(turn.answer) == []
    assert checker().denied(turn.answer) == []
    assert untrue_citations(turn.answer.facts, world("shipped")) == []


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        (SIGNED, "2010", "2011"),
        (SIGNED, "21 May", "22 May"),
        (SIGNED, "May", "June"),
        (SIGNED, "Lisbon", "Brussels"),
        (SIGNED, "Lisbon", "Madrid"),
        (SIGNED, "memorandum of understanding", "cooperation agreement"),
        (SIGNED, "the WFFM", "the WFFM and UNESCO"),
        (TRAFFIC, "Three", "Four"),
        (TRAFFIC, "INTERPOL (", "Europol ("),
        (TRAFFIC, "illicit traffic", "drug control"),
        (TRAFFIC, "INTERPOL", "INTERPOL, IFLA"),
        (NGOS, "Seven", "Six"),
        (NGOS, "are NGOs", "are UN bodies"),
        (SPAN, "64", "63"),
        (DESCRIBED, "libraries", "libraries in France"),
        (DESCRIBED, "archives,", "archives, and the Zorbax,"),
        (SEATED, "the Blue Shield", "the Blue Shield and the IFVC"),
        (HOME, "ICCROM", "ICCROM (Rome)"),
        (HOME, "programmes", "12 programmes"),
    ],
)
def test_a_changed_word_is_caught(question: str, old: str, new: str) -> None:
    turn = given(question)
    assert checker().unfounded(turn._replace(answer=said(turn.answer, old, new))) != []


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        (SIGNED, "wffm-memorandum"),
        (TRAFFIC, "interpol-agreement"),
        (TRAFFIC, "onudc-traffic"),
        (KIND, "section-ngo"),
        (SPAN, "unesco-since"),
        (DESCRIBED, "icbs-name"),
    ],
)
def test_a_citation_that_is_left_out_is_caught(question: str, fact: str) -> None:
    turn = given(question)
    assert checker().unfounded(turn._replace(answer=uncited(turn.answer, fact))) != []


@pytest.mark.parametrize(
    ("question", "values"),
    [(SIGNED, ("2010-05-22",)), (NGOS, (8,)), (SPAN, (65,)), (SIGNED, ("Brussels",))],
)
def test_a_wrong_value_is_caught(question: str, values: tuple[int | str, ...]) -> None:
    turn = given(question)
    assert checker().unfounded(turn._replace(answer=replace(turn.answer, values=values))) != []


def test_a_partner_that_nothing_speaks_of_is_caught() -> None:
    turn = given(TRAFFIC)
    more = replace(turn.answer, partners=(*turn.answer.partners, "ifla"))
    assert "partner ifla" in checker().unfounded(turn._replace(answer=more))


def test_a_fact_that_serves_no_sentence_is_caught() -> None:
    answer = given(DESCRIBED).answer
    first, *others = answer.parts
    more = replace(answer, parts=(Part(first.text, (*first.facts, "wffm-memorandum")), *others))
    assert len(checker().idle(more)) == 1


def test_a_denial_of_what_the_base_holds_is_caught() -> None:
    denial = Part("The document gives no date for UNESCO.")
    assert len(checker().denied(replace(given(HOME).answer, parts=(denial,)))) == 1


@pytest.mark.parametrize(
    "forged",
    [
        lambda fact: replace(fact, statement=fact.statement.replace("2010", "2011")),
        lambda fact: replace(fact, partner="wco"),
        lambda fact: replace(fact, id="wffm-treaty"),
        lambda fact: replace(fact, source=replace(fact.source, line=41)),
        lambda fact: replace(fact, source=replace(fact.source, phrase="signed in Lisbon")),
        lambda fact: replace(fact, source=replace(fact.source, section="Funds")),
        lambda fact: replace(fact, source=replace(fact.source, document="elsewhere")),
    ],
)
def test_a_forged_citation_is_caught(forged: Callable[[CitedFact], CitedFact]) -> None:
    [fact] = [f for f in given(SIGNED).answer.facts if f.id == "wffm-memorandum"]
    assert len(untrue_citations([fact, forged(fact)], world("shipped"))) == 1


def test_a_phrase_on_another_line_is_caught() -> None:
    harbour = world("harbour")
    assert harbour.documents is not None
    [fact] = turns(harbour.bot, ("What does FOG look after?",))[-1].answer.facts[:1]
    moved = replace(fact, source=replace(fact.source, line=fact.source.line + 1))
    assert misplaced([fact], harbour.documents, harbour) == []
    assert misplaced([moved], harbour.documents, harbour) == [fact.id]
