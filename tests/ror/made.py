"""Knowledge folders made from records of a dump."""

import json
from pathlib import Path
from typing import Any

from partnerbot.ror.convert import convert

Row = dict[str, Any]


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
