"""The partnerbot command line: what may be typed, and what each of it means.

Owns the arguments of the shell contract. Imports next to nothing, so that `--help`,
`--version` and a misspelt option answer at once; commands.py runs the rest.
"""

import argparse
import sys
from collections.abc import Sequence

import partnerbot
from partnerbot import streams
from partnerbot.locations import ENVIRONMENT

TYPE_CHECKING = False  # in place of typing's, which is dear to import
if TYPE_CHECKING:
    from typing import Any, NoReturn

_TROUBLE = 2
_INTERRUPTED = 128 + 2  # SIGINT
_BROKEN_PIPE = 128 + 13  # SIGPIPE, which Windows does not have

_EXAMPLES = """\
examples:
  partnerbot                                       open the chat
  partnerbot --plain                               the chat, line by line
  partnerbot ask who are the partners?             one question
  partnerbot ask --json "which partners are NGOs?"
  partnerbot ask --conversation < questions.txt    one question a line
  partnerbot partners                              whom there is to ask about
  partnerbot check --documents DIR                 verify every citation
  partnerbot convert DUMP DIR                      facts from the registry ror.org

exit status:
  0  every question was answered
  1  at least one was not
  2  the command, the knowledge base or the input was wrong
"""


class _Parser(argparse.ArgumentParser):
    """An argument parser that tells what is wrong in one line."""

    def error(self, message: str) -> "NoReturn":
        if not message.isprintable():  # argparse quotes what was typed
            from partnerbot.cleaning import visible

            message = visible(message)
        streams.tell(f"{self.prog}: {message} (see '{self.prog} --help')")
        sys.exit(_TROUBLE)

    def print_help(self, _: object = None) -> None:
        streams.write_line(self.format_help().rstrip(), styled=True)


class _Version(argparse.Action):
    """Prints the version."""

    def __init__(self, **options: "Any") -> None:
        super().__init__(nargs=0, **options)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        streams.write_line(f"partnerbot {partnerbot.__version__}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument(
        "--knowledge", metavar="DIR", default=argparse.SUPPRESS,
        help=f"read facts from DIR (or from ${ENVIRONMENT}) in place of those shipped",
    )  # fmt: skip
    common.add_argument("--version", action=_Version, help="show the version and leave")
    parser = _Parser(
        prog="partnerbot", parents=[common], epilog=_EXAMPLES,
        description="Answers questions about an institution's partners, with the source.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument(
        "--documents", metavar="DIR", help="show the lines of your own copies of the documents"
    )
    parser.add_argument("--inline", action="store_true", help="chat below the shell's prompt")
    parser.add_argument("--plain", action="store_true", help="chat line by line (screen readers)")
    parser.add_argument("--no-history", action="store_true", help="neither read nor keep questions")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="partnerbot")
    ask = commands.add_parser("ask", parents=[common], help="answer a question, or one a line")
    ask.add_argument(
        "question", nargs="*", help="the question; without it, or with -, lines of standard input"
    )
    ask.add_argument("--json", action="store_true", help="one JSON object a line")
    ask.add_argument(
        "--conversation", action="store_true",
        help="the lines follow on one another; a blank line starts a new conversation",
    )  # fmt: skip
    ask.add_argument("--explain", action="store_true", help="show what was understood, by word")
    ask.add_argument("--schema", action="store_true", help="print the JSON Schema of an answer")
    partners = commands.add_parser("partners", parents=[common], help="list the partners")
    partners.add_argument("--json", action="store_true", help="one JSON array")
    check = commands.add_parser("check", parents=[common], help="validate the knowledge base")
    check.add_argument(
        "--documents", metavar="DIR", help="verify every citation against the documents in DIR"
    )
    check.add_argument("--json", action="store_true", help="one JSON object with every problem")
    convert = commands.add_parser(
        "convert", parents=[common], help="make a knowledge folder of a dump of ror.org"
    )
    convert.add_argument("dump", metavar="DUMP", help="the dump, zipped or not (schema v2)")
    convert.add_argument("folder", metavar="DIR", help="the folder to write; made where missing")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status, whatever happens on the way."""
    try:
        streams.prepare()
        options = _parser().parse_args(arguments)
        from partnerbot.commands import run

        return run(options)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        streams.give_up_output()
        return _BROKEN_PIPE
    except Exception as error:
        from partnerbot.errors import KnowledgeError, PartnerbotError

        if not isinstance(error, PartnerbotError):
            raise
        named = isinstance(error, KnowledgeError)  # it begins with the file that is wrong
        streams.tell(str(error) if named else f"partnerbot: {error}")
        streams.give_up_output()
        return _TROUBLE
