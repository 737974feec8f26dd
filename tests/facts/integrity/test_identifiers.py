"""Ids that two records share."""

from tests.facts.integrity.folders import SOUND, Folder, changed


def test_a_second_record_with_an_id_is_told_with_where_the_first_stands(folder: Folder) -> None:
    folder.add(SOUND)
    folder.add('[[topic]]\nname = "other"\nid = "lamps"\n', "b.toml")
    assert folder.told() == [
        "b.toml:3: topic 'lamps' stands already at a.toml:15;"
        " give one of them another id, or take one out"
    ]


def test_the_heading_of_a_section_is_a_fact_with_an_id_of_its_own(folder: Folder) -> None:
    folder.add(changed('id = "a-1"', 'id = "section-old"'))
    assert folder.told() == [
        "a.toml:22: fact 'section-old' stands already at a.toml:9;"
        " give one of them another id, or take one out"
    ]


def test_a_wrong_record_may_be_the_second_with_its_id(folder: Folder) -> None:
    folder.add(SOUND + '[[topic]]\nid = "lamps"\nname = 3\n')
    [told] = folder.told()
    assert told.startswith("a.toml:29: topic 'lamps' stands already at a.toml:15; give")
