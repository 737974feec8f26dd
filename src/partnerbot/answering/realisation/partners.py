"""Lists and counts in sentences: who fulfils conditions, and how many.

Owns the wording of sets of partners; knows nothing of how they were found.
"""

from collections.abc import Sequence

from partnerbot.answering.conjunctions import of_type, without
from partnerbot.answering.evidence import MOST_TOLD, Hit, facts_of
from partnerbot.answering.realisation.phrases import subject
from partnerbot.answering.realisation.predicates import predicate
from partnerbot.answering.realisation.sentences import Sentence, statements
from partnerbot.answering.results import Counted, Found
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact, Fact
from partnerbot.facts.records import heading_id
from partnerbot.understanding.query import AllOf, Among, Condition, Happened, Not, OfKind, Query
from partnerbot.wording import counted, enumerate_names, number, plural_of, sentence_case

_DETAILED = 4
"""Up to so many partners, a list says a word about each."""
_UNTOLD = "That is, as far as the document tells."


def say_found(result: Found, query: Query, kb: Knowledge) -> list[Sentence]:
    """The partners of a list with a clause each; a single one with what is known of it."""
    hits = result.hits
    if not hits:
        said = [none_of(query, kb), *say_rivals(result.instead, query.where, kb)]
    elif len(hits) == 1 and query.expected in (None, 1):
        said = _only_one(result, query, kb)
    else:
        lead = _lead(len(hits), query, kb)
        said = [Sentence(f"{lead}: {listed(hits, kb)}.", cited(hits, result.against))]
    return [*said, *_reserved(result.hits, query), *say_near(result.near, kb)]


def say_counted(result: Counted, query: Query, kb: Knowledge) -> list[Sentence]:
    """The number first, then whom or what it counts."""
    facts = cited(result.hits, result.against)
    if query.attribute == "documents":
        return [Sentence(f"{_signed(result.total, query)}.", facts), *statements(facts, kb)]
    who = _enumerate([kb.said(hit.partner) for hit in result.hits[:MOST_TOLD]], len(result.hits))
    lead = _lead(result.total, query, kb)
    said = Sentence(f"{lead}: {who}." if who else f"{lead}.", facts)
    return [said, *_reserved(result.hits, query), *say_near(result.near, kb)]


def _reserved(hits: Sequence[Hit], query: Query) -> list[Sentence]:
    """That nothing dated is told of them, which is not to say that there was nothing."""
    denied = (c.condition for c in of_type(query.where, Not))
    undated = any(isinstance(c, Happened) and c.is_bare for c in denied)
    return [Sentence(_UNTOLD)] if undated and hits else []


def cited(hits: Sequence[Hit], against: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts that a list rests on, with those by which others are not on it."""
    return tuple(dict.fromkeys((*facts_of(hits[:MOST_TOLD]), *against)))


def _signed(total: int, query: Query) -> str:
    """How many documents were signed: "Two memoranda of understanding were signed"."""
    kinds = [c.document for c in of_type(query.where, Happened) if c.document]
    one = kinds[0] if kinds else "document"
    return sentence_case(counted(total, f"{one} was signed", f"{plural_of(one)} were signed"))


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


def _demands(query: Query) -> AllOf:
    """What a query demands, beside choosing among some partners or leaving some out by name."""
    chosen = without(query.where, Among)
    return AllOf(tuple(c for c in chosen.conditions if not _sets_aside(c)))


def _sets_aside(condition: Condition) -> bool:
    """Whether a condition only leaves out some partners by name."""
    return isinstance(condition, Not) and isinstance(condition.condition, Among)


def _lead(count: int, query: Query, kb: Knowledge) -> str:
    """How many there are and what they have in common: "Three partners are NGOs"."""
    said = predicate(_demands(query), kb, plural=count != 1)
    other = "other " * any(map(_sets_aside, query.where.conditions))
    lead = counted(count, f"{other}partner", f"{other}partners")
    if not said:
        return f"{sentence_case(kb.host.said)} has {lead} here"
    lead = sentence_case(lead)
    if query.expected is not None and query.expected != count:
        lead += f", not {number(query.expected)},"
    return f"{lead} {said}"


def none_of(query: Query, kb: Knowledge) -> Sentence:
    """That nobody fulfils the conditions.

    It rests on the headings that list whom it could be, and on what they are measured against.
    """
    headings = [kb.facts[heading_id(c.section)] for c in of_type(query.where, OfKind)]
    anchors = [kb.facts[c.anchor] for c in of_type(query.where, Happened) if c.anchor]
    who = "No other partner" if any(map(_sets_aside, query.where.conditions)) else "No partner"
    among = of_type(query.where, Among)
    if among and len(among[0].partners) > 1:
        who = "None of them"
    said = f"{who} {predicate(_demands(query), kb, plural=False) or 'fits'}."
    return Sentence(said, (*headings, *anchors))


def _only_one(result: Found, query: Query, kb: Knowledge) -> list[Sentence]:
    """The one partner that fits: by the facts that say so, or by its name and a claim."""
    hit = result.hits[0]
    own = [fact for fact in hit.facts if kb.partner_of(fact)]
    demands = _demands(query)
    if len(own) == len(hit.facts) and len(demands.conditions) < 2:
        return statements(own, kb)
    who = sentence_case(kb.said(hit.partner))
    claim = f"{who} {predicate(demands, kb, plural=False) or 'fits'}."
    told = statements(own[:2], kb, after=hit.partner)
    return [Sentence(claim, cited(result.hits, result.against)), *told]


def say_rivals(dated: Sequence[DatedFact], where: AllOf, kb: Knowledge) -> list[Sentence]:
    """The dates that there are, where the one asked for is not among them.

    A document that is called otherwise than the one asked for is told by its name.
    """
    kinds = [c.document for c in of_type(where, Happened) if c.document]
    said = [f"{subject(fact, kb)} ({_dated(fact, kinds)})" for fact in dated]
    return [Sentence(f"On record: {enumerate_names(said)}.", tuple(dated))] if said else []


def _dated(fact: DatedFact, kinds: Sequence[str]) -> str:
    """A date, behind the name of its document where that is of none of some kinds."""
    document = getattr(fact, "document", "")
    other = document and kinds and not any(kind in document for kind in kinds)
    return f"{document}, {fact.date}" if other else str(fact.date)


def say_near(hits: Sequence[Hit], kb: Knowledge) -> list[Sentence]:
    """Partners that touch what was asked, told apart from those that are about it."""
    return [Sentence(f"Near to it: {listed(hits, kb)}.", facts_of(hits))] if hits else []
