"""Copies of the small harbour world that a test may change."""

import shutil
from pathlib import Path

from tests.conftest import HARBOUR


def copy_of_harbour(folder: Path) -> Path:
    """The harbour's knowledge folder once more, below another folder."""
    return Path(shutil.copytree(HARBOUR, folder / "knowledge"))


def change(copy: Path, old: str, new: str) -> Path:
    """Put a text in place of the first such text in the file of partners, which is returned."""
    file = copy / "partners.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file
