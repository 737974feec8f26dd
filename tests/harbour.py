"""Copies of the small harbour world that a test may change."""

import shutil
from pathlib import Path

from tests.conftest import HARBOUR

_PILOTS = '[[partner]]\nid = "pilots"'
_LINK = """\
[[partner.fact]]
id = "fog-link"
type = "link"
relation = "parent"
other = "the Northern League"
statement = "FOG is a member of the Northern League."
line = 6
phrase = "Fishers' Own Guild"

"""


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


def harbour_with_a_link(folder: Path) -> Path:
    """A copy in which FOG has to do with an organisation that is no record."""
    copy = copy_of_harbour(folder)
    change(copy, _PILOTS, f"{_LINK}{_PILOTS}")
    return copy
