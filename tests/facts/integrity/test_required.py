"""What a base can't do without."""

from tests.facts.integrity.folders import SOUND, Folder, changed


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
