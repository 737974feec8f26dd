"""`partnerbot check` in a process of its own: what an author is told, and when it ends."""

import json
import os
import resource
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import PATIENCE, partnerbot
from tests.conftest import HARBOUR
from tests.harbour import change, copy_of_harbour


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_harbour(tmp_path)


def many_errors(folder: Path, count: int) -> None:
    """A file with so many errors, of four kinds."""
    bad = ("dat = 1888", 'date = "soon"', "date = 1888\nnear = ['nets']", "date = 1888\nplace = 3")
    facts = (
        f'[[partner.fact]]\nid = "x-{n}"\ntype = "created"\nstatement = "It is {n}."\n'
        f'{bad[n % 4]}\nline = 3\nphrase = "x"\n\n'
        for n in range(count)
    )
    head = '[document]\nid = "d"\ntitle = "D"\nfile = "d"\n[[partner]]\nid = "x"\nname = "X"\n'
    (folder / "many.toml").write_text(f'{head}section = "guilds"\n{"".join(facts)}')


def test_a_sound_base_with_sound_citations_is_one_line() -> None:
    done = partnerbot("check", "--knowledge", HARBOUR, "--documents", HARBOUR)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "The knowledge base is sound: 4 partners, 10 facts, every citation verified.\n"
    )


def test_the_shipped_base_is_sound_and_without_warnings() -> None:
    done = partnerbot("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("The knowledge base is sound: 15 partners, ")


def test_warnings_leave_a_base_sound(folder: Path) -> None:
    (folder / "z.toml").write_text('[[place]]\nid = "x"\nname = "X"\n')
    done = partnerbot("check", "--knowledge", folder)
    assert done.returncode == 0
    assert done.stdout == "The knowledge base is sound: 4 partners, 10 facts.\n"
    assert done.stderr == (
        f"{folder}/z.toml:2: warning: no fact names place 'x'; name it in one, or take it out\n"
        "1 warning in 1 file.\n"
    )


def test_every_error_is_told_at_once_on_standard_error(folder: Path) -> None:
    change(folder, "date = 1888", "dat = 1888")
    change(folder, "line = 13", "line = 0")
    (folder / "z.toml").write_text('[[topic]]\nid = "mooring"\nname = "unclosed\n')
    done = partnerbot("check", "--knowledge", folder)
    assert (done.returncode, done.stdout) == (2, "")
    first, second, third, summary = done.stderr.splitlines()
    assert first.startswith(f"{folder}/partners.toml:")
    assert first.endswith("there is no field 'dat' here; did you mean 'date'?")
    assert "'line' is counted from 1" in second
    assert third.startswith(f"{folder}/z.toml:3: this is not valid TOML")
    assert summary == "3 errors in 2 files."


def test_every_citation_that_is_wrong_is_told(tmp_path: Path) -> None:
    text = (HARBOUR / "harbour.txt").read_text(encoding="utf-8")
    changed = text.replace("since 1931", "for ages").replace("of the Crown", "royal")
    (tmp_path / "harbour.txt").write_text(changed, encoding="utf-8")
    done = partnerbot("check", "--knowledge", HARBOUR, "--documents", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 3
    assert "'pilots-since'" in done.stderr
    told = partnerbot("check", "--json", "--knowledge", HARBOUR, "--documents", tmp_path)
    errors = json.loads(told.stdout)["errors"]
    assert [error["kind"] for error in errors] == ["wrong-citation"] * 2
    assert told.returncode == 2


@pytest.mark.parametrize("command", [["ask", "hello"], ["partners"], ["--plain"]])
def test_other_commands_tell_the_first_error_in_one_line(folder: Path, command: list[str]) -> None:
    change(folder, "date = 1888", "dat = 1888")
    change(folder, "line = 13", "line = 0")
    done = partnerbot("--knowledge", folder, *command)
    assert (done.returncode, done.stdout) == (2, "")
    [line] = done.stderr.splitlines()
    assert line.startswith(f"{folder}/partners.toml:")
    first, _, check = line.removesuffix(")").partition(" (1 more; to list them all: partnerbot ")
    assert first.endswith("did you mean 'date'?")
    assert len(partnerbot(*shlex.split(check)).stderr.splitlines()) > 1  # it lists them indeed


def test_ten_thousand_errors_are_a_screenful_and_none_is_lost(folder: Path) -> None:
    many_errors(folder, 10_000)
    done = partnerbot("check", "--knowledge", folder)
    assert (done.returncode, done.stdout) == (2, "")
    lines = done.stderr.splitlines()
    assert len(lines) < 60
    assert lines[-1] == "10,000 errors in 1 file."
    assert sum("of this kind" in line and "--json lists each" in line for line in lines) == 3
    told = partnerbot("check", "--json", "--knowledge", folder)
    assert (told.returncode, told.stderr) == (2, "")
    found = json.loads(told.stdout)
    assert (found["sound"], found["partners"], found["facts"]) == (False, None, None)
    assert len({(error["line"], error["kind"]) for error in found["errors"]}) == 10_000
    text = (folder / "many.toml").read_text().splitlines()
    for error in found["errors"][::97]:
        said = text[error["line"] - 1]
        field = said.partition(" ")[0]
        assert f"'{field}'" in error["message"] or "'nets'" in error["message"], (said, error)


def test_json_is_one_object_for_a_sound_base_too(folder: Path) -> None:
    (folder / "z.toml").write_text('[[place]]\nid = "x"\nname = "X"\n')
    done = partnerbot("check", "--json", "--knowledge", folder)
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)
    assert json.loads(done.stdout) == {
        "sound": True,
        "partners": 4,
        "facts": 10,
        "errors": [],
        "warnings": [
            {
                "file": f"{folder}/z.toml",
                "line": 2,
                "kind": "unused-place",
                "message": "no fact names place 'x'; name it in one, or take it out",
            }
        ],
    }


def _make_huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 10**12)


HOSTILE: dict[str, Callable[[Path], object]] = {
    "pipe.toml": os.mkfifo,
    "pipe.jsonl": os.mkfifo,
    "zero.toml": lambda path: path.symlink_to("/dev/zero"),
    "circle.toml": lambda path: path.symlink_to(path),
    "circle.jsonl": lambda path: path.symlink_to(path),
    "folder.toml": os.mkdir,
    "huge.toml": _make_huge,
    "huge.jsonl": _make_huge,
    "deep.toml": lambda path: path.write_text("x = " + "[" * 10**5),
    "deep.jsonl": lambda path: path.write_text('{"topic":' * 10**5),
    "keys.toml": lambda path: path.write_text(f"a{'.a' * 10**5} = 1"),
    "digits.toml": lambda path: path.write_text(f"a = {'9' * 10**5}"),
    "quotes.toml": lambda path: path.write_text("x = '''" + "'" * 10**5),
    "bytes.toml": lambda path: path.write_bytes(b"\xff\xfe\0"),
    "esc\x1b]0;title\x07\udcff.toml": lambda path: path.write_text("x"),
}


def test_whatever_lies_in_a_folder_is_told_and_nothing_hangs(folder: Path) -> None:
    for name, make in HOSTILE.items():
        make(folder / name)
    done = partnerbot("check", "--knowledge", folder)
    assert (done.returncode, done.stdout) == (2, "")
    *lines, summary = done.stderr.splitlines()
    assert summary == f"{len(HOSTILE)} errors in {len(HOSTILE)} files."
    assert all(line.startswith(f"{folder}/") and line.isprintable() for line in lines)
    assert len({line.partition(": ")[0] for line in lines}) == len(HOSTILE)


@pytest.mark.parametrize(
    "text",
    [
        f'[[topic]]\nid = "t"\nname = "{"a|b " * 60}"\n',
        "".join(f'[[topic]]\nid = "t{n}"\nname = "t"\nbroader = "t{n + 1}"\n' for n in range(5000)),
    ],
    ids=["alternatives", "levels"],
)
def test_what_would_multiply_without_end_is_an_error(folder: Path, text: str) -> None:
    (folder / "z.toml").write_text(text)
    done = subprocess.run(
        [sys.executable, "-m", "partnerbot", "check", "--knowledge", str(folder)],
        capture_output=True,
        check=False,
        text=True,
        timeout=PATIENCE,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31)),
    )
    assert done.returncode == 2
    assert "error" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_question_imports_nothing_of_the_check() -> None:
    program = (
        "import sys; from partnerbot.cli import main; main(['ask', 'who works on archives?']); "
        "print([m for m in sys.modules if m.startswith('partnerbot.checking')])"
    )
    for _ in range(2):  # the first question to a base reads its files
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, text=True
        )
        assert done.stdout.splitlines()[-1] == "[]"
