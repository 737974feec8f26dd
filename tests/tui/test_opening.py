"""From the first frame to the first answer."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from textual.widgets import Button, Input

from partnerbot.chat.desk import Desk
from partnerbot.chat.history import StoredHistory
from partnerbot.errors import KnowledgeError, PartnerbotError, Problem
from partnerbot.tui.app import PartnerApp
from partnerbot.tui.screens.chat import ChatScreen
from partnerbot.tui.screens.opening import OpeningScreen
from partnerbot.tui.widgets.trouble import Trouble
from tests.tui.chatting import Chat, chatting, text_of

Load = Callable[[], Desk]


def test_the_first_frame_imports_nothing_of_the_engine() -> None:
    code = (
        "import sys, partnerbot.conversing, partnerbot.tui.app; "
        "print({'pydantic', 'rapidfuzz', 'partnerbot.bot', 'markdown_it'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


async def test_the_empty_state_says_what_is_loaded_and_offers_real_questions(load: Load) -> None:
    async with chatting(load) as chat:
        assert "Loaded: 15 partners, 58 facts, one document." in chat.text()
        assert "F1 explains the keys" in chat.text()
        offered = chat.offered
        assert len(set(offered)) == 4
        answers = [chat.screen.session.desk.bot.ask(question).status for question in offered]
        assert answers == ["answered"] * 4
        await chat.press("tab", "enter")
        assert chat.turns[-1].question == offered[0]


async def test_what_is_typed_while_the_facts_are_read_is_kept(desk: Desk) -> None:
    may_read = threading.Event()

    def load() -> Desk:
        assert may_read.wait(timeout=20)
        return desk

    app = PartnerApp(load, StoredHistory(None))
    async with app.run_test() as pilot:
        assert isinstance(app.screen, OpeningScreen)
        await pilot.press(*"when")
        may_read.set()
        while not isinstance(app.screen, ChatScreen):
            await pilot.pause()
        await Chat(pilot).settle()
        assert app.screen.prompt.value == "when"
        assert app.screen.prompt.has_focus


async def test_what_is_sent_while_the_facts_are_read_is_answered(desk: Desk) -> None:
    may_read = threading.Event()

    def load() -> Desk:
        assert may_read.wait(timeout=20)
        return desk

    app = PartnerApp(load, StoredHistory(None))
    async with app.run_test() as pilot:
        app.screen.query_one(Input).value = "When was INTERPOL created?"
        await pilot.press("enter")
        may_read.set()
        while not isinstance(app.screen, ChatScreen):
            await pilot.pause()
        chat = Chat(pilot)
        await chat.settle()
        assert "1923" in chat.turns[0].answer
        assert chat.screen.prompt.value == ""


async def test_facts_that_cant_be_used_show_what_to_mend_and_are_read_again(desk: Desk) -> None:
    problems = [
        Problem("facts.toml", n, f"[/b] thing {n} is wrong", "bad-value") for n in range(1, 30)
    ]
    broken = True

    def load() -> Desk:
        if broken:
            raise KnowledgeError(problems)
        return desk

    app = PartnerApp(load, StoredHistory(None))
    async with app.run_test(size=(100, 40)) as pilot:
        while not app.screen.query(Trouble):
            await pilot.pause()
        text = text_of(app.screen)
        assert "29 things need mending" in text
        assert "facts.toml:1: [/b] thing 1 is wrong" in text
        assert "… and 9 more." in text
        await pilot.press("f5")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert app.screen.query(Trouble)
        broken = False
        await pilot.click(Button)
        while not isinstance(app.screen, ChatScreen):
            await pilot.pause()
        assert "1923" in (await Chat(pilot).ask("when was INTERPOL created?")).answer


async def test_ctrl_d_quits_also_where_the_facts_cant_be_used() -> None:
    def load() -> Desk:
        raise PartnerbotError("Put it back.")

    app = PartnerApp(load, StoredHistory(None))
    async with app.run_test() as pilot:
        while not app.screen.query(Trouble):
            await pilot.pause()
        await pilot.press("a", "home", "ctrl+d")
        assert app.screen.query_one(Input).value == ""
        assert app._running
        await pilot.press("ctrl+d")
        assert not app._running


async def test_facts_read_again_keep_the_conversation(desk: Desk) -> None:
    found: list[Desk | PartnerbotError] = [desk]

    def load() -> Desk:
        if isinstance(found[-1], PartnerbotError):
            raise found[-1]
        return found[-1]

    async with chatting(load) as chat:
        await chat.ask("What is INTERPOL?")
        await chat.type_in("draft")
        found.append(PartnerbotError("The folder is gone; put it back."))
        await chat.press("f5")
        assert "The folder is gone; put it back." in chat.text()
        assert "The facts read before stay in use." in chat.hint
        found.append(Desk.of(desk.bot))
        await chat.press("f5")
        assert "The folder is gone" not in chat.text()
        assert chat.hint == "The facts were read again: 15 partners, 58 facts, one document."
        assert chat.screen.session.desk is found[-1]
        assert chat.screen.prompt.value == "draft"
        chat.screen.prompt.clear()
        assert "1923" in (await chat.ask("when was it created?")).answer


async def test_a_broken_history_is_told_and_the_good_lines_kept(load: Load, tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    path.write_text('"what is UNESCO?"\nnot json\n', encoding="utf-8")
    async with chatting(load, history=path) as chat:
        assert "broken" in chat.hint
        await chat.press("up")
        assert chat.screen.prompt.value == "what is UNESCO?"
