"""References, also where some of the records are wrong by themselves."""

import pytest

from partnerbot.facts.reading.file import read
from tests.facts.integrity.folders import SOUND, Folder, changed


def test_what_is_sound_has_nothing_told_of_it(folder: Folder) -> None:
    folder.add(SOUND)
    assert folder.told() == []


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


def test_a_stranger_is_told_apart_by_its_name(folder: Folder) -> None:
    folder.add(SOUND + '[[stranger]]\nname = "Z"\n[[stranger]]\nname = "Z"\nnear = "b"\n')
    assert folder.told() == [
        "a.toml:31: stranger 'Z' stands already at a.toml:29;"
        " give one of them another id, or take one out",
        "a.toml:32: there is no partner 'b', which stranger 'Z' names; add it as a partner",
    ]


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


def test_where_a_file_could_not_be_read_anything_may_stand_in_it(folder: Folder) -> None:
    folder.add(changed('section = "old"', 'section = "ancient"'))
    (folder.path / "b.toml").mkdir()
    folder.files.append(read(folder.path / "b.toml"))
    assert folder.told() == []
