"""The pages of `--help`: one text file for each command, laid out for a terminal.

Owns how a page is laid out. In its text a line in capitals begins a section; a line indented
by two spaces is a term, told as it stands, and what is indented further explains it; all else
is prose. The sections COMMANDS, ARGUMENTS and OPTIONS are made of the parser, whose help says
it best. Knows nothing of what a command does.
"""

import argparse
import os
import re
import textwrap
from collections.abc import Iterator, Sequence

_FOLDER = os.path.dirname(__file__)  # noqa: PTH120 - pathlib is dear to import
_TITLE = re.compile(r"^([A-Z][A-Z ]+)$", re.MULTILINE)
_ENTRY = re.compile(r"^  (\S.*)\n?((?:^      .*\n?)*)", re.MULTILINE)
_BOLD, _RESET = "\x1b[1m", "\x1b[0m"
_NARROWEST, _WIDEST = 30, 100
_LONGEST_BESIDE = 20
"""So long a term may be for its explanation to stand beside it."""
_ROOM_BESIDE = 50
"""So wide a page must be for that."""
_MARGIN, _BENEATH = "  ", " " * 6

Entry = tuple[str, str]
"""A term and what explains it, which may be nothing."""


def page(parser: argparse.ArgumentParser, width: int, colour: bool) -> str:
    """What `--help` shows of a command, in lines of at most so many columns.

    Only examples and other terms may be longer, for they are to be copied as they stand.
    """
    width = max(_NARROWEST, min(width, _WIDEST))
    made = _made_of(parser)
    sections = []
    for title, body in _sections(parser.prog.split()[-1]).items():
        blocks = [*_prose(body, width), _entries(made.get(title, ()), width)]
        head = f"{_BOLD}{title}{_RESET}" if colour else title
        sections.append(f"{head}\n" + "\n\n".join(filter(None, blocks)))
    return "\n\n".join(sections)


def _sections(command: str) -> dict[str, str]:
    """The text of a page by the titles in it."""
    with open(f"{_FOLDER}/{command}.txt", encoding="utf-8") as file:  # noqa: PTH123
        text = file.read()
    _, *parts = _TITLE.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _made_of(parser: argparse.ArgumentParser) -> dict[str, list[Entry]]:
    """The entries that a parser gives for the sections that are made of it."""
    made: dict[str, list[Entry]] = {"COMMANDS": [], "ARGUMENTS": [], "OPTIONS": []}
    for action in parser._actions:
        if action.help == argparse.SUPPRESS:
            continue
        if isinstance(action, argparse._SubParsersAction):
            made["COMMANDS"] = [(a.dest, a.help or "") for a in action._get_subactions()]
        elif action.option_strings:
            value = f" {action.metavar}" if action.nargs != 0 else ""
            made["OPTIONS"].append((", ".join(action.option_strings) + value, action.help or ""))
        else:
            made["ARGUMENTS"].append((str(action.metavar), action.help or ""))
    return made


def _prose(body: str, width: int) -> Iterator[str]:
    """The blocks of a section: paragraphs, and terms with what explains them."""
    for block in filter(None, body.strip("\n").split("\n\n")):
        if block.startswith(_MARGIN):
            found = _ENTRY.findall(block)
            yield _entries([(term, " ".join(more.split())) for term, more in found], width)
        else:
            yield "\n".join(_wrapped(block, width, _MARGIN))


def _entries(entries: Sequence[Entry], width: int) -> str:
    """Terms with what explains them: beside them where all are short, else beneath."""
    longest = max((len(term) for term, _ in entries), default=0)
    beside = longest <= _LONGEST_BESIDE and width >= _ROOM_BESIDE
    lines: list[str] = []
    for term, more in entries:
        if beside:
            hanging = " " * (longest + 2 * len(_MARGIN))
            first, *rest = _wrapped(more, width, hanging) or [""]
            lines += [f"{_MARGIN}{term}{first[len(term) + len(_MARGIN) :]}", *rest]
        else:
            lines += [f"{_MARGIN}{term}", *_wrapped(more, width, _BENEATH)]
    return "\n".join(lines)


def _wrapped(text: str, width: int, margin: str) -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=margin, subsequent_indent=margin,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
