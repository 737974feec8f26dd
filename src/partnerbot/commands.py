"""Running the command that was asked for.

Owns which part of the program that is, and the exit status that its outcome means. Imports
what a command needs only to run it.
"""

import argparse
import gc

from partnerbot.locations import knowledge_folder

_OK, _UNANSWERED, _TROUBLE = 0, 1, 2


def run(options: argparse.Namespace) -> int:
    """Run a command; returns its exit status. Raises PartnerbotError where it fails."""
    given = getattr(options, "knowledge", None)
    if options.command is None:
        from partnerbot.conversing import converse

        return converse(options, lambda: knowledge_folder(given))
    if options.command == "completion":
        from partnerbot.shell_completion import print_script

        print_script(options.shell)
        return _OK
    gc.disable()  # what is imported now stays, so there is no garbage to look for yet
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
        case "new":
            shell.new(options)
        case "convert":
            shell.convert(options)
    return _OK
