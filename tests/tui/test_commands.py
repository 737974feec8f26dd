"""Commands: one table for keys, palette, help and the line of keys; and what they do."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from textual.command import CommandPalette, DiscoveryHit, Hit
from textual.widgets import Button, HelpPanel, Input, OptionList

from partnerbot.chat.desk import Desk
from partnerbot.tui.screens.command import key_name
from partnerbot.tui.screens.commands import COMMANDS
from partnerbot.tui.screens.export import ExportScreen
from partnerbot.tui.screens.palette import Commands, Partners, PastQuestions
from partnerbot.tui.widgets.find import FindBar
from partnerbot.tui.widgets.welcome import Welcome
from tests.tui.chatting import HOSTILE, Chat, chatting, text_of

Load = Callable[[], Desk]
ASKED = "When was INTERPOL created?"

READLINE_MEANS_THE_SAME = {"ctrl+r", "ctrl+l", "ctrl+d", "ctrl+z", "ctrl+underscore"}


def test_every_command_has_its_own_id_and_key() -> None:
    ids = [command.id for command in COMMANDS]
    keys = [command.key for command in COMMANDS if command.key]
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)
    assert all(ids)


def test_no_key_means_something_else_to_a_multiplexer_or_a_shell() -> None:
    control = {c.key for c in COMMANDS if c.key.startswith("ctrl+")}
    assert control <= READLINE_MEANS_THE_SAME
    assert not {"f10", "f11"} & {c.key for c in COMMANDS}


def test_keys_are_written_as_people_write_them() -> None:
    assert [key_name(key) for key in ("f4", "ctrl+r", "ctrl+underscore", "pageup", "alt+w")] == [
        "F4", "Ctrl+R", "Ctrl+_", "Page Up", "Alt+W",
    ]  # fmt: skip


async def names(chat: Chat, provider: type, wanted: str = "") -> list[str]:
    found = provider(chat.screen)
    hits = found.search(wanted) if wanted else found.discover()
    return [hit.text or "" async for hit in hits if isinstance(hit, Hit | DiscoveryHit)]


async def test_the_palette_offers_only_what_can_be_done_now(load: Load) -> None:
    async with chatting(load) as chat:
        before = await names(chat, Commands)
        assert "Partners" in before
        assert not {"Find", "Export", "Undo", "Clear", "Copy the answer"} & set(before)
        await chat.ask(ASKED)
        after = await names(chat, Commands)
        assert {"Find", "Export", "Undo", "Clear", "Copy the answer"} <= set(after)


async def test_the_palette_finds_partners_and_past_questions(load: Load) -> None:
    async with chatting(load) as chat:
        for text in HOSTILE:
            await chat.ask(text)
        assert await names(chat, Partners, "interpol") == ["INTERPOL"]
        assert set(await names(chat, PastQuestions)) <= set(HOSTILE)
        assert "[$error]red[/]" in await names(chat, PastQuestions, "red")


async def test_long_questions_never_keep_the_palette_waiting(load: Load) -> None:
    # Every way to find these letters in such a question would fill the memory.
    long = "when they choose a theme, a there is home to the men " * 12 + "?"
    async with chatting(load) as chat:
        await chat.ask(long)
        assert await names(chat, Commands, "choose a theme") == ["Choose a theme"]
        assert await names(chat, PastQuestions, "cosea them") == []
        [found] = await names(chat, PastQuestions, "THEY choose a")
        assert len(found) <= 72
        assert found.endswith("…")


async def test_commands_stand_above_questions_asked_before(load: Load) -> None:
    async with chatting(load) as chat:
        for question in ("export", "please export undo find", "undo"):
            await chat.ask(question)
        for wanted in ("export", "undo", "udo"):
            commands = [hit.score async for hit in Commands(chat.screen).search(wanted)]
            past = [hit.score async for hit in PastQuestions(chat.screen).search(wanted)]
            assert min(commands) > max(past, default=0)


async def test_the_palette_forgives_slips_in_a_partners_name(load: Load) -> None:
    async with chatting(load) as chat:
        assert await names(chat, Partners, "intrepol") == ["INTERPOL"]


@pytest.mark.parametrize("key", ["f2", "/"])
async def test_the_palette_opens_and_asks_about_a_partner(load: Load, key: str) -> None:
    async with chatting(load) as chat:
        await chat.type_in(key) if key == "/" else await chat.press(key)
        assert isinstance(chat.pilot.app.screen, CommandPalette)
        assert chat.screen.prompt.value == ""
        await chat.type_in("iccrom")
        for _ in range(200):
            if chat.pilot.app.screen.query("OptionList").first().options:  # type: ignore[attr-defined]
                break
            await chat.pilot.pause()
        await chat.press("down", "enter")
        for _ in range(200):
            if chat.turns:
                break
            await chat.pilot.pause()
        assert chat.turns[-1].question == "What is ICCROM?"


@pytest.mark.parametrize("key", ["f1", "escape"])
async def test_help_opens_and_closes(load: Load, key: str) -> None:
    async with chatting(load) as chat:
        await chat.type_in("a draft")
        await chat.press("f1")
        assert chat.screen.query(HelpPanel)
        await chat.press(key)
        assert not chat.screen.query(HelpPanel)
        assert chat.screen.prompt.has_focus


async def test_escape_closes_the_help_first_and_then_what_it_explains(load: Load) -> None:
    async with chatting(load, size=(120, 40)) as chat:
        await chat.press("f6", "f1", "escape")
        assert not chat.screen.query(HelpPanel)
        assert chat.screen.panel.open is not None
        await chat.press("escape")
        assert chat.screen.panel.open is None


@pytest.mark.parametrize("size", [(100, 32), (80, 24), (70, 20), (40, 15)])
async def test_help_can_be_read_to_its_end(load: Load, size: tuple[int, int]) -> None:
    async with chatting(load, size=size) as chat:
        await chat.press("f1")
        panel = chat.screen.query_one(HelpPanel)
        last = panel.query_one("#widget-help").query("MarkdownBlock").last()
        for _ in range(20):
            await chat.press("pagedown")
        assert 0 < last.region.bottom <= panel.content_region.bottom
        for _ in range(20):
            await chat.press("pageup")
        assert panel.scroll_offset.y == 0


async def test_the_line_of_keys_can_be_clicked_and_fits(load: Load) -> None:
    async with chatting(load, size=(40, 20)) as chat:
        line = text_of(chat.screen).splitlines()[-1]
        assert line == "F1 Help  F2 Commands  Ctrl+D Quit"
        await chat.pilot.click("KeyLine", offset=(2, 0))
        await chat.settle()
        assert chat.screen.query(HelpPanel)


async def test_find_goes_through_the_turns_that_hold_the_words(load: Load) -> None:
    async with chatting(load) as chat:
        for question in (
            "What is INTERPOL?",
            "What is UNESCO?",
            "hello",
            "When was Interpol created?",
        ):
            await chat.ask(question)
        await chat.press("f3")
        await chat.type_in("interpol")
        bar = chat.screen.query_one(FindBar)
        assert "2 of 2" in text_of(bar)
        assert chat.screen.transcript.chosen == 3
        await chat.press("f3")
        assert "1 of 2" in text_of(bar)
        assert chat.screen.transcript.chosen == 0
        await chat.press("down")
        assert chat.screen.transcript.chosen == 3
        bar.query_one(Input).value = "nowhere"
        await chat.settle()
        assert "none" in text_of(bar)
        await chat.press("escape")
        assert not bar.display
        assert chat.screen.prompt.has_focus


async def test_find_reaches_turns_that_are_not_mounted(load: Load) -> None:
    async with chatting(load) as chat:
        chat.screen.session.ask("What is ICCROM?")
        for _ in range(60):
            chat.screen.session.ask("hello")
        await chat.screen.redraw()
        await chat.press("f3")
        await chat.type_in("iccrom is")
        assert chat.screen.transcript.chosen == 0
        assert "ICCROM" in chat.text()


async def test_the_answer_is_copied_with_its_sources(load: Load) -> None:
    async with chatting(load) as chat:
        view = await chat.ask(ASKED)
        await chat.press("alt+w")
        copied = chat.pilot.app.clipboard
        assert view.answer in copied
        assert view.notes[0].text in copied
        assert chat.hint == "Copied the answer with its sources."


async def test_a_letter_with_alt_is_a_command_and_no_letter(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        # So a terminal without the keyboard protocol of kitty sends it.
        chat.pilot.app.post_message(events.Key("alt+w", "w"))
        await chat.settle()
        assert chat.hint == "Copied the answer with its sources."
        assert chat.screen.prompt.value == ""


@pytest.mark.parametrize("key", ["f4", "f6", "f7", "f3"])
async def test_a_letter_with_alt_is_no_letter_beside_the_prompt_either(
    load: Load, key: str
) -> None:
    async with chatting(load, size=(120, 40)) as chat:
        await chat.ask(ASKED)
        await chat.press(key)
        chat.pilot.app.post_message(events.Key("alt+w", "w"))
        await chat.settle()
        assert chat.hint == "Copied the answer with its sources."
        assert all(line.value == "" for line in chat.screen.query(Input))


async def test_clear_empties_and_undo_brings_back(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask("What is INTERPOL?")
        await chat.type_in("draft")
        await chat.press("ctrl+l")
        assert chat.turns == []
        assert chat.screen.query(Welcome)
        assert chat.screen.prompt.value == "draft"
        await chat.press("ctrl+underscore")
        assert [turn.question for turn in chat.turns] == ["What is INTERPOL?"]
        assert not chat.screen.query(Welcome)
        chat.screen.prompt.clear()
        assert "1923" in (await chat.ask("When was it created?")).answer


async def test_undo_takes_a_question_back_into_the_prompt(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask("What is INTERPOL?")
        await chat.ask("What is UNESCO?")
        await chat.press("ctrl+underscore")
        assert [turn.question for turn in chat.turns] == ["What is INTERPOL?"]
        assert chat.screen.prompt.value == "What is UNESCO?"
        await chat.press("ctrl+underscore")
        assert chat.turns == []
        assert chat.screen.prompt.value == "What is UNESCO?"
        assert chat.hint == "Taken back: What is INTERPOL?"


async def test_a_new_conversation_forgets_and_keeps_the_text(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.press("f8")
        assert chat.screen.query(Welcome)
        await chat.ask("What is INTERPOL?")
        await chat.press("f8", "f8")
        assert chat.text().count("New conversation") == 1
        assert chat.offered == ()
        view = await chat.ask("When was it created?")
        assert view.status == "ambiguous"


@pytest.mark.parametrize("ending", ["md", "json", "txt"])
async def test_the_conversation_is_written_to_a_file(
    load: Load, tmp_path: Path, ending: str
) -> None:
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        await chat.press("f9")
        path = tmp_path / f"talk.{ending}"
        chat.pilot.app.screen.query_one(Input).value = str(path)
        await chat.press("enter")
        text = path.read_text(encoding="utf-8")
        assert ASKED in text
        assert "1923" in text
        assert ending != "json" or json.loads(text)[0][0]["question"] == ASKED
        assert chat.hint == f"Written to {path}"


async def test_what_was_written_is_told_by_its_whole_path(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        await chat.press("f9", "enter")
        assert chat.hint == f"Written to {tmp_path / 'partnerbot.md'}"


@pytest.mark.parametrize("key", ["f4", "f6", "f3", "pageup", "ctrl+l", "f8"])
async def test_what_is_told_of_one_thing_goes_when_another_is_done(load: Load, key: str) -> None:
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        await chat.press("alt+w")
        assert chat.hint.startswith("Copied")
        await chat.press(key)
        assert not chat.hint.startswith("Copied")
        await chat.press("f1", "f1")
        assert chat.hint == ""


async def test_what_is_told_goes_with_the_next_question_and_what_is_read_stays(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        await chat.press("alt+w")
        await chat.ask("hello")
        assert chat.hint == ""
        await chat.type_in("INTERPOL ")
        await chat.press("f4", "f4")
        assert chat.hint == "known: INTERPOL"


async def test_a_file_is_replaced_only_when_that_is_wanted(load: Load, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("precious", encoding="utf-8")
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        await chat.press("f9")
        chat.pilot.app.screen.query_one(Input).value = str(path)
        await chat.press("enter")
        assert "is there already" in text_of(chat.pilot.app.screen)
        await chat.press("enter")  # Keep it has the focus
        assert path.read_text(encoding="utf-8") == "precious"
        await chat.press("enter")
        await chat.pilot.click(chat.pilot.app.screen.query_one("#replace", Button))
        await chat.settle()
        assert ASKED in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("talk.doc", "must end in .md, .json or .txt; the ending sets the format. Change"),
        ("no/such/folder/talk.md", "No such file"),
        ("a" * 300 + ".md", "too long"),
        ("~nobody-has-this-name/talk.md", "no home folder"),
    ],
)
async def test_a_file_that_cant_be_written_is_told_in_place(
    load: Load, tmp_path: Path, name: str, told: str
) -> None:
    async with chatting(load) as chat:
        await chat.ask(ASKED)
        await chat.press("f9")
        screen = chat.pilot.app.screen
        assert isinstance(screen, ExportScreen)
        screen.query_one(Input).value = name if name[0] == "~" else str(tmp_path / name)
        await chat.press("enter")
        assert told in " ".join(text_of(screen).split())
        assert chat.pilot.app.screen is screen
        await chat.press("escape")
        assert chat.screen.prompt.has_focus


async def test_ctrl_d_quits_only_from_an_empty_line(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.type_in("ab")
        await chat.press("home", "ctrl+d")
        assert chat.screen.prompt.value == "b"
        assert chat.pilot.app.is_running
        await chat.press("ctrl+d")
        await chat.pilot.press("ctrl+d")
        assert not chat.pilot.app._running


@pytest.mark.parametrize("message", ["quit", "Exit"])
async def test_a_word_alone_quits(load: Load, message: str) -> None:
    async with chatting(load) as chat:
        await chat.type_in(message)
        await chat.pilot.press("enter")
        assert not chat.pilot.app._running


async def test_ctrl_c_quits_when_pressed_twice(load: Load) -> None:
    async with chatting(load) as chat:
        await chat.press("ctrl+c")
        assert "Press Ctrl+C again" in chat.hint
        await chat.press("a", "ctrl+c")
        assert chat.pilot.app.is_running
        await chat.pilot.press("ctrl+c")
        assert not chat.pilot.app._running


async def test_a_theme_is_chosen_from_a_list_that_marks_the_one_in_use(load: Load) -> None:
    async with chatting(load) as chat:
        chat.pilot.app.theme = "dracula"
        await chat.screen.run_action("command('theme')")
        await chat.settle()
        palette = chat.pilot.app.screen
        assert isinstance(palette, CommandPalette)
        first, *others = [
            str(getattr(option.prompt, "plain", option.prompt))
            for option in palette.query_one("CommandList", OptionList).options
        ]
        assert "dracula (in use)" in first
        assert not any("in use" in other for other in others)
        await chat.press("down", "enter")
        assert chat.pilot.app.theme != "dracula"
        await chat.screen.run_action("command('theme')")
        await chat.settle()
        await chat.press("escape")
        assert chat.screen.prompt.has_focus


async def test_enter_goes_from_hit_to_hit_as_the_key_does(load: Load) -> None:
    async with chatting(load) as chat:
        for question in ("What is INTERPOL?", "hello", "When was Interpol created?"):
            await chat.ask(question)
        await chat.press("f3")
        await chat.type_in("interpol")
        await chat.press("enter")
        assert chat.screen.transcript.chosen == 0
        await chat.press("enter")
        assert chat.screen.transcript.chosen == 2
