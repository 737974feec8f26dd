"""The whole check of a knowledge folder.

Owns what is checked in which order. How findings are shown is report.py's.
"""

from dataclasses import dataclass
from pathlib import Path

from partnerbot.bot import Bot
from partnerbot.checking.citations import verify
from partnerbot.checking.overlaps import overlaps
from partnerbot.checking.positions import Positions
from partnerbot.checking.reachability import unreached
from partnerbot.checking.statements import copied, unfinished
from partnerbot.checking.unheard import unheard
from partnerbot.checking.unused import unused
from partnerbot.errors import KnowledgeError, Problem, in_order
from partnerbot.facts.documents import Documents
from partnerbot.facts.load import base_of, read_files


@dataclass(frozen=True)
class Findings:
    """What a check found; partners and written facts are counted where there is a base at all."""

    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    partners: int | None = None
    facts: int | None = None


def examine(folder: Path, documents: Path | None = None) -> Findings:
    """Everything that is wrong with a folder or strange about it.

    With a folder of documents, every citation is looked up as well.
    """
    try:
        files = read_files(folder)
    except KnowledgeError as error:
        return Findings(error.problems)
    knowledge, positions = base_of(files), Positions(files)
    bot = Bot(knowledge)
    warnings = [
        *overlaps(bot, positions), *unheard(bot, positions), *unused(knowledge, positions),
        *unreached(bot, positions), *unfinished(knowledge, positions),
    ]  # fmt: skip
    errors: list[Problem] = []
    if documents is not None:
        try:
            copies = Documents(documents)
            errors += verify(knowledge, copies)
            warnings += copied(knowledge, copies, positions)
        except KnowledgeError as error:
            errors += error.problems
    return Findings(
        tuple(in_order(errors)), tuple(in_order(warnings)),
        len(knowledge.partners), len(knowledge.written),
    )  # fmt: skip
