"""What lets a shell complete the command line: a script made of the parser.

Owns what completes each argument, by the name of its value: DIR with folders, FILE and DUMP
with files. The scripts themselves are the work of the library shtab, imported nowhere else.
"""

import argparse
from collections.abc import Iterator

import shtab

from partnerbot.arguments import parser
from partnerbot.streams import write_line

_COMPLETED_BY = {"DIR": shtab.DIRECTORY, "FILE": shtab.FILE, "DUMP": shtab.FILE}
_PREAMBLES = {
    # A zsh without any completion turned on does not know the command that takes up another.
    "zsh": "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }",
}
"""What a script needs of its shell."""


def print_script(shell: str) -> None:
    """Print the script of bash, zsh or fish."""
    write_line(script(shell))


def script(shell: str) -> str:
    """The script with which a shell completes the command line."""
    whole = parser()
    for action in _actions(whole):
        if action.metavar in _COMPLETED_BY:
            action.complete = _COMPLETED_BY[action.metavar]  # type: ignore[attr-defined]
    return shtab.complete(whole, shell, preamble=_PREAMBLES.get(shell, "")).rstrip()


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """What a parser and its commands take."""
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
