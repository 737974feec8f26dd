"""What a base can't do without: one host, partners, and documents that facts were read from.

Owns what is told where it is missing, as far as all of the files could be read.
"""

from collections.abc import Iterator, Sequence

from partnerbot.errors import Problem
from partnerbot.facts.reading.file import ReadFile
from partnerbot.facts.reading.positions import Where


def missing(folder: str, files: Sequence[ReadFile]) -> Iterator[Problem]:
    """A problem for each table that is needed and not there, or there twice."""
    unnamed = {kind for file in files for kind in file.unnamed}
    yield from _hosts(folder, files, unnamed)
    if "partner" not in unnamed and not any(_holds(file, "partner") for file in files):
        message = "no file has a [[partner]]; add one with at least one fact"
        yield Problem(folder, None, message, "no-partner")
    for file in files:
        told = [table for table in ("host", "partner", "section") if _holds(file, table)]
        if told and not _holds(file, "document") and "document" not in file.unnamed:
            line = _line_of(file, told[0])
            message = "facts need a [document] table in their file that says where they were read"
            yield Problem(file.name, line, message, "no-document-table")


def _hosts(folder: str, files: Sequence[ReadFile], unnamed: set[str]) -> Iterator[Problem]:
    """What is wrong where there is no host, or more than one."""
    hosts = [file for file in files if _holds(file, "host")]
    if not hosts and "host" not in unnamed:
        message = "no file has a [host] table; add one that names whose partners these are"
        yield Problem(folder, None, message, "no-host")
    for file in hosts[1:]:
        message = f"a base has one host, and {hosts[0].name} has a [host] too"
        line = _line_of(file, "host")
        yield Problem(file.name, line, f"{message}; take one of them out", "several-hosts")


def _positions(file: ReadFile, table: str) -> list[Where]:
    return [*file.positions[table], *(row.where for row in file.failed if row.table == table)]


def _holds(file: ReadFile, table: str) -> bool:
    """Whether a file has a table, be it sound or not."""
    return bool(_positions(file, table)) or any(kind == table for kind, _ in file.claimed)


def _line_of(file: ReadFile, table: str) -> int | None:
    return min((where.line_at() for where in _positions(file, table)), default=None)
