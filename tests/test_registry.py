"""Another kind of base: organisations of a public registry, converted and asked about."""

import json
from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.checking.citations import verify
from partnerbot.facts.documents import Documents
from partnerbot.facts.load import load
from partnerbot.ror.convert import convert
from tests.registry import RECORDS, SWEDEN, record, write_dump

UPPSALA, LUND, SLU, DALARNA = "048a87296", "012a77v79", "02yy8x990", "03qp8ma69"
ARM, AVEO, GHANA, JAMAICA = "04mmhzs81", "000mrza07", "05c7h4935", "059v3b755"


@pytest.mark.parametrize(
    ("question", "partners", "values"),
    [
        ("When was Uppsala University established?", [UPPSALA], ["1477"]),
        ("which organisations are in Uppsala?", [UPPSALA, SLU], []),
        ("how many companies were established in 1990?", [ARM], [1]),
        ("who is in Sweden?", [UPPSALA, LUND, SLU, DALARNA], []),
        ("which universities are in Uppsala, Sweden?", [UPPSALA, SLU], []),
        ("which universities are not in Uppsala?", [LUND], []),
        ("which companies are in Cambridge?", [ARM, AVEO], []),
        ("which companies are in Cambridge, United Kingdom?", [ARM], []),
        ("which organisations are in Uppsala or Lund?", [UPPSALA, LUND, SLU], []),
        ("how many universities were established before 1900 in Sweden?", [UPPSALA, LUND], [2]),
        ("which organisations are funders?", [UPPSALA], []),
        ("where is Lund University?", [LUND], ["Lund"]),
        ("where is Lund University based?", [LUND], ["Lund"]),
        ("in which country is Lunds universitet?", [LUND], ["Sweden"]),
        ("is Uppsala University in Sweden?", [UPPSALA], [True]),
        ("is Uppsala University in Ghana?", [UPPSALA], [False]),
        ("what does SLU stand for?", [SLU], ["Swedish University of Agricultural Sciences"]),
        ("to what larger body does the Center for Clinical Research Dalarna belong?", [DALARNA],
         ["Uppsala University"]),
        ("which is the oldest university?", [UPPSALA], ["1477"]),
        ("what happened in 1997?", [JAMAICA], ["1997"]),
    ],
)  # fmt: skip
def test_questions_are_answered_from_the_registry(
    registry_bot: Bot, question: str, partners: list[str], values: list[object]
) -> None:
    answer = registry_bot.ask(question)
    assert (answer.status, list(answer.partners)) == ("answered", partners)
    assert list(answer.values) == values


@pytest.mark.parametrize(
    "typed",
    ["Upsala University", "Uppsala Unversity", "Uppsala Univer sity", "uppsalauniversity",
     "Uppsalaa University", "Uppsala universitte"],
)  # fmt: skip
def test_a_name_with_a_slip_leads_to_its_organisation(registry_bot: Bot, typed: str) -> None:
    assert registry_bot.ask(f"When was {typed} established?").partners == (UPPSALA,)


def test_those_who_share_a_name_are_asked_back_with_their_places(registry_bot: Bot) -> None:
    answer = registry_bot.ask("when was the Ministry of Health established?")
    assert (answer.status, answer.reason) == ("ambiguous", "several_match")
    assert answer.partners == (GHANA, JAMAICA)
    assert "Ministry of Health in Accra" in answer.text
    years = [registry_bot.ask(question).values for question in answer.suggestions]
    assert years == [("1957",), ("1997",)]


@pytest.mark.parametrize("said", ["in Ghana", "in Accra", ", Ghana"])
def test_a_place_behind_a_shared_name_tells_which_is_meant(registry_bot: Bot, said: str) -> None:
    assert registry_bot.ask(f"What is the Ministry of Health {said}?").partners == (GHANA,)


def test_a_name_that_is_a_common_word_is_told_by_its_capitals(registry_bot: Bot) -> None:
    assert registry_bot.ask("when was CREATE created?").partners == ("031e44z20",)
    assert registry_bot.ask("who was created in 1990?").partners == (ARM,)


@pytest.mark.parametrize("question", [
    "which organisations are in Uppsala?", "how many companies are in Cambridge?",
    "where is Lund University?", "in which country is Lund University?",
])  # fmt: skip
def test_what_was_understood_asks_the_same_again(registry_bot: Bot, question: str) -> None:
    first = registry_bot.ask(question)
    again = registry_bot.ask(first.understood_as)
    assert (again.intent, again.partners, again.values) == (
        first.intent, first.partners, first.values,
    )  # fmt: skip


def test_every_fact_stands_in_the_dump_where_it_says(tmp_path: Path) -> None:
    dump = write_dump(tmp_path)
    assert convert(dump, tmp_path / "knowledge") == len(RECORDS)
    knowledge = load(tmp_path / "knowledge")
    assert len(knowledge.facts) > 3 * len(RECORDS)
    assert list(verify(knowledge, Documents(tmp_path))) == []


def test_two_are_compared_by_what_each_is(registry_bot: Bot) -> None:
    text = registry_bot.ask("compare Lund University and Uppsala University").text
    assert text.startswith("Both are educational institutions.")
    assert "in Lund, Sweden" in text
    assert "established in 1477" in text


def test_of_many_the_first_are_named_and_the_others_counted(tmp_path: Path) -> None:
    many = [record(f"{n:09}", {f"Station {n}": "label"}, 1900, "facility", "Falun", SWEDEN)
            for n in range(60)]  # fmt: skip
    dump = tmp_path / "dump.jsonl"
    dump.write_text("\n".join(map(json.dumps, many)))
    convert(dump, tmp_path / "knowledge")
    answer = Bot(load(tmp_path / "knowledge")).ask("how many facilities are in Falun?")
    assert answer.values == (60,)
    assert len(answer.partners) == 60
    assert answer.text.endswith("Station 49 and 10 more.")
    assert len({fact.partner for fact in answer.facts} - {None}) == 50


@pytest.mark.parametrize("question", [
    "since when is there Lund University?", "what year did lund university start?",
])  # fmt: skip
def test_without_ties_what_begins_was_created(registry_bot: Bot, question: str) -> None:
    assert registry_bot.ask(question).values == ("1666",)


def test_who_is_older_is_told_by_what_was_created(registry_bot: Bot) -> None:
    answer = registry_bot.ask("is Lund University younger than Uppsala University?")
    assert answer.values == (True,)


@pytest.mark.parametrize("question", [
    "I am reading about a body in Sweden", "is a ministry in Sweden?",
])  # fmt: skip
def test_small_words_are_no_names(registry_bot: Bot, question: str) -> None:
    assert not {GHANA, JAMAICA, "031e44z20"} & set(registry_bot.ask(question).partners)
