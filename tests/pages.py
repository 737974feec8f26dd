"""Pages of documentation, followed to the letter as a reader would.

Owns how a page tells what to do. In a fenced block, a line `$ command` is typed, and the lines
up to the next one are what it prints, where `…` alone on a line stands for any lines. A block
behind a paragraph that ends in a colon and names a file last, as in "add to `a/b.toml`:", is
put at the end of that file; if it is a `diff`, its lines take the place of others.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.command import PATIENCE

_FENCED = re.compile(
    r"(?P<before>[^\n]*)\n(?:\n)?```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.M | re.S
)
_FILE = re.compile(r"`([^`\s]+\.\w+)`:$")
_COMMAND = "$ "


@dataclass(frozen=True)
class Command:
    """A command that a page shows, and what it is said to print."""

    line: int
    typed: str
    printed: str


@dataclass(frozen=True)
class Change:
    """What a page has its reader write into a file; without `old`, at its end."""

    line: int
    file: str
    old: str
    new: str


def steps(page: str) -> Iterator[Command | Change]:
    """What a page has its reader do, in order."""
    for block in _FENCED.finditer(page):
        line = page.count("\n", 0, block.start("text")) + 1
        named = _FILE.search(block["before"])
        if re.search(r"^\$ ", block["text"], re.M):
            yield from _commands(block["text"], line)
        elif named and block["kind"] == "diff":
            rows = block["text"].splitlines()
            old, new = ([row[1:] for row in rows if row[0] in signs] for signs in (" -", " +"))
            yield Change(line, named[1], "\n".join(old), "\n".join(new))
        elif named:
            yield Change(line, named[1], "", f"\n{block['text']}")


def _commands(block: str, line: int) -> Iterator[Command]:
    for part in re.split(r"^(?=\$ )", block, flags=re.M):
        if part.startswith(_COMMAND):
            typed, _, printed = part.removeprefix(_COMMAND).partition("\n")
            yield Command(line, typed, printed.strip("\n"))
        line += part.count("\n")


def follow(page: Path, folder: Path) -> int:
    """Do in a folder all that a page says and return how many steps that are.

    AssertionError where a command prints something else, or a line to change isn't there.
    """
    environment = {**os.environ, "COLUMNS": "80"}
    environment.pop("PARTNERBOT_KNOWLEDGE", None)
    told = list(steps(page.read_text(encoding="utf-8")))
    for step in told:
        where = f"{page.name}:{step.line}"
        if isinstance(step, Change):
            _change(folder / step.file, step, where)
        elif step.typed.startswith("export "):
            name, _, value = step.typed.removeprefix("export ").partition("=")
            environment[name] = value
        else:
            printed = _run(step.typed, folder, environment)
            assert fits(printed, step.printed), f"{where}: {step.typed}\nprinted:\n{printed}"
    return len(told)


def _change(file: Path, change: Change, where: str) -> None:
    text = file.read_text(encoding="utf-8")
    if change.old:
        assert text.count(change.old) == 1, f"{where}: not once in {change.file}: {change.old}"
        text = text.replace(change.old, change.new)
    else:
        text += change.new
    file.write_text(text, encoding="utf-8")


def _run(typed: str, folder: Path, environment: dict[str, str]) -> str:
    """What a command prints in all, the package under test being `partnerbot`."""
    itself = f'partnerbot() {{ {shlex.quote(sys.executable)} -m partnerbot "$@"; }}\n'
    return subprocess.run(
        ["sh", "-c", itself + typed],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
    ).stdout


def fits(printed: str, expected: str) -> bool:
    """Whether an output is the expected one, in which `…` alone on a line is any lines."""
    rows = (r"(.*\n)*?" if row == "…" else f"{re.escape(row)}\n" for row in expected.split("\n"))
    return re.fullmatch("".join(rows), printed.rstrip("\n") + "\n") is not None
