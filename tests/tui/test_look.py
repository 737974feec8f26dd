"""Themes, colour and sizes."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.strip import Strip

from partnerbot.chat.desk import Desk
from partnerbot.chat.history import StoredHistory
from partnerbot.tui.app import PartnerApp
from partnerbot.tui.widgets.choices import Choices
from tests.tui.chatting import HOSTILE, chatting

Load = Callable[[], Desk]


def underlined(strip: Strip) -> bool:
    return any(segment.style and segment.style.underline for segment in strip)


async def test_the_theme_is_remembered(load: Load, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    async with chatting(load, settings=path) as chat:
        chat.pilot.app.theme = "textual-light"
        await chat.settle()
    async with chatting(load, settings=path) as chat:
        assert chat.pilot.app.theme == "textual-light"


@pytest.mark.parametrize(
    ("stored", "told"), [('{"theme": "no [/] such"}', "no [/] such"), ("{", "settings.json")]
)
async def test_a_theme_that_is_not_there_is_told_and_the_usual_one_shown(
    load: Load, tmp_path: Path, stored: str, told: str
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(stored, encoding="utf-8")
    async with chatting(load, size=(300, 24), settings=path) as chat:
        assert told in chat.hint
        assert chat.pilot.app.is_running


async def test_no_color_sends_none_and_still_marks_choice_and_cursor(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with chatting(load) as chat:
        await chat.ask("who works on illicit traffic?")
        await chat.press("tab")
        colours = re.findall(r"-r\d+ \{ fill: #(\w{6})", chat.pilot.app.export_screenshot())
        assert colours
        assert all(max(rgb) - min(rgb) < 5 for rgb in map(bytes.fromhex, colours))
        offered = chat.screen.query(Choices).last()
        assert underlined(offered.render_line(0))
        await chat.type_in("who")
        assert underlined(chat.screen.prompt.render_line(0))


@pytest.mark.parametrize("value", ["", None])
def test_colour_is_the_themes_otherwise(
    load: Load, monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    if value is not None:
        monkeypatch.setenv("NO_COLOR", value)
    assert PartnerApp(load, StoredHistory(None)).ansi_color is None


@pytest.mark.parametrize("theme", ["textual-light", "ansi-dark", "ansi-light", "dracula"])
async def test_every_theme_draws_every_part(load: Load, theme: str) -> None:
    async with chatting(load, size=(120, 40)) as chat:
        chat.pilot.app.theme = theme
        await chat.ask("compare INTERPOL and the WCO")
        await chat.press("f4", "f6", "f7")
        assert chat.pilot.app.theme == theme
        assert "INTERPOL" in chat.pilot.app.export_screenshot()


@pytest.mark.parametrize("size", [(60, 20), (40, 20), (30, 10), (200, 60)])
async def test_every_size_works(load: Load, size: tuple[int, int]) -> None:
    async with chatting(load, size=size) as chat:
        await chat.ask("Which partners work on illicit traffic?")
        await chat.press(
            "f1", "f1", "pageup", "pagedown", "f4", "f6", "f7", "escape", "f3", "escape"
        )
        await chat.press("tab", "enter")
        assert len(chat.turns) == 2
        for widget in chat.screen.query("Transcript Passage"):
            assert widget.region.right <= chat.screen.transcript.region.right
        assert chat.screen.prompt.region.bottom <= size[1] - 2
        await chat.pilot.resize_terminal(80, 24)
        assert chat.screen.size.width == 80


async def test_nothing_moves(load: Load) -> None:
    async with chatting(load) as chat:
        assert chat.pilot.app.animation_level == "none"
        assert not chat.screen.prompt.cursor_blink


async def test_a_picture_of_hostile_text_is_well_formed(load: Load) -> None:
    async with chatting(load) as chat:
        for text in HOSTILE:
            await chat.ask(f"{text}\x1b[31m\u202e\x00")
        svg = chat.pilot.app.export_screenshot()
        ET.fromstring(svg)
        assert "\x1b" not in svg
