"""The places of a dump: cities within countries, each with an id of its own.

Owns telling places of one name apart. Knows nothing of organisations.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

_APART = re.compile(r"[^a-z0-9]+")


class Places:
    """Collects places as records name them.

    `aliases` are other names of countries by their codes, `articles` the codes of those
    that a sentence puts "the" before.
    """

    def __init__(self, aliases: Mapping[str, Sequence[str]], articles: Collection[str]) -> None:
        self._aliases = aliases
        self._articles = articles
        self._countries: dict[str, dict[str, Any]] = {}
        self._cities: dict[tuple[str, str], dict[str, Any]] = {}
        self._by_id: dict[str, dict[str, Any]] = {}

    def of(self, record: Mapping[str, Any]) -> list[str]:
        """The ids of the places that a record of the dump names, each once."""
        found = (self._place(where) for where in record.get("locations") or ())
        return list(dict.fromkeys(place for place in found if place))

    def rows(self) -> Iterator[dict[str, Any]]:
        """The places as records of a knowledge file, countries before the cities in them."""
        yield from self._countries.values()
        yield from self._cities.values()

    def said(self, place: str) -> str:
        """A place inside a sentence: "Uppsala, Sweden", "the Netherlands"."""
        if place in self._countries:
            country = self._countries[place]
            return f"the {country['name']}" if country["article"] else str(country["name"])
        city = self._by_id[place]
        return f"{city['name']}, {self._countries[city['within']]['name']}"

    def _place(self, where: Mapping[str, Any]) -> str | None:
        details = where.get("geonames_details") or {}
        code = str(details.get("country_code") or "").lower()
        country = str(details.get("country_name") or "")
        if not code.isascii() or not code.isalpha() or not country:
            return None
        if code not in self._countries:
            self._countries[code] = {
                "id": code, "name": country, "article": code in self._articles,
                "aliases": [a for a in self._aliases.get(code, ()) if a != country],
            }  # fmt: skip
        name = str(details.get("name") or "").strip()
        if not name:
            return code
        if (name, code) not in self._cities:
            city: dict[str, Any] = {"id": self._new_id(name, code), "name": name, "within": code}
            self._cities[name, code] = self._by_id[city["id"]] = city
        return str(self._cities[name, code]["id"])

    def _new_id(self, name: str, code: str) -> str:
        decomposed = unicodedata.normalize("NFKD", name.casefold())
        plain = _APART.sub("-", "".join(c for c in decomposed if c.isascii())).strip("-")
        place, number = f"{plain or 'x'}-{code}", 1
        while place in self._by_id:
            number += 1
            place = f"{plain or 'x'}-{code}-{number}"
        return place
