"""What a text claims: the names, dates, places and numbers in it.

Owns finding them. It knows the names of a base in every form that the base gives them, and
nothing of how an answer is worded; what is written like a name and is none that it knows, it
finds too.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from partnerbot.facts.model import FullName, OtherName, Signed
from partnerbot.facts.records import KnowledgeFile, Named
from partnerbot.language.english import is_common

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100, "both": 2, "once": 1, "twice": 2, "half": 2,
    "dozen": 12, "single": 1, "pair": 2, "couple": 2, "third": 3, "fourth": 4, "fifth": 5,
}  # fmt: skip
"""Words that say how many. That there are none ("no", "nobody") says that the facts are silent,
which no fact can bear out; and "second" and "first" are places in an order."""
_MONTH = {month: f"{place:02}" for place, month in enumerate(MONTHS, 1)}
_IN_WORDS = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(MONTHS)})(?: (\d{{4}}))?\b")
_ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b")
_YEAR = re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?![\d,]*\d)")
_FIGURES = re.compile(r"\d[\d,.]*\d|\d")
WORD = re.compile(r"[^\W_](?:[^\W_]|[-’'.&/](?=[^\W_])|(?<=\d),(?=\d))*")
_POINTING = ("which one", "the one", "that one", "this one", "one another", "one of")
_BEGINS = re.compile(r"(?:^|[.!?:;…])[\s“”\"‘(\[]*$")


class Claim(NamedTuple):
    """One name, date or number: `said` is how the text has it, `value` what it comes to.

    A name's value is the set of all that the base calls so, as "partner:wco", and `own` are
    those among them of which it is the first name; a date's value is an ISO string.
    """

    kind: str
    said: str
    value: frozenset[str]
    own: frozenset[str] = frozenset()


class Names:
    """The names of a base, each with everything that is called so."""

    def __init__(self, files: Iterable[KnowledgeFile]) -> None:
        self._called: dict[tuple[str, ...], set[str]] = {}
        self._own: dict[tuple[str, ...], set[str]] = {}
        self._written: dict[tuple[str, ...], set[str]] = {}
        """How each is written, capitals and all."""
        self._longest: dict[str, int] = {}
        for file in files:
            for name, referent, own in _names(file):
                self._add(name, referent, own)

    def _add(self, name: str, referent: str, own: bool) -> None:
        words = tuple(plain(word) for word in WORD.findall(name))
        if not words:
            return
        self._called.setdefault(words, set()).add(referent)
        self._own.setdefault(words, set()).update([referent] if own else ())
        self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))
        self._written.setdefault(words, set()).add(name)

    def claim(self, said: str) -> Claim:
        """A name, in whatever case it is written, as a claim."""
        words = tuple(map(plain, WORD.findall(said)))
        called, own = self._called.get(words, ()), self._own.get(words, ())
        return Claim("name", said, frozenset(called), frozenset(own))

    def find(self, words: list[re.Match[str]], cased: bool = True) -> Iterator[tuple[int, int]]:
        """Where names stand among words, each as long as can be.

        With `cased`, a name whose last word has a capital needs one in the text: "the ICA's
        partners" are no "Partners" with a page of their own.
        """
        place = 0
        while place < len(words):
            longest = self._longest.get(plain(words[place].group()), 0)
            ends = range(min(place + longest, len(words)), place, -1)
            for end in ends:
                said = tuple(plain(word.group()) for word in words[place:end])
                if said in self._called and not (cased and self._is_common(words[place:end])):
                    yield place, end
                    place = end
                    break
            else:
                place += 1

    def _is_common(self, words: list[re.Match[str]]) -> bool:
        """Whether words are in small letters though the name is only written with capitals."""
        said = [word.group() for word in words]
        written = self._written[tuple(map(plain, said))]
        return said[-1].islower() and not any(name.split()[-1].islower() for name in written)


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """A word without case, without the "'s" of an owner, and with plain apostrophes."""
    return word.replace("’", "'").casefold().removesuffix("'s").removesuffix("'")


def claims(text: str, names: Names) -> list[Claim]:
    """Every name, date and number of a text, from left to right."""
    found: list[tuple[int, Claim]] = []
    dates = _dates(text)
    covered = [span for span, _ in dates]
    found += ((span[0], Claim("date", text[slice(*span)], frozenset({iso}))) for span, iso in dates)
    words = [m for m in WORD.finditer(text) if not _inside(m, covered)]
    for start, end in names.find(words):
        said = text[words[start].start() : words[end - 1].end()]
        covered.append((words[start].start(), words[end - 1].end()))
        found.append((words[start].start(), names.claim(said)))
    for word in words:
        if not _inside(word, covered) and (claim := _of_word(word, text)):
            found.append((word.start(), claim))
    return [claim for _, claim in sorted(found, key=lambda entry: entry[0])]


def _of_word(word: re.Match[str], text: str) -> Claim | None:
    """What a word claims that belongs to no date and to no name that is known."""
    said = word.group()
    if said[0].isdigit() or _FIGURES.search(said):
        figures = _FIGURES.search(said)
        assert figures
        return Claim("number", said, frozenset({figures.group().replace(",", "")}))
    if plain(said) in COUNTS and not _points(word, text):
        return Claim("number", said, frozenset({str(COUNTS[plain(said)])}))
    if said[0].isupper() and said != "I":
        known = is_common(plain(said).partition("'")[0]) or len(said) < 3 or said in MONTHS
        opens = _BEGINS.search(text[: word.start()]) is not None
        if not (opens and known and said[1:].islower() | (len(said) == 1)):
            return Claim("name", said, frozenset())
    return None


def _points(word: re.Match[str], text: str) -> bool:
    """Whether "one" only points at something."""
    around = text[max(0, word.start() - 6) : word.end() + 8].casefold()
    return plain(word.group()) == "one" and any(phrase in around for phrase in _POINTING)


def _dates(text: str) -> list[tuple[tuple[int, int], str]]:
    """Every date with its place; a month by itself comes to "--05"."""
    found: list[tuple[tuple[int, int], str]] = []
    for match in _IN_WORDS.finditer(text):
        day, month, year = match.groups()
        if year or day or not _BEGINS.search(text[: match.start()]):
            parts = (year or "-", _MONTH[month], f"{int(day):02}" if day else "")
            found.append((match.span(), "-".join(part for part in parts if part)))
    for match in _ISO.finditer(text):
        found.append((match.span(), match.group()))
    for match in _YEAR.finditer(text):
        if not _inside(match, [span for span, _ in found]):
            found.append((match.span(), match.group()))
    return found


def _inside(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start <= match.start() < end for start, end in spans)


def _names(file: KnowledgeFile) -> Iterator[tuple[str, str, bool]]:
    """Every name that a file gives, with what has it and whether it is its own name.

    Other names are for recognising it in questions: an answer needs a fact that says them.
    """
    tables: dict[str, tuple[Named, ...]] = {
        "host": (file.host,) if file.host else (),
        "body": file.body,
        "work": file.work,
        "place": file.place,
        "partner": file.partner,
    }
    for table, records in tables.items():
        for record in records:
            yield record.name, f"{table}:{record.id}", True
            yield from _variants(f"{table}:{record.id}", *record.aliases)
    own: list[tuple[str, str]] = []
    own += ((place.country, f"place:{place.id}") for place in file.place if place.country)
    own += ((name, f"body:{body.id}") for body in file.body for name in (body.one, body.many))
    for section in file.section:
        own += ((n, f"section:{section.id}") for n in (section.heading, section.one, section.many))
    own += ((topic.name, f"topic:{topic.id}") for topic in file.topic)
    own += ((stranger.name, f"stranger:{stranger.name}") for stranger in file.stranger)
    if file.document:
        own.append((file.document.title, f"document:{file.document.id}"))
    for partner in file.partner:
        for fact in partner.fact:
            if isinstance(fact, FullName | OtherName):
                yield fact.full_name, f"partner:{partner.id}", False
            if isinstance(fact, Signed):
                own += ((f"{fact.document}{s}", f"signed:{fact.document}") for s in ("", "s"))
    yield from ((name, referent, True) for name, referent in own)
    for stranger in file.stranger:
        yield from _variants(f"stranger:{stranger.name}", *stranger.aliases)


def _variants(referent: str, *names: str) -> Iterator[tuple[str, str, bool]]:
    """Names with the choices in them ("a|b") multiplied out."""
    for name in names:
        for words in product(*(slot.split("|") for slot in name.split())):
            yield " ".join(words), referent, False
