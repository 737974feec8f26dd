"""What becomes of the records of a dump: places, kinds, names and facts."""

import gzip
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from partnerbot.errors import PartnerbotError
from partnerbot.facts.load import load
from partnerbot.ror.convert import convert

Row = dict[str, Any]
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def at(city: str | None, code: str, country: str) -> Row:
    return {"geonames_details": {"name": city, "country_code": code, "country_name": country}}


SWEDEN = at("Uppsala", "SE", "Sweden")
IN_UPPSALA = "Uppsala University is an educational institution in Uppsala, Sweden."


def organisation(own: str = "048a87296", name: str = "Uppsala University", **fields: Any) -> Row:
    names = [{"value": name, "types": ["ror_display", "label"], "lang": "en"}]
    return {
        "id": f"https://ror.org/{own}", "names": names, "established": None,
        "types": ["education"], "status": "active", "locations": [SWEDEN],
        "relationships": [], **fields,
    }  # fmt: skip


def named(*names: tuple[str, str]) -> list[Row]:
    return [{"value": value, "types": [kind], "lang": None} for value, kind in names]


def link(own: str, label: str | None, relation: str) -> Row:
    return {"id": f"https://ror.org/{own}", "label": label, "type": relation}


class Made:
    """A folder that was made from some records."""

    def __init__(self, folder: Path, *records: Row) -> None:
        dump = folder / "ror-small.jsonl"
        dump.write_text("".join(f"{json.dumps(record)}\n" for record in records))
        self.count = convert(dump, folder / "knowledge")
        self.text = (folder / "knowledge" / "ror.jsonl").read_text(encoding="utf-8")
        self.lines = [next(iter(json.loads(t).items())) for t in self.text.splitlines()]

    def all(self, table: str) -> list[Row]:
        return [row for name, row in self.lines if name == table]

    def facts(self, number: int = 0) -> dict[str, Row]:
        return {fact["id"]: fact for fact in self.all("partner")[number]["fact"]}

    def said(self, number: int = 0) -> list[str]:
        return [fact["statement"] for fact in self.facts(number).values()]


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


def test_every_fact_names_the_line_and_the_id_of_its_record(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation("012a77v79", "Lund University"), organisation())
    fact = made.facts(1)["048a87296-place"]
    assert fact == {
        "id": "048a87296-place", "type": "located", "place": "uppsala-se", "line": 2,
        "statement": IN_UPPSALA, "brief": "in Uppsala, Sweden", "phrase": "048a87296",
    }  # fmt: skip


def test_the_document_is_called_as_its_text_is_once_unpacked(tmp_path: Path) -> None:
    record = json.dumps(organisation())
    packed = tmp_path / "ror-46.jsonl.gz"
    packed.write_bytes(gzip.compress(record.encode()))
    with zipfile.ZipFile(tmp_path / "v1.50.zip", "w") as archive:
        archive.writestr("v1.50_schema_v2.json", f"[{record}]")
    for dump, name in ((packed, "ror-46.jsonl"), (archive.filename, "v1.50_schema_v2.json")):
        convert(Path(str(dump)), tmp_path)
        assert f'"file":"{name}"' in (tmp_path / "ror.jsonl").read_text().splitlines()[0]


def test_a_country_has_its_other_names_and_its_article(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation(locations=[at("Cambridge", "GB", "United Kingdom")]))
    country, city = made.all("place")
    assert (country["id"], country["name"], country["article"]) == ("gb", "United Kingdom", True)
    assert {"UK", "Britain", "Great Britain"} <= set(country["aliases"])
    assert city == {"id": "cambridge-gb", "name": "Cambridge", "within": "gb"}


def test_two_cities_of_one_name_in_two_countries_are_two_places(tmp_path: Path) -> None:
    britain = at("Cambridge", "GB", "United Kingdom")
    states = at("Cambridge", "US", "United States")
    made = Made(tmp_path, organisation(locations=[britain, states, britain]))
    assert [p["id"] for p in made.all("place")] == ["gb", "us", "cambridge-gb", "cambridge-us"]
    assert {f["id"]: f["brief"] for f in made.facts().values()} == {
        "048a87296-place": "in Cambridge, United Kingdom",
        "048a87296-place-2": "in Cambridge, United States",
    }


def test_a_place_may_be_no_more_than_a_country(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation(locations=[at(None, "NL", "The Netherlands")]))
    assert made.said() == ["Uppsala University is an educational institution in the Netherlands."]
    assert made.facts()["048a87296-place"]["place"] == "nl"


def test_accents_and_signs_drop_out_of_a_citys_id(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation(locations=[at("São José-dos Campos", "BR", "Brazil")]))
    assert made.all("place")[1]["id"] == "sao-jose-dos-campos-br"


def test_cities_in_other_scripts_and_cities_that_fold_alike_are_numbered(tmp_path: Path) -> None:
    cities = [at(city, "CN", "China") for city in ("北京市", "上海市", "Xi'an", "Xi’an", "Xi An")]
    ids = [place["id"] for place in Made(tmp_path, organisation(locations=cities)).all("place")]
    assert len(ids) == len(set(ids)) == 6
    assert ids[:4] == ["cn", "x-cn", "x-cn-2", "xi-an-cn"]
    assert all(_ID.fullmatch(place) for place in ids)


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


def test_the_year_of_founding_is_a_date(tmp_path: Path) -> None:
    fact = Made(tmp_path, organisation(established=1477)).facts()["048a87296-created"]
    assert fact["statement"] == "Uppsala University was established in 1477."
    assert (fact["date"], fact["brief"]) == (1477, "established in 1477")


def test_a_year_of_three_figures_is_written_with_four_and_said_with_three(tmp_path: Path) -> None:
    university = organisation("01", "Al-Azhar University", established=970)
    fact = Made(tmp_path, university).facts()["01-created"]
    assert fact["date"] == "0970"
    assert fact["statement"] == "Al-Azhar University was established in 970."


def test_the_first_acronym_stands_for_the_name(tmp_path: Path) -> None:
    names = named(("MIT", "acronym"), ("M.I.T.", "acronym"))
    shown = named(("Massachusetts Institute of Technology", "ror_display"))
    fact = Made(tmp_path, organisation("042nb2s44", names=names + shown)).facts()["042nb2s44-name"]
    assert (fact["type"], fact["acronym"]) == ("full_name", "MIT")
    assert fact["full_name"] == "Massachusetts Institute of Technology"
    assert fact["statement"] == "MIT stands for Massachusetts Institute of Technology."


def test_an_acronym_that_is_the_name_itself_stands_for_nothing(tmp_path: Path) -> None:
    names = [{"value": "CERN", "types": ["acronym", "ror_display"], "lang": None}]
    assert "01ggx4157-name" not in Made(tmp_path, organisation("01ggx4157", names=names)).facts()


@pytest.mark.parametrize(
    ("relation", "statement"),
    [
        ("Parent", "Uppsala University is part of Y."),
        ("child", "Y is part of Uppsala University."),
        ("related", "Uppsala University is related to Y."),
        ("Predecessor", "Uppsala University took the place of Y."),
        ("successor", "Y took the place of Uppsala University."),
    ],
)
def test_each_relation_is_said(tmp_path: Path, relation: str, statement: str) -> None:
    made = Made(tmp_path, organisation(relationships=[link("02y", "Y", relation)]))
    fact = made.facts()["048a87296-link-02y"]
    assert (fact["type"], fact["relation"]) == ("link", relation.lower())
    assert (fact["other"], fact["statement"]) == ("Y", statement)


def test_a_link_names_a_partner_only_where_the_dump_has_it(tmp_path: Path) -> None:
    links = [link("012a77v79", "Lund University", "related"), link("02y", "Y", "related")]
    lund = organisation("012a77v79", "Lund University")
    facts = Made(tmp_path, organisation(relationships=links), lund).facts()
    assert facts["048a87296-link-012a77v79"]["partner"] == "012a77v79"
    assert "partner" not in facts["048a87296-link-02y"]


def test_a_link_without_a_label_takes_the_name_from_the_dump_or_falls_away(tmp_path: Path) -> None:
    links = [link("012a77v79", None, "related"), link("02y", "", "related")]
    lund = organisation("012a77v79", "Lund University")
    made = Made(tmp_path, organisation(relationships=links), lund)
    assert made.said() == [IN_UPPSALA, "Uppsala University is related to Lund University."]


def test_one_relation_counts_once_and_two_relations_have_two_ids(tmp_path: Path) -> None:
    links = [link("02y", "Y", kind) for kind in ("child", "related", "Child", "owner")]
    facts = Made(tmp_path, organisation(relationships=links)).facts()
    assert list(facts)[1:] == ["048a87296-link-02y", "048a87296-link-02y-related"]


@pytest.mark.parametrize(
    ("status", "statement"),
    [
        ("inactive", "The registry lists Uppsala University as inactive."),
        ("withdrawn", "The registry has withdrawn its record of Uppsala University."),
    ],
)
def test_a_record_that_is_not_active_says_so(tmp_path: Path, status: str, statement: str) -> None:
    fact = Made(tmp_path, organisation(status=status)).facts()["048a87296-standing"]
    assert (fact["type"], fact["statement"]) == ("standing", statement)


def test_a_record_that_says_nothing_is_listed_still(tmp_path: Path) -> None:
    made = Made(tmp_path, organisation(locations=[]))
    assert list(made.facts()) == ["048a87296-listed"]
    assert made.said() == ["Uppsala University is an educational institution."]


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
