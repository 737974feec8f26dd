"""The partnerbot command: arguments, streams and exit codes.

Owns the shell contract. Imports the terminal UI only to open it, so that a question in the
shell starts fast.
"""

import argparse
import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from partnerbot import __version__
from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot, Conversation
from partnerbot.errors import KnowledgeError, PartnerbotError
from partnerbot.explain import render_explanation
from partnerbot.facts.check import verify
from partnerbot.facts.load import load
from partnerbot.locations import ENVIRONMENT, knowledge_folder
from partnerbot.plain import full_name, render_answer, render_partners

_OK, _UNANSWERED, _TROUBLE = 0, 1, 2
_INTERRUPTED = 128 + signal.SIGINT
_BROKEN_PIPE = 128 + 13  # SIGPIPE, which Windows does not have

_EXAMPLES = """\
examples:
  partnerbot                                       open the chat
  partnerbot ask who are the partners?             one question
  partnerbot ask --json "which partners are NGOs?"
  partnerbot ask --conversation < questions.txt    one question a line
  partnerbot partners                              whom there is to ask about
  partnerbot check --documents DIR                 verify every citation

exit status:
  0  every question was answered
  1  at least one was not
  2  the command, the knowledge base or the input was wrong
"""


class _Parser(argparse.ArgumentParser):
    """An argument parser that tells what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message} (see '{self.prog} --help')", file=sys.stderr)
        sys.exit(_TROUBLE)


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument(
        "--knowledge", metavar="DIR", default=argparse.SUPPRESS,
        help=f"read facts from DIR (or from ${ENVIRONMENT}) in place of those shipped",
    )  # fmt: skip
    common.add_argument("--version", action="version", version=f"partnerbot {__version__}")
    parser = _Parser(
        prog="partnerbot", parents=[common], epilog=_EXAMPLES,
        description="Answers questions about an institution's partners, with the source.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
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
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    try:
        return _run(_parser().parse_args(arguments))
    except KeyboardInterrupt:
        return _INTERRUPTED
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
    if options.command == "ask" and options.schema:
        print(json.dumps(Answer.model_json_schema(), indent=2))
        return _OK
    folder = knowledge_folder(getattr(options, "knowledge", None))
    match options.command:
        case "ask":
            return _ask(options, Bot.load(folder))
        case "partners":
            return _partners(options, folder)
        case "check":
            return _check(options, folder)
        case _:
            return _chat(folder)


def _ask(options: argparse.Namespace, bot: Bot) -> int:
    """Answer the question given, or each line of standard input as soon as it is read."""
    given = options.question
    alone = bool(given) and given != ["-"]
    conversation = Conversation()
    status = _OK
    for number, question in enumerate([" ".join(given)] if alone else _lines()):
        if not alone and not question.strip():
            conversation = Conversation()
            continue
        if not options.conversation:
            conversation = Conversation()
        answer = bot.ask(question, conversation, explained=options.explain)
        _print_answer(answer, options, bot, first=number == 0)
        if answer.status not in ("answered", "social"):
            status = _UNANSWERED
    return status


def _lines() -> Iterator[str]:
    """The lines of standard input, as they come."""
    for number, line in enumerate(iter(sys.stdin.buffer.readline, b""), 1):
        try:
            yield line.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            message = f"line {number} of standard input is not UTF-8 text; save it as UTF-8."
            raise PartnerbotError(message) from None


def _print_answer(answer: Answer, options: argparse.Namespace, bot: Bot, first: bool) -> None:
    if options.json:
        text = answer.model_dump_json()
    else:
        width = shutil.get_terminal_size().columns
        text = render_answer(answer, bot.knowledge, width, _wants_colour(sys.stdout))
        if answer.explanations:
            shown = "\n\n".join(map(render_explanation, answer.explanations))
            text = f"{shown}\n\n{text}"
        text = text if first else f"\n{text}"
    print(text, flush=True)


def _wants_colour(stream: TextIO) -> bool:
    """Colour only on a terminal that can show it, and never under NO_COLOR."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain


def _partners(options: argparse.Namespace, folder: Path) -> int:
    knowledge = load(folder)
    if options.json:
        rows = [
            {
                "id": partner.id,
                "name": partner.name,
                "full_name": full_name(knowledge, partner.id),
                "kind": knowledge.sections[partner.section].one,
                "section": knowledge.sections[partner.section].heading,
            }
            for partner in knowledge.partners.values()
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        width = shutil.get_terminal_size().columns
        print(render_partners(knowledge, width, _wants_colour(sys.stdout)))
    return _OK


def _check(options: argparse.Namespace, folder: Path) -> int:
    knowledge = load(folder)
    found = f"{len(knowledge.partners)} partners, {len(knowledge.facts)} facts"
    if options.documents is None:
        print(f"The knowledge base is sound: {found}.")
        return _OK
    problems = verify(knowledge, Path(options.documents))
    if problems:
        raise KnowledgeError(problems)
    print(f"The knowledge base is sound: {found}, every citation verified.")
    return _OK


def _chat(folder: Path) -> int:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise PartnerbotError(
            "the chat needs a terminal; in a script, use 'partnerbot ask QUESTION'."
        )
    bot = Bot.load(folder)
    from partnerbot.tui.app import PartnerApp  # here, since it costs more than an answer

    PartnerApp(bot).run()
    return _OK
