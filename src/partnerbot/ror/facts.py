"""What the facts about an organisation are, and in which words.

Owns the sentences. A fact's id ends in what it is about; its source is the line of the record.
"""

from collections.abc import Iterator, Mapping, Sequence

from partnerbot.cleaning import one_line
from partnerbot.ror.organisations import Organisation, names_of, own_id
from partnerbot.ror.places import Row
from partnerbot.ror.words import a_kind

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


def facts(
    of: Organisation, places: Sequence[tuple[str, str]], names: Mapping[str, str]
) -> list[Row]:
    """The facts about an organisation, at least one.

    `places` are its own, each with what a sentence says; `names` those of all organisations.
    """
    told = [
        *_located(of, places), *_created(of), *_kinds(of), *_full_name(of),
        *_links(of, names), *_standing(of),
    ]  # fmt: skip
    told = told or [("listed", _standing_fact(f"{of.name} is {a_kind(of.kinds[0])}."))]
    source = {"line": of.line, "phrase": of.id}
    return [{"id": f"{of.id}-{key}", **fact, **source} for key, fact in told]


def _located(of: Organisation, places: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Row]]:
    for number, (place, said) in enumerate(places, 1):
        key = "place" if number == 1 else f"place-{number}"
        statement = f"{of.name} is {a_kind(of.kinds[0])} in {said}."
        yield key, {"type": "located", "place": place, "statement": statement,
                    "brief": f"in {said}"}  # fmt: skip


def _created(of: Organisation) -> Iterator[tuple[str, Row]]:
    year = of.record.established
    if type(year) is int and 1 <= year <= 9999:
        date = year if year >= 1000 else f"{year:04}"
        told = _told(of, "was", f"established in {year}")
        yield "created", {"type": "created", "date": date, **told}


def _kinds(of: Organisation) -> Iterator[tuple[str, Row]]:
    for kind in of.kinds[1:]:
        told = _told(of, "is", f"{a_kind(kind)} as well")
        yield f"kind-{kind}", {"type": "kind", "section": kind, **told}


def _full_name(of: Organisation) -> Iterator[tuple[str, Row]]:
    acronym = next(iter(names_of(of.record, "acronym")), of.name)
    if acronym != of.name:
        yield "name", {"type": "full_name", "full_name": of.name, "acronym": acronym,
                       "statement": f"{acronym} stands for {of.name}."}  # fmt: skip


def _told(of: Organisation, verb: str, brief: str) -> Row:
    return {"statement": f"{of.name} {verb} {brief}.", "brief": brief}


def _links(of: Organisation, names: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    """What an organisation has to do with others, each relation to each of them once."""
    seen: dict[str, set[str]] = {}
    for link in of.record.relationships or ():
        relation, other = (link.type or "").lower(), own_id(link.id or "")
        said = one_line(link.label or "") or names.get(other)
        relations = seen.setdefault(other, set())
        if not other or not said or relation not in _LINKS or relation in relations:
            continue
        key = f"link-{other}-{relation}" if relations else f"link-{other}"
        relations.add(relation)
        partner = {"partner": other} if other in names else {}
        statement = _LINKS[relation].format(name=of.name, other=said)
        yield key, {"type": "link", "relation": relation, "other": said, **partner,
                    "statement": statement}  # fmt: skip


def _standing(of: Organisation) -> Iterator[tuple[str, Row]]:
    said = _STANDINGS.get(of.record.status or "")
    if said:
        yield "standing", _standing_fact(said.format(name=of.name))


def _standing_fact(statement: str) -> Row:
    return {"type": "standing", "statement": statement}
