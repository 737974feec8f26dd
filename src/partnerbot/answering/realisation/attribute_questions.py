"""Questions for attributes, as a restatement puts them.

Owns how what is asked, the event that is meant and two attributes in one breath make one
question. Knows nothing of values.
"""

from collections.abc import Sequence

from partnerbot.answering.conjunctions import of_type
from partnerbot.answering.realisation.attribute_wordings import wording_of
from partnerbot.answering.realisation.phrases import premise
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Located
from partnerbot.understanding.query import Event, Happened, Query
from partnerbot.wording import indefinite

_PLACES = {"place": "Where is {who}?", "country": "In which country is {who}?"}
"""How a place is asked for that is the partner's own."""
_DATES = {
    Event.SIGNED: ("When", "did {host} and {who} sign a document?"),
    Event.SINCE: ("Since when", "do {host} and {who} work together?"),
    Event.CREATED: ("When", "was {who} created?"),
    None: ("What is the date", "for {who}?"),
}
"""How a date is asked for: the word that a question for a day replaces, and the rest."""
_REASONS = {
    Event.SIGNED: "Why did {host} and {who} sign a document?",
    Event.CREATED: "Why was {who} created?",
}
_REASON = "Why did {host} and {who} begin work together?"
_TWO_AT_ONCE: dict[tuple[str, ...], str] = {
    ("date", "place"): "When and where",
    ("day", "place"): "On which day and where",
    ("place", "day"): "Where and on which day",
    ("place", "date"): "Where and when",
    ("place", "country"): "Where and in which country",
}
"""How two attributes of a signing are asked for in one breath."""


def attribute_question(query: Query, who: str, kb: Knowledge) -> str:
    """The question for an attribute of someone, with what it takes for granted at its end."""
    form = _form(query, kb).format(host=kb.host.said, who=who)
    question = f"{form.removesuffix('?')}{premise(query.where, kb)}?"
    kinds = [c.document for c in of_type(query.where, Happened) if c.document]
    if not kinds:
        return question
    named = question.replace("a document", indefinite(kinds[0]))
    return named.replace("the document", f"the {kinds[0]}")


def _form(query: Query, kb: Knowledge) -> str:
    """The question for what is asked, with {host} and {who}."""
    name = query.attribute or ""
    placed = query.unrecorded or _are_placed(query.partners, kb)
    if name in _PLACES and query.event is None and placed:
        return _PLACES[name]
    if name == "reason":
        return _REASONS.get(query.event, _REASON) if query.event else _REASON
    if two := _TWO_AT_ONCE.get((name, *query.also[:1])):
        return f"{two} {_DATES[query.event or Event.SIGNED][1]}"
    word, rest = _DATES[query.event]
    if name == "date":
        return f"{word} {rest}"
    if name == "day":
        return f"{'On which day' if query.event else 'What is the day'} {rest}"
    return wording_of(name).question


def _are_placed(partners: Sequence[str], kb: Knowledge) -> bool:
    return bool(partners) and all(kb.of_type(p, Located) for p in partners)
