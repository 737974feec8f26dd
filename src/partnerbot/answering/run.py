"""A query run over the facts: what comes of it, and on which facts that rests.

Owns one function an intent. Knows nothing of words: neither those of the question nor
those of the answer.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from partnerbot.answering.attributes import ATTRIBUTES, entries
from partnerbot.answering.conditions import Check, Hit, Verdict, check, near, select, select_near, support
from partnerbot.answering.results import (
    Ambiguous,
    Compared,
    Corrected,
    Counted,
    Described,
    Entry,
    Found,
    HostTold,
    Reason,
    Result,
    Told,
    Unanswered,
    Verified,
)
from partnerbot.answering.run_dates import run_duration, run_events, run_order, run_superlative
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import (
    Contribution,
    Cooperation,
    Fact,
    FullName,
    Includes,
    OtherName,
    PartOf,
    Programme,
    Purpose,
    Seat,
    Signed,
    Since,
    Standing,
    Support,
)
from partnerbot.understanding.query import AllOf, Among, Concerns, Happened, Intent, Query

_TIES = (Since, Standing, Signed, Seat, Programme, Support, Contribution, Cooperation)
"""The facts that tell what host and partner have to do with each other."""
_NAMES = (FullName, OtherName)


def run(query: Query, kb: Knowledge, today: dt.date) -> Result:
    """What comes of a query on a given day; SOCIAL and SOURCE queries never get here."""
    if query.intent == Intent.DURATION:
        return run_duration(query, kb, today)
    return _RUNNERS[query.intent](query, kb)


def _run_list(query: Query, kb: Knowledge) -> Result:
    hits = select(query.where, kb) or select_near(query.where, kb)
    if not hits and (wrong := _wrong_date(query, kb)):
        return Corrected(wrong)
    return Found(hits, near(query.where, kb, hits))


def _wrong_date(query: Query, kb: Knowledge) -> tuple[Check, ...]:
    """Where a place and a date are taken for granted that don't go together: what does."""
    placed = [c for c in query.where.conditions if isinstance(c, Happened) and c.where and c.when]
    return tuple(
        Check(hit.partner, c, Verdict.FALSE, hit.facts)
        for c in placed
        for hit in select(AllOf((replace(c, when=None),)), kb)
    )


def _run_count(query: Query, kb: Knowledge) -> Result:
    hits = select(query.where, kb)
    if query.attribute == "documents":
        signed = [(hit, _signed(hit, kb)) for hit in hits]
        hits = tuple(Hit(hit.partner, facts) for hit, facts in signed if facts)
        return Counted(sum(len(hit.facts) for hit in hits), hits)
    return Counted(len(hits), hits, near(query.where, kb, hits))


def _signed(hit: Hit, kb: Knowledge) -> tuple[Fact, ...]:
    own = tuple(f for f in hit.facts if isinstance(f, Signed))
    return own or kb.of_type(hit.partner, Signed)


def _run_verify(query: Query, kb: Knowledge) -> Result:
    if query.body:
        facts = tuple(f for f in kb.facts.values() if getattr(f, "body", None) == query.body)
        named = tuple(Hit(p, (f,)) for f in facts if (p := kb.partner_of(f)))
        return Verified(False, (), named)
    if not query.partners:
        hits = select(query.where, kb)
        touching = () if hits else near(query.where, kb, hits)
        return Verified(bool(hits) != query.negated, (), hits, touching)
    checks = _check_all(query, kb) or tuple(
        Check(p, AllOf(), Verdict.TRUE, (kb.main_fact(p),)) for p in query.partners
    )
    silent = [c for c in checks if c.verdict == Verdict.SILENT]
    wrong = [c for c in checks if c.verdict == Verdict.FALSE]
    if silent and not wrong:
        offered = tuple(fact for c in silent for fact in c.facts)
        about = tuple(dict.fromkeys(c.silent_on for c in silent))
        return Unanswered(Reason.NOT_RECORDED, query.partners, about, offered)
    return Verified(not wrong, checks, _true_ones(wrong, kb))


def _true_ones(wrong: list[Check], kb: Knowledge) -> tuple[Hit, ...]:
    """Of whom a claim that is false of one partner is true: told where it is a few."""
    claims = {
        c.claim
        for c in wrong
        if isinstance(c.claim, Concerns) or (isinstance(c.claim, Happened) and c.claim.where)
    }
    hits = [hit for claim in claims for hit in select(AllOf((claim,)), kb)]
    return tuple(hits)


def _check_all(query: Query, kb: Knowledge) -> tuple[Check, ...]:
    """Every condition of a query put to every partner that it names."""
    conditions = [c for c in query.where.conditions if not isinstance(c, Among)]
    return tuple(check(c, p, kb) for p in query.partners for c in conditions)


def _premises(query: Query, kb: Knowledge) -> tuple[Check, ...]:
    """What a question takes for granted, as far as the facts speak against it.

    Which word it uses for a document that was signed does not matter here: an "agreement"
    may well be a memorandum to the one who asks.
    """
    lenient = AllOf(
        tuple(
            replace(c, document=None) if isinstance(c, Happened) else c
            for c in query.where.conditions
        )
    )
    checks = _check_all(replace(query, where=lenient), kb)
    return tuple(c for c in checks if c.verdict == Verdict.FALSE)


def _run_attribute(query: Query, kb: Knowledge) -> Result:
    if query.partners:
        wrong = _premises(query, kb)
        contradicted = tuple(c for c in wrong if isinstance(c.claim, Happened) and c.claim.when)
        if contradicted and (query.unrecorded or query.attribute not in ATTRIBUTES):
            return Corrected(contradicted)
        if wrong and (query.unrecorded or query.attribute not in ATTRIBUTES):
            placed = tuple(c for c in wrong if isinstance(c.claim, Happened) and c.claim.where)
            if placed:
                return Corrected(placed)
        subjects = query.partners
    else:
        wrong = ()
        hits = select(query.where, kb) if query.where.conditions else ()
        subjects = tuple(hit.partner for hit in hits)
        if query.unrecorded or query.attribute not in ATTRIBUTES:
            return Unanswered(
                Reason.NOT_RECORDED, (), (query.attribute or "",), _offer(query, subjects, kb)
            )
        if not query.where.conditions:
            return Ambiguous(Reason.NEEDS_PARTNER, _having(query, kb))
        subjects = tuple(p for p in subjects if entries(query.attribute or "", p, kb, query.event))
        if len(subjects) > 1 and not query.plural:
            return Ambiguous(Reason.SEVERAL_MATCH, subjects)
    attribute = query.attribute or ""
    found: list[Entry] = []
    for partner in subjects:
        for name in (attribute, *query.also):
            found += entries(name, partner, kb, query.event)
    if query.unrecorded or not found:
        if wrong and not query.unrecorded and any(isinstance(c.claim, Happened) for c in wrong):
            return Corrected(tuple(c for c in wrong if isinstance(c.claim, Happened)))
        return Unanswered(
            Reason.NOT_RECORDED, query.partners, (attribute,), _offer(query, subjects, kb)
        )
    return Told(tuple(found), tuple(c for c in wrong if isinstance(c.claim, Happened)))


def _having(query: Query, kb: Knowledge) -> tuple[str, ...]:
    """The partners for which an attribute has a value."""
    name = query.attribute or ""
    return tuple(p for p in kb.partners if entries(name, p, kb, query.event))


def _offer(query: Query, partners: tuple[str, ...], kb: Knowledge) -> tuple[Fact, ...]:
    """The facts nearest to what is not recorded: what was signed, or what stands first."""
    offered: list[Fact] = []
    for partner in partners[:2]:
        signed = kb.of_type(partner, Signed)
        about_signing = query.attribute in ("place", "document", "signatories", "expiry")
        offered += signed[:1] if signed and about_signing else [kb.main_fact(partner)]
    return tuple(offered)


def _run_describe(query: Query, kb: Knowledge) -> Result:
    if not query.partners:
        return _describe_body(query, kb)
    wrong = tuple(c for c in _premises(query, kb) if isinstance(c.claim, Happened))
    if wrong:
        return Corrected(wrong)
    facts: dict[Fact, None] = {}
    for partner in query.partners:
        own = kb.partners[partner].fact
        asked = [f for c in query.where.conditions for f in support(c, partner, kb) or ()]
        facts.update(dict.fromkeys(asked))
        if not asked:
            facts.update(dict.fromkeys(_portrait(own)))
    return Described(query.partners, tuple(facts))


def _portrait(facts: tuple[Fact, ...]) -> list[Fact]:
    """What a partner is, then what it has to do with the host, then its name."""
    ties = [f for f in facts if isinstance(f, _TIES)]
    names = [f for f in facts if isinstance(f, _NAMES)]
    return [*(f for f in facts if f not in ties and f not in names), *ties, *names[:1]]


def _describe_body(query: Query, kb: Knowledge) -> Result:
    """A body that is named and is no partner: what the facts say of it."""
    bodies = {c.body for c in query.where.conditions if hasattr(c, "body")}
    facts = [f for f in kb.facts.values() if getattr(f, "body", None) in bodies]
    supporting = [f for f in facts if isinstance(f, Support)]
    told = supporting or facts
    partners = tuple(dict.fromkeys(p for f in told if (p := kb.partner_of(f))))
    if not supporting:
        return Unanswered(Reason.NOT_RECORDED, (), ("description",), tuple(told))
    return Described(partners, tuple(told))


def _run_relation(query: Query, kb: Knowledge) -> Result:
    facts: list[Fact] = []
    for partner in query.partners:
        ties = [f for f in kb.partners[partner].fact if isinstance(f, _TIES)]
        facts += ties or [kb.main_fact(partner)]
    return Described(query.partners, tuple(facts))


def _run_compare(query: Query, kb: Knowledge) -> Result:
    """What partners share (section, body, topics, seat, kind of document), and their own facts."""
    shared: list[tuple[str, tuple[Fact, ...]]] = []
    partners = query.partners
    if len({kb.partners[p].section for p in partners}) == 1:
        shared.append(("section", (kb.heading(partners[0]),)))
    for field in ("body", "at", "document"):
        facts = [[f for f in kb.partners[p].fact if getattr(f, field, None)] for p in partners]
        facts = [[f for f in own if isinstance(f, PartOf | Seat | Signed)] for own in facts]
        common = set.intersection(*({getattr(f, field) for f in own} for own in facts))
        for value in sorted(common):
            held = tuple(f for own in facts for f in own if getattr(f, field) == value)
            shared.append((field, held))
    for topic in kb.topics:
        on_topic = [kb.on_topic(p, topic) for p in partners]
        if all(on_topic):
            shared.append((f"topic {topic}", tuple(f for own in on_topic for f in own)))
    own = tuple(Hit(p, _telling(kb.partners[p].fact)) for p in partners)
    return Compared(partners, tuple(shared), own)


def _telling(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(f for f in facts if not isinstance(f, _NAMES))[:3]


def _run_host(query: Query, kb: Knowledge) -> Result:
    includes = tuple(f for f in kb.host.fact if isinstance(f, Includes))
    purposes = tuple(f for f in kb.host.fact if isinstance(f, Purpose))
    if query.attribute == "purpose":
        return HostTold(purposes)
    if query.attribute == "includes":
        return HostTold(includes, tuple(m for f in includes for m in f.members))
    return HostTold(includes, (True,))


_RUNNERS: dict[Intent, Callable[[Query, Knowledge], Result]] = {
    Intent.LIST: _run_list,
    Intent.COUNT: _run_count,
    Intent.VERIFY: _run_verify,
    Intent.ATTRIBUTE: _run_attribute,
    Intent.DESCRIBE: _run_describe,
    Intent.RELATION: _run_relation,
    Intent.COMPARE: _run_compare,
    Intent.SUPERLATIVE: run_superlative,
    Intent.ORDER_DATES: run_order,
    Intent.EVENTS: run_events,
    Intent.HOST: _run_host,
}

