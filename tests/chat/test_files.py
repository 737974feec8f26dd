"""The chat's own files: whole or not at all, and for nobody else."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from partnerbot.chat import files


@pytest.fixture
def _permissive() -> Iterator[None]:
    """Without a umask, only the code itself keeps others out."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_path_is_shown_on_one_line_without_controls() -> None:
    assert files.named(Path("a\nb\x1b]0;title\x07/c")) == "a b/c"


def test_nothing_heavy_is_imported() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import partnerbot.chat.history, partnerbot.chat.settings, sys\n"
         "print({'pydantic', 'textual', 'rapidfuzz', 'asyncio'} & set(sys.modules))"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout == "set()\n"


@pytest.mark.usefixtures("_permissive")
def test_what_is_written_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "made" / "too" / "file"
    files.write_private(path, "é\n")
    assert path.read_bytes() == "é\n".encode()
    assert mode(path) == 0o600
    assert [mode(folder) for folder in list(path.parents)[:2]] == [0o700, 0o700]


@pytest.mark.usefixtures("_permissive")
def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    files.write_private(tmp_path / "file", "text")
    assert mode(tmp_path) == 0o750


@pytest.mark.usefixtures("_permissive")
def test_a_file_made_by_opening_is_for_its_owner_only(tmp_path: Path) -> None:
    with files.open_private(tmp_path / "file", "ab") as file:
        file.write(b"text")
    assert mode(tmp_path / "file") == 0o600


def test_a_write_that_fails_leaves_what_was_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "file"
    files.write_private(path, "before")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        files.write_private(path, "after")
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_in_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(OSError, match="taken"):
        files.write_private(tmp_path / "taken" / "file", "text")


@pytest.mark.usefixtures("_permissive")
def test_a_new_file_for_others_has_the_mode_that_their_files_have(tmp_path: Path) -> None:
    os.umask(0o027)
    files.write_shared(tmp_path / "file", "text")
    assert mode(tmp_path / "file") == 0o640


def test_a_file_for_others_keeps_its_mode_and_its_name(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    path = tmp_path / "folder" / "file"
    path.write_text("before")
    path.chmod(0o640)
    (tmp_path / "link").symlink_to(path)
    files.write_shared(tmp_path / "link", "after")
    assert (tmp_path / "link").is_symlink()
    assert (path.read_text(), mode(path)) == ("after", 0o640)
    assert list(path.parent.iterdir()) == [path]


def test_a_device_takes_no_file_for_others(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/full")):
        with pytest.raises(OSError, match="It is a folder or a device"):
            files.write_shared(path, "text")


def test_only_ordinary_files_are_opened(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("elsewhere")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "dangling", "folder", "pipe"):
        with pytest.raises(OSError, match="It is a link, a folder or a device"):
            files.open_private(tmp_path / name, "rb")
        with pytest.raises(OSError, match="It is a link, a folder or a device"):
            files.open_private(tmp_path / name, "ab+")
    assert not (tmp_path / "nowhere").exists()


def test_every_file_set_aside_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    (tmp_path / "file.json.broken-2").symlink_to(tmp_path / "nowhere")
    names = []
    for text in ("first", "second", "third"):
        path.write_text(text)
        aside = files.set_aside(path)
        names.append(aside.name)
        assert aside.read_text() == text
        assert not path.exists()
    assert names == ["file.json.broken", "file.json.broken-3", "file.json.broken-4"]


@pytest.mark.usefixtures("_permissive")
def test_one_lock_at_a_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.0)
    path = tmp_path / "made" / "file"
    with files.locked(path):
        assert mode(path.with_name("file.lock")) == 0o600
        with pytest.raises(TimeoutError, match="Another chat"), files.locked(path):
            pass
        with files.locked(tmp_path / "other"):
            pass
    with files.locked(path):
        assert not path.exists()


def test_a_lock_ends_with_an_error_inside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.0)
    with pytest.raises(KeyError), files.locked(tmp_path / "file"):
        raise KeyError
    with files.locked(tmp_path / "file"):
        pass


def test_without_locks_the_chat_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "fcntl", None)
    with files.locked(tmp_path / "file"), files.locked(tmp_path / "file"):
        assert list(tmp_path.iterdir()) == []


def test_a_path_is_shown_without_what_a_terminal_would_act_on(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31mred\udcff"
    assert files.named(path) == str(tmp_path / "red")
    assert files.why(path, OSError(13, "Permission denied", "x")) == (
        f"{tmp_path / 'red'}: Permission denied"
    )
