"""A query run over the facts: what comes of it, and on which facts that rests.

Owns which function runs which intent, and the selections of partners. Knows nothing of
words: neither those of the question nor those of the answer.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import chain

from partnerbot.answering.results import Ambiguous, Corrected, Counted, Found, Reason, Result
from partnerbot.answering.run_attribute import run_attribute
from partnerbot.answering.run_dates import run_duration, run_events, run_order, run_superlative
from partnerbot.answering.run_portrait import run_compare, run_describe, run_host, run_relation
from partnerbot.answering.run_truth import misdated, run_verify
from partnerbot.answering.selection import (
    MOST_TOLD,
    Hit,
    excluded_by,
    near,
    rivals,
    select,
    select_near,
)
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, Located, Signed
from partnerbot.understanding.query import Intent, Query


def run(query: Query, kb: Knowledge, today: dt.date) -> Result:
    """What comes of a query on a given day; SOCIAL and SOURCE queries never get here."""
    if query.intent == Intent.DURATION:
        return run_duration(query, kb, today)
    return _RUNNERS[query.intent](query, kb)


def several_match(partners: Sequence[str], kb: Knowledge) -> Ambiguous:
    """The question back where several partners have the name that is asked about.

    They are told apart by where they are.
    """
    told = tuple(partners[:MOST_TOLD])
    by_place = (kb.of_type(p, Located)[:1] or (kb.main_fact(p),) for p in told)
    return Ambiguous(Reason.SEVERAL_MATCH, told, tuple(chain.from_iterable(by_place)))


def _run_list(query: Query, kb: Knowledge) -> Result:
    hits = select(query.where, kb) or select_near(query.where, kb)
    if not hits and (wrong := misdated(query.where, kb)):
        return Corrected(wrong)
    instead = () if hits else rivals(query.where, kb)
    others = excluded_by(query.where, kb)
    return Found(hits, near(query.where, kb, hits), others, instead)


def _run_count(query: Query, kb: Knowledge) -> Result:
    hits = select(query.where, kb)
    if query.attribute == "documents":
        signed = [(hit, _signed(hit, kb)) for hit in hits]
        hits = tuple(Hit(hit.partner, facts) for hit, facts in signed if facts)
        return Counted(sum(len(hit.facts) for hit in hits), hits)
    others = excluded_by(query.where, kb)
    return Counted(len(hits), hits, near(query.where, kb, hits), others)


def _signed(hit: Hit, kb: Knowledge) -> tuple[Fact, ...]:
    own = tuple(f for f in hit.facts if isinstance(f, Signed))
    return own or kb.of_type(hit.partner, Signed)


_RUNNERS: dict[Intent, Callable[[Query, Knowledge], Result]] = {
    Intent.LIST: _run_list,
    Intent.COUNT: _run_count,
    Intent.VERIFY: run_verify,
    Intent.ATTRIBUTE: run_attribute,
    Intent.DESCRIBE: run_describe,
    Intent.RELATION: run_relation,
    Intent.COMPARE: run_compare,
    Intent.SUPERLATIVE: run_superlative,
    Intent.ORDER_DATES: run_order,
    Intent.EVENTS: run_events,
    Intent.HOST: run_host,
}
