"""Conditions as predicates: what partners that fulfil them do or are.

Owns the wording of conditions, for answers and restatements alike, so that both say a
thing in the same words. Knows nothing of whole sentences.
"""

from collections.abc import Sequence
from dataclasses import replace

from partnerbot.answering.realisation.phrases import at_place, names, place_and_time, when_said
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import (
    ANYWHERE,
    AllOf,
    Among,
    AnyOf,
    BasedIn,
    Called,
    Concerns,
    Condition,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
    PartOf,
    SaidToBe,
    SitsAt,
)
from partnerbot.wording import enumerate_names, indefinite


def predicate(condition: Condition, kb: Knowledge, plural: bool = True, no: bool = False) -> str:
    """What those who fulfil a condition (with `no`: who don't) are or do: "are NGOs"."""
    match condition:
        case Not(inner):
            return predicate(inner, kb, plural, not no)
        case AllOf(conditions):
            told = [c for c in conditions if not _is_implied(c, conditions)]
            limits = [limit for c in told if not no and (limit := _limit(c, conditions, kb))]
            kept = [c for c in told if no or not _limit(c, conditions, kb)]
            said = [predicate(c, kb, plural, no) for c in kept]
            return enumerate_names(said, "or" if no else "and") + "".join(limits)
        case AnyOf(conditions):
            return _any_of(conditions, kb, plural, no)
        case OnTopic(topic):
            verb, _, rest = kb.topics[topic].verb.partition(" ")
            return " ".join(filter(None, (_verb(verb, plural, no), rest, kb.topics[topic].name)))
        case OfKind(section):
            kind = kb.sections[section]
            return f"{_be(plural, no)} {kind.many if plural else indefinite(kind.one)}"
        case BasedIn(place):
            return f"{_be(plural, no)} in {kb.places[place].said}"
        case PartOf(body):
            of = kb.bodies[body]
            return f"{_be(plural, no)} {of.many if plural else indefinite(of.one)}"
        case SitsAt(at):
            with_host = f"with {kb.host.said}"
            return f"{_verb('sit', plural, no)} at {kb.said(at)} {with_host}"
        case Concerns(work):
            return f"{_verb('have', plural, no)} to do with {kb.works[work].said}"
        case SaidToBe(words):
            return f"{_be(plural, no)} {words}"
        case Called(word, begins):
            have = _verb("have", plural, no)
            if begins:
                begin = "names that begin" if plural else "a name that begins"
                return f"{have} {begin} with “{word}”"
            return f"{have} “{word}” in {'their names' if plural else 'its name'}"
        case Among(partners):
            return f"{_be(plural, no)} {names(partners, kb, 'or')}"
        case Happened():
            return _happened(condition, kb, plural, no)


def _is_implied(condition: Condition, others: Sequence[Condition]) -> bool:
    """Whether "signed a document" goes without saying beside where or when it was signed."""
    if not (isinstance(condition, Happened) and condition.is_bare):
        return False
    unplaced = Not(replace(condition, where=ANYWHERE))
    more = (c for c in others if isinstance(c, Happened) and not c.is_bare)
    return unplaced in others or any(c.events == condition.events for c in more)


def _limit(condition: Condition, others: Sequence[Condition], kb: Knowledge) -> str:
    """What a condition only leaves out of what happened, if it does: ", but not in 1950"."""
    match condition:
        case Not(Happened(events, document=None, anchor=None) as inner):
            happened = any(isinstance(c, Happened) and c.events == events for c in others)
            limit = place_and_time(inner, kb) if happened and inner.where != ANYWHERE else ""
            return limit and f", but not{limit}"
        case _:
            return ""


def _any_of(conditions: Sequence[Condition], kb: Knowledge, plural: bool, no: bool) -> str:
    """Several conditions to choose from, with their verb said once where they share it."""
    choices = [*dict.fromkeys(predicate(c, kb, plural, no) for c in conditions)]
    topics = [kb.topics[c.topic] for c in conditions if isinstance(c, OnTopic)]
    verb = f"{_be(plural, no)} "
    if len(topics) == len(conditions) and len({topic.verb for topic in topics}) == 1:
        verb = choices[0].removesuffix(topics[0].name)
    if all(choice.startswith(verb) for choice in choices):
        return verb + enumerate_names([choice.removeprefix(verb) for choice in choices], "or")
    return enumerate_names(choices, "and" if no else "or")


def _be(plural: bool, no: bool) -> str:
    return ("are" if plural else "is") + (" not" if no else "")


def _verb(verb: str, plural: bool, no: bool) -> str:
    if no:
        return f"{'do' if plural else 'does'} not {verb}"
    return verb if plural else "has" if verb == "have" else f"{verb}s"


def _happened(condition: Happened, kb: Knowledge, plural: bool, no: bool) -> str:
    """Signed, began or was created, with place and time."""
    host = kb.host.said
    where = f" {at_place(condition.where, kb)}" if condition.where else ""
    if condition.where == ANYWHERE and no:
        where, no = " at no stated place", False
    when = f" {when_said(condition, kb)}" if condition.when_said else ""
    have = "have" if plural else "has"
    match condition.events:
        case (Event.SIGNED,):
            if no and condition.is_bare:
                return f"signed nothing with {host}"
            thing = indefinite(condition.document) if condition.document else "a document"
            verb = "did not sign" if no else "signed"
            return f"{verb} {thing} with {host}{where}{when}"
        case (Event.CREATED,):
            be = ("were" if plural else "was") + (" not" if no else "")
            return f"{be} created{when}"
        case (Event.SINCE,):
            verb = "did not begin" if no else "began"
            return f"{verb} work with {host}{when}"
        case _:
            if condition.is_bare:
                return f"{have} no date" if no else f"{have} a date"
            return f"{have}{' not' if no else ''} something dated{when}"
