"""Past questions, kept across sessions."""

import errno
import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from partnerbot.chat import files, history
from partnerbot.chat.history import StoredHistory, default_path
from tests.privileges import without_root


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history.jsonl"


def write(path: Path, held: bytes) -> bytes:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(held)
    return held


def lines(path: Path) -> list[str]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def beside(path: Path) -> set[str]:
    return {p.name for p in path.parent.iterdir()} - {path.name, f"{path.name}.lock"}


def ask_all(stored: StoredHistory, *questions: str) -> None:
    for question in questions:
        assert stored.append(question) is None


def test_the_next_session_knows_what_was_asked(path: Path) -> None:
    ask_all(StoredHistory(path), "who?", 'when — "exactly"?', "où?")
    assert StoredHistory(path).load() == (["who?", 'when — "exactly"?', "où?"], None)
    assert path.read_bytes() == '"who?"\n"when — \\"exactly\\"?"\n"où?"\n'.encode()


def test_only_the_owner_can_read_it(path: Path) -> None:
    before = os.umask(0)
    try:
        ask_all(StoredHistory(path, limit=1), "a", "b")
        modes = [stat.S_IMODE(p.stat().st_mode) for p in (path, path.parent)]
        ask_all(StoredHistory(path, limit=1), "c")  # which cuts it
    finally:
        os.umask(before)
    assert [*modes, stat.S_IMODE(path.stat().st_mode)] == [0o600, 0o700, 0o600]
    assert lines(path) == ["c"]


def test_a_missing_file_is_an_empty_history_and_reading_makes_none(path: Path) -> None:
    assert StoredHistory(path).load() == ([], None)
    assert not path.parent.exists()


def test_without_a_path_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    stored = StoredHistory(None)
    assert stored.append("who?") is None
    assert stored.load() == ([], None)
    assert list(tmp_path.iterdir()) == []


def test_asked_twice_in_a_row_a_question_is_stored_once(path: Path) -> None:
    ask_all(StoredHistory(path), "a", "a", "b")
    ask_all(StoredHistory(path), "b", "a")
    assert lines(path) == ["a", "b", "a"]


@pytest.mark.parametrize("question", ["", "  \n", "\x1b[31m\x07"])
def test_nothing_is_no_question(path: Path, question: str) -> None:
    ask_all(StoredHistory(path), question)
    assert not path.exists()


def test_text_never_acts_on_the_terminal(path: Path) -> None:
    ask_all(StoredHistory(path), "lone \ud800surrogate", " \x1b]0;title\x07typed\n")
    held = path.read_bytes()
    write(path, held + rb'"\u001b[2Jwho\u0000\n is?  "' + b'\n"\\ud800"\n" "\n\n\r\n')
    assert StoredHistory(path).load() == (["lone surrogate", "typed", "who is?"], None)


def test_other_line_ends_of_unicode_end_no_line(path: Path) -> None:
    write(path, '"one\u2028question"\n'.encode())
    assert StoredHistory(path).load() == (["one question"], None)


# Limits


def test_a_long_file_is_cut_to_its_last_questions(path: Path) -> None:
    stored = StoredHistory(path, limit=3)
    ask_all(stored, *"abcdef")
    assert lines(path) == [*"abcdef"]
    ask_all(stored, "g")
    assert lines(path) == [*"efg"]
    assert beside(path) == set()


def test_no_more_than_the_limit_is_given(path: Path) -> None:
    ask_all(StoredHistory(path), *"abcdef")
    assert StoredHistory(path, limit=4).load() == ([*"cdef"], None)
    assert lines(path) == [*"abcdef"]


def test_a_broken_file_is_not_cut_before_it_is_mended(path: Path) -> None:
    held = write(path, b'"a"\n"b"\n{broken\n"c"\n')
    stored = StoredHistory(path, limit=1)
    ask_all(stored, "d")
    assert path.read_bytes() == held + b'"d"\n'
    assert stored.load()[0] == ["d"]
    assert path.with_name("history.jsonl.broken").read_bytes() == held + b'"d"\n'


# Several chats at once


def test_two_sessions_lose_nothing_to_each_other(path: Path) -> None:
    first, second = StoredHistory(path, limit=5), StoredHistory(path, limit=5)
    ask_all(first, "a")
    assert second.load() == (["a"], None)
    ask_all(second, "b")
    ask_all(first, "c", "d")
    ask_all(second, "e")
    assert first.load() == second.load() == ([*"abcde"], None)


def test_threads_lose_nothing_to_each_other(path: Path) -> None:
    def session(name: str) -> list[str]:
        asked = [f"{name} {number}" for number in range(25)]
        ask_all(StoredHistory(path), *asked)
        return asked

    with ThreadPoolExecutor() as pool:
        asked = [question for session_ in pool.map(session, "abcd") for question in session_]
    assert sorted(lines(path)) == sorted(asked)


@pytest.mark.parametrize("limit", [1000, 20])
def test_processes_lose_nothing_to_each_other(path: Path, limit: int) -> None:
    session = (
        "import pathlib, sys\n"
        "from partnerbot.chat.history import StoredHistory\n"
        "input()\n"
        "for number in range(40):\n"
        "    stored = StoredHistory(pathlib.Path(sys.argv[1]), int(sys.argv[2]))\n"
        "    assert stored.append(f'{sys.argv[3]} {number}') is None\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", session, path, str(limit), name], stdin=subprocess.PIPE
        )
        for name in "abcd"
    ]
    for process in running:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.close()
    assert [process.wait() for process in running] == [0, 0, 0, 0]
    questions, note = StoredHistory(path, limit=1000).load()
    assert note is None
    assert min(160, limit) <= len(questions) <= 2 * limit
    for name in "abcd":  # what was cut is the oldest: no session has a gap in what is left
        numbers = [int(question[2:]) for question in questions if question[0] == name]
        assert numbers == list(range(40))[40 - len(numbers) :]


def test_a_line_that_is_just_being_written_is_not_broken(
    monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    @contextmanager
    def until_the_other_is_done(path: Path) -> Iterator[None]:
        with path.open("ab") as file:
            file.write(b'ond"\n')
        yield

    write(path, b'"first"\n"sec')
    monkeypatch.setattr(files, "locked", until_the_other_is_done)
    assert StoredHistory(path).load() == (["first"], None)
    assert lines(path) == ["first", "second"]


# What goes wrong


@pytest.mark.parametrize(
    "broken",
    [
        b'"cut sho',
        b"who, without quotes?",
        b'"not UTF-8: \xff"',
        b'["a list"]',
        b"{}",
        b"1",
        b"null",
        b"[" * 100_000,
        b"\x00" * 512,
    ],
    ids=lambda broken: repr(broken[:20]),
)
def test_good_lines_are_kept_and_the_broken_file_too(path: Path, broken: bytes) -> None:
    held = write(path, b'"first"\n' + broken + b'\n"last"\n')
    questions, note = StoredHistory(path).load()
    aside = path.with_name("history.jsonl.broken")
    assert questions == lines(path) == ["first", "last"]
    assert aside.read_bytes() == held
    assert note is not None
    assert str(aside) in note
    assert StoredHistory(path).load() == (["first", "last"], None)


def test_a_second_broken_file_leaves_the_first_alone(path: Path) -> None:
    for held in (b"first", b"second"):
        write(path, held)
        assert StoredHistory(path).load()[0] == []
    assert path.with_name("history.jsonl.broken").read_bytes() == b"first"
    assert path.with_name("history.jsonl.broken-2").read_bytes() == b"second"


def test_a_question_after_a_line_cut_short_is_a_line_of_its_own(path: Path) -> None:
    held = write(path, b'"first"\n"cut sho')
    ask_all(StoredHistory(path), "next")
    assert path.read_bytes() == held + b'\n"next"\n'
    assert StoredHistory(path).load()[0] == ["first", "next"]


def test_a_last_line_without_an_end_is_a_question_too(path: Path) -> None:
    write(path, b'"only"')
    ask_all(StoredHistory(path), "only", "next")
    assert lines(path) == ["only", "next"]


def test_what_cannot_be_mended_stays_where_it_is(
    monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    held = write(path, b'"first"\nbroken\n')
    monkeypatch.setattr(files, "write_private", full)
    questions, note = StoredHistory(path).load()
    assert questions == ["first"]
    assert note is not None
    assert f"{path}: No space left on device" in note
    assert path.read_bytes() == held
    assert beside(path) == set()


@pytest.mark.parametrize("what", ["link", "dangling link", "folder", "pipe"])
def test_something_else_in_its_place_is_told_and_left_alone(path: Path, what: str) -> None:
    path.parent.mkdir()
    target = path.with_name("target")
    match what:
        case "link":
            path.symlink_to(target)
            write(target, b'"elsewhere"\n')
        case "dangling link":
            path.symlink_to(target)
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
    stored = StoredHistory(path)
    questions, unread = stored.load()
    unwritten = stored.append("who?")
    assert questions == []
    assert unread is not None
    assert unwritten is not None
    for note in (unread, unwritten):
        assert f"({path}: It is a link, a folder or a device)" in note
    assert target.exists() == (what == "link")
    assert what != "link" or target.read_bytes() == b'"elsewhere"\n'


def test_a_file_that_cannot_be_read_is_told(path: Path) -> None:
    write(path, b'"secret"\n')
    path.chmod(0)
    told = without_root(f"""
        from pathlib import Path
        from partnerbot.chat.history import StoredHistory
        questions, note = StoredHistory(Path({str(path)!r})).load()
        print(questions, note)
    """)
    assert told == (
        f"[] Earlier questions can't be read ({path}: Permission denied); "
        "the session begins without them.\n"
    )


def test_a_failure_is_told_once_and_tried_again(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")
    stored = StoredHistory(path)
    note = stored.append("lost")
    assert note is not None
    assert str(path) in note
    assert stored.append("lost too") is None
    path.parent.unlink()
    ask_all(stored, "kept")
    assert lines(path) == ["kept"]
    path.unlink()
    path.mkdir()
    assert stored.append("lost again") is not None


def test_a_chat_that_holds_the_lock_forever_stops_nobody(
    monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.0)
    with files.locked(path):
        note = StoredHistory(path).append("who?")
    assert note is not None
    assert "Another chat holds on to it" in note
    assert not path.exists()


def test_the_usual_place_is_the_state_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folders: dict[str, Path | None] = {"state": tmp_path}
    monkeypatch.setattr(history, "user_folder", folders.get)
    assert default_path() == tmp_path / "history.jsonl"
    folders.clear()
    assert default_path() is None
