"""Who the records of a dump are about."""

from pathlib import Path
from typing import Any

import pytest

from partnerbot.ror.organisations import Organisation, names_of, organisations, own_id
from partnerbot.ror.record import Record
from tests.ror.made import Made, named, organisation


def read(own: str = "048a87296", *names: tuple[str, str], **fields: Any) -> Record:
    told = names or (("Uppsala University", "ror_display"),)
    called = [{"value": value, "types": [kind]} for value, kind in told]
    return Record.model_validate({"id": f"https://ror.org/{own}", "names": called, **fields})


def the_one(of: Record) -> Organisation:
    [found] = organisations([(1, of)])
    return found


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("https://ror.org/048A87296", "048a87296"),
        ("https://ror.org/048a87296/", "048a87296"),
        ("https://ror.org/not an id", ""),
        ("", ""),
    ],
)
def test_the_id_is_the_end_of_the_address(address: str, own: str) -> None:
    assert own_id(address) == own


def test_the_name_that_the_registry_shows_comes_first_and_each_once() -> None:
    names = (("UU", "acronym"), ("Uppsala University", "ror_display"), ("UU", "alias"))
    found = the_one(read("048a87296", *names))
    assert (found.name, found.names) == ("Uppsala University", ["Uppsala University", "UU"])
    assert names_of(found.record, "acronym") == ["UU"]


def test_what_has_no_name_or_no_id_is_no_organisation() -> None:
    assert not list(organisations([(1, read("048a87296", (" ", "label"))), (2, read("?"))]))


def test_of_two_records_with_one_id_the_first_counts() -> None:
    found = list(organisations([(3, read()), (4, read())]))
    assert [organisation.line for organisation in found] == [3]


@pytest.mark.parametrize(
    ("types", "kinds"),
    [
        (["funder", "education"], ["education", "funder"]),
        (["funder"], ["funder"]),
        (["spaceship"], ["other"]),
        (None, ["other"]),
    ],
)
def test_that_it_is_a_funder_comes_last(types: list[str] | None, kinds: list[str]) -> None:
    assert the_one(read(types=types)).kinds == kinds


def test_names_of_every_kind_and_language_are_aliases_once_each(tmp_path: Path) -> None:
    names = named(("Uppsala universitet", "label"), ("UU", "acronym"), ("", "alias"))
    shown = named(("Uppsala\u0007  University\n", "ror_display"), ("UU", "alias"))
    [partner] = Made(tmp_path, organisation(names=[*names, *shown])).all("partner")
    assert partner["name"] == "Uppsala University"
    assert partner["aliases"] == ["Uppsala universitet", "UU"]


def test_half_a_character_does_not_spoil_a_name(tmp_path: Path) -> None:
    [partner] = Made(tmp_path, organisation(name="Uppsala \ud800 University")).all("partner")
    assert partner["name"] == "Uppsala University"


def test_joiners_that_a_script_needs_stay_in_a_name(tmp_path: Path) -> None:
    name = "دانش\u200cگاه"
    [partner] = Made(tmp_path, organisation(name=name)).all("partner")
    assert partner["name"] == name
