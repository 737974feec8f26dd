"""Running the command that was asked for, and how it ends.

Owns the exit codes of the shell contract and what is told where a command fails. Imports
what a command needs only to run it.
"""

import argparse
import gc
import os
import sys

from partnerbot.errors import KnowledgeError, PartnerbotError
from partnerbot.locations import knowledge_folder

_OK, _UNANSWERED, _TROUBLE = 0, 1, 2
_BROKEN_PIPE = 128 + 13  # SIGPIPE, which Windows does not have


def run(options: argparse.Namespace) -> int:
    """Run a command; returns its exit status."""
    gc.disable()  # what is imported now stays, so there is no garbage to look for yet
    try:
        return _run(options)
    except BrokenPipeError:
        # Python flushes standard output once more at exit; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return _TROUBLE
    except PartnerbotError as error:
        print(f"partnerbot: {error}", file=sys.stderr)
        return _TROUBLE


def _run(options: argparse.Namespace) -> int:
    given = getattr(options, "knowledge", None)
    if options.command is None:
        gc.enable()
        from partnerbot.conversing import converse

        return converse(options, lambda: knowledge_folder(given))
    from partnerbot import shell

    if options.command == "ask" and options.schema:
        shell.print_schema()
        return _OK
    folder = knowledge_folder(given)
    match options.command:
        case "ask":
            return _OK if shell.ask(options, folder) else _UNANSWERED
        case "partners":
            shell.print_partners(options, folder)
        case "check":
            return _OK if shell.check(options, folder) else _TROUBLE
        case "convert":
            shell.convert(options)
    return _OK
