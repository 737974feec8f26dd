"""The question as it was understood, in plain English.

Owns the wording of `understood_as`. Asked again, a restatement gives the same query.
"""

from partnerbot.answering.phrases import event_name, names, place_name, predicate, when_said
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Located
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Concerns,
    Event,
    EventOf,
    Happened,
    Intent,
    Query,
)
from partnerbot.wording import counted, enumerate_names, indefinite

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
    "this number": "How many of them does {who} have?",
    "description": "What is {who}?",
}
_WHERE = {"place": "Where is {who}?", "country": "In which country is {who}?"}
"""How a place is asked for that is the partner's own."""
_DATES = {
    Event.SIGNED: "When did {host} and {who} sign a document?",
    Event.SINCE: "Since when do {host} and {who} work together?",
    Event.CREATED: "When was {who} created?",
    None: "What is the date for {who}?",
}
_REASONS = {
    Event.SIGNED: "Why did {host} and {who} sign a document?",
    Event.SINCE: "Why did {host} and {who} begin work together?",
    Event.CREATED: "Why was {who} created?",
    None: "Why did {host} and {who} begin work together?",
}
_ASKED_FIRST = {
    ("date", "place"): "When and where",
    ("day", "place"): "On which day and where",
    ("place", "day"): "Where and on which day",
    ("place", "date"): "Where and when",
    ("place", "country"): "Where and in which country",
}
"""How two attributes are asked for in one breath."""


def restate(query: Query, kb: Knowledge) -> str:
    """A query as a question that gives the same query when it is asked."""
    who = names(query.partners, kb) or _whoever(query, kb)
    match query.intent:
        case Intent.LIST:
            return f"Which {_restricted(query.where, kb, query.expected)}?"
        case Intent.COUNT if query.attribute == "documents":
            return f"How many {_documents(query.where)} were signed{_premise(query.where, kb)}?"
        case Intent.COUNT:
            return f"How many {_restricted(query.where, kb)}?"
        case Intent.VERIFY:
            return f"Is it true that {_claim(query, kb)}?"
        case Intent.ATTRIBUTE:
            return _attribute(query, kb, who)
        case Intent.COMPARE if query.attribute == "same":
            return (
                f"Is {names(query.partners[:1], kb)} the same as {names(query.partners[1:], kb)}?"
            )
        case Intent.COMPARE:
            return f"What is the difference between {who}?"
        case Intent.SUPERLATIVE:
            word = "latest" if query.newest else "earliest"
            also = f", and what {enumerate_names(query.also)}" if query.also else ""
            among = [c for c in query.where.conditions if isinstance(c, Among)]
            if among:
                rest = AllOf(tuple(c for c in query.where.conditions if c not in among))
                fit = f" and {predicate(rest, kb, plural=False)}" if rest.conditions else ""
                chosen = names(among[0].partners, kb)
                return f"Which of {chosen} has the {word} {_tie(query.event, kb)}{fit}{also}?"
            return f"Which is the {word} {_tie(query.event, kb)}{_among(query.where, kb)}{also}?"
        case Intent.ORDER_DATES if query.attribute == "same":
            return f"Did {_listed(query.events, kb)} fall into the same {query.unit[:-1]}?"
        case Intent.ORDER_DATES if query.plural:
            return f"What is the order of time of {_listed(query.events, kb)}?"
        case Intent.ORDER_DATES:
            word = "latest" if query.newest else "earliest"
            return f"Which is the {word}: {_listed(query.events, kb, 'or')}?"
        case Intent.DURATION if len(query.events) > 1:
            return f"How many {query.unit} lie between {_listed(query.events, kb)}?"
        case Intent.DURATION:
            return f"How long ago was {_listed(query.events, kb) or 'that'}?"
        case Intent.EVENTS:
            return _events(query, kb)
        case Intent.RELATION:
            return f"What do {kb.host.said} and {who} do together{_premise(query.where, kb)}?"
        case Intent.HOST if query.attribute == "purpose":
            return f"Why does {kb.host.said} have partners?"
        case Intent.HOST if query.attribute != "includes":
            return f"Is it true that the partners of {kb.host.said} include {query.attribute}?"
        case Intent.HOST:
            return f"What kinds of partners does {kb.host.said} include?"
        case Intent.SOURCE:
            return f"What is the source for {who}?"
        case Intent.SOCIAL:
            return "Small talk"
        case Intent.DESCRIBE:
            premise = _premise(query.where, kb)
            signed = any(
                isinstance(c, Happened) and c.events == (Event.SIGNED,)
                for c in query.where.conditions
            )
            of = "said of the signing with " if signed else "said of " if premise else ""
            return f"What is {of}{_described(query, kb)}{premise}?"


def _whoever(query: Query, kb: Knowledge) -> str:
    """The partner asked about where only conditions tell which it is."""
    rest = AllOf(tuple(c for c in query.where.conditions if not isinstance(c, Happened)))
    if query.plural:
        return f"each of the partners{f' that {predicate(rest, kb)}' if rest.conditions else ''}"
    return f"partners that {predicate(rest, kb)}" if rest.conditions else "the partner"


def _documents(where: AllOf) -> str:
    """What is counted where it is documents: "memorandums of understanding"."""
    kinds = [c.document for c in where.conditions if isinstance(c, Happened) and c.document]
    noun, _, of = (kinds[0] if kinds else "document").partition(" of ")
    return f"{noun}s of {of}" if of else f"{noun}s"


def _events(query: Query, kb: Knowledge) -> str:
    """What happened at a time, or everything in order of time."""
    timed = [c for c in query.where.conditions if isinstance(c, Happened)]
    signed = timed[0].events == (Event.SIGNED,) if timed else query.event == Event.SIGNED
    premise = _premise(query.where, kb)
    order = "" if premise else ", newest first" if query.newest else ", in order of date"
    if signed:
        return f"What was signed{premise}?" if premise else f"Which documents were signed{order}?"
    return f"What happened{premise or ' with the partners'}{order}?"


def _restricted(where: AllOf, kb: Knowledge, expected: int | None = None) -> str:
    """Whom a list or count is about, with the conditions: "partners are NGOs"."""
    among = [c for c in where.conditions if isinstance(c, Among)]
    others = AllOf(tuple(c for c in where.conditions if not isinstance(c, Among)))
    subject = f"of {names(among[0].partners, kb)}" if among else "partners"
    if expected and not among:
        subject = counted(expected, "partner", "partners")
    return f"{subject} {predicate(others, kb) or f'does {kb.host.said} have'}"


def _claim(query: Query, kb: Knowledge) -> str:
    if query.body:
        return f"{kb.bodies[query.body].said} is a partner of {kb.host.said}"
    plural = len(query.partners) != 1
    among = [c for c in query.where.conditions if isinstance(c, Among)]
    if among and not query.partners:
        others = AllOf(tuple(c for c in query.where.conditions if c not in among))
        return f"one of {names(among[0].partners, kb)} {predicate(others, kb, plural=False)}"
    some = "no partners" if query.negated else "some partners"
    some = "all partners" if query.attribute == "every" else some
    if query.expected is not None:
        only, plural = "only " * (query.expected == 1), query.expected != 1
        some = f"{only}{counted(query.expected, 'partner', 'partners')}"
    who = names(query.partners, kb) or some
    who = f"only {who}" if query.attribute == "only" else who
    said = predicate(query.where, kb, plural)
    member = f"are partners of {kb.host.said}" if plural else f"is a partner of {kb.host.said}"
    if query.attribute == "seat":
        return f"{kb.host.said} sits at {who}"
    if query.negated and query.partners:
        member = member.replace("are ", "are not ", 1).replace("is a ", "is not a ", 1)
    return f"{who} {said or member}"


def _attribute(query: Query, kb: Knowledge, who: str) -> str:
    name = query.attribute or ""
    form = _DATES[query.event] if name in ("date", "day") else _ATTRIBUTES.get(name)
    if name == "day" and form:
        form = _on_day(form)
    if name == "reason":
        form = _REASONS.get(query.event, _REASONS[None])
    elif query.also and form and (first := _ASKED_FIRST.get((name, query.also[0]))):
        form = f"{first} {form.split(' ', 1)[1].removeprefix('which country ')}"
    if form is None:
        form = f"What is known of the {name} of {{who}}?"
    if name in _WHERE and query.event is None and _are_placed(query.partners, kb):
        form = _WHERE[name]
    premise = _premise(query.where, kb)
    said = form.format(host=kb.host.said, who=who).removesuffix("?") + f"{premise}?"
    kinds = [c.document for c in query.where.conditions if isinstance(c, Happened) and c.document]
    return said.replace("a document", indefinite(kinds[0])) if kinds else said


def _are_placed(partners: tuple[str, ...], kb: Knowledge) -> bool:
    return bool(partners) and all(kb.of_type(p, Located) for p in partners)


def _on_day(form: str) -> str:
    """A question for a date as one for the day."""
    for begin in ("Since when", "When", "What is the date for"):
        if form.startswith(begin):
            day = "What is the day for" if begin.startswith("What") else "On which day"
            return day + form.removeprefix(begin)
    return form


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
    works = [kb.works[c.work].said for c in query.where.conditions if isinstance(c, Concerns)]
    return enumerate_names([*bodies, *works])
