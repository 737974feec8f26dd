"""The places that records name, as records of a knowledge file.

Owns their ids and names, and which names are one place.
"""

import re
import unicodedata
from typing import Any

from partnerbot.cleaning import one_line
from partnerbot.ror.record import Details, Record
from partnerbot.ror.words import words

Row = dict[str, Any]
"""A record of a knowledge file as JSON has it."""


class Places:
    """The places that records name, each with an id of its own, countries first."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], Row] = {}
        self._ids: set[str] = set()

    def of(self, record: Record) -> list[tuple[str, str]]:
        """The distinct places of a record: each its id and how a sentence says it."""
        found = (self._place(where.details or Details()) for where in record.locations or ())
        return list(dict.fromkeys(place for place in found if place))

    def rows(self) -> list[Row]:
        """The places as records of a knowledge file, countries before cities."""
        return sorted(self._rows.values(), key=lambda row: "within" in row)

    def _place(self, details: Details) -> tuple[str, str] | None:
        code = (details.country_code or "").lower()
        if not re.fullmatch("[a-z]{2}", code):
            return None
        country = self._country(code, one_line(details.country_name or "") or code.upper())
        city = one_line(details.name or "")
        if not city:
            return code, f"the {country['name']}" if "article" in country else country["name"]
        return self._city(city, code), f"{city}, {country['name']}"

    def _country(self, code: str, name: str) -> Row:
        name = name.removeprefix("The ")
        if (code, "") not in self._rows:
            aliases = [a for a in words()["countries"].get(code, ()) if a != name]
            row: Row = {"id": code, "name": name, "aliases": aliases}
            article = code in words()["article"]["codes"]
            self._rows[code, ""] = {**row, "article": True} if article else row
        row = self._rows[code, ""]
        if name not in (row["name"], *row["aliases"]):
            row["aliases"].append(name)
        return row

    def _city(self, name: str, code: str) -> str:
        if (code, name) not in self._rows:
            row = {"id": self._new_id(name, code), "name": name, "within": code}
            self._rows[code, name] = row
        return str(self._rows[code, name]["id"])

    def _new_id(self, name: str, code: str) -> str:
        folded = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
        slug = re.sub("[^a-z0-9]+", "-", folded).strip("-") or "x"
        fresh, number = f"{slug}-{code}", 1
        while fresh in self._ids:
            number += 1
            fresh = f"{slug}-{code}-{number}"
        self._ids.add(fresh)
        return fresh
