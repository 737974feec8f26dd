"""Conditions in English: what partners that fulfil them do or are.

Owns the wording of conditions, for answers and restatements alike, so that both say a
thing in the same words. Knows nothing of whole sentences.
"""

from collections.abc import Sequence
from dataclasses import replace

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact
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


def names(partners: tuple[str, ...], kb: Knowledge, last: str = "and") -> str:
    """Partners by the names that a sentence gives them."""
    return enumerate_names([kb.said(p) for p in partners], last)


def predicate(condition: Condition, kb: Knowledge, plural: bool = True, no: bool = False) -> str:
    """What those who fulfil a condition (with `no`: who don't) are or do: "are NGOs"."""
    match condition:
        case Not(inner):
            return predicate(inner, kb, plural, not no)
        case AllOf(conditions):
            told = [c for c in conditions if not _is_implied(c, conditions)]
            return enumerate_names([predicate(c, kb, plural, no) for c in told])
        case AnyOf(conditions) if _shared_verb(conditions, kb):
            topics = [kb.topics[c.topic].name for c in conditions if isinstance(c, OnTopic)]
            said = predicate(conditions[0], kb, plural, no).removesuffix(topics[0])
            return said + enumerate_names(topics, "or")
        case AnyOf(conditions) if len(at := {_place_name(c, kb) for c in conditions}) == 1 and at:
            return predicate(conditions[0], kb, plural, no)  # places that share a name
        case AnyOf(conditions):
            return enumerate_names([predicate(c, kb, plural, no) for c in conditions], "or")
        case OnTopic(topic):
            verb, _, rest = kb.topics[topic].verb.partition(" ")
            said = f"{_verb(verb, plural, no)} {rest}".rstrip()
            return f"{said} {kb.topics[topic].name}"
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
            its = "their names" if plural else "its name"
            if begins:
                begin = "begin with" if plural else "begins with"
                return (
                    f"have names that {begin} “{word}”"
                    if plural
                    else f"has a name that {begin} “{word}”"
                )
            return f"{_verb('have', plural, no)} “{word}” in {its}"
        case Among(partners):
            return f"{_be(plural, no)} {names(partners, kb, 'or')}"
        case Happened():
            return _happened(condition, kb, plural, no)


def _place_name(condition: Condition, kb: Knowledge) -> str | None:
    return kb.places[condition.place].name if isinstance(condition, BasedIn) else None


def _is_implied(condition: Condition, others: Sequence[Condition]) -> bool:
    """Whether "signed a document" goes without saying beside where or when it was signed."""
    if not (isinstance(condition, Happened) and condition.is_bare):
        return False
    unplaced = Not(replace(condition, where=ANYWHERE))
    more = (c for c in others if isinstance(c, Happened) and not c.is_bare)
    return unplaced in others or any(c.events == condition.events for c in more)


def _shared_verb(conditions: Sequence[Condition], kb: Knowledge) -> bool:
    """Whether conditions are topics that are said with the same verb."""
    topics = [c.topic for c in conditions if isinstance(c, OnTopic)]
    return len(topics) == len(conditions) and len({kb.topics[t].verb for t in topics}) == 1


def _be(plural: bool, no: bool) -> str:
    return ("are" if plural else "is") + (" not" if no else "")


def _verb(verb: str, plural: bool, no: bool) -> str:
    if no:
        return f"{'do' if plural else 'does'} not {verb}"
    return verb if plural else "has" if verb == "have" else f"{verb}s"


def _happened(condition: Happened, kb: Knowledge, plural: bool, no: bool) -> str:
    """Signed, began or was created, with place and time."""
    host = kb.host.said
    where = f" in {place_name(condition.where, kb)}" if condition.where else ""
    if condition.where == ANYWHERE:
        where, no = f" at {'no' if no else 'a'} stated place", False
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


_EVENTS = {
    "since": "the beginning of work with {who}",
    "signed": "the signing with {who}",
    "created": "the creation of {who}",
}


def event_name(event: Event, partner: str, kb: Knowledge) -> str:
    """A dated fact of a partner as a noun: "the signing with X"."""
    return _EVENTS[event].format(who=kb.said(partner))


def when_said(condition: Happened, kb: Knowledge) -> str:
    """The span of a condition as it was put: "in 2000", "before the signing with X"."""
    partner = kb.partner_of(kb.facts[condition.anchor]) if condition.anchor else None
    if condition.anchor is None or partner is None:
        return condition.when_said
    relation = condition.when_said.split()[0]
    return f"{relation} {event_name(_event(kb.facts[condition.anchor]), partner, kb)}"


def _event(fact: Fact) -> Event:
    return Event(getattr(fact, "type", Event.SINCE))


def place_name(place: str, kb: Knowledge) -> str:
    """A place by its name; one that no fact names as it was typed."""
    return kb.places[place].name if place in kb.places else place
