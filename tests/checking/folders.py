"""Folders made from the harbour with something changed or added."""

from pathlib import Path

from partnerbot.checking.positions import Positions
from partnerbot.facts.base import Knowledge
from partnerbot.facts.load import base_of, read_files
from tests.harbour import change, copy_of_harbour


def harbour_with(folder: Path, added: str = "", **replaced: str) -> Path:
    """A copy of the harbour with some text in place of other, and more in a file behind it."""
    copy = copy_of_harbour(folder)
    for old, new in replaced.items():
        change(copy, old, new)
    if added:
        (copy / "z-added.toml").write_text(added, encoding="utf-8")
    return copy


def read(folder: Path) -> tuple[Knowledge, Positions]:
    """The base of a sound folder, and where its records stand."""
    files = read_files(folder)
    return base_of(files), Positions(files)
