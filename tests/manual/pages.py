"""The pages of --help as a reader sees them.

Owns taking them apart, and a home in which their examples can be run.
"""

import argparse
import os
import re
import sys
from pathlib import Path

from partnerbot.arguments import PROGRAM, parser
from partnerbot.manual import page

PARSERS: dict[str, argparse.ArgumentParser] = {
    PROGRAM: parser(),
    **next(a.choices for a in parser()._actions if isinstance(a, argparse._SubParsersAction)),
}
"""The parser of each page, by the name of its command."""


def section(command: str, title: str) -> str:
    """The lines that a page has under a title."""
    _, _, told = page(PARSERS[command], 80, colour=False).partition(f"{title}\n")
    return re.split(r"\n\n(?=[A-Z])", told)[0]


def examples(command: str) -> list[str]:
    """The commands that a page gives as examples, in order."""
    return re.findall(r"^  (\S.*)\n(?=      \S)", section(command, "EXAMPLES"), re.MULTILINE)


def at_home(home: Path) -> dict[str, str]:
    """An environment with an empty home, and with the command where a shell finds it."""
    (home / "bin").mkdir(parents=True)
    (home / ".config" / "fish" / "completions").mkdir(parents=True)  # as fish itself does
    script = home / "bin" / "partnerbot"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m partnerbot "$@"\n')
    script.chmod(0o755)
    return {"HOME": str(home), "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"}
