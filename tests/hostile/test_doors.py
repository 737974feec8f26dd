"""Every payload in every text of a knowledge folder, a document and a question, one by one.

That they reach no terminal is shown with the program's own bytes in test_terminal_bytes;
here each of them is held against each field.
"""

import datetime as dt
import xml.etree.ElementTree as ET
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.history import StoredHistory
from partnerbot.chat.settings import load_settings
from partnerbot.errors import KnowledgeError
from partnerbot.facts.documents import Documents
from partnerbot.facts.load import load
from partnerbot.line import LineChat
from partnerbot.plain import render_partners
from tests.hostile import properties
from tests.hostile.payloads import ALL, FITTING, SWALLOWING
from tests.hostile.soundness import assert_safe
from tests.hostile.worlds import (
    at_once,
    broken_worlds,
    write_documents,
    write_home,
    write_world,
)
from tests.tui.chatting import chatting

QUESTIONS = (
    "who are the partners?", "when was the Lamp Board created?", "compare FOG and the Pilots",
    "who works on mooring?", "what does FOG stand for?", "which guilds are there?", "hello",
)  # fmt: skip


@pytest.fixture(params=at_once(), ids=["together", *SWALLOWING], scope="module")
def pieces(request: pytest.FixtureRequest) -> tuple[str, list[str]]:
    found: tuple[str, list[str]] = request.param
    return found


@pytest.fixture
def piece(pieces: tuple[str, list[str]]) -> str:
    return pieces[0]


@pytest.fixture(scope="module")
def hostile_desk(tmp_path_factory: pytest.TempPathFactory, pieces: tuple[str, list[str]]) -> Desk:
    folder = tmp_path_factory.mktemp("hostile")
    write_world(folder / "facts", [pieces[0]], pieces[1])
    write_documents(folder / "documents", [pieces[0]])
    bot = Bot(load(folder / "facts"), today=lambda: dt.date(2000, 6, 1))
    return Desk.of(bot, Documents(folder / "documents"))


def texts(value: Any) -> list[str]:
    """Every text in a value of ours."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in texts(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in texts(part)]
    if is_dataclass(value):
        return [text for f in fields(value) for text in texts(getattr(value, f.name))]
    return []


def test_no_text_of_a_base_acts(hostile_desk: Desk) -> None:
    kb = hostile_desk.bot.knowledge
    held = [kb.host, kb.partners, kb.facts, kb.sections, kb.bodies, kb.works, kb.places, kb.topics]
    assert_safe(*texts(held))
    assert_safe(*texts(hostile_desk.overview), *texts(hostile_desk.dated()))
    assert_safe(*texts(hostile_desk.directory.filtered()))
    assert_safe(render_partners(kb, list(kb.partners), 80, colour=False), allowed="\n")


def test_no_card_and_no_line_of_a_document_acts(hostile_desk: Desk) -> None:
    for partner in hostile_desk.bot.knowledge.partners:
        card = hostile_desk.card(partner)
        assert card is not None
        assert_safe(*texts(card))
        assert_safe(*texts([hostile_desk.original(fact) for fact in card.evidence]))


def test_a_session_about_it_is_sound_and_no_export_of_it_acts(
    hostile_desk: Desk, piece: str
) -> None:
    steps = [("ask", f"{question} {piece}") for question in QUESTIONS] + [("divide", "")]
    steps += [("ask", question) for question in QUESTIONS]
    properties.a_conversation_goes_on(hostile_desk, steps)
    properties.a_session_is_exported(hostile_desk, steps)


def test_line_by_line_nothing_said_acts(hostile_desk: Desk, piece: str) -> None:
    typed = [*QUESTIONS, "/sources", "/timeline", "/partners", "/card FOG", "/card Lamp Board"]
    hostile = [piece, f"/card {piece}", f"/find {piece}", f"/partners {piece}", f"/{piece}"]
    properties.lines_are_heard(hostile_desk, [*typed, *hostile, "/find FOG", "/undo"])


def test_a_file_name_acts_in_no_message(hostile_desk: Desk, piece: str, tmp_path: Path) -> None:
    said: list[str] = []
    chat = LineChat(lambda: hostile_desk, StoredHistory(None), said.append, 80)
    chat.hear("hello")
    name = piece.replace("/", "").replace("~", "")
    for ending in (".md", ".doc", "/no/such/folder.md"):
        chat.hear(f"/export {tmp_path}/{name}{ending}")
        chat.hear(f"/export {tmp_path}/{name}{ending}")
    assert_safe(*said, allowed="\n")


def test_past_questions_and_settings_act_in_no_message(piece: str, tmp_path: Path) -> None:
    write_home(tmp_path, [piece])
    past, note = StoredHistory(tmp_path / "state" / "partnerbot" / "history.jsonl").load()
    settings, told = load_settings(tmp_path / "config" / "partnerbot" / "settings.json")
    assert past
    assert_safe(*past, note or "", settings.theme or "", told or "")


def test_no_problem_of_a_base_acts(piece: str, tmp_path: Path) -> None:
    for number, held in enumerate(broken_worlds(piece)):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "broken.jsonl").write_text(held, "utf-8", "surrogatepass")
        with pytest.raises(KnowledgeError) as caught:
            load(folder)
        assert_safe(*map(str, caught.value.problems))


async def test_a_picture_of_it_all_is_nothing_but_a_picture(tmp_path: Path) -> None:
    pieces = list(ALL.values())
    write_world(tmp_path / "facts", pieces, [ALL[name] for name in FITTING])
    write_documents(tmp_path / "documents", pieces)
    desk = Desk.of(Bot(load(tmp_path / "facts")), Documents(tmp_path / "documents"))
    async with chatting(lambda: desk, size=(120, 50)) as chat:
        for piece in pieces:
            chat.screen.session.ask(piece)
        await chat.ask(QUESTIONS[1])
        for keys in (["f4"], ["f6"], ["f7"], ["f2"], ["escape"]):
            await chat.press(*keys)
            _assert_only_a_picture(chat.pilot.app.export_screenshot())


def _assert_only_a_picture(svg: str) -> None:
    assert_safe(svg, allowed="\n")
    for element in ET.fromstring(svg).iter():
        assert element.tag.rpartition("}")[2] in {
            "svg", "style", "defs", "clipPath", "rect", "g", "text", "circle", "path",
        }  # fmt: skip
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert "href" not in name
            assert "url(" not in value or "url(#" in value
