"""The places that records name."""

import re
from pathlib import Path

from tests.ror.made import Made, at, organisation

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


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
