"""The prompt: history, completion, hints, pasting, keys that come from anywhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from partnerbot.chat.desk import Desk
from partnerbot.tui.screens.search import SearchScreen
from partnerbot.tui.widgets.choices import Choices
from partnerbot.tui.widgets.prompt import LONGEST
from partnerbot.tui.widgets.welcome import Welcome
from tests.tui.chatting import chatting

Load = Callable[[], Desk]


async def test_history_goes_back_and_forth_and_keeps_the_draft(load: Load) -> None:
    async with chatting(load) as chat:
        for question in ("first", "second", "second"):
            await chat.ask(question)
        await chat.type_in("a dra")
        seen = []
        for key in ("up", "up", "up", "down", "down", "down"):
            await chat.press(key)
            seen.append(chat.screen.prompt.value)
        assert seen == ["second", "first", "first", "second", "a dra", "a dra"]
        await chat.type_in("ft")
        assert chat.screen.prompt.value == "a draft"


async def test_history_is_there_in_the_next_session(load: Load, tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    async with chatting(load, history=path) as chat:
        await chat.ask("what is UNESCO?")
    async with chatting(load, history=path) as chat:
        await chat.press("up")
        assert chat.screen.prompt.value == "what is UNESCO?"


async def test_past_questions_are_searched_backwards_and_edited(load: Load) -> None:
    async with chatting(load) as chat:
        for question in ("what is UNESCO?", "what is IFLA?", "hello"):
            await chat.ask(question)
        await chat.type_in("draft")
        await chat.press("ctrl+r")
        assert isinstance(chat.pilot.app.screen, SearchScreen)
        await chat.type_in("WHAT")
        await chat.press("ctrl+r", "enter")
        assert chat.screen.prompt.value == "what is UNESCO?"
        assert len(chat.turns) == 3
        await chat.press("ctrl+r", "escape")
        assert chat.screen.prompt.value == "what is UNESCO?"


async def test_a_completion_is_shown_and_taken_by_right_or_tab(load: Load) -> None:
    async with chatting(load) as chat:
        for key in ("right", "tab"):
            chat.screen.prompt.clear()
            await chat.type_in("which partners work on illicit tr")
            await chat.press(key)
            assert chat.screen.prompt.value == "Which partners work on illicit traffic?"
        chat.screen.prompt.clear()
        await chat.type_in("is there a seat at the icc")
        await chat.press("tab")
        assert chat.screen.prompt.value == "is there a seat at the ICCROM"


async def test_tab_without_a_completion_leaves_nobody_out_of_the_line(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.type_in("qqq zzz")
        await chat.press("tab")
        assert chat.screen.prompt.has_focus
        assert chat.screen.prompt.value == "qqq zzz"
        chat.screen.prompt.clear()
        await chat.press("tab")
        assert isinstance(chat.screen.focused, Choices)


async def test_what_was_asked_before_completes_first(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask("which partners work on illicit trade in Lima?")
        await chat.type_in("which partners work on illicit tr")
        await chat.press("right")
        assert chat.screen.prompt.value == "which partners work on illicit trade in Lima?"


async def test_what_words_are_taken_for_is_shown_while_typing(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.type_in("when did Interpol sign with Frobnix on illicit traffic ")
        assert chat.hint == "known: INTERPOL, illicit traffic · not known: “Frobnix”"
        strip = chat.screen.prompt.render_line(0)
        underlined = {s.text for s in strip if s.style and s.style.underline}
        assert "Interpol" in underlined
        assert not any("Frobnix" in text for text in underlined)
        chat.screen.prompt.clear()
        await chat.settle()
        assert chat.hint == ""


async def test_pasted_lines_become_one_and_are_cut_to_the_room_there_is(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.paste("who works\r\n  on\tillicit\n\ntraffic?\n")
        assert chat.screen.prompt.value == "who works on illicit traffic?"
        await chat.paste("x" * LONGEST)
        assert len(chat.screen.prompt.value) == LONGEST
        assert chat.hint == f"Cut: a question may have {LONGEST} characters."
        await chat.press("y")
        assert len(chat.screen.prompt.value) == LONGEST
        chat.pilot.app.copy_to_clipboard("one\ntwo")
        chat.screen.prompt.clear()
        await chat.press("ctrl+v")
        assert chat.screen.prompt.value == "one two"


async def test_a_long_question_scrolls_with_the_cursor(load: Load) -> None:
    async with chatting(load, size=(40, 20)) as chat:
        await chat.type_in("word " * 30)
        assert chat.screen.prompt.scroll_offset.x > 0
        await chat.press("home")
        assert chat.screen.prompt.scroll_offset.x == 0


async def test_control_sequences_never_reach_the_screen(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.paste("\x1b[31mred\x1b]0;title\x07 \u202eback\x00 \x9b2J")
        assert chat.screen.prompt.value == "red back"
        # Set as a key could not, to see that sending cleans by itself.
        chat.screen.prompt.value = "\x1b[31mred\x1b]0;title\x07 \u202eback\x00"
        await chat.press("enter")
        assert chat.turns[-1].question == "red back"
        assert not {"\x1b", "\u202e", "\x00", "\x07"} & set(chat.text())


async def test_typing_and_pasting_anywhere_reach_the_prompt(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.press("tab")
        assert isinstance(chat.screen.focused, Choices)
        await chat.type_in("who?")
        assert chat.screen.prompt.value == "who?"
        assert chat.screen.prompt.has_focus
        await chat.press("end", "tab")
        await chat.paste(" and\nwhen")
        assert chat.screen.prompt.value == "who?and when"
        await chat.press("f4")
        await chat.type_in("!")
        assert chat.screen.prompt.value == "who?and when!"


@pytest.mark.parametrize("keys", [("enter",), ("space", "space", "enter")])
async def test_nothing_is_asked_by_an_empty_line(load: Load, keys: tuple[str, ...]) -> None:
    async with chatting(load) as chat:
        await chat.press(*keys)
        assert chat.screen.query(Welcome)
        assert chat.turns == []


async def test_what_is_typed_ahead_is_neither_joined_nor_lost(load: Load) -> None:
    async with chatting(load) as chat:
        for character in "no\x15what is IFLA?\rwhat is UNESCO?\rdraft":
            key = {"\x15": "ctrl+u", "\r": "enter"}.get(character, character)
            chat.pilot.app.post_message(events.Key(key, character))
        await chat.settle()
        assert [turn.question for turn in chat.turns] == ["what is IFLA?", "what is UNESCO?"]
        assert chat.screen.prompt.value == "draft"


@pytest.mark.parametrize("key", ["f3", "f6", "f9", "ctrl+r"])
async def test_what_is_pasted_into_any_line_is_made_safe(load: Load, key: str) -> None:
    async with chatting(load) as chat:
        await chat.ask("hello")
        await chat.press(key)
        line = chat.pilot.app.focused
        assert isinstance(line, Input)
        await chat.paste("\x9b31mfirst\u202e \x07sec\x1b]0;x\x07ond")
        assert line.value.endswith("first second")
