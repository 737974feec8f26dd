"""One turn of a conversation, its words read in one way: what comes of it.

Owns the order of the stages from mentions to result, and what is said where they lead to no
query. Knows nothing of other ways to read the words. Knows no wording.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from partnerbot.answering.evaluation.partners import several_match
from partnerbot.answering.results import (
    OF_HOST,
    Ambiguous,
    Reason,
    Result,
    SmallTalk,
    Sourced,
    Unanswered,
)
from partnerbot.answering.run import run
from partnerbot.dialogue.state import Memory, Outcome
from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.accounting import is_understood, strangers
from partnerbot.understanding.clauses.focus import focus
from partnerbot.understanding.clauses.turns import Clause
from partnerbot.understanding.context.follow_up import follow_up
from partnerbot.understanding.context.resolution import in_context
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.host_questions import is_about_host
from partnerbot.understanding.query import Among, Intent, Query
from partnerbot.understanding.readings import Reading, Understanding, understand

_EDITED = 0.9
"""How sure an answer is whose query is the last one with something changed."""
_MOST_LINKS = 3
"""So many partners are told that have to do with an organisation which is none itself."""


def read_turn(
    sentences: Sequence[Clause], memory: Memory, kb: Knowledge, today: dt.date
) -> Outcome:
    """What comes of the sentences of a turn, after what the conversation remembers."""
    past = memory.past
    continued = bool(past and past.partners)
    clause = focus(sentences, kb, continued)
    if is_about_host(clause):
        return Outcome(Unanswered(Reason.NOT_RECORDED, about=(OF_HOST,)), understood=False)
    frame = in_context(clause, past, kb)
    changed = follow_up(frame, past, kb)
    understanding = understand(frame, kb)
    best = understanding.best
    if unknown := _unknown_names(frame, kb):
        return Outcome(_unknown(unknown, kb), None, understanding, understood=False)
    if best and (namesakes := _namesakes(frame)):
        return Outcome(several_match(namesakes, kb), best.query, understanding)
    if changed is not None:
        return Outcome(run(changed, kb, today), changed, understanding, _EDITED)
    if best is None or not is_understood(best, continued):
        refusal = _not_understood(understanding, kb)
        return Outcome(refusal, None, understanding, understood=False)
    if best.query.intent == Intent.SOCIAL:
        small_talk = SmallTalk(best.query.reply or "greeting")
        return Outcome(small_talk, best.query, understanding, 1.0)
    if best.query.intent == Intent.SOURCE:
        query, result = _source(best.query, memory, kb)
        return Outcome(result, query, understanding, 1.0)
    if _lacks_subject(best):
        return Outcome(Ambiguous(Reason.NEEDS_PARTNER, ()), best.query, understanding)
    return Outcome(run(best.query, kb, today), best.query, understanding, _confidence(best))


def _confidence(best: Reading) -> float:
    """How much was understood, less where a slip was undone."""
    score = min((m.score for m in best.frame.mentions), default=100) / 100
    return round(best.understood * score, 2)


def _unknown_names(frame: Frame, kb: Knowledge) -> tuple[str, ...]:
    """The names that no partner has, but for those mistaken for one that is named as well."""
    unknown = strangers(frame, kb.mistaken_for)
    said = [m for m in frame.mentions if not m.is_(Tag.TOPIC)]
    named = {partner for m in said if (partner := m.value(Tag.PARTNER))}
    return tuple(name for name in unknown if kb.mistaken_for.get(name) not in named)


def _unknown(names: tuple[str, ...], kb: Knowledge) -> Unanswered:
    """Names that no partner has: the document may name them all the same, beside a partner."""
    linked = [kb.linking_to(name) for name in names]
    if all(linked):
        nearest = tuple(fact for links in linked for fact in links[:_MOST_LINKS])
        return Unanswered(Reason.UNKNOWN_NAME, (), names, nearest)
    meant = tuple(partner for name in names if (partner := kb.mistaken_for.get(name)))
    return Unanswered(Reason.UNKNOWN_NAME, meant, names)


def _namesakes(frame: Frame) -> tuple[str, ...]:
    """The partners that share a name which a clause asks about."""
    shared = (m.values(Tag.PARTNER) for m in frame.mentions if m.tag == Tag.PARTNER)
    return next((p for p in shared if len(p) > 1 and p[0] in frame.partners), ())


def _source(query: Query, memory: Memory, kb: Knowledge) -> tuple[Query, Result]:
    """Where the last answer stands, or what is said of the partners that are named."""
    past = memory.past.partners if memory.past else ()
    partners, facts = query.partners or past, memory.facts
    if partners != past:
        facts = tuple(map(kb.main_fact, partners))
    result = Sourced(facts, partners) if facts else SmallTalk("help")
    return replace(query, partners=partners), result


def _lacks_subject(reading: Reading) -> bool:
    """Whether "they" or "it" is asked about and nothing before says who that is."""
    frame, intent = reading.frame, reading.query.intent
    if intent not in (Intent.VERIFY, Intent.ATTRIBUTE) or _asks_existence(frame):
        return False
    named = frame.partners or frame.has(Tag.NOUN, "partner") or frame.has(Tag.POINTER, "this_kind")
    lent = any(isinstance(c, Among) for c in frame.where.conditions) or (
        frame.demands and intent == Intent.ATTRIBUTE
    )
    return not (named or lent) and _points_back(frame, intent)


def _asks_existence(frame: Frame) -> bool:
    """Whether it is asked if there is any: "are there …?"."""
    return any(m.tag == Tag.FORM and m.has_word("existence") for m in frame.mentions)


def _points_back(frame: Frame, intent: Intent) -> bool:
    """Whether somebody is called "they", or a claim is made of "it"."""
    if any(m.tag == Tag.POINTER and m.is_(Tag.POINTER, "they") for m in frame.mentions):
        return True
    return intent == Intent.VERIFY and any(
        verb.tag == Tag.AUX and it.tag == Tag.POINTER and it.is_(Tag.POINTER, "it")
        for verb, it in pairwise(frame.mentions)
    )


def _not_understood(understanding: Understanding, kb: Knowledge) -> Result:
    """A question back where only the partner is missing, else a refusal."""
    frame, best = understanding.frame, understanding.best
    unread = best.unread if best else frame.unused
    unknown = tuple(m.text for m in unread if m.tag == Tag.UNKNOWN and m in frame.asking)
    points = any(
        m.tag == Tag.POINTER and not m.is_(Tag.POINTER, "rest", "else") for m in frame.mentions
    )
    if not unknown and points and not frame.has_anchor:
        return Ambiguous(Reason.NEEDS_PARTNER, ())
    if not frame.partners:
        return Unanswered(Reason.OUT_OF_SCOPE, (), unknown)
    offered = tuple(map(kb.main_fact, frame.partners[:2]))
    return Unanswered(Reason.NOT_RECORDED, frame.partners, (), offered)
