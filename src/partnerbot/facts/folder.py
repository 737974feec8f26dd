"""The files of a knowledge folder.

Owns which files belong to it; knows nothing of what they hold.
"""

import json
from pathlib import Path

from partnerbot.errors import KnowledgeError, Problem

ENDINGS = (".toml", ".jsonl")
"""TOML for what people write, JSON Lines for what a program made."""


def knowledge_files(folder: Path) -> list[Path]:
    """The files of a knowledge folder by name; KnowledgeError where there are none."""
    if not folder.is_dir():
        raise KnowledgeError([Problem(str(folder), None, "there is no such knowledge folder")])
    paths = sorted(path for path in folder.iterdir() if path.suffix in ENDINGS)
    paths = [path for path in paths if path.suffix != ".jsonl" or _holds_records(path)]
    if not paths:
        message = "the folder holds no .toml or .jsonl file; a knowledge base needs at least one"
        raise KnowledgeError([Problem(str(folder), None, message)])
    return paths


def _holds_records(path: Path) -> bool:
    """Whether a file of JSON Lines is one of records in tables, and no list of other things.

    One that can't be read is, so that the reader tells what is wrong with it.
    """
    try:
        with path.open(encoding="utf-8") as file:
            first = json.loads(next((line for line in file if line.strip()), "null"))
    except (OSError, ValueError):
        return True
    return isinstance(first, dict) and len(first) == 1
