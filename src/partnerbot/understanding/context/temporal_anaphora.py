"""Dates that a clause takes from the answer before it: "before that", "in the same year".

Owns putting what the last answer told into a condition. Knows nothing of other pointers.
"""

from dataclasses import replace
from itertools import pairwise

from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import DateSpan, PartialDate
from partnerbot.language.senses import Tag
from partnerbot.understanding.context.past import Past
from partnerbot.understanding.frames.events import fact_meant
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.frames.relative_timing import measured
from partnerbot.understanding.query import (
    all_of,
    merge,
)


def beside_last(frame: Frame) -> str | None:
    """Which of "before" and "after" stands before "that", which is what was told last."""
    for order, that in pairwise(frame.mentions):
        if that.tag == Tag.POINTER and that.has_word("determiner") and order.tag == Tag.ORDER:
            return next((v for v in ("before", "after") if order.is_(Tag.ORDER, v)), None)
    return None


def timed_by_last(frame: Frame, relation: str, past: Past, knowledge: Knowledge) -> Frame:
    """A clause with "before that" as a condition on dates, and no pointer any more."""
    told = next((fact_meant(knowledge, p, past.query.event) for p in past.partners[:1]), None)
    if told is None:
        return frame
    timed = measured(told, relation, frame.event, knowledge)
    mentions = tuple(
        m for m in frame.mentions if not (m.tag == Tag.POINTER and m.is_(Tag.POINTER, "it"))
    )
    return replace(frame, mentions=mentions, where=merge(all_of(timed), frame.where))


def year_told(past: Past, knowledge: Knowledge) -> DateSpan | None:
    """The year that the last answer spoke of, for "in that same year"."""
    dated = (fact_meant(knowledge, p, past.query.event) for p in past.partners[:1])
    return next((PartialDate(fact.date.year).span for fact in dated if fact), None)
