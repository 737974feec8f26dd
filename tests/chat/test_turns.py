"""An answer as it is shown."""

from dataclasses import replace

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.dates import Timeline
from partnerbot.chat.shapes import TurnView
from partnerbot.chat.turns import card_of, linked, turn_view


def view_of(bot: Bot, question: str) -> TurnView:
    return turn_view(bot.ask(question), bot.knowledge, Timeline(bot.knowledge))


def test_names_of_partners_are_runs_of_their_own(icom_bot: Bot) -> None:
    runs = list(linked("The WCO, not WCOX, and IFLA.", ["wco"], icom_bot.knowledge))
    assert [(run.text, run.partner) for run in runs] == [
        ("The ", None), ("WCO", "wco"), (", not WCOX, and IFLA.", None),
    ]  # fmt: skip


def test_the_longest_name_is_the_one_that_is_meant(icom_bot: Bot) -> None:
    runs = list(linked("ICOMOS", ["icomos", "ica"], icom_bot.knowledge))
    assert [run.partner for run in runs] == ["icomos"]


def test_sources_are_numbered_as_in_the_text(icom_bot: Bot) -> None:
    view = view_of(icom_bot, "who works on illicit traffic?")
    assert [note.number for note in view.notes] == [1, 2, 3, 4, 5]
    assert view.sentences[0].marks == "[1–4]"
    assert view.answer.endswith("[5]")
    assert {fact.number for fact in view.evidence} == {1, 2, 3, 4, 5}


@pytest.mark.parametrize(
    ("question", "columns"),
    [
        ("compare INTERPOL and the WCO", ["INTERPOL", "WCO"]),
        ("compare ICOMOS, the ICA and IFLA", ["ICOMOS", "ICA", "IFLA"]),
        ("what is INTERPOL?", None),
    ],
)
def test_only_comparisons_have_a_table(
    icom_bot: Bot, question: str, columns: list[str] | None
) -> None:
    table = view_of(icom_bot, question).table
    assert (table and [run.text for run in table.columns]) == columns


def test_a_table_tells_what_it_rests_on_and_the_text_does_not_repeat_it(icom_bot: Bot) -> None:
    view = view_of(icom_bot, "compare INTERPOL and the WCO")
    assert view.table
    numbers = {str(note.number) for note in view.notes}
    for row in view.table.rows:
        for cell in row.cells:
            assert bool(cell.text) == bool(cell.marks)
            assert set(cell.marks.strip("[]").replace("–", ", ").split(", ")) - {""} <= numbers
    rows = {row.label: [cell.text for cell in row.cells] for row in view.table.rows}
    assert rows["Created"] == ["1923", ""]
    assert view.answer == "Both are formal relations partners and work on illicit traffic. [1–4]"


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("when was INTERPOL created?", ["1923"]),
        ("who signed a document?", ["2000", "2000", "2010"]),
        ("what came first, the WCO or ALECSO?", ["2000", "2002"]),
        ("who works on illicit traffic?", None),
        ("what is UNESCO?", None),
        ("when did IFLA sign?", None),
    ],
)
def test_only_answers_about_dates_have_them_drawn(
    icom_bot: Bot, question: str, cited: list[str] | None
) -> None:
    strip = view_of(icom_bot, question).strip
    assert (strip and [tick.label for tick in strip.ticks if tick.cited]) == cited


def test_how_it_was_read_is_told_where_that_says_more(icom_bot: Bot) -> None:
    view = view_of(icom_bot, "interpol created when")
    assert view.reading == "When was INTERPOL created?"
    assert view_of(icom_bot, "when was interpol created").reading is None
    assert view_of(icom_bot, "hello").reading is None


def test_what_is_offered_says_what_it_is(icom_bot: Bot) -> None:
    assert view_of(icom_bot, "when was it signed?").lead == "Did you mean"
    assert view_of(icom_bot, "what is IFLA?").lead == "Ask next"


def test_text_from_outside_is_cleaned(icom_bot: Bot) -> None:
    evil = "[/b]\x1b]0;title\x07\u202ex"
    answer = icom_bot.ask("when was INTERPOL created?")
    source = replace(answer.facts[0].source, phrase=evil, section=evil)
    fact = replace(answer.facts[0], source=source, statement=evil)
    part = replace(answer.parts[0], text=evil)
    hostile = replace(
        answer, question=evil, understood_as=evil, facts=(fact,), parts=(part,),
        suggestions=(evil,),
    )  # fmt: skip
    view = turn_view(hostile, icom_bot.knowledge, Timeline(icom_bot.knowledge))
    shown = repr(view)
    assert "[/b]x" in shown
    assert not [bad for bad in ("\\x1b", "\\u202e", "title") if bad in shown]


def test_a_card_tells_all_that_is_known(icom_bot: Bot) -> None:
    kb = icom_bot.knowledge
    card = card_of("wffm", kb, Timeline(kb))
    told = {row.label: row.cells[0].text for row in card.rows}
    assert told["Full name"] == "World Federation of Friends of Museums"
    assert "21 May 2010" in told["With ICOM"]
    stated = {fact.statement for fact in card.evidence}
    assert {fact.statement for fact in kb.partners["wffm"].fact} <= stated
    assert all(icom_bot.ask(question).status == "answered" for question in card.questions)
