"""A session as a file: Markdown to read, JSON for programs, or plain text.

Owns the three forms and what a typed file name means. Text from outside never acts in them as
markup, link or control sequence. Knows nothing of screens.
"""

import errno
import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

from partnerbot.chat.files import write_shared
from partnerbot.chat.shapes import Divider, TurnView
from partnerbot.chat.turn_text import turn_text
from partnerbot.chat.turns import Turn
from partnerbot.cleaning import clean, one_line

Entries = Sequence[Turn | Divider]

FORMS = (".md", ".json", ".txt")
"""The endings of the files that can be written."""

_ACTIVE = re.compile(r"[\\`*_\[\]<>#|~&$@]")
_LINKING = re.compile(
    r"(?<=\w):(?=//)|:(?=[^\s@]{1,80}@)"
    r"|(?<=\w)\.(?=[^\W\d_]{2})",  # the end of a domain, which some readers link by itself
    re.IGNORECASE,
)
"""What makes an address of a text."""
_LEADING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")


def destination(name: str, replace: bool = False) -> Path:
    """The file that a typed name means.

    Raises FileExistsError where one is there already that is not to be replaced, and
    ValueError where the name begins with nobody's home folder.
    """
    name = clean(name).strip()
    try:
        path = Path(name).expanduser()
    except RuntimeError:
        home = Path(name).parts[0]
        raise ValueError(f"There is no home folder {home}; write the path in full.") from None
    if os.path.lexists(path) and not path.is_dir() and not replace:
        raise FileExistsError(errno.EEXIST, "It is there already", str(path))
    return path


def write(path: Path, entries: Entries, host: str) -> None:
    """Write a session to a file in the form that its ending names.

    Raises OSError where it can't be written and ValueError for another ending. What was
    in the file before is lost only when the new one is whole.
    """
    write_shared(path, render(path.suffix.lower(), entries, host))


def render(ending: str, entries: Entries, host: str) -> str:
    """A session in the form that a file's ending names; ValueError for another ending."""
    match ending:
        case ".md":
            return _as_markdown(entries, host)
        case ".json":
            return _as_json(entries)
        case ".txt":
            return _as_text(entries)
        case _:
            *others, last = FORMS
            known = f"{', '.join(others)} or {last}"
            raise ValueError(f"The name must end in {known}; the ending sets the format.")


def _as_json(entries: Entries) -> str:
    """A list of conversations, each a list of answers as `partnerbot ask --json` has them."""
    conversations: list[list[object]] = [[]]
    for entry in entries:
        if isinstance(entry, Divider):
            conversations.append([])
        else:
            conversations[-1].append(entry.answer)
    told = [conversation for conversation in conversations if conversation]
    return json.dumps(told, default=vars, ensure_ascii=False, indent=2) + "\n"


def _as_text(entries: Entries) -> str:
    """Every turn with its sources, separated by blank lines."""
    return "\n".join(turn_text(e.view) if isinstance(e, Turn) else "* * *\n" for e in entries)


def _as_markdown(entries: Entries, host: str) -> str:
    """A page that reads well as it stands and also rendered."""
    lines = [f"# Questions about {_escape(host)}'s partners", ""]
    for entry in entries:
        if isinstance(entry, Divider):
            lines += ["---", ""]
        else:
            lines += _turn__as_markdown(entry.view)
    return "\n".join(lines)


def _turn__as_markdown(view: TurnView) -> list[str]:
    lines = [f"**You:** {_escape(view.question)}", ""]
    lines += [f"*read as: {_escape(view.reading)}*", ""] if view.reading else []
    lines += [f"**Partnerbot:** {_escape(view.answer)}", ""]
    if view.table:
        head = " | ".join(_escape(column.text) for column in view.table.columns)
        lines += [f"| | {head} |", f"|{' --- |' * (len(view.table.columns) + 1)}"]
        for row in view.table.rows:
            cells = " | ".join(_escape(f"{c.text or '–'} {c.marks}".strip()) for c in row.cells)
            lines.append(f"| {_escape(row.label)} | {cells} |")
        lines.append("")
    lines += [f"- {_escape(f'[{note.number}] {note.text}')}" for note in view.notes]
    return [*lines, ""] if view.notes else lines


def _escape(text: str) -> str:
    """Text that means nothing to Markdown, GitHub's automatic links included."""
    text = _ACTIVE.sub(r"\\\g<0>", one_line(text))
    text = _LINKING.sub(r"\\\g<0>", text)
    return _LEADING.sub(r"\1\\\2" if text.lstrip()[:1] in "-+=" else r"\1\2&#8203;", text)
