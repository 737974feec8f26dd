"""The commands of the shell: questions, the list of partners, the check, the conversion.

Owns reading questions and printing answers. Arguments and exit codes are cli.py's.
"""

import argparse
import gc
import json
import os
import shlex
import shutil
import sys
from pathlib import Path

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot, Conversation
from partnerbot.explain import render_explanation
from partnerbot.plain import full_name, render_answer, render_partners
from partnerbot.streams import argument, is_terminal, lines, tell, write_line


def print_schema() -> None:
    """Print the JSON Schema of an answer."""
    from partnerbot.answering.schema import answer_schema

    write_line(json.dumps(answer_schema(), indent=2))


def ask(options: argparse.Namespace, folder: Path) -> bool:
    """Answer the question given, or each line of standard input as soon as it is read.

    Returns whether every question was answered.
    """
    bot = Bot.load(folder)
    gc.freeze()  # what was read stays: no garbage is to be looked for in it
    gc.enable()
    given = options.question
    alone = bool(given) and given != ["-"]
    questions = [argument(given)] if alone else lines()
    conversation = Conversation() if options.conversation else None
    answered = True
    for number, question in enumerate(questions):
        if not alone and not question.strip():
            conversation = Conversation() if options.conversation else None
            continue
        answer = bot.ask(question, conversation, explained=options.explain)
        _print_answer(answer, options, bot, first=number == 0)
        answered &= answer.status in ("answered", "social")
    return answered


def _print_answer(answer: Answer, options: argparse.Namespace, bot: Bot, first: bool) -> None:
    if options.json:
        write_line(answer.to_json())
        return
    colour = _wants_colour()
    text = render_answer(answer, bot.knowledge, _width(), colour)
    if answer.explanations:
        shown = "\n\n".join(map(render_explanation, answer.explanations))
        text = f"{shown}\n\n{text}"
    write_line(text if first else f"\n{text}", styled=colour)


def _width() -> int:
    return shutil.get_terminal_size().columns


def _wants_colour() -> bool:
    """Colour only on a terminal that can show it, and never under NO_COLOR."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return is_terminal(sys.stdout) and not plain


def print_partners(options: argparse.Namespace, folder: Path) -> None:
    """List the partners of a knowledge folder."""
    from partnerbot.facts.load import load

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
        write_line(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        colour = _wants_colour()
        write_line(render_partners(knowledge, _width(), colour), styled=colour)


def check(options: argparse.Namespace, folder: Path) -> bool:
    """Tell everything that is wrong with a knowledge folder; returns whether it is sound."""
    from partnerbot.checking.examine import examine
    from partnerbot.checking.report import as_json, as_lines

    documents = None if options.documents is None else Path(options.documents)
    findings = examine(folder, documents)
    if options.json:
        write_line(json.dumps(as_json(findings), ensure_ascii=False))
        return not findings.errors
    if not findings.errors:
        verified = ", every citation verified" if documents else ""
        found = f"{findings.partners} partners, {findings.facts} facts{verified}"
        write_line(f"The knowledge base is sound: {found}.")
    for line in as_lines(findings):
        tell(line)
    return not findings.errors


def convert(options: argparse.Namespace) -> None:
    """Make a knowledge folder of a dump of the Research Organization Registry, and load it.

    Loading shows that it is sound, and spares the first question the wait.
    """
    from partnerbot.ror.convert import convert as write

    folder = Path(options.folder)
    count = write(Path(options.dump), folder)
    Bot.load(folder)
    write_line(f"{count:,} organisations written to {folder}. Ask about them with:")
    write_line(f"  partnerbot --knowledge {shlex.quote(str(folder))} ask …")
