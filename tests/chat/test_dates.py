"""Dated facts in order of time."""

from partnerbot.bot import Bot
from partnerbot.chat.dates import Timeline


def test_every_dated_fact_is_told_once_earliest_first(harbour_bot: Bot) -> None:
    entries = Timeline(harbour_bot.knowledge).entries()
    assert [(e.year, e.partner) for e in entries] == [
        (1888, "lamps"), (1931, "pilots"), (1950, "fog"),
    ]  # fmt: skip
    assert entries[2].date == "3 March 1950"
    assert entries[2].source == "Friends of the Harbour, line 6"


def test_every_entry_names_a_question_that_it_answers(icom_bot: Bot) -> None:
    for entry in Timeline(icom_bot.knowledge).entries():
        answer = icom_bot.ask(entry.question)
        assert answer.status == "answered"
        assert str(entry.year) in answer.text


def test_a_strip_runs_from_the_first_date_to_the_last(harbour_bot: Bot) -> None:
    strip = Timeline(harbour_bot.knowledge).strip(["pilots-since", "fog-name"])
    assert strip
    assert [(t.label, t.cited) for t in strip.ticks] == [
        ("1888", False), ("1931", True), ("1950", False),
    ]  # fmt: skip
    assert (strip.ticks[0].position, strip.ticks[-1].position) == (0, 1)
    assert 0.6 < strip.ticks[1].position < 0.8


def test_without_a_date_there_is_no_strip(harbour_bot: Bot) -> None:
    timeline = Timeline(harbour_bot.knowledge)
    assert timeline.strip(["fog-name"]) is None
    assert timeline.strip([]) is None
