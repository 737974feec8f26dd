"""From a knowledge folder to a base, or to every problem in it at once.

Owns the order of reading and cross-checking. The documents themselves are check.py's.
"""

from pathlib import Path

from partnerbot.errors import KnowledgeError, Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.choices import choices
from partnerbot.facts.crossing import dangling, duplicates, entries, fit_together, missing
from partnerbot.facts.cycles import NESTED, cycles
from partnerbot.facts.folder import knowledge_files
from partnerbot.facts.reading import ReadFile, read


def load(folder: Path) -> Knowledge:
    """Read every file of a folder into one base.

    Raises KnowledgeError with all problems of all files where anything is wrong.
    """
    return base_of(read_files(folder))


def read_files(folder: Path) -> list[ReadFile]:
    """The files of a folder, each record and the whole checked.

    Raises KnowledgeError with all problems of all files where anything is wrong.
    """
    problems: list[Problem] = []
    files = [read(path, problems) for path in knowledge_files(folder)]
    problems += missing(str(folder), files)
    problems += choices(files)
    problems += cycles([entry for file in files for entry in entries(file, NESTED)])
    if problems or not fit_together(files):
        found = [entry for file in files for entry in entries(file)]
        problems += [*duplicates(found), *dangling(found, files)]
    if problems:
        raise KnowledgeError(problems)
    return files


def base_of(files: list[ReadFile]) -> Knowledge:
    """The base that checked files make up."""
    return Knowledge([file.records for file in files])
