"""The intents: for each way of asking the words that ask, and the query that they make.

Every module holds the builders of one sort of question and, at its end, the table that
declares them: a new way of asking is a builder and a rule in one of these files. What
answers a new kind of query is answering.run's and answering.say's. Knows nothing of how
words were found (mentions), nor of which of several readings wins (readings).
"""

from partnerbot.understanding.intents import (
    alternatives,
    attributes,
    counts,
    dates,
    descriptions,
    selections,
    small_talk,
    unrecorded,
    yes_no,
)

RULES = tuple(
    sorted(
        (
            *small_talk.RULES,
            *dates.RULES,
            *counts.RULES,
            *unrecorded.RULES,
            *selections.RULES,
            *alternatives.RULES,
            *yes_no.RULES,
            *descriptions.RULES,
            *attributes.RULES,
        ),
        key=lambda rule: rule.rank,
    )
)
"""Every way of asking; where readings explain equally much, the earlier one is preferred."""
