"""Numbered places, the same in shell and chat."""

from partnerbot.answering.footnotes import footnotes, marks
from partnerbot.bot import Bot


def test_each_place_has_one_number_in_the_order_of_the_text(harbour_bot: Bot) -> None:
    answer = harbour_bot.ask("compare FOG and the Pilots")
    notes = footnotes(answer.facts, harbour_bot.knowledge)
    assert [number for number, _ in notes] == list(range(1, len(notes) + 1))
    assert notes[0][1] == "Friends of the Harbour, line 4, under “The Guilds”: “The Guilds”"


def test_runs_of_numbers_are_ranges(icom_bot: Bot) -> None:
    answer = icom_bot.ask("who are the partners?")
    assert marks(answer.parts[0].facts, answer.facts) == "[1–16]"
    ids = answer.parts[0].facts
    assert marks((ids[0], ids[1], ids[3]), answer.facts) == "[1, 2, 4]"
    assert marks(ids[4:7], answer.facts) == "[5–7]"


def test_a_sentence_without_facts_has_no_mark(harbour_bot: Bot) -> None:
    answer = harbour_bot.ask("hello")
    assert marks(answer.parts[0].facts, answer.facts) == ""


def test_the_title_is_not_repeated_as_a_heading(icom_bot: Bot) -> None:
    answer = icom_bot.ask("what kinds of partners does ICOM include?")
    [(_, source)] = footnotes(answer.facts, icom_bot.knowledge)
    assert source == "ICOM's Partners, line 3: “NGOs, States, foundations or federations”"
