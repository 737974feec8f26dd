"""The knowledge file that is made of a dump."""

import gzip
import json
import zipfile
from pathlib import Path

import pytest

from partnerbot.errors import PartnerbotError
from partnerbot.facts.load import load
from partnerbot.ror.convert import convert
from tests.ror.made import Made, at, link, named, organisation


def test_a_file_has_document_host_kinds_places_and_partners_in_this_order(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation())
    assert [table for table, _ in made.lines] == [
        "document", "host", "section", "place", "place", "partner",
    ]  # fmt: skip
    title = "Research Organization Registry"
    assert made.lines[0][1] == {"id": "ror", "title": title, "file": "ror-small.jsonl"}
    aliases = ["ROR", "ror.org"]
    assert made.lines[1][1] == {"id": "ror", "name": title, "article": True, "aliases": aliases}


def test_each_line_is_compact_json_in_its_own_letters(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation(names=named(("Åbo Akademi", "ror_display"))))
    assert '"name":"Åbo Akademi"' in made.text


def test_what_was_made_loads_as_a_knowledge_folder(tmp_path: Path) -> None:
    other = organisation("012a77v79", "Lund University", locations=[at("Lund", "SE", "Sweden")])
    Made(tmp_path, organisation(relationships=[link("012a77v79", "Lund", "related")]), other)
    assert list(load(tmp_path / "knowledge").partners) == ["048a87296", "012a77v79"]


def test_the_document_is_called_as_its_text_is_once_unpacked(tmp_path: Path) -> None:
    record = json.dumps(organisation())
    packed = tmp_path / "ror-46.jsonl.gz"
    packed.write_bytes(gzip.compress(record.encode()))
    with zipfile.ZipFile(tmp_path / "v1.50.zip", "w") as archive:
        archive.writestr("v1.50_schema_v2.json", f"[{record}]")
    for dump, name in ((packed, "ror-46.jsonl"), (archive.filename, "v1.50_schema_v2.json")):
        convert(Path(str(dump)), tmp_path)
        assert f'"file":"{name}"' in (tmp_path / "ror.jsonl").read_text().splitlines()[0]


def test_the_kinds_that_occur_are_sections_with_their_first_line(tmp_path: Path) -> None:
    firm = organisation("012a77v79", "Volvo", types=["company"])
    sections = Made(tmp_path, firm, organisation(), organisation("x1", "KTH")).all("section")
    assert [(s["id"], s["heading"], s["line"]) for s in sections] == [
        ("education", "education", 2), ("company", "company", 1),
    ]  # fmt: skip
    assert (sections[1]["one"], sections[1]["many"]) == ("company", "companies")
    assert "firm|firms" in sections[1]["words"]


def test_an_educational_institution_is_called_a_university_too(tmp_path: Path) -> None:
    [section] = Made(tmp_path, organisation()).all("section")
    assert (section["one"], section["many"]) == (
        "educational institution", "educational institutions",
    )  # fmt: skip
    assert "university|universities" in section["words"]


def test_an_organisation_of_several_types_stands_under_the_first_that_funds_nothing(
    tmp_path: Path,
) -> None:
    made = Made(tmp_path, organisation(types=["funder", "education", "healthcare"]))
    assert made.all("partner")[0]["section"] == "education"
    facts = made.facts()
    assert facts["048a87296-kind-funder"]["section"] == "funder"
    assert facts["048a87296-kind-funder"]["brief"] == "a funder as well"
    assert "Uppsala University is a healthcare organisation as well." in made.said()


def test_a_funder_that_is_nothing_else_stands_under_funder(tmp_path: Path) -> None:
    [partner] = Made(tmp_path, organisation(types=["funder"])).all("partner")
    assert partner["section"] == "funder"


def test_of_two_records_with_one_id_the_first_is_kept(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation(), organisation(name="Another"), organisation("02y", "Y"))
    assert made.count == 2
    assert [p["name"] for p in made.all("partner")] == ["Uppsala University", "Y"]
    assert made.facts(1)["02y-place"]["line"] == 3


def test_an_earlier_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    Made(tmp_path, organisation(name="Before"))
    assert "Before" not in Made(tmp_path, organisation()).text
    assert [p.name for p in (tmp_path / "knowledge").iterdir()] == ["ror.jsonl"]


def test_a_dump_that_breaks_off_leaves_the_earlier_file_alone(tmp_path: Path) -> None:
    text = Made(tmp_path, organisation()).text
    broken = tmp_path / "broken.jsonl"
    broken.write_text(f"{json.dumps(organisation('02y', 'Y'))}\n{{")
    with pytest.raises(PartnerbotError, match=r"broken\.jsonl:2: "):
        convert(broken, tmp_path / "knowledge")
    assert (tmp_path / "knowledge" / "ror.jsonl").read_text() == text


def test_a_missing_dump_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PartnerbotError, match=r"nowhere\.json"):
        convert(tmp_path / "nowhere.json", tmp_path)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    dump = tmp_path / "ror.jsonl"
    dump.write_text(json.dumps(organisation()))
    with pytest.raises(PartnerbotError, match="can't be written"):
        convert(dump, tmp_path / "taken")


def test_a_place_whose_country_is_not_told_is_none(tmp_path: Path) -> None:
    nowhere = at("Uppsala", "", "Sweden")
    assert Made(tmp_path, organisation(locations=[nowhere])).all("place") == []


def test_a_country_has_every_name_that_the_records_give_it(tmp_path: Path) -> None:
    places = [at("Uppsala", "SE", "Sweden"), at("Lund", "SE", "Kingdom of Sweden")]
    country = Made(tmp_path, organisation(locations=places)).all("place")[0]
    assert country["name"] == "Sweden"
    assert "Kingdom of Sweden" in country["aliases"]


def test_a_dump_whose_records_name_nobody_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PartnerbotError, match="names no organisation; take a dump from"):
        Made(tmp_path, organisation(names=[]))
