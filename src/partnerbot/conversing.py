"""A conversation opened from the shell: on the screen, or line by line.

Owns which of the two it is, and the files that both keep. Imports the engine only to read
the facts, so that the first frame is up before.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from partnerbot.chat import history, settings
from partnerbot.streams import is_terminal, lines, write_line

if TYPE_CHECKING:
    from partnerbot.chat.desk import Desk


def converse(options: argparse.Namespace, folder: Callable[[], Path]) -> int:
    """Hold a conversation; returns the exit status."""
    documents = Path(options.documents) if options.documents else None
    stored = history.StoredHistory(None if options.no_history else history.default_path())

    def load() -> "Desk":
        from partnerbot.chat.desk import Desk  # here, since it costs more than a frame

        return Desk.load(folder(), documents)

    if options.plain or not _has_screen():
        return _line_by_line(load, stored)
    for claim in ("COLUMNS", "LINES"):  # the terminal itself knows, also when it changes
        os.environ.pop(claim, None)
    from partnerbot.tui.app import PartnerApp

    app = PartnerApp(load, stored, settings.default_path())
    status = app.run(inline=options.inline, inline_no_clear=options.inline)
    return status or app.return_code or 0


def _has_screen() -> bool:
    """Whether there is a terminal that a screen can be drawn on; it is drawn on stderr."""
    seen = is_terminal(sys.stdin) and is_terminal(sys.stderr)
    return seen and os.environ.get("TERM") != "dumb"


def _line_by_line(load: "Callable[[], Desk]", stored: history.StoredHistory) -> int:
    """Talk until there are no more lines; a blank one begins a new conversation.

    Nothing but text is written, without colour too: a screen reader may spell the rest out.
    """
    from partnerbot.line import LineChat

    typed = is_terminal(sys.stdin)
    width = shutil.get_terminal_size().columns
    kept = stored if typed else history.StoredHistory(None)
    chat = LineChat(load, kept, _say, width)
    if typed:
        chat.greet()
    for line in _typed(kept) if typed else lines():
        if not line.strip():
            chat.divide()
        elif not chat.hear(line):
            break
    return 0


def _say(text: str) -> None:
    write_line(f"{text}\n")


def _typed(stored: history.StoredHistory) -> Iterator[str]:
    """The lines that are typed, with those of before to go back to."""
    past, note = stored.load()
    try:
        import readline  # gives input() its editing
    except ImportError:
        pass
    else:
        for question in past:
            readline.add_history(question)
    if note:
        _say(note)
    while True:
        try:
            yield input("You: ")
        except EOFError:
            write_line("")
            return
