"""The shipped world under other names, in other cities and twenty years later.

For showing that the code knows no partner, no city and no year: asked about the renamed
world, questions renamed in the same way fare as before.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

from rapidfuzz.distance import OSA

from partnerbot.locations import shipped_knowledge

YEARS = 20
"""A multiple of four, so that leap years stay leap years."""
_YEAR = re.compile(r"(?<![\d.,])(1[89]|20)(\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_RINGS = ("aeiou", "bcdfghjklmnpqrstvwxz")
_STEP = 2
_CITIES = {
    "Brussels": "Nalbor", "Bruxelles": "Nalborre", "Bruselas": "Nalbora", "Belgium": "Nalboria",
    "Belgique": "Nalborie", "Bélgica": "Nalborica", "Belgian": "Nalborian",
    "Lisbon": "Tirvane", "Lisboa": "Tirvana", "Lisbonne": "Tirvanne", "Portugal": "Tirvania",
    "Portuguese": "Tirvanian",
}  # fmt: skip
_LETTERS = {c: ring[(i + _STEP) % len(ring)] for ring in _RINGS for i, c in enumerate(ring)}


def _acronyms() -> frozenset[str]:
    """The short names of the partners, in lower case."""
    found: set[str] = set()
    for path in shipped_knowledge().glob("*.toml"):
        for partner in tomllib.loads(path.read_text(encoding="utf-8")).get("partner", []):
            names = (partner["name"], *partner.get("aliases", ()))
            found |= {name.casefold() for name in names if name.isupper() and name.isalpha()}
    return frozenset(found)


ACRONYMS = _acronyms()


def renamed(text: str) -> str:
    """A text with partners, cities and years of the renamed world, slips kept."""
    for city, other in _CITIES.items():
        text = re.sub(rf"\b{city}\b", other, text, flags=re.IGNORECASE)
    text = _WORD.sub(lambda match: _other_name(match.group()), text)
    return _YEAR.sub(lambda match: str(int(match.group()) + YEARS), text)


def _other_name(word: str) -> str:
    """An acronym, or a word that is plainly a slip of one, in other letters."""
    plain = word.casefold()
    host = plain.startswith("icom") and len(plain) == 5  # "icoms" is the host's, and stays
    slip = not host and any(len(a) > 4 and OSA.distance(plain, a) <= 1 for a in ACRONYMS)
    if plain not in ACRONYMS and not slip:
        return word
    other = "".join(_LETTERS.get(c, c) for c in plain)
    return other.upper() if word.isupper() else other.title() if word[0].isupper() else other


def renamed_item(item: dict[str, Any]) -> dict[str, Any]:
    """A question with its turns and the values of its label renamed."""
    options = [[_renamed_value(v) for v in option] for option in item.get("values_any", [])]
    values = [_renamed_value(v) for v in item.get("values") or []]
    turns = [renamed(turn) for turn in item["turns"]]
    return {
        **item,
        "turns": turns,
        "values": values,
        **({"values_any": options} if options else {}),
    }


def _renamed_value(value: Any) -> Any:
    return renamed(value) if isinstance(value, str) else value


def write_renamed_world(folder: Path) -> None:
    """A copy of the shipped knowledge, renamed, in an empty folder.

    Ids stay, being in no text that anybody reads.
    """
    for path in shipped_knowledge().glob("*.toml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        text = "\n".join(line if _is_reference(line) else renamed(line) for line in lines)
        (folder / path.name).write_text(text, encoding="utf-8")


def _is_reference(line: str) -> bool:
    """Whether a line holds ids rather than words."""
    return re.match(r"(id|section|at|body|work|place|near|topics|broader) = ", line) is not None
