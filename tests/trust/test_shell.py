"""The command where the world around it is not as it should be.

Each time: the right exit status, whole lines, a sentence where something went wrong, and
nothing half-written.
"""

import fcntl
import json
import os
import resource
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from partnerbot.answering.schema import ANSWER
from tests.command import COMMAND, obey_permissions, partnerbot
from tests.trust.crowd import ANSWERED, REFUSED

RUNS = 2000
SEVERAL_LINES = 20_000
"""Bytes of answers: more than a few, and less than a pipe takes before its writer waits."""
QUESTION = "who works on illicit traffic?"
OWN_FOLDERS = ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")


def closing(descriptor: int) -> None:
    os.close(descriptor)


def full(descriptor: int) -> None:
    os.dup2(os.open("/dev/full", os.O_WRONLY), descriptor)


def test_a_closed_input_is_told_and_a_question_needs_none() -> None:
    for arguments in (("ask",), ("ask", "-"), ("--plain",), ()):
        done = partnerbot(*arguments, before=lambda: closing(0))
        assert done.returncode == 2
        assert done.stderr.startswith("partnerbot: standard input is closed")
        assert len(done.stderr.splitlines()) == 1
    assert partnerbot("ask", QUESTION, before=lambda: closing(0)).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", QUESTION),
        ("partners", "--json"),
        ("check",),
        ("--help",),
        ("completion", "fish"),
        ("--version",),
        ("ask", "--schema"),
    ],
)
def test_an_output_that_takes_nothing_is_told(arguments: tuple[str, ...]) -> None:
    closed = partnerbot(*arguments, before=lambda: closing(1))
    assert (closed.returncode, closed.stdout) == (2, "")
    assert closed.stderr.startswith("partnerbot: standard output is closed")
    disk = partnerbot(*arguments, before=lambda: full(1))
    assert (disk.returncode, disk.stdout) == (2, "")
    assert disk.stderr == (
        "partnerbot: standard output can't be written to: No space left on device.\n"
    )


def test_nobody_to_tell_changes_nothing() -> None:
    for before in (lambda: closing(2), lambda: full(2)):
        assert partnerbot("ask", "--nonsense", before=before).returncode == 2
        assert partnerbot("ask", QUESTION, before=before).returncode == 0


@pytest.mark.parametrize("arguments", [("ask", "--json"), ("--plain",)])
def test_a_pipe_that_closes_ends_it_quietly(arguments: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(f"{QUESTION}\n".encode() * 500)
        process.stdin.flush()
        assert process.stdout.readline().endswith(b"\n")
        process.stdout.close()
        assert process.stderr.read() == b""
        process.stdin.close()
    assert process.returncode == 141


def test_a_disk_that_is_full_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("what was there")
    no_room = (1, 1)
    done = partnerbot(
        "--plain",
        stdin=f"{QUESTION}\n/export! {tmp_path}/talk.md\n/export {tmp_path}/new.md\nhello\n",
        before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, no_room),
    )
    assert done.returncode == 0
    assert done.stdout.count("could not be written: File too large.") == 2
    assert "Hello!" in done.stdout  # the conversation goes on
    assert [file.name for file in tmp_path.iterdir()] == ["talk.md"]
    assert (tmp_path / "talk.md").read_text() == "what was there"


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    folder.mkdir(mode=0)
    for arguments in (("ask", QUESTION), ("check",), ("partners",), ("--plain",)):
        done = partnerbot("--knowledge", str(folder), *arguments, before=obey_permissions)
        assert (done.returncode, done.stdout) == (2, "")
        told, *summary = done.stderr.splitlines()
        assert told == f"{folder}: it can't be read; give yourself permission to read it"
        assert summary == (["1 error in 1 file."] if arguments == ("check",) else [])


def test_a_file_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = partnerbot(
        "--plain", stdin=f"{QUESTION}\n/export {tmp_path}/talk.md\n", before=obey_permissions
    )
    assert "could not be written: Permission denied." in done.stdout
    assert done.returncode == 0


def test_without_a_home_nothing_is_kept_and_all_is_answered(tmp_path: Path) -> None:
    """Also where nobody knows whose home it would be: no folder named ~ comes about."""
    program = (
        "import pwd, sys; pwd.getpwuid = {}.__getitem__; "
        "from partnerbot.cli import main; sys.exit(main())"
    )
    for arguments, question in ((("ask", QUESTION), ""), (("--plain",), QUESTION)):
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            input=question.encode(), capture_output=True, check=False, cwd=tmp_path,
            env={k: v for k, v in os.environ.items() if k not in (*OWN_FOLDERS, "HOME")},
        )  # fmt: skip
        assert done.returncode == 0
        assert b"INTERPOL" in done.stdout
        assert done.stderr == b""
    assert list(tmp_path.iterdir()) == []


def test_a_home_that_may_not_be_written_takes_nothing_from_the_answer(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    for arguments, question in ((("ask", QUESTION), ""), (("--plain",), QUESTION)):
        done = partnerbot(
            *arguments, stdin=question, before=obey_permissions, without=OWN_FOLDERS,
            HOME=str(tmp_path),
        )  # fmt: skip
        assert done.returncode == 0
        assert "INTERPOL" in done.stdout
        assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("columns", ["0", "1", "-5", "1000000", "9" * 30, "wide", ""])
def test_any_width_that_is_claimed_is_endured(columns: str) -> None:
    for arguments in (("ask", QUESTION), ("partners",), ("--help",)):
        done = partnerbot(*arguments, COLUMNS=columns, LINES=columns)
        assert (done.returncode, done.stderr) == (0, "")
        assert max(map(len, done.stdout.splitlines())) < 200


def waiting(pipe: int) -> int:
    """How many bytes stand in a pipe."""
    held = fcntl.ioctl(pipe, termios.FIONREAD, struct.pack("i", 0))
    return int(struct.unpack("i", held)[0])


def test_an_interrupted_stream_ends_with_a_whole_line() -> None:
    """Also where it is interrupted while it waits for a reader to take the line."""
    reading, writing = os.pipe()
    with subprocess.Popen(
        [*COMMAND, "ask", "--json"],
        stdin=subprocess.PIPE, stdout=writing, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        os.close(writing)
        assert process.stdin
        assert process.stderr
        process.stdin.write(f"{QUESTION}\n".encode() * 100)
        process.stdin.flush()
        while waiting(reading) < SEVERAL_LINES:
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        with os.fdopen(reading, "rb") as output:
            written = output.read()
        assert process.stderr.read() == b""
    assert process.returncode == 130
    assert written.endswith(b"\n")
    lines = written.splitlines()
    assert 5 < len(lines) < 100
    for line in lines:
        ANSWER.validate_json(line)


def test_an_interruption_while_it_waits_for_a_question_ends_it() -> None:
    with subprocess.Popen(
        [*COMMAND, "ask", "--json"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(f"{QUESTION}\n".encode())
        process.stdin.flush()
        ANSWER.validate_json(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        assert (process.stdout.read(), process.stderr.read()) == (b"", b"")
    assert process.returncode == 130


def test_runs_that_begin_together_find_or_make_one_cache(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    together = [
        subprocess.Popen(
            [*COMMAND, "ask", "--json", QUESTION], stdout=subprocess.PIPE, env=environment
        )
        for _ in range(4)
    ]
    answers = {process.communicate()[0] for process in together}
    assert [process.returncode for process in together] == [0] * 4
    assert len(answers) == 1
    left = [file.name for file in (tmp_path / "partnerbot").iterdir()]
    assert left
    assert not [name for name in left if name.startswith(".")]


@pytest.mark.long
def test_two_thousand_runs_side_by_side_tear_nothing(tmp_path: Path) -> None:
    output, export = tmp_path / "answers.jsonl", tmp_path / "talk.json"
    partnerbot("ask", QUESTION)  # whose cache they all read
    done = subprocess.run(
        [sys.executable, "-m", "tests.trust.crowd", str(RUNS), str(output), str(export)],
        capture_output=True, check=True,
    )  # fmt: skip
    assert done.stderr == b""
    answered, refused, exported = RUNS // 2, RUNS * 9 // 20, RUNS // 20
    assert json.loads(done.stdout) == {"0": answered + exported, "1": refused}
    asked = [ANSWER.validate_json(line).question for line in output.read_bytes().splitlines()]
    assert (asked.count(ANSWERED), asked.count(REFUSED)) == (answered, refused)
    [[answer]] = json.loads(export.read_text())
    assert answer["question"] == ANSWERED
    assert sorted(tmp_path.iterdir()) == [output, export]
