"""A folder that is sound, and what is told of it once something in it is not."""

from pathlib import Path

from partnerbot.facts.integrity.entries import Entry, entries
from partnerbot.facts.integrity.identifiers import duplicates
from partnerbot.facts.integrity.references import dangling
from partnerbot.facts.integrity.required import missing
from partnerbot.facts.reading.file import ReadFile, read

SOUND = """\
[document]
id = "d"
title = "D"
file = "d.txt"
[host]
id = "h"
name = "H"
[[section]]
id = "old"
heading = "Old"
line = 1
one = "old"
many = "olds"
[[topic]]
id = "lamps"
name = "lamps"
[[partner]]
id = "a"
name = "A"
section = "old"
[[partner.fact]]
id = "a-1"
type = "mission"
statement = "It lights lamps."
topics = ["lamps"]
line = 3
phrase = "lamps"
"""


class Folder:
    """Files in the making, and what is told of them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.files: list[ReadFile] = []

    def add(self, text: str, name: str = "a.toml") -> None:
        (self.path / name).write_text(text)
        self.files.append(read(self.path / name))

    def entries(self) -> list[Entry]:
        return [entry for file in self.files for entry in entries(file)]

    def told(self) -> list[str]:
        found = self.entries()
        problems = [
            *missing("folder", self.files), *duplicates(found), *dangling(found, self.files),
        ]  # fmt: skip
        return [str(problem).replace(f"{self.path}/", "") for problem in problems]


def changed(old: str, new: str) -> str:
    """The sound file with some text in place of other."""
    assert old in SOUND
    return SOUND.replace(old, new, 1)
