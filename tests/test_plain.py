"""Answers as plain text."""

import re

import pytest

from partnerbot.bot import Bot
from partnerbot.facts.load import load
from partnerbot.plain import render_answer, render_partners
from tests.conftest import HARBOUR


@pytest.mark.parametrize("width", [20, 40, 80, 300])
def test_lines_fit_the_terminal(icom_bot: Bot, width: int) -> None:
    answer = icom_bot.ask("who are the partners?")
    text = render_answer(answer, icom_bot.knowledge, width, colour=False)
    assert max(map(len, text.splitlines())) <= max(30, min(width, 100))


def test_sources_are_footnotes(harbour_bot: Bot) -> None:
    answer = harbour_bot.ask("when did FOG sign?")
    text = render_answer(answer, harbour_bot.knowledge, 100, colour=False)
    body, notes = text.split("\n\n")
    assert body.endswith("Northport. [1]")
    assert notes == "[1] Friends of the Harbour, line 6, under “The Guilds”: “a mooring pact”"


def test_a_question_back_lists_the_choices(icom_bot: Bot) -> None:
    answer = icom_bot.ask("when was it signed?")
    text = render_answer(answer, icom_bot.knowledge, 80, colour=False)
    assert text.count("\n  - When did") == 3


def test_colour_changes_nothing_but_colour(icom_bot: Bot) -> None:
    answer = icom_bot.ask("who works on archives?")
    plain = render_answer(answer, icom_bot.knowledge, 60, colour=False)
    coloured = render_answer(answer, icom_bot.knowledge, 60, colour=True)
    assert "\x1b" not in plain
    assert coloured != plain
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


def test_the_table_of_partners_has_each_under_its_heading(harbour_bot: Bot) -> None:
    kb = harbour_bot.knowledge
    assert render_partners(kb, list(kb.partners), 80, colour=False).splitlines() == [
        "The Guilds",
        "  fog       FOG          Fishers' Own Guild",
        "  pilots    Pilots       –",
        "",
        "Public Bodies",
        "  lamps     Lamp Board   –",
        "  school    Tide School  –",
    ]


def test_the_table_holds_only_the_partners_asked_for(harbour_bot: Bot) -> None:
    table = render_partners(harbour_bot.knowledge, ["school"], 80, colour=False)
    assert table == "Public Bodies\n  school    Tide School  –"
    assert render_partners(harbour_bot.knowledge, [], 80, colour=False) == ""


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_table_fits_the_terminal(icom_bot: Bot, width: int) -> None:
    kb = icom_bot.knowledge
    table = render_partners(kb, list(kb.partners), width, colour=False)
    assert max(map(len, table.splitlines())) <= width


def test_the_columns_are_as_wide_as_what_stands_in_them() -> None:
    seedbank = load(HARBOUR.parent / "seedbank")
    growers = seedbank.in_order(seedbank.index.of_kind("growers-unions"))
    assert render_partners(seedbank, growers, 80, colour=False).splitlines() == [
        "Growers’ Unions",
        "  uplag      UPLAG                      Union of Plateau and Upland Growers",
        "  flosk      FLOSK                      Federation of Lowland Orchard and Seed",
        "                                        Keepers",
        "  beekeepers Beekeepers' Union of Brenn –",
    ]
    assert render_partners(seedbank, growers, 60, colour=False).splitlines()[1:] == [
        "  uplag      UPLAG        Union of Plateau and Upland",
        "                          Growers",
        "  flosk      FLOSK        Federation of Lowland Orchard and",
        "                          Seed Keepers",
        "  beekeepers Beekeepers' Union of Brenn –",
    ]  # a name that would push all others aside stands out instead
