"""A clause put into a frame: its names and conditions read, its topics as narrow as meant.

Owns the order of these steps. Knows nothing of what the frame is asked.
"""

from collections.abc import Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.events import events_told
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.frames.narrowing import hinted_topic, narrowed
from partnerbot.understanding.frames.terms import read_terms
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Event, OnTopic, all_of


def build_frame(mentions: Sequence[Mention], knowledge: Knowledge) -> Frame:
    """Sort the mentions of a clause into a frame."""
    mentions = tuple(mentions)
    terms = read_terms(mentions, knowledge)
    where = terms.where
    if not terms.partners and not where.conditions and (topic := hinted_topic(mentions)):
        where = all_of(OnTopic(topic))
    return Frame(
        mentions,
        terms.partners,
        terms.excluded,
        narrowed(where, mentions, knowledge),
        tuple(m.value(Tag.BODY) or "" for m in mentions if m.tag == Tag.BODY),
        tuple(m.value(Tag.STRANGER) or "" for m in mentions if m.tag == Tag.STRANGER),
        tuple(m for i, m in enumerate(mentions) if i not in terms.used),
        (*events_told(knowledge), Event.CREATED),
    )
