"""What may be said: what cited facts give, and what was asked.

Owns the reading of facts and questions as sources of names, dates and numbers. Knows what a
fact holds field by field, and nothing of how an answer is made of it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import lru_cache

from rapidfuzz import fuzz
from Stemmer import Stemmer

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact, Fact, Signed
from partnerbot.facts.records import Named
from partnerbot.language.english import alternatives
from tests.faithfulness.claims import WORD, Claim, Names, claims, plain

_REFERS = {
    "place": "place", "body": "body", "work": "work", "at": "partner", "partner": "partner",
    "section": "section", "topics": "topic", "near": "topic",
}  # fmt: skip
"""The fields of a fact that name other records, with the kind of those."""
_NO_TEXT = {*_REFERS, "id", "type", "date", "line", "phrase"}
_LIKE = 80
"""So alike (of 100) a name is that was typed with a slip."""
_PART = 3
"""So many words of a name in a row tell whose it is."""
_STEM = Stemmer("english")
_LETTERS = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True)
class Given:
    """Names by what they stand for, dates as ISO strings, numbers, and the words of texts.

    `said` are the names as they are said in texts.
    """

    referents: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()

    def __or__(self, other: "Given") -> "Given":
        """What either of two gives."""
        mine = (getattr(self, f.name) for f in fields(self))
        return Given(
            *(own | getattr(other, f.name) for own, f in zip(mine, fields(self), strict=True))
        )

    def gives(self, claim: Claim) -> bool:
        """Whether a claim is among it.

        A date may be less exact, and what is named in one way may be called by its first name.
        """
        match claim.kind:
            case "date":
                return any(date.startswith(iso) for date in self.dates for iso in claim.value)
            case "number":
                return not claim.value.isdisjoint(self.numbers)
            case _ if claim.value:
                if not claim.own.isdisjoint(self.referents):
                    return True
                return not claim.value.isdisjoint(self.referents) and plain(claim.said) in self.said
            case _:
                return plain(claim.said) in self.words


def of_text(text: str, names: Names) -> Given:
    """What a text gives by saying it."""
    found = claims(text, names)
    by_kind = {kind: [c for c in found if c.kind == kind] for kind in ("name", "date", "number")}
    return Given(
        frozenset().union(*(c.value for c in by_kind["name"])),
        frozenset().union(*(c.value for c in by_kind["date"])),
        frozenset().union(*(c.value for c in by_kind["number"])),
        frozenset(map(plain, re.findall(r"[^\s“”\"(),.:;!?]+", text))),
        frozenset(plain(c.said) for c in by_kind["name"]),
    )


@dataclass
class Sources:
    """The facts of one base as sources."""

    knowledge: Knowledge
    names: Names
    _facts: dict[str, Given] = field(default_factory=dict)

    def of_fact(self, fact_id: str) -> Given:
        """What a fact gives: its partner, its fields with what they name, and its texts."""
        if fact_id not in self._facts:
            fact = self.knowledge.facts[fact_id]
            texts = Given()
            for text in _texts(fact):
                texts |= of_text(text, self.names)
            dates = {fact.date.iso} if isinstance(fact, DatedFact) else set()
            self._facts[fact_id] = texts | Given(frozenset(self._referents(fact)), frozenset(dates))
        return self._facts[fact_id]

    def of_facts(self, ids: Iterable[str]) -> Given:
        """What any of some facts gives."""
        given = Given()
        for fact_id in ids:
            given |= self.of_fact(fact_id)
        return given

    def of_place(self, fact_id: str) -> Given:
        """What is given by where a fact stands: for an answer that tells its sources."""
        source = self.knowledge.source(self.knowledge.facts[fact_id])
        said = f"{source.document.title}; {source.section}; {source.phrase}"
        return of_text(said, self.names) | Given(numbers=frozenset({str(source.line)}))

    def host(self) -> frozenset[str]:
        """The host, as a referent."""
        return frozenset({f"host:{self.knowledge.host.id}"})

    def _referents(self, fact: Fact) -> Iterator[str]:
        kb = self.knowledge
        if (partner := kb.partner_of(fact)) is not None:
            yield f"partner:{partner}"
        if isinstance(fact, Signed):
            yield f"signed:{fact.document}"
        for name, kind in _REFERS.items():
            value = getattr(fact, name, None)
            for target in (value,) if isinstance(value, str) else value or ():
                yield from (f"{kind}:{around}" for around in self._around(kind, target))

    def _around(self, kind: str, target: str) -> Iterator[str]:
        """A record with the larger ones that it is part of."""
        kb = self.knowledge
        here: str | None = target
        while here:
            yield here
            if kind == "place":
                here = kb.places[here].within
            else:
                here = kb.topics[here].broader if kind == "topic" else None


def _texts(fact: Fact) -> Iterator[str]:
    for f in fields(fact):
        value = getattr(fact, f.name)
        if f.name not in _NO_TEXT and value:
            yield from (value,) if isinstance(value, str) else value


@dataclass(frozen=True)
class Asked:
    """What was asked in a conversation, as a source."""

    text: str
    given: Given
    stems: tuple[str, ...]

    @classmethod
    def of(cls, turns: Sequence[str], names: Names) -> "Asked":
        """The turns of a conversation up to the one that is answered."""
        return _asked(" ; ".join(turns), names)

    def gives(self, claim: Claim, sources: Sources) -> bool:
        """Whether a claim says again what was asked, were it in other words for a topic.

        Or with a slip: what is asked about "Interpoll" is answered about INTERPOL.
        """
        if self.given.gives(claim) or plain(claim.said) in self.given.words:
            return True
        if claim.kind != "name":
            return False
        typed = f" {' '.join(self.stems)} "
        if f" {' '.join(_stems(claim.said))} " in typed or self._nearly(claim.said):
            return True
        return any(way in typed for r in claim.own for way in _ways(r, sources)) or any(
            self._nearly(name) for r in claim.own for name in _names_of(r, sources)
        )

    def _nearly(self, name: str) -> bool:
        """Whether a name was typed with a slip, or at least three words in a row of it."""
        typed, stems = f" {' '.join(self.stems)} ", _stems(name)
        runs = (stems[place : place + _PART] for place in range(len(stems) - _PART + 1))
        return any(f" {' '.join(run)} " in typed for run in runs) or (
            len(name) > 4 and fuzz.partial_ratio(name.casefold(), self.text.casefold()) >= _LIKE
        )


def _written_in_figures(text: str) -> frozenset[str]:
    """The days that a question writes as 25.1.2000 or 25/1/2000, day first."""
    found = re.findall(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b", text)
    return frozenset(f"{year}-{int(month):02}-{int(day):02}" for day, month, year in found)


def _decade(text: str) -> frozenset[str]:
    """The first and last year of a decade of the last century that a question names in words."""
    tens = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
    named = [n for n, ten in enumerate(tens, 2) if f"{ten}ies" in text.casefold()]
    return frozenset(f"19{n}{end}" for n in named for end in (0, 9))


@lru_cache(maxsize=4096)
def _asked(text: str, names: Names) -> Asked:
    words = list(WORD.finditer(text))
    places = names.find(words, cased=False)
    found = [names.claim(text[words[a].start() : words[b - 1].end()]) for a, b in places]
    figures = frozenset(re.findall(r"\d+", text))
    given = of_text(text, names) | Given(
        frozenset().union(*(claim.value for claim in found)),
        figures | _written_in_figures(text) | _decade(text),
        figures,
        frozenset(map(plain, _LETTERS.findall(text))),
        frozenset(plain(claim.said) for claim in found),
    )
    return Asked(text, given, tuple(_stems(text)))


def _stems(text: str) -> list[str]:
    words = [
        word for word in map(plain, _LETTERS.findall(text)) if word not in ("the", "a", "an", "of")
    ]
    return [str(stem) for stem in _STEM.stemWords(words)]


@lru_cache(maxsize=4096)
def _ways_of(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {' '.join(_stems(phrase))} " for phrase in phrases)


def _ways(referent: str, sources: Sources) -> tuple[str, ...]:
    """The phrases by which people ask for a topic or a kind of partner."""
    kind, _, own = referent.partition(":")
    kb = sources.knowledge
    if kind == "topic" and own in kb.topics:
        topic = kb.topics[own]
        return _ways_of((topic.name, *_spelt(topic.words)))
    if kind == "section" and own in kb.sections:
        section = kb.sections[own]
        return _ways_of((section.one, section.many, *_spelt(section.words)))
    return ()


@lru_cache(maxsize=4096)
def _spelt(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(way for phrase in words for way in alternatives(phrase))


def _names_of(referent: str, sources: Sources) -> Iterator[str]:
    """The names by which something is asked for."""
    kind, _, own = referent.partition(":")
    kb = sources.knowledge
    tables: dict[str, Mapping[str, Named]] = {
        "partner": kb.partners, "body": kb.bodies, "work": kb.works, "place": kb.places,
    }  # fmt: skip
    if own in tables.get(kind, ()):
        record = tables[kind][own]
        yield from (record.name, *record.aliases)
    elif kind == "topic" and own in kb.topics:
        yield from (kb.topics[own].name, *_spelt(kb.topics[own].words))
    elif kind == "stranger":
        yield from next((s.name, *s.aliases) for s in kb.strangers if s.name == own)
