"""The commands of the shell: questions, the list of partners, what is done with a folder.

Owns reading questions and printing answers. Arguments are arguments.py's, exit codes commands.py's.
"""

import argparse
import gc
import json
import shlex
from collections.abc import Iterable
from pathlib import Path

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot, Conversation
from partnerbot.errors import PartnerbotError
from partnerbot.explain import render_explanation
from partnerbot.facts.base import Knowledge
from partnerbot.plain import full_name, render_answer, render_partners
from partnerbot.streams import argument, lines_of, takes_colour, tell, width, write_line


def print_schema() -> None:
    """Print the JSON Schema of an answer."""
    from partnerbot.answering.schema import answer_schema

    write_line(json.dumps(answer_schema(), indent=2))


def ask(options: argparse.Namespace, folder: Path) -> bool:
    """Answer the question given, or each line of a file or of standard input as it is read.

    Returns whether every question was answered. Raises PartnerbotError where what was typed
    would be a conversation of one line, and is meant to be several.
    """
    given = options.question
    if options.conversation and len(given) > 1 and any(" " in words for words in given):
        raise PartnerbotError(
            "all words behind ask are one question; for a conversation give its questions as "
            "lines, with --file FILE or on standard input."
        )
    bot = Bot.load(folder)
    gc.freeze()  # what was read stays: no garbage is to be looked for in it
    gc.enable()
    alone = bool(given) and given != ["-"]
    questions = (
        [argument(given)] if alone else lines_of("-" if options.file is None else options.file)
    )
    conversation = Conversation() if options.conversation else None
    answered = first = True
    for question in questions:
        if not alone and not question.strip():
            conversation = Conversation() if options.conversation else None
            continue
        answer = bot.ask(question, conversation, explained=options.explain)
        _print_answer(answer, options, bot, first)
        first = False
        answered &= answer.status in ("answered", "social") and not answer.unanswered_parts
    return answered


def _print_answer(answer: Answer, options: argparse.Namespace, bot: Bot, first: bool) -> None:
    if options.json:
        write_line(answer.to_json())
        return
    colour = takes_colour()
    text = render_answer(answer, bot.knowledge, width(), colour)
    if answer.explanations:
        shown = "\n\n".join(map(render_explanation, answer.explanations))
        text = f"{shown}\n\n{text}"
    write_line(text if first else f"\n{text}", styled=colour)


def print_partners(options: argparse.Namespace, folder: Path) -> None:
    """List the partners of a knowledge folder, or of one of its sections.

    Raises PartnerbotError where no section is called so.
    """
    from partnerbot.facts.load import load
    from partnerbot.language.section_names import named_section

    knowledge = load(folder)
    partners = list(knowledge.partners)
    if options.section is not None:
        section = named_section(argument([options.section], "the section"), knowledge)
        partners = knowledge.in_order(knowledge.index.of_kind(section))
    if options.json:
        write_line(json.dumps(_as_rows(partners, knowledge), ensure_ascii=False, indent=2))
    else:
        colour = takes_colour()
        write_line(render_partners(knowledge, partners, width(), colour), styled=colour)


def _as_rows(partners: Iterable[str], knowledge: Knowledge) -> list[dict[str, str | None]]:
    rows = []
    for partner in map(knowledge.partners.__getitem__, partners):
        section = knowledge.sections[partner.section]
        rows.append(
            {
                "id": partner.id,
                "name": partner.name,
                "full_name": full_name(knowledge, partner.id),
                "kind": section.one,
                "section": section.heading,
            }
        )
    return rows


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


def new(options: argparse.Namespace) -> None:
    """Write a small knowledge folder to begin one's own from, and say what to do with it."""
    from partnerbot.starter import write_starter

    folder = Path(options.folder)
    write_starter(folder)
    quoted, documents = shlex.quote(str(folder)), shlex.quote(str(folder / "documents"))
    write_line(f"A small knowledge folder is written to {folder}. Next:")
    write_line(f'  partnerbot --knowledge {quoted} ask "who are the partners?"')
    write_line(f"  partnerbot check --knowledge {quoted} --documents {documents}")
    write_line(f"To make it yours, edit {folder / 'partners.toml'} and check again.")


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
