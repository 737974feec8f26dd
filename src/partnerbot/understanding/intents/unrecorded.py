"""Questions for what people ask of organisations and nobody recorded.

Owns telling them from the same words used of what is recorded; knows nothing of refusals.
"""

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Located
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.query import (
    Concerns,
    Event,
    Happened,
    Intent,
    OnTopic,
    Query,
)

_ALSO_DONE = ("leadership",)
"""What people ask with a verb for work as well: to lead or to run something."""


def unrecorded(frame: Frame, knowledge: Knowledge) -> Query | None:
    """What people ask of organisations and nobody recorded."""
    asked = [m for m in frame.wanted if m in frame.unused and m in frame.asking_clause]
    shared_out = frame.asks("how_many") and any(m.has_word("each") for m in frame.mentions)
    if not asked or (shared_out and not frame.partners):
        return None
    what = asked[0].value(Tag.UNRECORDED)
    if what == "head office" and any(knowledge.of_type(p, Located) for p in frame.partners):
        attribute = "country" if frame.has(Tag.ATTRIBUTE, "country") else "place"
        return Query(Intent.ATTRIBUTE, frame.partners, attribute=attribute)
    works = any(isinstance(c, OnTopic | Concerns) for c in frame.where.conditions)
    if what in _ALSO_DONE and works and not frame.partners:
        return None  # "who runs emergency programmes?"
    return Query(
        Intent.ATTRIBUTE, frame.partners, frame.where, what, event=frame.event, unrecorded=True
    )


def signatories(frame: Frame, _: Knowledge) -> Query | None:
    """Who signed a partner's document in person, which is no list of partners."""
    partners = frame.has(Tag.NOUN, "partner", "organisation", "someone")
    timed = [c for c in frame.where.conditions if isinstance(c, Happened)]
    one = len(frame.partners) == 1 and not frame.excluded
    if not one or partners or not timed or Event.SIGNED not in timed[0].events:
        return None
    if timed[0].when or len(frame.where.conditions) > 1:
        return None
    return Query(Intent.ATTRIBUTE, frame.partners, frame.where, "signatories", unrecorded=True)


RULES = (
    Rule(
        Intent.ATTRIBUTE,
        60,
        unrecorded,
        ("who is the director of {partner}?",),
        needs="unrecorded",
        uses="form attribute order",
    ),
    Rule(
        Intent.ATTRIBUTE,
        160,
        signatories,
        ("who signed the agreement with {partner}?",),
        needs="form.who",
        uses="form.what form.together unrecorded.signatories",
    ),
)
