"""The panel beside the conversation: evidence, partners, timeline."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList, Static

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.shapes import TurnView
from partnerbot.facts.documents import Documents
from partnerbot.tui.widgets.card import CardView
from partnerbot.tui.widgets.choices import Choices
from partnerbot.tui.widgets.directory import DirectoryPanel
from partnerbot.tui.widgets.panel import Panel
from partnerbot.tui.widgets.timeline import TimelinePanel, _drawn
from partnerbot.tui.widgets.turn import Turn
from tests.conftest import HARBOUR
from tests.tui.chatting import chatting

Load = Callable[[], Desk]


async def test_evidence_tells_every_fact_with_its_place(load: Load) -> None:
    async with chatting(load, size=(120, 60)) as chat:
        view = await chat.ask("who works on illicit traffic?")
        await chat.press("f4")
        text = chat.text("EvidencePanel")
        assert "“who works on illicit traffic?”" in text
        for fact in view.evidence:
            assert f"[{fact.number}] {fact.statement}" in text
            assert f"{fact.document}, line {fact.line}" in text
            assert f"“{fact.phrase}”" in text
        assert "--documents DIR" in text
        await chat.press("f4")
        assert chat.screen.panel.open is None
        assert chat.screen.prompt.has_focus


async def test_evidence_follows_the_chosen_answer(load: Load) -> None:
    async with chatting(load, size=(120, 40)) as chat:
        await chat.press("f4")
        assert "Ask something first" in chat.text("EvidencePanel")
        await chat.ask("What is UNESCO?")
        assert "“What is UNESCO?”" in chat.text("EvidencePanel")
        await chat.ask("hello")
        assert "rests on no fact" in chat.text("EvidencePanel")
        await chat.press("shift+up")
        assert "“What is UNESCO?”" in chat.text("EvidencePanel")
        await chat.press("shift+up", "shift+down", "shift+down")
        assert "“hello”" in chat.text("EvidencePanel")
        await chat.pilot.click(chat.screen.query(Turn).first(), offset=(30, 1))
        await chat.settle()
        assert "“What is UNESCO?”" in chat.text("EvidencePanel")


async def test_with_the_documents_the_line_itself_is_shown(harbour_bot: Bot) -> None:
    desk = Desk.of(harbour_bot, Documents(HARBOUR))
    async with chatting(lambda: desk, size=(120, 40)) as chat:
        view = await chat.ask("when was the Lamp Board created?")
        await chat.press("f4")
        [fact] = view.evidence
        line = (HARBOUR / fact.file).read_text(encoding="utf-8").split("\n")[fact.line - 1]
        assert f"│ {line}" in chat.text("EvidencePanel")


async def test_a_document_that_is_not_there_is_told(harbour_bot: Bot, tmp_path: Path) -> None:
    desk = Desk.of(harbour_bot, Documents(tmp_path))
    async with chatting(lambda: desk, size=(120, 40)) as chat:
        await chat.ask("when was the Lamp Board created?")
        await chat.press("f4")
        assert "harbour.txt is not in this folder" in chat.text("EvidencePanel")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
async def test_no_name_in_the_directory_is_cut_within_a_word(width: int) -> None:
    desk = Desk.load(HARBOUR.parent / "seedbank")
    async with chatting(lambda: desk, size=(width, 60)) as chat:
        await chat.press("f6")
        shown = chat.shown.split()
        for entry in desk.directory.filtered():
            assert set(f"{entry.name} {entry.full_name}".split()) <= set(shown)


def listed(panel: DirectoryPanel) -> list[str | None]:
    options = panel.query_one("DirectoryPanel > OptionList", OptionList).options
    return [option.id for option in options if not option.disabled]


async def test_the_directory_lists_partners_and_forgives_slips(load: Load) -> None:
    async with chatting(load, size=(120, 40)) as chat:
        await chat.press("f6")
        panel = chat.screen.query_one(DirectoryPanel)
        assert len(listed(panel)) == 15
        await chat.type_in("intrepol")
        assert listed(panel) == ["interpol"]
        panel.query_one(Input).value = "xxxxxxxx"
        await chat.settle()
        assert listed(panel) == []


async def test_enter_shows_the_card_of_a_partner_and_asks_about_it(load: Load) -> None:
    async with chatting(load, size=(120, 60)) as chat:
        await chat.press("f6")
        await chat.type_in("wffm")
        await chat.press("enter")
        text = chat.text("CardView")
        for told in ("WFFM", "World Federation of Friends of Museums", "Lisbon", "21 May 2010",
                     "The Non-Governmental Organisations", "line 40"):  # fmt: skip
            assert told in text
        asked = chat.screen.query_one(CardView).card.questions
        assert isinstance(chat.screen.focused, Choices)
        await chat.press("down", "enter")
        assert chat.turns[-1].question == asked[1]
        assert chat.screen.prompt.has_focus


async def test_escape_goes_back_step_by_step(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.press("f6", "down", "enter")
        assert chat.screen.query(CardView)
        assert "Esc goes back to the list" in chat.shown
        await chat.press("escape")
        assert not chat.screen.query(CardView)
        assert "Esc closes" in chat.shown
        assert isinstance(chat.screen.panel.open, DirectoryPanel)
        await chat.press("escape")
        assert chat.screen.panel.open is None
        assert chat.screen.prompt.has_focus


@pytest.mark.parametrize("key", ["f1", "f4", "f6", "f7"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 15)])
async def test_every_panel_says_how_it_is_closed(
    load: Load, key: str, size: tuple[int, int]
) -> None:
    async with chatting(load, size=size) as chat:
        await chat.ask("What is UNESCO?")
        await chat.press(key)
        assert "Esc closes" in chat.shown
        await chat.press("escape")
        assert "Esc closes" not in chat.shown


class Count(Static, Panel):
    """How many partners there are, and the question that was chosen."""

    def __init__(self, desk: Desk, view: TurnView | None) -> None:
        super().__init__(f"{len(desk.directory.filtered())} partners")
        self.can_focus = True
        self.followed = [view]

    async def follow(self, view: TurnView | None) -> None:
        self.followed.append(view)


async def test_any_panel_opens_follows_and_closes(load: Load) -> None:
    async with chatting(load, size=(120, 40)) as chat:
        await chat.screen.toggle_panel(Count)
        await chat.settle()
        panel = chat.screen.query_one(Count)
        assert panel.has_focus
        assert chat.text("SidePanel") == "15 partners"
        asked = await chat.ask("What is UNESCO?")
        assert panel.followed == [None, asked]
        await chat.press("f7")
        assert not chat.screen.query(Count)
        await chat.screen.toggle_panel(Count)
        await chat.screen.toggle_panel(Count)
        await chat.settle()
        assert not chat.screen.panel.display
        assert chat.screen.prompt.has_focus


async def test_the_timeline_shows_every_dated_fact_and_asks_about_it(load: Load) -> None:
    async with chatting(load, size=(120, 40)) as chat:
        await chat.press("f7")
        panel = chat.screen.query_one(TimelinePanel)
        dated = chat.screen.session.desk.dated()
        facts = [option for option in panel.options if not option.disabled]
        assert len(facts) == len(dated) == 7
        shown = "\n".join(str(strip.text) for strip in (panel.render_line(y) for y in range(30)))
        assert [year for year in ("1923", "1946", "2000", "2002", "2010") if year in shown] == [
            "1923", "1946", "2000", "2002", "2010",
        ]  # fmt: skip
        assert "23 years" in shown
        await chat.press("enter")
        assert chat.turns[-1].question == dated[0].question
        assert "1923" in chat.turns[-1].answer


@pytest.mark.parametrize("key", ["f4", "f6", "f7"])
async def test_a_panel_has_the_whole_width_where_there_is_no_room_beside(
    load: Load, key: str
) -> None:
    async with chatting(load, size=(80, 24)) as chat:
        await chat.ask("What is UNESCO?")
        await chat.press(key)
        assert not chat.screen.transcript.display or chat.screen.transcript.size.width == 0
        assert chat.screen.panel.size.width == 80
        await chat.pilot.resize_terminal(120, 40)
        await chat.settle()
        assert chat.screen.transcript.size.width > chat.screen.panel.size.width > 30


@pytest.mark.parametrize("keys", [("f6", "down", "enter", "enter"), ("f7", "enter")])
async def test_what_is_asked_in_a_panel_is_seen_where_there_is_no_room_beside(
    load: Load, keys: tuple[str, ...]
) -> None:
    async with chatting(load, size=(80, 24)) as chat:
        await chat.press(*keys)
        assert len(chat.turns) == 1
        assert chat.screen.transcript.display
        assert chat.screen.panel.open is None
    async with chatting(load, size=(120, 24)) as chat:
        await chat.press(*keys)
        assert chat.screen.panel.open is not None


@pytest.mark.parametrize("key", ["f4", "f6", "f7"])
async def test_facts_read_again_are_shown_in_the_panel_that_is_open(
    desk: Desk, harbour_bot: Bot, key: str
) -> None:
    found = [desk]
    async with chatting(lambda: found[-1], size=(120, 40)) as chat:
        await chat.ask("What is INTERPOL?")
        await chat.press(key)
        panel = chat.screen.panel
        before, focused = panel.open, chat.screen.focused
        found.append(Desk.of(harbour_bot))
        await chat.press("f5")
        assert type(panel.open) is type(before)
        assert type(chat.screen.focused) is type(focused)
        assert chat.screen.focused is not focused


async def test_a_timeline_without_dates_says_so_and_a_long_one_how_many_are_left_out(
    desk: Desk,
) -> None:
    assert str(_drawn([])[0].prompt) == "No fact has a date."
    dates = [*desk.dated()] * 500
    assert str(_drawn(dates)[-1].prompt) == f"… and {len(dates) - 500} more."
