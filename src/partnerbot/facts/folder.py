"""The files of a knowledge folder.

Owns which files belong to it; knows nothing of what they hold.
"""

import json
from pathlib import Path

from partnerbot.errors import KnowledgeError, Problem
from partnerbot.facts.regular_files import RefusedError, read_beginning, unreadable

ENDINGS = (".toml", ".jsonl")
"""TOML for what people write, JSON Lines for what a program made."""
_GLANCE = 65_536
"""So many bytes of a file are looked at to tell what sort of lines it has."""


def knowledge_files(folder: Path) -> list[Path]:
    """The files of a knowledge folder by name; KnowledgeError where there are none."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in ENDINGS)
    except (FileNotFoundError, ValueError):  # a NUL in its name
        message = "there is no such knowledge folder; check the path"
        raise KnowledgeError([Problem(str(folder), None, message, "no-folder")]) from None
    except NotADirectoryError:
        message = "this is a file; name the folder that it is in"
        raise KnowledgeError([Problem(str(folder), None, message, "no-folder")]) from None
    except OSError as error:
        raise KnowledgeError([unreadable(folder, error)]) from None
    paths = [path for path in paths if path.suffix != ".jsonl" or _holds_records(path)]
    if not paths:
        message = "the folder holds no .toml or .jsonl file; a knowledge base needs at least one"
        raise KnowledgeError([Problem(str(folder), None, message, "no-files")])
    return paths


def _holds_records(path: Path) -> bool:
    """Whether a file of JSON Lines is one of records in tables, and no list of other things.

    One that can't be read is, so that the reader tells what is wrong with it.
    """
    try:
        beginning = read_beginning(path, _GLANCE).decode("utf-8-sig", errors="replace")
        first = json.loads(beginning.lstrip().partition("\n")[0] or "null")
    except (RefusedError, ValueError, RecursionError):
        return True
    return isinstance(first, dict) and len(first) == 1
