"""The chat screen as its user meets it: keys and mouse in, words on the screen out."""

import re
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import HelpPanel, Static

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot
from partnerbot.facts.load import load
from partnerbot.locations import shipped_knowledge
from partnerbot.tui.app import PartnerApp
from partnerbot.tui.examples import examples
from partnerbot.tui.render import answer_text, plain, read_as, sources
from partnerbot.tui.screens.chat import ChatScreen
from partnerbot.tui.widgets.choices import Choices
from partnerbot.tui.widgets.prompt import LONGEST
from partnerbot.tui.widgets.turn import Turn, Welcome

ASKED = "When was INTERPOL created?"

HOSTILE = [
    "[/]",
    "[/",
    "[",
    "Acme [UK] and [Foo Bar]",
    "[@click=app.quit]x[/]",
    "[$error]red[/]",
    "[b]bold[/b] [link=file:///etc/passwd]y[/link]",
    r"\[b] \\[/]",
    "$name {0} %s </b>",
]


@pytest.fixture(scope="module")
def bot() -> Bot:
    return Bot.load(shipped_knowledge())


def screen_of(pilot: Pilot[None]) -> ChatScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ChatScreen)
    return screen


def shown(screen: Screen[None]) -> str:
    """All text of the transcript, as a reader gets it."""
    statics = screen.query("Transcript Static").results(Static)
    return "\n".join(str(static.visual) for static in statics)


def in_prompt(pilot: Pilot[None]) -> bool:
    return screen_of(pilot).prompt.has_focus


def prompt_of(pilot: Pilot[None]) -> str:
    return screen_of(pilot).prompt.value


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type text key by key; `press` wants names for some characters, so keys are posted."""
    for character in text:
        pilot.app.post_message(events.Key(character, character))
    await pilot.pause()


async def ask(pilot: Pilot[None], question: str) -> Answer:
    await type_in(pilot, question)
    await pilot.press("enter")
    await pilot.pause()
    return screen_of(pilot).query(Turn).last().answer


async def test_asking_shows_question_answer_and_source(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        answer = await ask(pilot, ASKED)
        text = shown(screen_of(pilot))
        lines = text.splitlines()
        assert answer.status == "answered"
        assert lines[:2] == ["You", ASKED]
        assert "Partnerbot" in lines
        assert "1923" in text
        source = answer.facts[0].source
        assert f"line {source.line}, under “{source.section}”: “{source.phrase}”" in text
        assert "[1] " in text
        assert prompt_of(pilot) == ""
        assert not screen_of(pilot).query(Welcome)


async def test_a_follow_up_is_asked_in_the_same_conversation(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        first = await ask(pilot, "What is INTERPOL?")
        second = await ask(pilot, "When was it created?")
        assert second.partners == first.partners
        assert "1923" in second.text
        assert f"read as: {second.understood_as}" in shown(screen_of(pilot))


async def test_how_it_was_read_is_shown_only_where_it_says_more(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        answer = await ask(pilot, ASKED)
        again = await ask(pilot, answer.understood_as.lower().rstrip("?"))
        assert again.understood_as == answer.understood_as
        assert read_as(again) is None
        await ask(pilot, "hello")
        assert "read as" not in shown(screen_of(pilot))


async def test_brackets_in_a_question_are_shown_as_they_are(bot: Bot) -> None:
    async with PartnerApp(bot).run_test(size=(120, 30)) as pilot:
        for text in HOSTILE:
            await ask(pilot, text)
            assert text in shown(screen_of(pilot)).splitlines()
            await pilot.click(screen_of(pilot).query(".question").last(), offset=(2, 0))
            assert pilot.app.is_running


async def test_control_sequences_never_reach_the_screen(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        pilot.app.post_message(events.Paste("\x1b[31mred\x1b]0;title\x07 \u202eback\x00 \x9b2J"))
        await pilot.pause()
        assert prompt_of(pilot) == "red back"
        # Set as a key could not, to see that sending cleans by itself.
        screen_of(pilot).prompt.value = "\x1b[31mred\x1b]0;title\x07 \u202eback\x00"
        await pilot.press("enter")
        await pilot.pause()
        assert "red back" in shown(screen_of(pilot)).splitlines()
        assert not {"\x1b", "\u202e", "\x00", "\x07"} & set(shown(screen_of(pilot)))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_knowledge_base_is_no_markup(bot: Bot, text: str) -> None:
    """What a folder says is shown as it stands, too: in answers, sources and choices."""
    answer = bot.ask(ASKED)
    source = answer.facts[0].source.model_copy(update={"phrase": text, "section": text})
    fact = answer.facts[0].model_copy(update={"source": source})
    part = answer.parts[0].model_copy(update={"text": f"{text}\x1b[2J"})
    hostile = answer.model_copy(update={"facts": (fact,), "parts": (part,)})
    assert answer_text(hostile).plain == f"{text} [1]"
    [(number, line)] = sources(hostile, bot.knowledge)
    assert number == 1
    assert line.plain.endswith(f"under “{text}”: “{text}”")
    # Marks are the only thing styled, and nothing can be clicked.
    assert [span.style for span in answer_text(hostile).spans] == ["dim"]
    assert not line.spans
    assert not plain(text).spans


async def test_hostile_suggestions_can_be_chosen(bot: Bot) -> None:
    async with PartnerApp(bot).run_test(size=(120, 40)) as pilot:
        answer = bot.ask(ASKED).model_copy(update={"suggestions": tuple(HOSTILE)})
        await screen_of(pilot).transcript.add(answer)
        await pilot.pause()
        choices = screen_of(pilot).query_one(Choices)
        assert [str(option.prompt) for option in choices.options] == HOSTILE
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert screen_of(pilot).query(Turn).last().answer.question == HOSTILE[0]


async def test_history_goes_back_and_forth_and_keeps_the_draft(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        for question in ("first", "second", "second"):
            await ask(pilot, question)
        await type_in(pilot, "a dra")
        seen = []
        for key in ("up", "up", "up", "down", "down", "down"):
            await pilot.press(key)
            seen.append(prompt_of(pilot))
        assert seen == ["second", "first", "first", "second", "a dra", "a dra"]
        await type_in(pilot, "ft")
        assert prompt_of(pilot) == "a draft"


async def test_a_suggestion_is_asked_by_key(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        await ask(pilot, ASKED)
        offered = screen_of(pilot).query_one(Choices).questions
        assert len(offered) > 1
        await pilot.press("tab", "down", "enter")
        await pilot.pause()
        turns = list(screen_of(pilot).query(Turn))
        assert [turn.answer.question for turn in turns] == [ASKED, offered[1]]
        assert in_prompt(pilot)
        await pilot.press("up")
        assert prompt_of(pilot) == offered[1]


async def test_a_suggestion_is_asked_by_mouse_and_the_draft_stays(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        await ask(pilot, ASKED)
        offered = screen_of(pilot).query_one(Choices).questions
        await type_in(pilot, "draft")
        await pilot.click(Choices, offset=(3, 1))
        await pilot.pause()
        assert screen_of(pilot).query(Turn).last().answer.question == offered[1]
        assert prompt_of(pilot) == "draft"


async def test_an_ambiguous_answer_offers_its_readings(bot: Bot) -> None:
    answer = bot.ask(ASKED).model_copy(
        update={"status": "ambiguous", "suggestions": ("What is the ICA?", "What is the IBA?")}
    )
    async with PartnerApp(bot).run_test() as pilot:
        await screen_of(pilot).transcript.add(answer)
        await pilot.pause()
        assert "Did you mean" in shown(screen_of(pilot))
        assert screen_of(pilot).query_one(Choices).questions == answer.suggestions


async def test_only_the_newest_turn_keeps_its_choices(bot: Bot) -> None:
    async with PartnerApp(bot).run_test(size=(80, 60)) as pilot:
        await ask(pilot, ASKED)
        await ask(pilot, "What is UNESCO?")
        first, last = screen_of(pilot).query(Turn)
        assert not first.query(Choices)
        assert last.query(Choices)
        # No hole is left where the choices were.
        assert first.region.bottom == first.children[-1].region.bottom


async def test_typing_and_pasting_anywhere_reach_the_prompt(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        screen = screen_of(pilot)
        await pilot.press("tab")
        assert isinstance(screen.focused, Choices)
        await type_in(pilot, "who?")
        assert prompt_of(pilot) == "who?"
        assert in_prompt(pilot)
        await pilot.press("tab")
        pilot.app.post_message(events.Paste(" and\nwhen"))
        await pilot.pause()
        assert prompt_of(pilot) == "who?and when"
        await pilot.press("tab", "escape")
        assert in_prompt(pilot)


async def test_pasted_lines_become_one_and_are_cut_to_the_room_there_is(bot: Bot) -> None:
    async with PartnerApp(bot).run_test(notifications=True) as pilot:
        pilot.app.post_message(events.Paste("who works\r\n  on\tillicit\n\ntraffic?\n"))
        await pilot.pause()
        assert prompt_of(pilot) == "who works on illicit traffic?"
        pilot.app.post_message(events.Paste("x" * LONGEST))
        await pilot.pause()
        assert len(prompt_of(pilot)) == LONGEST
        await pilot.press("y")
        assert len(prompt_of(pilot)) == LONGEST
        pilot.app.copy_to_clipboard("one\ntwo")
        screen_of(pilot).prompt.clear()
        await pilot.press("ctrl+v")
        assert prompt_of(pilot) == "one two"


async def test_nothing_is_asked_by_an_empty_line(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        await pilot.press("enter", "space", "space", "enter")
        assert screen_of(pilot).query(Welcome)
        assert not screen_of(pilot).query(Turn)


async def test_clear_empties_and_forgets(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        await ask(pilot, ASKED)
        await type_in(pilot, "draft")
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert not screen_of(pilot).query(Turn)
        assert len(screen_of(pilot).query(Welcome)) == 1
        assert prompt_of(pilot) == "draft"
        screen_of(pilot).prompt.clear()
        assert await ask(pilot, "When was it created?") == bot.ask("When was it created?")


async def test_a_new_conversation_forgets_and_keeps_the_text(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        await pilot.press("ctrl+n")
        assert screen_of(pilot).query(Welcome)
        await ask(pilot, ASKED)
        await pilot.press("ctrl+n", "ctrl+n")
        await pilot.pause()
        text = shown(screen_of(pilot))
        assert "1923" in text
        assert text.count("New conversation") == 1
        assert not screen_of(pilot).query(Choices)
        assert await ask(pilot, "When was it created?") == bot.ask("When was it created?")


async def test_the_empty_state_offers_questions_that_have_answers(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        offered = screen_of(pilot).query_one(Choices).questions
        assert len(set(offered)) == 3
        assert all(bot.ask(question).status == "answered" for question in offered)
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert screen_of(pilot).query_one(Turn).answer.question == offered[0]


def test_the_examples_come_from_the_facts_at_hand(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(
        """
        [document]
        id = "doc"
        title = "Friends [of] the Zoo"
        file = "zoo.txt"

        [host]
        id = "zoo"
        name = "the Zoo"

        [[section]]
        id = "friends"
        heading = "Friends"
        line = 1
        one = "friend"
        many = "friends"

        [[partner]]
        id = "harbour"
        name = "Harbour [Trust]"
        section = "friends"

        [[partner.fact]]
        id = "harbour-created"
        type = "created"
        statement = "Harbour [Trust] was created in 1990."
        date = 1990
        line = 2
        phrase = "created in 1990"
        """,
        encoding="utf-8",
    )
    found = examples(Bot(load(tmp_path)))
    assert found
    assert all("ICOM" not in question for question in found)


async def test_help_opens_and_closes(bot: Bot) -> None:
    async with PartnerApp(bot).run_test() as pilot:
        await pilot.press("f1")
        assert pilot.app.screen.query(HelpPanel)
        await pilot.press("f1")
        await pilot.pause()
        assert not pilot.app.screen.query(HelpPanel)


async def test_the_newest_answer_is_in_view_from_its_start(bot: Bot) -> None:
    """A long answer shows its beginning, a short one everything."""
    async with PartnerApp(bot).run_test(size=(60, 20)) as pilot:
        for question in (ASKED, "Which partners are there?", "hello"):
            await ask(pilot, question)
            await pilot.pause()
            view = screen_of(pilot).transcript.region
            turn = screen_of(pilot).query(Turn).last()
            assert view.contains_region(turn.query_one(".question").region), question
            if turn.outer_size.height <= view.height:
                assert turn.region.bottom == view.bottom


@pytest.mark.parametrize("size", [(60, 20), (30, 10), (200, 60)])
async def test_every_size_works(bot: Bot, size: tuple[int, int]) -> None:
    async with PartnerApp(bot).run_test(size=size) as pilot:
        await ask(pilot, "Which partners work on illicit traffic?")
        await pilot.press("f1", "f1", "pageup", "pagedown", "tab", "enter")
        await pilot.pause()
        screen = screen_of(pilot)
        assert len(screen.query(Turn)) == 2
        for widget in screen.query("Transcript Static"):
            assert widget.region.right <= screen.transcript.region.right
        assert screen.prompt.region.bottom < size[1]
        await pilot.resize_terminal(80, 24)
        assert screen.size.width == 80


def underlined(strip: Strip) -> bool:
    return any(segment.style and segment.style.underline for segment in strip)


async def test_no_color_sends_none_and_still_marks_choice_and_cursor(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with PartnerApp(bot).run_test() as pilot:
        assert pilot.app.native_ansi_color
        await ask(pilot, ASKED)
        await pilot.press("tab")
        await pilot.pause()
        colours = re.findall(r"-r\d+ \{ fill: #(\w{6})", pilot.app.export_screenshot())
        assert colours
        assert all(max(rgb) - min(rgb) < 5 for rgb in map(bytes.fromhex, colours))
        assert underlined(screen_of(pilot).query_one(Choices).render_line(0))
        screen_of(pilot).prompt.cursor_blink = False
        await type_in(pilot, "who")
        assert underlined(screen_of(pilot).prompt.render_line(0))


@pytest.mark.parametrize("value", ["", None])
async def test_colour_is_the_themes_otherwise(
    bot: Bot, monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    if value is not None:
        monkeypatch.setenv("NO_COLOR", value)
    app = PartnerApp(bot)
    assert app.ansi_color is None
