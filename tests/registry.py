"""A few organisations as the Research Organization Registry describes them, as a dump."""

import json
from pathlib import Path
from typing import Any

SWEDEN, BRITAIN, AMERICA = ("SE", "Sweden"), ("GB", "United Kingdom"), ("US", "United States")
GHANA, JAMAICA = ("GH", "Ghana"), ("JM", "Jamaica")


def record(
    own: str, names: dict[str, str], year: int, kinds: str, city: str, country: tuple[str, str],
    *links: tuple[str, str, str],
) -> dict[str, Any]:  # fmt: skip
    """A record of schema v2; the first name is the one that is shown."""
    shown = next(iter(names))
    return {
        "id": f"https://ror.org/{own}",
        "names": [
            {"value": name, "types": [kind, "ror_display"] if name == shown else [kind]}
            for name, kind in names.items()
        ],
        "established": year, "types": kinds.split(), "status": "active",
        "locations": [{"geonames_details": {
            "name": city, "country_code": country[0], "country_name": country[1]}}],
        "relationships": [
            {"type": relation, "id": f"https://ror.org/{other}", "label": label}
            for relation, other, label in links
        ],
    }  # fmt: skip


RECORDS = (
    record("048a87296", {"Uppsala University": "label", "Uppsala universitet": "label"}, 1477,
           "education funder", "Uppsala", SWEDEN,
           ("child", "03qp8ma69", "Center for Clinical Research Dalarna")),
    record("012a77v79", {"Lund University": "label", "Lunds universitet": "label"}, 1666,
           "education", "Lund", SWEDEN),
    record("02yy8x990", {"Swedish University of Agricultural Sciences": "label", "SLU": "acronym"},
           1977, "education", "Uppsala", SWEDEN),
    record("03qp8ma69", {"Center for Clinical Research Dalarna": "label"}, 1992, "facility",
           "Falun", SWEDEN, ("parent", "048a87296", "Uppsala University")),
    record("04mmhzs81", {"ARM (United Kingdom)": "label"}, 1990, "company", "Cambridge", BRITAIN),
    record("000mrza07", {"AVEO Oncology (United States)": "label"}, 2001, "company", "Cambridge",
           AMERICA),
    record("05c7h4935", {"Ministry of Health": "label", "MoH": "acronym"}, 1957, "government",
           "Accra", GHANA),
    record("059v3b755", {"Ministry of Health": "label", "MOH": "acronym"}, 1997, "government",
           "Kingston", JAMAICA),
    record("031e44z20", {"Center for Sci-Tech Research in Earth System and Energy": "label",
           "CREATE": "acronym"}, 2025, "facility", "Evora", ("PT", "Portugal")),
)  # fmt: skip


def write_dump(folder: Path) -> Path:
    """The records as a dump in JSON Lines."""
    dump = folder / "ror-small.jsonl"
    dump.write_text("".join(f"{json.dumps(r)}\n" for r in RECORDS), encoding="utf-8")
    return dump
