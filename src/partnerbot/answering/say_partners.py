"""Sets of partners in sentences: who fulfils a condition, and how many.

Owns the wording of lists and counts; knows nothing of how they were found.
"""

from collections.abc import Sequence

from partnerbot.answering.phrases import predicate
from partnerbot.answering.results import Counted, Found
from partnerbot.answering.selection import MOST_TOLD, Hit, facts_of
from partnerbot.answering.sentences import Sentence, statements
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact, Fact
from partnerbot.understanding.query import AllOf, Among, Condition, Happened, Not, OfKind, Query
from partnerbot.wording import counted, enumerate_names, number, sentence_case

_DETAILED = 4
"""Up to so many partners, a list says a word about each."""


def say_found(result: Found, query: Query, kb: Knowledge) -> list[Sentence]:
    """The partners of a list with a clause each; a single one with what is known of it."""
    hits = result.hits
    if not hits:
        said = [none_of(query, kb), *say_rivals(result.instead, kb)]
    elif len(hits) == 1 and query.expected in (None, 1):
        said = _only_one(result, query, kb)
    else:
        lead = _lead(len(hits), query, kb)
        facts = tuple(dict.fromkeys((*facts_of(hits[:MOST_TOLD]), *result.against)))
        said = [Sentence(f"{lead}: {listed(hits, kb)}.", facts)]
    return [*said, *say_near(result.near, kb)]


def say_counted(result: Counted, query: Query, kb: Knowledge) -> list[Sentence]:
    """The number first, then whom or what it counts."""
    facts = tuple(dict.fromkeys((*facts_of(result.hits[:MOST_TOLD]), *result.against)))
    if query.attribute == "documents":
        kinds = [c.document for c in query.where.conditions if isinstance(c, Happened)]
        noun, _, of = next((kind for kind in kinds if kind), "document").partition(" of ")
        of = of and f" of {of}"
        what = counted(result.count, f"{noun}{of} was signed", f"{_plural(noun)}{of} were signed")
        return [Sentence(f"{sentence_case(what)}.", facts), *statements(facts, kb)]
    who = _enumerate([kb.said(hit.partner) for hit in result.hits[:MOST_TOLD]], len(result.hits))
    lead = _lead(result.count, query, kb)
    return [Sentence(f"{lead}: {who}." if who else f"{lead}.", facts), *say_near(result.near, kb)]


def _plural(noun: str) -> str:
    return noun.removesuffix("um") + "a" if noun.endswith("randum") else f"{noun}s"


def listed(hits: Sequence[Hit], kb: Knowledge) -> str:
    """Partners as a sentence lists them, with a word about each where they are few."""
    briefs = [_brief(hit, kb) for hit in hits[: _DETAILED + 1]]
    telling = len(hits) <= _DETAILED and len(set(briefs)) > 1
    said = [kb.said(hit.partner) for hit in hits[:MOST_TOLD]]
    if telling or (len(hits) == 1 and briefs[0]):
        said = [f"{s} ({brief})" if brief else s for s, brief in zip(said, briefs, strict=True)]
    return _enumerate(said, len(hits))


def _enumerate(said: Sequence[str], count: int) -> str:
    """Names as a sentence lists them; of very many the first, and how many more there are."""
    more = count - len(said)
    return enumerate_names([*said, f"{more} more"] if more else said)


def _brief(hit: Hit, kb: Knowledge) -> str | None:
    return next((f.brief for f in hit.facts if f.brief and kb.partner_of(f)), None)


def _split(query: Query) -> tuple[tuple[str, ...], AllOf]:
    """The partners that a query chooses among, and what it demands of them."""
    among = [c for c in query.where.conditions if isinstance(c, Among)]
    others = tuple(
        c for c in query.where.conditions if not isinstance(c, Among) and not _sets_aside(c)
    )
    return (among[0].partners if among else ()), AllOf(others)


def _sets_aside(condition: Condition) -> bool:
    """Whether a condition only leaves out some partners by name."""
    return isinstance(condition, Not) and isinstance(condition.condition, Among)


def _lead(count: int, query: Query, kb: Knowledge) -> str:
    """How many there are and what they have in common: "Three partners are NGOs"."""
    _, demands = _split(query)
    said = predicate(demands, kb, plural=count != 1)
    if not said:
        return f"{sentence_case(kb.host.said)} has {counted(count, 'partner', 'partners')} here"
    other = "other " * any(map(_sets_aside, query.where.conditions))
    lead = sentence_case(counted(count, f"{other}partner", f"{other}partners"))
    if query.expected is not None and query.expected != count:
        lead += f", not {number(query.expected)},"
    return f"{lead} {said}"


def none_of(query: Query, kb: Knowledge) -> Sentence:
    """That nobody fulfils the conditions.

    It rests on the headings that list whom it could be, and on what they are measured against.
    """
    where = query.where.conditions
    headings = [kb.facts[f"section-{c.section}"] for c in where if isinstance(c, OfKind)]
    anchors = [kb.facts[c.anchor] for c in where if isinstance(c, Happened) and c.anchor]
    among, demands = _split(query)
    who = "None of them" if len(among) > 1 else "No partner"
    if any(map(_sets_aside, query.where.conditions)):
        who = who.replace("No partner", "No other partner")
    said = f"{who} {predicate(demands, kb, plural=False) or 'fits'}."
    return Sentence(said, (*headings, *anchors))


def _only_one(result: Found, query: Query, kb: Knowledge) -> list[Sentence]:
    """The one partner that fits: by the facts that say so, or by its name and a claim."""
    hit = result.hits[0]
    own = [fact for fact in hit.facts if kb.partner_of(fact)]
    _, demands = _split(query)
    plain = len(own) == len(hit.facts) and len(demands.conditions) < 2
    if plain:
        return statements(own, kb)
    who = sentence_case(kb.said(hit.partner))
    claim = f"{who} {predicate(demands, kb, plural=False) or 'fits'}."
    facts = tuple(dict.fromkeys((*hit.facts, *result.against)))
    return [Sentence(claim, facts), *statements(own[:2], kb)]


def say_rivals(dated: Sequence[DatedFact], kb: Knowledge) -> list[Sentence]:
    """The dates that there are, where the one asked for is not among them."""
    said = [f"{_name(fact, kb)} ({fact.date})" for fact in dated]
    return [Sentence(f"On record: {enumerate_names(said)}.", tuple(dated))] if said else []


def _name(fact: Fact, kb: Knowledge) -> str:
    partner = kb.partner_of(fact)
    return kb.said(partner) if partner else kb.host.said


def say_near(hits: Sequence[Hit], kb: Knowledge) -> list[Sentence]:
    """Partners that touch what was asked, told apart from those that are about it."""
    if not hits:
        return []
    return [Sentence(f"Near to it: {listed(hits, kb)}.", facts_of(hits))]
