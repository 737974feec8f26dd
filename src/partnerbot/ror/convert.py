"""From a dump of the Research Organization Registry to a knowledge folder in JSON Lines.

Owns what of a record becomes a name, a place or a fact, and in which words. Knows nothing
of how dumps are packed nor of how knowledge is read.
"""

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from partnerbot.errors import PartnerbotError
from partnerbot.ror.dump import Record, own_id, plain, records, text_name, values
from partnerbot.wording import indefinite

Row = dict[str, Any]
"""A record of a knowledge file as JSON has it."""

_TITLE = "Research Organization Registry"
_HOST = {"id": "ror", "name": _TITLE, "article": True, "aliases": ["ROR", "ror.org"]}
_LINKS = {
    "parent": "{name} is part of {other}.",
    "child": "{other} is part of {name}.",
    "related": "{name} is related to {other}.",
    "predecessor": "{name} took the place of {other}.",
    "successor": "{other} took the place of {name}.",
}
_STANDINGS = {
    "inactive": "The registry lists {name} as inactive.",
    "withdrawn": "The registry has withdrawn its record of {name}.",
}


class Organisation(NamedTuple):
    """A record that has a name, with what its facts are made of."""

    id: str
    line: int
    record: Record
    names: list[str]
    kinds: list[str]


class Places:
    """The places that records name, each with an id of its own, countries first."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], Row] = {}
        self._ids: set[str] = set()

    def of(self, record: Record) -> list[tuple[str, str]]:
        """The distinct places of a record: each its id and how a sentence says it."""
        found = (self._place(where) for where in record.get("locations") or ())
        return list(dict.fromkeys(place for place in found if place))

    def rows(self) -> list[Row]:
        """The places as records of a knowledge file, countries before cities."""
        return sorted(self._rows.values(), key=lambda row: "within" in row)

    def _place(self, where: Record) -> tuple[str, str] | None:
        details = where.get("geonames_details") or {}
        code = str(details.get("country_code") or "").lower()
        if not re.fullmatch("[a-z]{2}", code):
            return None
        country = self._country(code, plain(details.get("country_name")) or code.upper())
        city = plain(details.get("name"))
        if not city:
            return code, f"the {country['name']}" if "article" in country else country["name"]
        return self._city(city, code), f"{city}, {country['name']}"

    def _country(self, code: str, name: str) -> Row:
        name = name.removeprefix("The ")
        if (code, "") not in self._rows:
            aliases = [a for a in _words()["countries"].get(code, ()) if a != name]
            row: Row = {"id": code, "name": name, "aliases": aliases}
            article = code in _words()["article"]["codes"]
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
        plain = re.sub("[^a-z0-9]+", "-", folded).strip("-") or "x"
        fresh, number = f"{plain}-{code}", 1
        while fresh in self._ids:
            number += 1
            fresh = f"{plain}-{code}-{number}"
        self._ids.add(fresh)
        return fresh


def convert(dump: Path, folder: Path) -> int:
    """Write the organisations of a dump to `folder`/ror.jsonl and return how many they are.

    A file of that name is replaced once the new one is whole. Raises PartnerbotError where
    the dump can't be read or the folder can't be written.
    """
    organisations = list(_organisations(records(dump)))
    if not organisations:
        raise PartnerbotError(f"{dump} names no organisation; take a dump from ror.org.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / "ror.jsonl", _rows(organisations, text_name(dump)))
    except OSError as error:
        message = f"can't be written ({error.strerror}); name a folder that can."
        raise PartnerbotError(f"{folder} {message}") from None
    return len(organisations)


def _write(path: Path, rows: Iterable[tuple[str, Row]]) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for table, row in rows:
                text = json.dumps({table: row}, ensure_ascii=False, separators=(",", ":"))
                file.write(f"{text}\n")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _organisations(found: Iterable[tuple[int, Record]]) -> Iterator[Organisation]:
    """The records that have a name, the first of each id."""
    seen: set[str] = set()
    for line, record in found:
        own, names = own_id(record["id"]), _names(record)
        if names and own and own not in seen:
            seen.add(own)
            yield Organisation(own, line, record, names, _kinds(record))


def _rows(organisations: Sequence[Organisation], file: str) -> Iterator[tuple[str, Row]]:
    """Every record of the knowledge file with its table."""
    yield "document", {"id": "ror", "title": _TITLE, "file": file}
    yield "host", _HOST
    yield from (("section", section) for section in _sections(organisations))
    places = Places()
    where = [places.of(organisation.record) for organisation in organisations]
    yield from (("place", place) for place in places.rows())
    names = {organisation.id: organisation.names[0] for organisation in organisations}
    for organisation, here in zip(organisations, where, strict=True):
        yield "partner", _partner(organisation, here, names)


def _sections(organisations: Sequence[Organisation]) -> Iterator[Row]:
    """The kinds that occur, each with the line of the first record of that kind."""
    first: dict[str, int] = {}
    for organisation in organisations:
        for kind in organisation.kinds:
            first.setdefault(kind, organisation.line)
    for kind, said in _words()["kinds"].items():
        if kind in first:
            words = {key: said[key] for key in ("one", "many", "words")}
            yield {"id": kind, "heading": kind, "line": first[kind], **words}


def _partner(of: Organisation, where: Sequence[tuple[str, str]], names: dict[str, str]) -> Row:
    told = [*_facts(of, where), *_links(of, names), *_standing(of)]
    told = told or [("listed", _standing_fact(f"{of.names[0]} is {_a(of.kinds[0])}."))]
    place = {"line": of.line, "phrase": of.id}
    facts = [{"id": f"{of.id}-{key}", **fact, **place} for key, fact in told]
    name, *aliases = of.names
    return {"id": of.id, "name": name, "aliases": aliases, "section": of.kinds[0], "fact": facts}


def _facts(of: Organisation, where: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Row]]:
    """What an organisation is by itself: each fact with the end of its id."""
    name = of.names[0]
    for number, (place, said) in enumerate(where, 1):
        key = "place" if number == 1 else f"place-{number}"
        statement = f"{name} is {_a(of.kinds[0])} in {said}."
        yield key, {"type": "located", "place": place, "statement": statement,
                    "brief": f"in {said}"}  # fmt: skip
    year = of.record.get("established")
    if type(year) is int and 1 <= year <= 9999:
        date = year if year >= 1000 else f"{year:04}"
        yield "created", {"type": "created", "date": date,
                          **_told(name, "was", f"established in {year}")}  # fmt: skip
    for kind in of.kinds[1:]:
        told = _told(name, "is", f"{_a(kind)} as well")
        yield f"kind-{kind}", {"type": "kind", "section": kind, **told}
    acronym = next(iter(values(of.record, "acronym")), name)
    if acronym != name:
        yield "name", {"type": "full_name", "full_name": name, "acronym": acronym,
                       "statement": f"{acronym} stands for {name}."}  # fmt: skip


def _a(kind: str) -> str:
    """A kind as a noun of its own: "a company"."""
    words = _words()["kinds"][kind]
    return str(words.get("also") or indefinite(words["one"]))


def _told(name: str, verb: str, brief: str) -> Row:
    return {"statement": f"{name} {verb} {brief}.", "brief": brief}


def _links(of: Organisation, names: dict[str, str]) -> Iterator[tuple[str, Row]]:
    """What an organisation has to do with others, each relation to each of them once."""
    seen: dict[str, set[str]] = {}
    for link in of.record.get("relationships") or ():
        relation, other = str(link.get("type")).lower(), own_id(str(link.get("id") or ""))
        said = plain(link.get("label")) or names.get(other)
        relations = seen.setdefault(other, set())
        if not other or not said or relation not in _LINKS or relation in relations:
            continue
        key = f"link-{other}-{relation}" if relations else f"link-{other}"
        relations.add(relation)
        partner = {"partner": other} if other in names else {}
        statement = _LINKS[relation].format(name=of.names[0], other=said)
        yield key, {"type": "link", "relation": relation, "other": said, **partner,
                    "statement": statement}  # fmt: skip


def _standing(of: Organisation) -> Iterator[tuple[str, Row]]:
    said = _STANDINGS.get(str(of.record.get("status")))
    if said:
        yield "standing", _standing_fact(said.format(name=of.names[0]))


def _standing_fact(statement: str) -> Row:
    return {"type": "standing", "statement": statement}


@cache
def _words() -> Row:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def _kinds(record: Record) -> list[str]:
    """The types of an organisation; that it is a funder comes last."""
    known = _words()["kinds"]
    kinds = dict.fromkeys(kind for kind in record.get("types") or () if kind in known)
    return sorted(kinds, key="funder".__eq__) or ["other"]


def _names(record: Record) -> list[str]:
    """All names of an organisation, the one that the registry shows first."""
    return list(dict.fromkeys([*values(record, "ror_display")[:1], *values(record)]))
