"""What may be typed behind `partnerbot`: its commands, their options, a line on each.

Owns the arguments of the shell contract. What is told of a command at length stands in
manual/; what a command does is commands.py's. Imports next to nothing, so that `--help`,
`--version` and a misspelt option answer at once.
"""

import argparse
import sys

import partnerbot
from partnerbot import streams
from partnerbot.locations import ENVIRONMENT

TYPE_CHECKING = False  # in place of typing's, which is dear to import
if TYPE_CHECKING:
    from typing import Any, NoReturn

PROGRAM = "partnerbot"
SHELLS = ("bash", "zsh", "fish")
"""The shells that can complete the command line."""
_TROUBLE = 2


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line.

    `--help` and `--version` end the process with 0; wrong usage ends it with 2 and a line that
    says what is wrong.
    """
    whole = _Parser(prog=PROGRAM, add_help=False)
    _add_chat(whole)
    _add_common(whole)
    commands = whole.add_subparsers(
        dest="command", metavar="COMMAND", prog=PROGRAM, parser_class=_Command
    )
    for name, summary, add, has_facts in _COMMANDS:
        command = commands.add_parser(name, help=summary, add_help=False)
        add(command)
        _add_common(command, has_facts)
    return whole


def _add_common(parser: argparse.ArgumentParser, has_facts: bool = True) -> None:
    """What is understood everywhere, though not told of where there are no facts to take."""
    told = f"take the facts from DIR (or ${ENVIRONMENT}), not those shipped"
    parser.add_argument(
        "--knowledge", metavar="DIR", default=argparse.SUPPRESS,
        help=told if has_facts else argparse.SUPPRESS,
    )  # fmt: skip
    parser.add_argument("--version", action=_Version, help="print the version and exit")
    parser.add_argument("-h", "--help", action="help", help="show this page and exit")


def _add_chat(chat: argparse.ArgumentParser) -> None:
    chat.add_argument(
        "--documents", metavar="DIR",
        help="show what an answer cites, from your own copies of the documents in DIR",
    )  # fmt: skip
    chat.add_argument(
        "--inline", action="store_true", help="open the chat below the shell's prompt"
    )
    chat.add_argument(
        "--plain", action="store_true", help="chat line by line, for example with a screen reader"
    )
    chat.add_argument(
        "--no-history", action="store_true", help="neither read nor keep earlier questions"
    )


def _add_ask(ask: argparse.ArgumentParser) -> None:
    asked = ask.add_mutually_exclusive_group()
    asked.add_argument(
        "question", nargs="*", metavar="QUESTION", default=[],
        help="the question, its words quoted or not; without it, or with -, questions are read "
        "from standard input",
    )  # fmt: skip
    asked.add_argument(
        "--file", metavar="FILE",
        help="read the questions from FILE, one a line; - is standard input",
    )  # fmt: skip
    ask.add_argument("--json", action="store_true", help="write one JSON object a line")
    ask.add_argument(
        "--conversation", action="store_true",
        help="let each line follow on from the one before; a blank line starts a new conversation",
    )  # fmt: skip
    ask.add_argument(
        "--explain", action="store_true", help="show first what each word was taken for"
    )
    ask.add_argument(
        "--schema", action="store_true", help="print the JSON Schema of an answer and exit"
    )


def _add_partners(partners: argparse.ArgumentParser) -> None:
    partners.add_argument(
        "--section", metavar="SECTION", help="list only the partners of a section"
    )
    partners.add_argument("--json", action="store_true", help="write one JSON array")


def _add_check(check: argparse.ArgumentParser) -> None:
    check.add_argument(
        "--documents", metavar="DIR", default=argparse.SUPPRESS,  # it may stand before as well
        help="look up every citation in the documents in DIR",
    )  # fmt: skip
    check.add_argument(
        "--json", action="store_true", help="write one JSON object with every problem"
    )


def _add_new(new: argparse.ArgumentParser) -> None:
    new.add_argument("folder", metavar="DIR", help="the folder to write; made if it is missing")


def _add_convert(convert: argparse.ArgumentParser) -> None:
    convert.add_argument("dump", metavar="DUMP", help="the dump, zipped or not (schema v2)")
    convert.add_argument("folder", metavar="DIR", help="the folder to write; made if it is missing")


def _add_completion(completion: argparse.ArgumentParser) -> None:
    completion.add_argument(
        "shell", metavar="SHELL", choices=SHELLS, help=f"{', '.join(SHELLS[:-1])} or {SHELLS[-1]}"
    )


_COMMANDS = (
    ("ask", "answer a question, or many, one a line", _add_ask, True),
    ("partners", "list the partners", _add_partners, True),
    ("check", "report what is wrong in a knowledge folder", _add_check, True),
    ("new", "write a small knowledge folder to start from", _add_new, False),
    ("convert", "make a knowledge folder from a dump of ror.org", _add_convert, False),
    ("completion", "print what completes this command in your shell", _add_completion, False),
)
"""The commands, with what adds their arguments and whether they take facts."""


class _Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one line, and has pages for help."""

    def error(self, message: str) -> "NoReturn":
        if not message.isprintable():  # argparse quotes what was typed
            from partnerbot.cleaning import visible

            message = visible(message)
        streams.tell(f"{self.prog}: {message} (see '{self.prog} --help')")
        sys.exit(_TROUBLE)

    def _check_value(self, action: argparse.Action, value: "Any") -> None:
        if isinstance(action, argparse._SubParsersAction) and value not in action.choices:
            self.error(_no_command(value))
        super()._check_value(action, value)

    def print_help(self, _: object = None) -> None:
        from partnerbot.manual import page  # here: only who asks for help waits for it

        width, colour = streams.width(), streams.takes_colour()
        streams.write_line(page(self, width, colour), styled=True)


class _Command(_Parser):
    """The parser of one command, which itself tells what it does not know."""

    def parse_known_args(self, args: "Any" = None, namespace: "Any" = None) -> "Any":
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return options, unknown


def _no_command(typed: str) -> str:
    """That something is no command: a slip for one, or else most likely a question."""
    from difflib import get_close_matches  # here, like cleaning: only a mistake waits for it

    from partnerbot.cleaning import quoted

    names = [] if " " in typed else [name for name, *_ in _COMMANDS]
    near = get_close_matches(typed, names, 1)
    meant = f"did you mean '{near[0]}'?" if near else f'to ask a question: {PROGRAM} ask "…"'
    return f"{quoted(typed)} is no command; {meant}"


class _Version(argparse.Action):
    """Prints the version."""

    def __init__(self, **options: "Any") -> None:
        super().__init__(nargs=0, **options)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        streams.write_line(f"{PROGRAM} {partnerbot.__version__}")
        parser.exit()
