"""The files of a knowledge folder.

Owns which files belong to it; knows nothing of what they hold.
"""

from pathlib import Path

from partnerbot.errors import KnowledgeError, Problem

ENDINGS = (".toml", ".jsonl")
"""TOML for what people write, JSON Lines for what a program made."""


def knowledge_files(folder: Path) -> list[Path]:
    """The files of a knowledge folder by name; KnowledgeError where there are none."""
    if not folder.is_dir():
        raise KnowledgeError([Problem(str(folder), None, "there is no such knowledge folder")])
    paths = sorted(path for path in folder.iterdir() if path.suffix in ENDINGS)
    if not paths:
        message = "the folder holds no .toml or .jsonl file; a knowledge base needs at least one"
        raise KnowledgeError([Problem(str(folder), None, message)])
    return paths
