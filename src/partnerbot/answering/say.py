"""Results in sentences: the asked thing first, then what helps, nothing besides.

Owns the wording of answers. It can say nothing that is not in the result: every part
names the facts that it rests on. Refusals and small talk are in say_otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch

from partnerbot.answering.conditions import Check, Hit, Verdict
from partnerbot.answering.phrases import names, predicate
from partnerbot.answering.results import (
    Compared,
    Corrected,
    Counted,
    Described,
    Events,
    Found,
    HostTold,
    Lasted,
    Ranked,
    Result,
    SameDate,
    Sourced,
    Told,
    Verified,
)
from partnerbot.answering.say_attribute import say_entries
from partnerbot.facts.base import DatedFact, Knowledge
from partnerbot.facts.model import Fact, Includes
from partnerbot.understanding.query import AllOf, Among, Query
from partnerbot.wording import counted, enumerate_names, number, sentence_case

_DETAILED = 4
"""Up to so many partners, a list says a word about each."""


@dataclass(frozen=True)
class Sentence:
    """One sentence and the facts that it rests on."""

    text: str
    facts: tuple[Fact, ...] = ()


@singledispatch
def say(result: Result, query: Query, kb: Knowledge) -> list[Sentence]:
    """The sentences that tell a result; refusals and small talk are said elsewhere."""
    raise TypeError(f"no wording for {type(result).__name__}")


@say.register
def _(result: Found, query: Query, kb: Knowledge) -> list[Sentence]:
    lead = _lead(result.hits, query, kb)
    return [*_with_briefs(lead, result.hits, query, kb), *_near(result.near, query, kb)]


def _lead(hits: Sequence[Hit], query: Query, kb: Knowledge) -> str:
    """How many there are and what they have in common, up to the colon."""
    among = next((c for c in query.where.conditions if isinstance(c, Among)), None)
    others = AllOf(tuple(c for c in query.where.conditions if not isinstance(c, Among)))
    said = predicate(others, kb, plural=len(hits) != 1)
    if not hits:
        of = f"Of {names(among.partners, kb)}, none" if among else "No partner"
        return f"{of} {predicate(others, kb, plural=False) or 'fits'}."
    if not said:
        return f"{kb.host.name} has {counted(len(hits), 'partner', 'partners')} here: "
    wrong_count = query.expected and query.expected != len(hits)
    not_that = f", not {number(query.expected)}," if wrong_count and query.expected else ""
    if len(hits) == 1:
        return f"One partner{not_that} {said}: " if not_that else ""
    return f"{sentence_case(counted(len(hits), 'partner', 'partners'))}{not_that} {said}: "


def _with_briefs(
    lead: str, hits: Sequence[Hit], query: Query, kb: Knowledge
) -> list[Sentence]:
    """A list with, where it is short, a clause about each partner."""
    if not hits:
        return [Sentence(lead)]
    facts = tuple(fact for hit in hits for fact in hit.facts)
    if len(hits) == 1 and not lead:
        partner = hits[0].partner
        others = AllOf(tuple(c for c in query.where.conditions if not isinstance(c, Among)))
        told = [f for f in hits[0].facts if kb.partner_of(f) == partner]
        claim = sentence_case(f"{kb.partners[partner].said} {predicate(others, kb, plural=False)}.")
        extra = [Sentence(f.statement, (f,)) for f in told[:2]]
        return [Sentence(claim, facts), *extra] if len(told) < len(facts) or not extra else [
            Sentence(f"{sentence_case(kb.partners[partner].said)}. {extra[0].text}", extra[0].facts),
            *extra[1:],
        ]
    said = [_briefed(hit, kb, detailed=len(hits) <= _DETAILED) for hit in hits]
    return [Sentence(f"{lead}{enumerate_names(said)}.", facts)]


def _briefed(hit: Hit, kb: Knowledge, detailed: bool) -> str:
    """A partner's name with the brief of the first fact about it that has one."""
    brief = next((f.brief for f in hit.facts if f.brief and kb.partner_of(f)), None)
    name = kb.partners[hit.partner].said
    return f"{name} ({brief})" if detailed and brief else name


def _near(hits: Sequence[Hit], query: Query, kb: Knowledge) -> list[Sentence]:
    """Partners that the facts bring near what was asked, told apart from those that fit."""
    return [
        Sentence(
            f"{sentence_case(kb.partners[hit.partner].said)} only comes near: it is named for "
            f"{hit.facts[0].brief}."
            if hit.facts[0].brief
            else hit.facts[0].statement,
            hit.facts,
        )
        for hit in hits
    ]


@say.register
def _(result: Counted, query: Query, kb: Knowledge) -> list[Sentence]:
    facts = tuple(fact for hit in result.hits for fact in hit.facts)
    listed = enumerate_names([kb.partners[hit.partner].said for hit in result.hits])
    if query.attribute == "documents":
        what = counted(result.count, "document was signed", "documents were signed")
        told = [Sentence(f.statement, (f,)) for f in facts]
        return [Sentence(f"{sentence_case(what)}.", facts), *told]
    conditions = AllOf(tuple(c for c in query.where.conditions if not isinstance(c, Among)))
    said = predicate(conditions, kb, plural=result.count != 1)
    if not said:
        return [Sentence(f"{sentence_case(counted(result.count, 'partner', 'partners'))}: {listed}.", facts)]
    what = counted(result.count, "partner", "partners")
    end = f": {listed}." if listed else "."
    return [Sentence(f"{sentence_case(what)} {said}{end}", facts), *_near(result.near, query, kb)]


@say.register
def _(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    yes = "Yes" if result.truth else "No"
    if query.body:
        told = tuple(f for hit in result.hits for f in hit.facts)
        body = sentence_case(kb.bodies[query.body].said)
        lead = Sentence(f"No. {body} is named in the document, but is no partner itself.", told)
        return [lead, *(Sentence(f.statement, (f,)) for f in told[:1])]
    if not result.checks:
        return _existence(result, query, kb)
    if result.truth:
        return _confirmed(result, query, kb)
    wrong = [c for c in result.checks if c.verdict == Verdict.FALSE]
    said = [Sentence(f"{yes}. {_denial(c, kb)}" if i == 0 else _denial(c, kb), c.facts)
            for i, c in enumerate(wrong)]  # fmt: skip
    if result.hits:
        told = [f for hit in result.hits for f in hit.facts]
        said += [Sentence(f.statement, (f,)) for f in told[:2]]
    return said


def _existence(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    """Whether any partner at all fulfils the conditions."""
    facts = tuple(fact for hit in result.hits for fact in hit.facts)
    if result.hits:
        said = [_briefed(hit, kb, detailed=len(result.hits) <= _DETAILED) for hit in result.hits]
        return [Sentence(f"{'No' if query.negated else 'Yes'}: {enumerate_names(said)}.", facts)]
    none = predicate(query.where, kb, plural=False)
    lead = f"{'Yes' if query.negated else 'No'}: no partner {none}."
    return [Sentence(lead), *_near(result.near, query, kb)]


def _confirmed(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    facts = tuple(dict.fromkeys(f for c in result.checks for f in c.facts))
    if not query.where.conditions:
        plural = len(query.partners) > 1
        who, be = names(query.partners, kb), "are partners" if plural else "is a partner"
        lead = Sentence(f"Yes, {who} {be} of {kb.host.name}.", facts)
        return [lead, *(Sentence(f.statement, (f,)) for f in facts[:1])]
    claim = f"Yes, {names(query.partners, kb)} {predicate(query.where, kb, len(query.partners) > 1)}."
    told = [f for f in facts if kb.partner_of(f)]
    return [Sentence(claim, facts), *(Sentence(f.statement, (f,)) for f in told[:2])]


def _denial(check: Check, kb: Knowledge) -> str:
    """What the document says in place of a claim."""
    who = sentence_case(kb.partners[check.partner].said)
    told = " ".join(fact.statement for fact in check.facts[:1])
    return f"The document does not say that {_decapitalised(who, check, kb)}: {told}"


def _decapitalised(who: str, check: Check, kb: Knowledge) -> str:
    name = kb.partners[check.partner].said
    return f"{name} {predicate(check.claim, kb, plural=False)}"


@say.register
def _(result: Corrected, query: Query, kb: Knowledge) -> list[Sentence]:
    return correct(result.wrong, kb)


def correct(wrong: Sequence[Check], kb: Knowledge) -> list[Sentence]:
    """What holds in place of the claims that a question takes for granted."""
    said: dict[str, Sentence] = {}
    for claim in wrong:
        told = " ".join(fact.statement for fact in claim.facts)
        said.setdefault(told, Sentence(f"That is not what the document says: {told}", claim.facts))
    return list(said.values())


@say.register
def _(result: Told, query: Query, kb: Knowledge) -> list[Sentence]:
    corrected = correct(result.wrong, kb)
    told = [
        Sentence(text, facts) for text, facts in say_entries(query.attribute or "", result.entries, kb)
    ]
    seen = {fact for sentence in corrected for fact in sentence.facts}
    return [*corrected, *(s for s in told if not set(s.facts) <= seen)]


@say.register
def _(result: Described, query: Query, kb: Knowledge) -> list[Sentence]:
    return [Sentence(fact.statement, (fact,)) for fact in result.facts]


@say.register
def _(result: Compared, query: Query, kb: Knowledge) -> list[Sentence]:
    said = [Sentence(_shared(what, facts, result, kb), facts) for what, facts in result.shared]
    if not said:
        said = [Sentence(f"The document names nothing that {names(result.partners, kb)} share.")]
    for hit in result.own:
        said += [Sentence(f.statement, (f,)) for f in hit.facts[:2]]
    return said


def _shared(what: str, facts: Sequence[Fact], result: Compared, kb: Knowledge) -> str:
    quantity = "Both" if len(result.partners) == 2 else "All of them"
    match what.split():
        case ["topic", topic]:
            return f"{quantity} work on {kb.topics[topic].name}."
        case ["section"]:
            kind = kb.sections[kb.partners[result.partners[0]].section].many
            return f"{quantity} are {kind}."
        case ["body"]:
            return f"{quantity} are {kb.bodies[facts[0].body].many}."  # type: ignore[attr-defined]
        case ["at"]:
            at = kb.partners[facts[0].at].said  # type: ignore[attr-defined]
            return f"{quantity} sit at {at} with {kb.host.name}."
        case _:
            document = facts[0].document  # type: ignore[attr-defined]
            return f"{quantity} signed a {document} with {kb.host.name}."


@say.register
def _(result: Ranked, query: Query, kb: Knowledge) -> list[Sentence]:
    first, rest = result.dated[0], result.dated[1 : 2 if result.difference is None else None]
    word = "latest" if query.newest else "earliest"
    partner = kb.partners[kb.partner_of(first) or ""].said
    lead = f"{sentence_case(partner)}, the {word}: {first.statement}"
    said = [Sentence(lead, (first,))]
    if result.difference is not None:
        said += [Sentence(f.statement, (f,)) for f in rest]
        if result.difference:
            years = counted(result.difference, "year", "years")
            said.append(Sentence(f"That is {years} apart.", result.dated))
    elif rest:
        after = kb.partners[kb.partner_of(rest[0]) or ""].said
        order = "Before that came" if query.newest else "Next came"
        said.append(Sentence(f"{order} {after}, {_dated(rest[0])}.", (rest[0],)))
    return said


def _dated(fact: DatedFact) -> str:
    return f"on {fact.date}" if fact.date.day else f"in {fact.date}"


@say.register
def _(result: SameDate, query: Query, kb: Knowledge) -> list[Sentence]:
    yes = "Yes" if result.truth else "No"
    when = f"both in {result.dated[0].date.year}" if result.truth else "in different years"
    lead = Sentence(f"{yes}, {when}.", result.dated)
    return [lead, *(Sentence(f.statement, (f,)) for f in result.dated)]


@say.register
def _(result: Lasted, query: Query, kb: Knowledge) -> list[Sentence]:
    amount = counted(result.amount, result.unit.removesuffix("s"), result.unit)
    if len(result.dated) == 1:
        lead = f"{sentence_case(amount)}, up to today."
    else:
        lead = f"{sentence_case(amount)} lie between the two."
        lead = lead.replace("lie", "lies") if result.amount == 1 else lead
    return [Sentence(lead, result.dated), *(Sentence(f.statement, (f,)) for f in result.dated)]


@say.register
def _(result: Events, query: Query, kb: Knowledge) -> list[Sentence]:
    return [Sentence(fact.statement, (fact,)) for fact in result.dated]


@say.register
def _(result: HostTold, query: Query, kb: Knowledge) -> list[Sentence]:
    yes = "Yes. " if result.values == (True,) else ""
    said = [Sentence(f.statement, (f,)) for f in result.facts]
    first = said[0]
    named = first.text.replace("Its partners", f"{kb.host.name}'s partners", 1)
    if isinstance(result.facts[0], Includes):
        return [Sentence(f"{yes}{named}", first.facts), *said[1:]]
    return said


@say.register
def _(result: Sourced, query: Query, kb: Knowledge) -> list[Sentence]:
    said = []
    for fact in result.facts:
        source = kb.source(fact)
        where = f"line {source.line} of “{source.document.title}”, under “{source.section}”"
        said.append(Sentence(f"{sentence_case(where)}: “{source.phrase}”.", (fact,)))
    return said
