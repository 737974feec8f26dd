"""The public answer: the one object that shell, screen and scripts get.

Owns the published JSON contract. Keys are never dropped; new ones may be added. Its schema
is made by pydantic from these classes (schema.py), whose field notes go into it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Literal, TypeVar

from partnerbot.answering.results import Reason
from partnerbot.explain import Explanation
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact

T = TypeVar("T")
Status = Literal["answered", "unanswered", "ambiguous", "social"]

_JSON = json.JSONEncoder(default=vars, ensure_ascii=False, separators=(",", ":"))


class _Public:
    """What goes into the published schema, with the notes below its fields."""

    __pydantic_config__: ClassVar[Any] = {"use_attribute_docstrings": True}


@dataclass(frozen=True)
class FactSource(_Public):
    """Where a fact stands in its document."""

    document: str
    """id of the document"""
    title: str
    section: str
    line: int
    """line of the document's text file, counted from 1"""
    phrase: str
    """a few words that mark the place"""


@dataclass(frozen=True)
class CitedFact(_Public):
    """A fact that an answer rests on."""

    id: str
    partner: str | None
    """null for a fact about the host or its partners"""
    statement: str
    source: FactSource

    @classmethod
    def of(cls, fact: Fact, knowledge: Knowledge) -> "CitedFact":
        """A fact of a base with its source."""
        source = knowledge.source(fact)
        return cls(
            id=fact.id,
            partner=knowledge.partner_of(fact),
            statement=fact.statement,
            source=FactSource(
                document=source.document.id,
                title=source.document.title,
                section=source.section,
                line=source.line,
                phrase=source.phrase,
            ),
        )


@dataclass(frozen=True)
class Part(_Public):
    """One sentence of an answer with the ids of the facts that it rests on."""

    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer(_Public):
    """The answer to one question."""

    question: str
    status: Status
    """ambiguous: it asks back; social: thanks, a greeting and the like"""
    reason: Reason | None
    """why it was not answered; null where it was"""
    intent: str | None
    """the sort of question that it was read as; null where it was not understood"""
    understood_as: str
    """the question as it was read, empty where it was not understood; an answered one gives
    the same when it is asked so again"""
    partners: tuple[str, ...]
    """ids: the partners found, or those spoken of; the candidates where it asks back"""
    values: tuple[bool | int | str, ...]
    """what was asked for: ISO dates as exact as known, whole numbers, true or false, names of
    places and things; empty where partners or a description are"""
    text: str
    """the answer in sentences"""
    facts: tuple[CitedFact, ...]
    """all that the text rests on"""
    confidence: float
    """from 0 to 1: how sure the names were, and how much of the question was used"""
    suggestions: tuple[str, ...] = ()
    """questions to go on with, or the readings to choose from where it asks back"""
    parts: tuple[Part, ...] = ()
    """the text, sentence by sentence"""
    explanations: tuple[Explanation, ...] = ()
    """with --explain only: what was understood, question by question"""
    unanswered_parts: tuple[str, ...] = ()
    """of a message of several questions, those that were not answered, as they were typed"""

    def to_json(self) -> str:
        """The answer as one line of JSON."""
        return _JSON.encode(self)

    @classmethod
    def joined(cls, answers: Sequence["Answer"], unanswered_parts: Sequence[str]) -> "Answer":
        """The answers to several questions of one message as one, in their order."""
        base = next((answer for answer in answers if answer.status == "answered"), answers[0])
        offers = [answer.suggestions for answer in answers if answer.suggestions]
        return replace(
            base,
            understood_as=" ".join(a.understood_as for a in answers if a.understood_as),
            partners=_together(answer.partners for answer in answers),
            values=_together(answer.values for answer in answers),
            text=" ".join(answer.text for answer in answers),
            facts=_together(answer.facts for answer in answers),
            confidence=min(answer.confidence for answer in answers),
            suggestions=offers[-1] if offers else (),
            parts=tuple(part for answer in answers for part in answer.parts),
            explanations=_together(answer.explanations for answer in answers),
            unanswered_parts=tuple(unanswered_parts),
        )


def _together(groups: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    """What is in any of some groups, each once; true is not the number one."""
    return tuple({repr(item): item for group in groups for item in group}.values())
