"""From a knowledge folder to a base, or to every problem in it at once.

Owns the order of reading files and of the checks of integrity.
"""

from pathlib import Path

from partnerbot.errors import KnowledgeError
from partnerbot.facts.base import Knowledge
from partnerbot.facts.folder import knowledge_files
from partnerbot.facts.integrity.alternatives import alternatives
from partnerbot.facts.integrity.cycles import cycles
from partnerbot.facts.integrity.entries import entries
from partnerbot.facts.integrity.identifiers import duplicates
from partnerbot.facts.integrity.references import dangling
from partnerbot.facts.integrity.required import missing
from partnerbot.facts.reading.file import ReadFile, read


def load(folder: Path) -> Knowledge:
    """Read every file of a folder into one base.

    Raises KnowledgeError with all problems of all files where anything is wrong.
    """
    return base_of(read_files(folder))


def read_files(folder: Path) -> list[ReadFile]:
    """The files of a folder, each record and the whole checked.

    Raises KnowledgeError with all problems of all files where anything is wrong.
    """
    files = [read(path) for path in knowledge_files(folder)]
    found = [entry for file in files for entry in entries(file)]
    problems = [
        *(problem for file in files for problem in file.problems),
        *missing(str(folder), files), *alternatives(files), *cycles(found),
        *duplicates(found), *dangling(found, files),
    ]  # fmt: skip
    if problems:
        raise KnowledgeError(problems, str(folder))
    return files


def base_of(files: list[ReadFile]) -> Knowledge:
    """The base that checked files make up."""
    return Knowledge([file.records for file in files])
