"""Very many runs of the command side by side, all writing to one file.

A program: `python -m tests.trust.crowd RUNS OUTPUT EXPORT`. It forks the runs, so that each
has a process of its own without the wait for Python, sixteen of them at any time. Every
twentieth holds a conversation that it exports to the same file as the others. Prints how many
runs ended with which exit status, as JSON.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

# What a run imports is imported before it begins.
import partnerbot.chat.desk
import partnerbot.conversing
import partnerbot.shell  # noqa: F401
from partnerbot.bot import Bot
from partnerbot.cli import main
from partnerbot.locations import shipped_knowledge

_AT_ONCE = 16
_EXPORTING = 20
ANSWERED, REFUSED = "what is UNESCO?", "who is Batman?"


def crowd(runs: int, output: Path, export: Path) -> Counter[int]:
    """Hold so many runs, sixteen at any time; returns how often each exit status came."""
    Bot.load(shipped_knowledge()).ask(ANSWERED)  # imports what is imported for a question
    ended: Counter[int] = Counter()
    for number in range(runs):
        if number >= _AT_ONCE:
            ended[_wait()] += 1
        if os.fork() == 0:
            _run(number, output, export)
    ended.update(_wait() for _ in range(min(runs, _AT_ONCE)))
    return ended


def _wait() -> int:
    return os.waitstatus_to_exitcode(os.wait()[1])


def _run(number: int, output: Path, export: Path) -> None:
    """What a run does; it never comes back."""
    status = 70
    try:
        if number % _EXPORTING == 0:
            _stand(0, f"{ANSWERED}\n/export! {export}\n".encode())
            status = _with_output(Path(os.devnull), ["--plain"])
        else:
            question = ANSWERED if number % 2 else REFUSED
            status = _with_output(output, ["ask", "--json", question])
    finally:
        os._exit(status)


def _stand(descriptor: int, text: bytes) -> None:
    """Put a text in a stream's place, to be read from it."""
    reading, writing = os.pipe()
    os.write(writing, text)
    os.close(writing)
    os.dup2(reading, descriptor)


def _with_output(file: Path, arguments: Sequence[str]) -> int:
    os.dup2(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), 1)
    return main(arguments)


if __name__ == "__main__":
    print(json.dumps(crowd(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))))
