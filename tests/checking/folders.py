"""Folders made from the harbour with something changed or added."""

import shutil
from pathlib import Path

from partnerbot.checking.places import Places
from partnerbot.facts.base import Knowledge
from partnerbot.facts.load import base_of, read_files
from tests.conftest import HARBOUR


def harbour_with(folder: Path, added: str = "", **replaced: str) -> Path:
    """A copy of the harbour with some text in place of other, and more in a file behind it."""
    copy = Path(shutil.copytree(HARBOUR, folder / "knowledge"))
    file = copy / "partners.toml"
    text = file.read_text(encoding="utf-8")
    for old, new in replaced.items():
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    if added:
        (copy / "z-added.toml").write_text(added, encoding="utf-8")
    return copy


def read(folder: Path) -> tuple[Knowledge, Places]:
    """The base of a sound folder, and where its records stand."""
    files = read_files(folder)
    return base_of(files), Places(files)
