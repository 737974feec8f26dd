"""What records say of one another, also where some of them are wrong by themselves."""

from pathlib import Path

import pytest

from partnerbot.errors import Problem
from partnerbot.facts.crossing import dangling, duplicates, entries, fit_together, missing
from partnerbot.facts.reading import ReadFile, read

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
        self.files.append(read(self.path / name, []))

    def told(self) -> list[str]:
        found = [entry for file in self.files for entry in entries(file)]
        problems: list[Problem] = [
            *missing("folder", self.files), *duplicates(found), *dangling(found, self.files),
        ]  # fmt: skip
        return [str(problem).replace(f"{self.path}/", "") for problem in problems]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def changed(old: str, new: str) -> str:
    assert old in SOUND
    return SOUND.replace(old, new, 1)


def test_what_is_sound_fits_together(folder: Folder) -> None:
    folder.add(SOUND)
    assert folder.told() == []
    assert fit_together(folder.files)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('topics = ["lamps"]', 'topics = [\n"lamps",\n"lumps"]',
         "a.toml:27: there is no topic 'lumps', which fact 'a-1' names; did you mean 'lamps'?"),
        ('section = "old"', 'section = "ancient"',
         "a.toml:20: there is no section 'ancient', which partner 'a' names; add it as a section"),
        ('id = "lamps"\n', 'id = "lamps"\nbroader = "light"\n',
         "a.toml:16: there is no topic 'light', which topic 'lamps' names; add it as a topic"),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_is_told_with_the_nearest(
    folder: Folder, old: str, new: str, told: str
) -> None:
    folder.add(changed(old, new))
    assert folder.told() == [told]
    assert not fit_together(folder.files)


def test_a_second_record_with_an_id_is_told_with_where_the_first_stands(folder: Folder) -> None:
    folder.add(SOUND)
    folder.add('[[topic]]\nname = "other"\nid = "lamps"\n', "b.toml")
    assert folder.told() == [
        "b.toml:3: topic 'lamps' stands already at a.toml:15;"
        " give one of them another id, or take one out"
    ]
    assert not fit_together(folder.files)


def test_a_stranger_is_told_apart_by_its_name(folder: Folder) -> None:
    folder.add(SOUND + '[[stranger]]\nname = "Z"\n[[stranger]]\nname = "Z"\nnear = "b"\n')
    assert folder.told() == [
        "a.toml:31: stranger 'Z' stands already at a.toml:29;"
        " give one of them another id, or take one out",
        "a.toml:32: there is no partner 'b', which stranger 'Z' names; add it as a partner",
    ]


def test_the_heading_of_a_section_is_a_fact_with_an_id_of_its_own(folder: Folder) -> None:
    folder.add(changed('id = "a-1"', 'id = "section-old"'))
    assert folder.told() == [
        "a.toml:22: fact 'section-old' stands already at a.toml:9;"
        " give one of them another id, or take one out"
    ]
    assert not fit_together(folder.files)


@pytest.mark.parametrize(
    "broken",
    [
        changed('name = "lamps"', "name = 3"),
        changed('name = "lamps"', 'name = "lamps'),
        changed('name = "lamps"', 'nam = "lamps"'),
        changed("[[topic]]", "[[topc]]"),
        changed("[[topic]]", "[topic]"),
        changed('id = "lamps"\n', 'idd = "lamps"\n'),
        changed('id = "lamps"\n', ""),
        changed('id = "lamps"\n', 'id = "lamps\n'),
        changed("[[topic]]", "[[topic"),
        changed("[[topic]]", "[[some topic]]"),
        changed('many = "olds"', 'many = """olds"'),
        changed('topics = ["lamps"]', 'topics = ["lamps="]'),
    ],
    ids=[
        "value",
        "quotes",
        "field",
        "table",
        "brackets",
        "misspelt id",
        "no id",
        "broken id",
        "broken header",
        "no header",
        "swallowed",
        "no id at all",
    ],
)
def test_a_record_that_is_wrong_itself_makes_nothing_else_look_wrong(
    folder: Folder, broken: str
) -> None:
    folder.add(broken)
    assert folder.told() == []


def test_a_wrong_record_has_its_own_references_checked(folder: Folder) -> None:
    text = changed('name = "A"', "name = 3").replace('topics = ["lamps"]', 'topics = ["lumps"]')
    folder.add(text)
    [told] = folder.told()
    assert told.startswith("a.toml:25: there is no topic 'lumps', which fact 'a-1' names")


def test_a_wrong_record_may_be_the_second_with_its_id(folder: Folder) -> None:
    folder.add(SOUND + '[[topic]]\nid = "lamps"\nname = 3\n')
    [told] = folder.told()
    assert told.startswith("a.toml:29: topic 'lamps' stands already at a.toml:15; give")


def test_where_a_file_could_not_be_read_anything_may_stand_in_it(folder: Folder) -> None:
    folder.add(changed('section = "old"', 'section = "ancient"'))
    (folder.path / "b.toml").mkdir()
    folder.files.append(read(folder.path / "b.toml", []))
    assert folder.told() == []


def test_a_base_needs_a_host_a_partner_and_a_document(folder: Folder) -> None:
    folder.add("")
    assert folder.told() == [
        "folder: no file has a [host] table; add one that names whose partners these are",
        "folder: no file has a [[partner]]; add one with at least one fact",
    ]
    folder.add(SOUND[SOUND.index("[host]") :], "b.toml")
    [told] = folder.told()
    assert told.startswith("b.toml:1: facts need a [document] table in their file")


def test_a_base_has_one_host(folder: Folder) -> None:
    folder.add(SOUND)
    folder.add('[document]\nid = "e"\ntitle = "E"\nfile = "e"\n[host]\nid="i"\nname="I"', "b.toml")
    [told] = folder.told()
    assert told.startswith("b.toml:5: a base has one host, and ")
    assert told.endswith("a.toml has a [host] too; take one of them out")


def test_a_wrong_host_or_partner_is_not_missing(folder: Folder) -> None:
    folder.add(changed('name = "H"', "name = 3").replace('name = "A"', "name = 3"))
    assert folder.told() == []
