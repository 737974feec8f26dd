"""The question as it was understood, in plain English.

Owns the wording of `understood_as`. Asked again, a restatement gives the same query.
"""

from partnerbot.answering.conjunctions import of_type, without
from partnerbot.answering.realisation.attribute_questions import attribute_question
from partnerbot.answering.realisation.date_questions import (
    duration_question,
    events_question,
    order_question,
    superlative_question,
)
from partnerbot.answering.realisation.phrases import names, premise
from partnerbot.answering.realisation.predicates import predicate
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Concerns,
    Event,
    Happened,
    Intent,
    PartOf,
    Query,
)
from partnerbot.wording import counted, enumerate_names, plural_of


def restate(query: Query, kb: Knowledge) -> str:
    """A query as a question that gives the same query when it is asked."""
    who = names(query.partners, kb) or _whoever(query, kb)
    match query.intent:
        case Intent.LIST:
            return f"Which {_restricted(query.where, kb, query.expected)}?"
        case Intent.COUNT:
            return f"How many {_counted(query, kb)}?"
        case Intent.VERIFY:
            return f"Is it true that {_claim(query, kb)}?"
        case Intent.ATTRIBUTE:
            return attribute_question(query, who, kb)
        case Intent.COMPARE if query.attribute == "same":
            first, *others = query.partners
            return f"Is {kb.said(first)} the same as {names(others, kb)}?"
        case Intent.COMPARE:
            return f"What is the difference between {who}?"
        case Intent.SUPERLATIVE:
            return superlative_question(query, kb)
        case Intent.ORDER_DATES:
            return order_question(query, kb)
        case Intent.DURATION:
            return duration_question(query, kb)
        case Intent.EVENTS:
            return events_question(query, kb)
        case Intent.RELATION:
            return f"What do {kb.host.said} and {who} do together{premise(query.where, kb)}?"
        case Intent.HOST:
            return _on_host(query, kb)
        case Intent.SOURCE:
            return f"What is the source for {who}?"
        case Intent.SOCIAL:
            return "Small talk"
        case Intent.DESCRIBE:
            return f"What is {_described(query, kb)}?"


def _whoever(query: Query, kb: Knowledge) -> str:
    """The partner asked about where only conditions tell which it is."""
    works = of_type(query.where, Concerns)
    if query.unrecorded and works:
        return enumerate_names([kb.works[c.work].said for c in works])
    said = predicate(without(query.where, Happened), kb)
    if query.plural:
        return f"each of the partners{f' that {said}' if said else ''}"
    return f"partners that {said}" if said else "the partner"


def _restricted(where: AllOf, kb: Knowledge, expected: int | None = None) -> str:
    """Whom a list or count is about, with the conditions: "partners are NGOs"."""
    among = of_type(where, Among)
    fit = predicate(without(where, Among), kb) or f"does {kb.host.said} have"
    if among:
        return f"of {names(among[0].partners, kb)} {fit}"
    return f"{counted(expected, 'partner', 'partners') if expected else 'partners'} {fit}"


def _counted(query: Query, kb: Knowledge) -> str:
    """What is counted: partners, or documents of some kind."""
    if query.attribute != "documents":
        return _restricted(query.where, kb)
    kinds = [c.document for c in of_type(query.where, Happened) if c.document]
    noun = plural_of(kinds[0] if kinds else "document")
    return f"{noun} were signed{premise(query.where, kb)}"


def _claim(query: Query, kb: Knowledge) -> str:
    """A claim as a clause: "FOG is a guild", "some partners sit at the Lamp Board"."""
    if query.body:
        return f"{kb.bodies[query.body].said} is a partner of {kb.host.said}"
    who = names(query.partners, kb)
    if query.attribute == "seat":
        return f"{kb.host.said} sits at {who}"
    if not query.partners:
        return _claim_of_any(query, kb)
    plural = len(query.partners) > 1
    said = predicate(query.where, kb, plural)
    if not said:
        no = " not" if query.negated else ""
        said = f"are{no} partners" if plural else f"is{no} a partner"
        said = f"{said} of {kb.host.said}"
    return f"{'only ' if query.attribute == 'only' else ''}{who} {said}"


def _claim_of_any(query: Query, kb: Knowledge) -> str:
    """A claim about no partner in particular: "no partners are guilds"."""
    among = of_type(query.where, Among)
    if among:
        others = predicate(without(query.where, Among), kb, plural=False)
        return f"one of {names(among[0].partners, kb)} {others}"
    plural = query.expected != 1
    some = "no partners" if query.negated else "some partners"
    if query.attribute == "every":
        some = "all partners"
    elif query.expected is not None:
        only = "" if plural else "only "
        some = f"{only}{counted(query.expected, 'partner', 'partners')}"
    return f"{some} {predicate(query.where, kb, plural)}"


def _on_host(query: Query, kb: Knowledge) -> str:
    match query.attribute:
        case "purpose":
            return f"Why does {kb.host.said} have partners?"
        case "includes":
            return f"What kinds of partners does {kb.host.said} include?"
        case member:
            return f"Is it true that the partners of {kb.host.said} include {member}?"


def _described(query: Query, kb: Knowledge) -> str:
    """What is to be described: partners, perhaps at some time, or else a body or a work."""
    bodies = [kb.bodies[c.body].said for c in of_type(query.where, PartOf)]
    works = [kb.works[c.work].said for c in of_type(query.where, Concerns)]
    who = names(query.partners, kb) or enumerate_names([*bodies, *works])
    at = premise(query.where, kb)
    if any(c.events == (Event.SIGNED,) for c in of_type(query.where, Happened)):
        return f"said of the signing with {who}{at}"
    return f"said of {who}{at}" if at else who
