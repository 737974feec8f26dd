"""Whether an answer claims nothing but what it may: the property itself.

Owns what is checked of an answer, sentence by sentence. What a sentence claims is claims.py's,
what may be said is that of sources.py.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from partnerbot.answering.answer import Answer, Part
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import (
    Contribution,
    DatedFact,
    Fact,
    FullName,
    PartOf,
    Programme,
    Signed,
)
from tests.faithfulness.arithmetic import counts, dated, spans
from tests.faithfulness.claims import Claim, Names, claims
from tests.faithfulness.sources import Asked, Given, Sources
from tests.faithfulness.worlds import TODAY, Turn, World


@cache
def names_of(world: World) -> Names:
    """Every name of a world: those that a smaller base no longer holds are still recognised."""
    return Names(world.files)


@dataclass
class Checker:
    """Checks the answers that are given from one base."""

    sources: Sources
    checked: int = 0
    """How many claims were checked."""

    @classmethod
    def of(cls, world: World, knowledge: Knowledge | None = None) -> "Checker":
        """A checker for a world, or for a base that was made of it."""
        return cls(Sources(knowledge or world.knowledge, names_of(world)))

    def unfounded(self, turn: Turn) -> list[str]:
        """What an answer claims that neither its facts nor the question give."""
        asked = Asked.of(turn.asked, self.sources.names)
        found = [
            f"{claim.kind} “{claim.said}” in: {part.text}"
            for part in turn.answer.parts
            for claim in self._unfounded(part, turn.answer, asked)
        ]
        return [*found, *self._values(turn.answer, asked)]

    def _unfounded(self, part: Part, answer: Answer, asked: Asked) -> Iterator[Claim]:
        given = self._given(part, answer)
        for claim in claims(part.text, self.sources.names):
            self.checked += 1
            if not given.gives(claim) and not asked.gives(claim, self.sources):
                yield claim

    def _given(self, part: Part, answer: Answer) -> Given:
        kb = self.sources.knowledge
        cited = part.facts
        if not cited and _DENIES.search(part.text):
            # That something is not said rests on no fact; who it is not said of may be told
            # by the facts that the answer cites instead. So may be how a name was read.
            cited = tuple(fact.id for fact in answer.facts)
        given = self.sources.of_facts(cited) | counts(answer, part.facts, kb)
        given |= spans(dated(part.facts, kb), TODAY)
        given |= Given(referents=self.sources.host())
        if answer.intent == "source":
            for fact in part.facts:
                given |= self.sources.of_place(fact)
        if part.text.endswith("?"):
            given |= Given(frozenset(f"partner:{p}" for p in answer.partners))
        return given

    def idle(self, answer: Answer) -> list[str]:
        """Facts that a sentence cites without saying anything that they give."""
        return [
            f"{fact} for: {part.text}"
            for part in answer.parts
            for fact in part.facts
            if not self._serves(fact, part, answer)
        ]

    def _serves(self, fact: str, part: Part, answer: Answer) -> bool:
        """Whether a sentence names, dates, counts or compares something that a fact gives.

        The host is no sign of that, being what every fact is about. What comes first, or is
        not so of some, is told by the facts about the others.
        """
        given = self.sources.of_fact(fact)
        if answer.intent == "source":
            given |= self.sources.of_place(fact)
        told = claims(part.text, self.sources.names)
        said_of = any(given.gives(c) and not c.value & self.sources.host() for c in told)
        reckons = any(c.kind == "number" for c in told) or _COMPARES.search(
            f"{part.text} {answer.understood_as}"
        )
        statement = self.sources.knowledge.facts[fact].statement
        return bool(said_of or reckons or statement[-_TAIL:] in part.text)

    def denied(self, answer: Answer) -> list[str]:
        """What is said to be missing of somebody of whom the base holds it."""
        return [
            f"{partner} in: {part.text}"
            for part in answer.parts
            for said, held in _MISSING.items()
            if said.search(part.text)
            for partner in self._named(part.text)
            if any(map(held, self.sources.knowledge.partners[partner].fact))
        ]

    def _named(self, text: str) -> set[str]:
        named = (c.value for c in claims(text, self.sources.names) if c.kind == "name")
        found = {r.removeprefix("partner:") for v in named for r in v if r.startswith("partner:")}
        return found & self.sources.knowledge.partners.keys()

    def _values(self, answer: Answer, asked: Asked) -> Iterator[str]:
        """Values and partners that no cited fact gives; a question is no source of a value."""
        kb = self.sources.knowledge
        ids = [fact.id for fact in answer.facts]
        given = self.sources.of_facts(ids)
        sums = counts(answer, ids, kb) | spans(dated(ids, kb), TODAY)
        for value in answer.values:
            if isinstance(value, bool):
                continue
            self.checked += 1
            if isinstance(value, int):
                if str(value) not in sums.numbers:
                    yield f"value {value}"
            elif not all(map(given.gives, claims(value, self.sources.names))):
                yield f"value {value}"
        for partner in answer.partners if answer.status == "answered" else ():
            self.checked += 1
            name = self.sources.knowledge.partners[partner].name
            referent = frozenset({f"partner:{partner}"})
            told = Claim("name", name, referent, referent)
            if not given.gives(told) and not asked.gives(told, self.sources):
                yield f"partner {partner}"


_DENIES = re.compile(r"\b(no|not|none|nothing|I read)\b", re.I)
"""What a sentence says that only tells what is not told, or how the question was read."""
_COMPARES = re.compile(r"\b(first|last|only|no|not|none|nothing|same|other|Yes, in)\b", re.I)
"""What a sentence says that compares with others."""
_TAIL = 30
"""So many letters at the end of a statement tell it: at its beginning may stand "it"."""
_MISSING: dict[re.Pattern[str], Callable[[Fact], bool]] = {
    re.compile(r"\bno date for\b"): lambda fact: isinstance(fact, DatedFact),
    re.compile(r"\bno day and month for\b"): lambda f: (
        isinstance(f, DatedFact) and f.date.day is not None
    ),
    re.compile(r"\bno (place|country) for\b"): lambda f: bool(getattr(f, "place", None)),
    re.compile(r"\bno document signed\b"): lambda f: isinstance(f, Signed),
    re.compile(r"\bno short name\b|does not say what .* stands for"): lambda f: isinstance(
        f, FullName
    ),
    re.compile(r"\bno programme for\b"): lambda f: isinstance(f, Programme | Contribution),
    re.compile(r"\bno larger body\b"): lambda f: isinstance(f, PartOf),
}
"""What a sentence says is not told of somebody, and the facts that tell it."""
