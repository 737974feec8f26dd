"""The question as it was understood, in plain English.

Owns the wording of `understood_as`. Asked again, a restatement gives the same query.
"""

from partnerbot.answering.phrases import event_name, names, place_name, predicate, when_said
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Event,
    EventOf,
    Happened,
    Intent,
    Query,
)
from partnerbot.wording import enumerate_names

_ATTRIBUTES = {
    "place": "Where did {host} and {who} sign a document?",
    "country": "In which country did {host} and {who} sign a document?",
    "document": "What type of document did {host} and {who} sign?",
    "full_name": "What does {who} stand for?",
    "acronym": "What is the acronym of {who}?",
    "programme": "What programme do {host} and {who} work on?",
    "goals": "What is the mission of {who}?",
    "kind": "What kind of organisation is {who}?",
    "parent": "What larger body does {who} come under?",
    "subject": "What is the subject of the document that {host} and {who} signed?",
    "supporter": "Who provides expertise for {who}?",
    "situation": "In what situations do {host} and {who} work together?",
    "reason": "Why {host} and {who}?",
    "this number": "How many of them does {who} have?",
    "description": "What is {who}?",
}
_DATES = {
    Event.SIGNED: "When did {host} and {who} sign a document?",
    Event.SINCE: "Since when do {host} and {who} work together?",
    Event.CREATED: "When was {who} created?",
    None: "What is the date for {who}?",
}


def restate(query: Query, kb: Knowledge) -> str:
    """A query as a question that gives the same query when it is asked."""
    who = names(query.partners, kb) or _whoever(query.where, kb)
    match query.intent:
        case Intent.LIST:
            return f"Which {_restricted(query.where, kb)}?"
        case Intent.COUNT if query.attribute == "documents":
            return f"How many documents were signed{_premise(query.where, kb)}?"
        case Intent.COUNT:
            return f"How many {_restricted(query.where, kb)}?"
        case Intent.VERIFY:
            return f"Is it true that {_claim(query, kb)}?"
        case Intent.ATTRIBUTE:
            return _attribute(query, kb, who)
        case Intent.COMPARE:
            return f"What is the difference between {who}?"
        case Intent.SUPERLATIVE:
            word = "latest" if query.newest else "earliest"
            return f"Which is the {word} {_tie(query.event, kb)}{_among(query.where, kb)}?"
        case Intent.ORDER_DATES if query.attribute == "same":
            return f"Did {_listed(query.events, kb)} fall into the same year?"
        case Intent.ORDER_DATES:
            word = "latest" if query.newest else "earliest"
            return f"Which is the {word}: {_listed(query.events, kb, 'or')}?"
        case Intent.DURATION if len(query.events) > 1:
            return f"How many {query.unit} lie between {_listed(query.events, kb)}?"
        case Intent.DURATION:
            return f"How long ago was {_listed(query.events, kb) or 'that'}?"
        case Intent.EVENTS:
            return f"What happened{_premise(query.where, kb)}?"
        case Intent.RELATION:
            return f"What do {kb.host.said} and {who} do together?"
        case Intent.HOST:
            return f"What kinds of partners does {kb.host.said} include?"
        case Intent.SOURCE:
            return "What is the source of the last answer?"
        case Intent.SOCIAL:
            return "Small talk"
        case Intent.DESCRIBE:
            premise = _premise(query.where, kb)
            return f"What is {'said of ' if premise else ''}{_described(query, kb)}{premise}?"


def _whoever(where: AllOf, kb: Knowledge) -> str:
    """The partner asked about where only conditions tell which it is."""
    rest = AllOf(tuple(c for c in where.conditions if not isinstance(c, Happened)))
    return f"partners that {predicate(rest, kb)}" if rest.conditions else "the partner"


def _restricted(where: AllOf, kb: Knowledge) -> str:
    """Whom a list or count is about, with the conditions: "partners are NGOs"."""
    among = [c for c in where.conditions if isinstance(c, Among)]
    others = AllOf(tuple(c for c in where.conditions if not isinstance(c, Among)))
    subject = f"of {names(among[0].partners, kb)}" if among else "partners"
    return f"{subject} {predicate(others, kb) or f'does {kb.host.said} have'}"


def _claim(query: Query, kb: Knowledge) -> str:
    if query.body:
        return f"{kb.bodies[query.body].said} is a partner of {kb.host.said}"
    plural = len(query.partners) != 1
    who = names(query.partners, kb) or "some partners"
    said = predicate(query.where, kb, plural)
    member = f"are partners of {kb.host.said}" if plural else f"is a partner of {kb.host.said}"
    return f"{who} {said or member}"


def _attribute(query: Query, kb: Knowledge, who: str) -> str:
    name = query.attribute or ""
    form = _DATES[query.event] if name == "date" else _ATTRIBUTES.get(name)
    if form is None:
        form = f"What is known of the {name} of {{who}}?"
    premise = _premise(query.where, kb)
    return form.format(host=kb.host.said, who=who).removesuffix("?") + f"{premise}?"


def _premise(where: AllOf, kb: Knowledge) -> str:
    """Place and time as the end of a question."""
    said = ""
    for c in where.conditions:
        if isinstance(c, Happened):
            said += f" in {place_name(c.where, kb)}" if c.where else ""
            said += f" {when_said(c, kb)}" if c.when_said else ""
        elif isinstance(c, Among):
            said += f" with {names(c.partners, kb)}"
    return said


def _tie(event: Event | None, kb: Knowledge) -> str:
    said = {Event.SIGNED: "signing", Event.CREATED: "creation", Event.SINCE: "beginning of work"}
    return said[event] if event else f"date with {kb.host.said}"


def _among(where: AllOf, kb: Knowledge) -> str:
    rest = AllOf(tuple(c for c in where.conditions if not (isinstance(c, Happened) and c.is_bare)))
    return f" of partners that {predicate(rest, kb)}" if rest.conditions else ""


def _listed(events: tuple[EventOf, ...], kb: Knowledge, last: str = "and") -> str:
    said = [event_name(e.event, e.partner, kb) for e in events]
    return enumerate_names(said, last)


def _described(query: Query, kb: Knowledge) -> str:
    if query.partners:
        return names(query.partners, kb)
    bodies = [kb.bodies[c.body].said for c in query.where.conditions if hasattr(c, "body")]
    return enumerate_names(bodies)
