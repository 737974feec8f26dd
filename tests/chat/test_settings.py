"""What was chosen stays chosen."""

import json
import os
import stat
from pathlib import Path

import pytest

from partnerbot.chat import files, settings
from partnerbot.chat.settings import Settings, default_path, load_settings, save_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_a_theme_is_named_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "no\\nsuch\\u001b[31m"}', encoding="utf-8")
    assert load_settings(path) == (Settings(theme="no such"), None)


def write(path: Path, held: bytes) -> bytes:
    path.parent.mkdir()
    path.write_bytes(held)
    return held


@pytest.mark.parametrize("theme", ["textual-dark", None])
def test_the_next_session_has_what_was_saved(path: Path, theme: str | None) -> None:
    assert save_settings(path, Settings("another")) is None
    assert save_settings(path, Settings(theme)) is None
    assert load_settings(path) == (Settings(theme), None)


def test_a_missing_file_holds_the_usual_settings_and_reading_makes_none(path: Path) -> None:
    assert load_settings(path) == (Settings(theme=None), None)
    assert not path.parent.exists()


def test_only_the_owner_can_read_them(path: Path) -> None:
    before = os.umask(0)
    try:
        save_settings(path, Settings("dark"))
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_a_newer_version_wrote_is_kept(path: Path) -> None:
    write(path, b'{"panel": {"width": 30}, "theme": "light", "odd": "\\ud800"}')
    assert load_settings(path) == (Settings("light"), None)
    assert save_settings(path, Settings("dark")) is None
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "panel": {"width": 30}, "theme": "dark", "odd": "\ud800",
    }  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b'{"theme": "da',
        b'{"theme": "\xff"}',
        b'["theme"]',
        b'"dark"',
        b"null",
        b'{"theme": 1}',
        b'{"theme": ["dark"]}',
        b"[" * 100_000,
    ],
    ids=lambda broken: repr(broken[:20]),
)
class TestBroken:
    def test_it_is_set_aside_when_read(self, path: Path, broken: bytes) -> None:
        write(path, broken)
        settings, note = load_settings(path)
        aside = path.with_name("settings.json.broken")
        assert settings == Settings()
        assert aside.read_bytes() == broken
        assert note is not None
        assert str(aside) in note
        assert load_settings(path) == (Settings(), None)

    def test_it_is_set_aside_when_written(self, path: Path, broken: bytes) -> None:
        write(path, broken)
        assert save_settings(path, Settings("dark")) is None
        assert path.with_name("settings.json.broken").read_bytes() == broken
        assert load_settings(path) == (Settings("dark"), None)


def test_a_broken_file_that_cannot_be_set_aside_is_told(
    monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    def refused(_: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    held = write(path, b"{")
    monkeypatch.setattr(files, "set_aside", refused)
    settings, note = load_settings(path)
    assert settings == Settings()
    assert note is not None
    assert f"{path}: Permission denied" in note
    assert path.read_bytes() == held


def test_a_theme_never_acts_on_the_terminal(path: Path) -> None:
    write(path, b'{"theme": "\\u001b[31mdark\\ud800"}')
    assert load_settings(path) == (Settings("dark"), None)


def test_a_link_in_its_place_is_told_and_left_alone(path: Path) -> None:
    target = path.with_name("target")
    held = write(target, b'{"theme": "dark"}')
    path.symlink_to(target)
    settings, unread = load_settings(path)
    unwritten = save_settings(path, Settings("light"))
    assert settings == Settings()
    assert unread is not None
    assert unwritten is not None
    assert "It is a link" in unread
    assert "It is a link" in unwritten
    assert path.is_symlink()
    assert target.read_bytes() == held


def test_a_folder_that_cannot_be_made_is_told(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")
    note = save_settings(path, Settings("dark"))
    assert note is not None
    assert str(path) in note


def test_a_write_waits_for_the_lock(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.0)
    with files.locked(path):
        note = save_settings(path, Settings("dark"))
    assert note is not None
    assert "Another chat holds on to it" in note
    assert not path.exists()


def test_the_usual_place_is_the_config_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folders: dict[str, Path | None] = {"config": tmp_path}
    monkeypatch.setattr(settings, "user_folder", folders.get)
    assert default_path() == tmp_path / "settings.json"
    folders.clear()
    assert default_path() is None
