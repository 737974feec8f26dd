"""Turns on the screen: question, answer, sources, what to ask next."""

from collections.abc import Callable
from pathlib import Path

import pytest

from partnerbot.chat.desk import Desk
from partnerbot.tui.widgets.choices import Choices, Offer
from partnerbot.tui.widgets.date_strip import DateStrip
from partnerbot.tui.widgets.passage import WithNames
from partnerbot.tui.widgets.side_by_side import SideBySide
from partnerbot.tui.widgets.turn import Turn
from partnerbot.tui.widgets.welcome import Welcome
from partnerbot.tui.widgets.window import STEP
from tests.tui.chatting import HOSTILE, chatting, text_of

Load = Callable[[], Desk]
ASKED = "When was INTERPOL created?"


async def test_asking_shows_question_answer_and_source(load: Load) -> None:
    async with chatting(load) as chat:
        view = await chat.ask(ASKED)
        lines = chat.text().splitlines()
        assert lines[:4] == [
            "You",
            f"  {ASKED}",
            "Partnerbot",
            "  INTERPOL was created in 1923. [1]",
        ]
        assert view.notes[0].text.replace(" ", "") in chat.text().replace("\n", "").replace(" ", "")
        assert chat.screen.prompt.value == ""
        assert not chat.screen.query(Welcome)


async def test_a_follow_up_is_asked_in_the_same_conversation(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask("What is INTERPOL?")
        second = await chat.ask("When was it created?")
        assert "1923" in second.answer
        assert f"read as: {second.reading}" in chat.text()


async def test_brackets_are_shown_as_they_are_and_do_nothing(load: Load) -> None:
    async with chatting(load, size=(120, 30)) as chat:
        for text in HOSTILE:
            await chat.ask(text)
            assert f"  {text}" in chat.text().splitlines()
            await chat.pilot.click(chat.screen.query(WithNames).last(), offset=(3, 1))
            assert chat.pilot.app.is_running


async def test_hostile_facts_are_shown_as_they_are(load: Load) -> None:
    async with chatting(load, size=(120, 60)) as chat:
        await chat.ask(ASKED)
        offer = chat.screen.transcript.query_one("Transcript > Offer", Offer)
        offer.show("[/b] Ask [x]", HOSTILE)
        await chat.settle()
        options = offer.query_one(Choices).options
        assert [str(option.prompt) for option in options] == HOSTILE
        assert "[/b] Ask [x]" in text_of(offer)
        await chat.press("tab", "enter")
        assert chat.turns[-1].question == HOSTILE[0]


async def test_a_suggestion_is_asked_by_key(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        offered = chat.offered
        await chat.press("tab", "down", "enter")
        assert [turn.question for turn in chat.turns] == [ASKED, offered[1]]
        assert chat.screen.prompt.has_focus
        await chat.press("up")
        assert chat.screen.prompt.value == offered[1]


async def test_a_suggestion_is_asked_by_mouse_and_the_draft_stays(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        offered = chat.offered
        await chat.type_in("draft")
        await chat.pilot.click("Transcript > Offer > Choices", offset=(3, 1))
        await chat.settle()
        assert chat.turns[-1].question == offered[1]
        assert chat.screen.prompt.value == "draft"


async def test_a_question_back_offers_its_readings(load: Load) -> None:
    async with chatting(load) as chat:
        view = await chat.ask("when was it signed?")
        assert view.status == "ambiguous"
        assert "Did you mean" in chat.text()
        assert chat.offered == view.choices
        await chat.press("tab", "enter")
        assert chat.turns[-1].status == "answered"


async def test_only_the_newest_turn_offers_questions(load: Load) -> None:
    async with chatting(load, size=(80, 60)) as chat:
        await chat.ask(ASKED)
        second = await chat.ask("What is UNESCO?")
        assert chat.text().count("Ask next") == 1
        assert chat.offered == second.choices
        third = await chat.ask("hello")
        assert chat.offered == third.choices == ()
        assert "Ask next" not in chat.text()


async def test_a_name_in_an_answer_is_asked_about_by_mouse(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        spoken = chat.screen.query_one(WithNames)
        line = spoken.render().plain.splitlines().index("  INTERPOL was created in 1923. [1]")
        await chat.pilot.click(spoken, offset=(4, line))
        await chat.settle()
        assert chat.turns[-1].question == "What is INTERPOL?"
        await chat.pilot.click(chat.screen.query(WithNames).last(), offset=(60, 0))
        await chat.settle()
        assert len(chat.turns) == 2


async def test_a_name_in_an_answer_is_asked_about_by_key(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask("who works on illicit traffic?")
        await chat.press("shift+tab", "shift+tab")
        assert isinstance(chat.screen.focused, WithNames)
        await chat.press("right", "left", "left", "right", "right", "enter")
        assert chat.turns[-1].question == "What is the WCO?"


async def test_a_comparison_is_a_table_with_names_at_its_head(load: Load) -> None:
    async with chatting(load, size=(100, 40)) as chat:
        view = await chat.ask("compare INTERPOL and the WCO")
        table = chat.screen.query_one(SideBySide)
        lines = table.render().plain.splitlines()
        assert lines[0].split() == ["INTERPOL", "WCO"]
        assert any(line.split()[:2] == ["Created", "1923"] for line in lines)
        assert view.table
        at = table.region.x - chat.screen.transcript.region.x
        await chat.pilot.click(table, offset=(lines[0].index("WCO"), 0))
        await chat.settle()
        assert at > 0
        assert chat.turns[-1].question == "What is the WCO?"


@pytest.mark.parametrize("width", [40, 80, 160])
async def test_a_table_fits_where_it_stands(load: Load, width: int) -> None:
    async with chatting(load, size=(width, 40)) as chat:
        await chat.ask("compare ICOMOS, IFLA and the ICA")
        table = chat.screen.query_one(SideBySide)
        lines = table.render().plain.splitlines()
        assert max(map(len, lines)) <= table.size.width
        assert table.size.height == len(lines)
        words = {word for line in lines for word in line.split()}
        assert {"ICOMOS", "IFLA", "ICA"} <= words


async def test_an_answer_about_dates_has_them_on_a_line(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask("who signed when?")
        line, years = str(chat.screen.query_one(DateStrip).render()).splitlines()
        assert line.count("●") == 2  # two of the three dates are in one year
        assert "2000" in years
        assert "2010" in years
        await chat.ask("what is UNESCO?")
        assert len(chat.screen.query(DateStrip)) == 1


async def test_the_newest_answer_is_in_view_from_its_start(load: Load) -> None:
    """A long answer shows its beginning, a short one everything."""
    async with chatting(load, size=(60, 20)) as chat:
        for question in (ASKED, "Which partners are there?", "hello"):
            await chat.ask(question)
            view = chat.screen.transcript.region
            turn = chat.screen.query(Turn).last()
            assert view.y <= turn.region.y < view.bottom, question


async def test_of_a_long_conversation_only_a_window_is_mounted(load: Load) -> None:
    async with chatting(load) as chat:
        for _ in range(10 * STEP):
            chat.screen.session.ask("hello")
        await chat.screen.redraw()
        for number in range(4 * STEP):
            chat.screen.session.ask(f"hello {number}")
            await chat.screen.transcript.add(chat.screen.session.views)
        await chat.settle()
        shown = chat.screen.transcript.shown
        assert len(shown) <= 3 * STEP
        assert [turn.index for turn in shown][-1] == len(chat.turns) - 1
        first = shown[0].index
        while chat.screen.transcript.shown[0].index == first:
            await chat.press("pageup")
        assert chat.screen.transcript.shown[0].index == first - STEP
        assert len(chat.screen.transcript.shown) <= 3 * STEP
        before = chat.screen.transcript.shown[-1].index
        while chat.screen.transcript.shown[-1].index <= before < len(chat.turns) - 1:
            await chat.press("pagedown")
        places = [turn.index for turn in chat.screen.transcript.shown]
        assert places == [*range(places[0], places[-1] + 1)]


async def test_the_chosen_turn_is_still_chosen_when_it_comes_back(load: Load) -> None:
    async with chatting(load) as chat:
        for _ in range(10 * STEP):
            chat.screen.session.ask("hello")
        await chat.screen.redraw()
        last = chat.screen.transcript.chosen
        while chat.screen.transcript.widget(last):
            await chat.press("pageup")
        while not (turn := chat.screen.transcript.widget(last)):
            await chat.press("pagedown")
        assert [spoken.has_class("-chosen") for spoken in turn.query(WithNames)] == [True]


async def test_asking_from_far_back_shows_the_new_turn(load: Load) -> None:
    async with chatting(load) as chat:
        for _ in range(6 * STEP):
            chat.screen.session.ask("hello")
        await chat.screen.redraw()
        await chat.screen.transcript.reveal(0)
        await chat.settle()
        assert chat.screen.transcript.shown[0].index == 0
        await chat.ask(ASKED)
        assert chat.screen.transcript.shown[-1].index == len(chat.turns) - 1
        assert "1923" in chat.text()


async def test_text_is_selected_and_copied(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        spoken = chat.screen.query_one(WithNames)
        line = spoken.render().plain.splitlines().index("  INTERPOL was created in 1923. [1]")
        await chat.pilot.mouse_down(spoken, offset=(2, line))
        await chat.pilot.hover(spoken, offset=(10, line))
        await chat.pilot.mouse_up(spoken, offset=(10, line))
        await chat.press("ctrl+c")
        assert chat.pilot.app.clipboard.strip().startswith("INTERPOL")
        assert chat.pilot.app.is_running


async def test_a_question_that_cant_be_kept_is_answered_and_that_is_told(
    load: Load, tmp_path: Path
) -> None:
    path = tmp_path / "history.jsonl"
    async with chatting(load, history=path) as chat:
        path.mkdir()
        view = await chat.ask("When was INTERPOL created?")
        assert "1923" in view.answer
        assert "history.jsonl" in chat.hint


@pytest.mark.parametrize(
    ("width", "partners"),
    [
        (width, partners)
        for width in (40, 60, 80, 100, 120)
        for partners in (
            "ICCROM and the WCO",
            "ICCROM, ICOMOS and the WCO",
            "ICCROM, ICOMOS, the Blue Shield and the WCO",
        )
    ],
)
async def test_no_word_of_a_comparison_is_cut(load: Load, width: int, partners: str) -> None:
    async with chatting(load, size=(width, 120)) as chat:
        view = await chat.ask(f"compare {partners}")
        assert view.table
        told = {word for row in view.table.rows for c in row.cells for word in c.text.split()}
        assert "Intergovernmental" in told
        assert told <= set(chat.shown.split())
