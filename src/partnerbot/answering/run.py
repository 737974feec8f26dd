"""A query run over the facts: what comes of it, and on which facts that rests.

Owns which function evaluates which intent. Knows nothing of words: neither those of the
question nor those of the answer.
"""

import datetime as dt
from collections.abc import Callable

from partnerbot.answering.evaluation.attributes import run_attribute
from partnerbot.answering.evaluation.comparison import run_compare
from partnerbot.answering.evaluation.dates import (
    run_duration,
    run_events,
    run_order,
    run_superlative,
)
from partnerbot.answering.evaluation.partners import run_count, run_list
from partnerbot.answering.evaluation.portraits import run_describe, run_host, run_relation
from partnerbot.answering.evaluation.truth import run_verify
from partnerbot.answering.results import Result
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import Intent, Query

_RUNNERS: dict[Intent, Callable[[Query, Knowledge], Result]] = {
    Intent.DESCRIBE: run_describe,
    Intent.LIST: run_list,
    Intent.ATTRIBUTE: run_attribute,
    Intent.COUNT: run_count,
    Intent.VERIFY: run_verify,
    Intent.COMPARE: run_compare,
    Intent.SUPERLATIVE: run_superlative,
    Intent.ORDER_DATES: run_order,
    Intent.EVENTS: run_events,
    Intent.RELATION: run_relation,
    Intent.HOST: run_host,
}


def run(query: Query, kb: Knowledge, today: dt.date) -> Result:
    """What comes of a query on a given day; SOCIAL and SOURCE queries never get here."""
    if query.intent == Intent.DURATION:
        return run_duration(query, kb, today)
    return _RUNNERS[query.intent](query, kb)
