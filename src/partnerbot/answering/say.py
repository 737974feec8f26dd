"""Results in sentences: the asked thing first, then what helps, nothing besides.

Owns which module words which result, and the wording of descriptions and comparisons. It
can say nothing that is not in the result: every sentence names the facts it rests on.
"""

from collections.abc import Sequence

from partnerbot.answering.phrases import names, predicate
from partnerbot.answering.results import (
    Ambiguous,
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
    SmallTalk,
    Sourced,
    Told,
    TooLong,
    Unanswered,
    Verified,
)
from partnerbot.answering.say_attribute import say_told
from partnerbot.answering.say_dates import say_lasted, say_ranked, say_same_date
from partnerbot.answering.say_otherwise import (
    say_ambiguous,
    say_social,
    say_too_long,
    say_unanswered,
)
from partnerbot.answering.say_partners import say_counted, say_found
from partnerbot.answering.say_truth import say_corrected, say_verified
from partnerbot.answering.selection import MOST_TOLD, facts_of
from partnerbot.answering.sentences import Sentence, statements
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, PartOf, Seat, Signed
from partnerbot.understanding.query import OnTopic, Query
from partnerbot.wording import enumerate_names, sentence_case


def say(result: Result, query: Query, kb: Knowledge) -> list[Sentence]:
    """The sentences that tell a result."""
    match result:
        case Found():
            return say_found(result, query, kb)
        case Counted():
            return say_counted(result, query, kb)
        case Verified():
            return say_verified(result, query, kb)
        case Corrected(wrong=wrong, hits=hits):
            return say_corrected(wrong, kb, hits)
        case Told():
            return say_told(result, kb)
        case Described(facts=facts):
            return statements(facts, kb)
        case Compared():
            return _compared(result, query, kb)
        case Ranked():
            return say_ranked(result, query, kb)
        case SameDate():
            return say_same_date(result, kb)
        case Lasted():
            return say_lasted(result, kb)
        case Events(dated=dated):
            return statements(dated[:MOST_TOLD], kb)
        case HostTold():
            return _host_told(result, kb)
        case Sourced(facts=facts):
            return [_sourced(fact, kb) for fact in facts]
        case Unanswered():
            return say_unanswered(result, kb)
        case Ambiguous():
            return say_ambiguous(result, kb)
        case SmallTalk(reply=reply):
            return say_social(reply, kb)
        case TooLong():
            return [say_too_long(result)]


def _compared(result: Compared, query: Query, kb: Knowledge) -> list[Sentence]:
    """What partners share, in one sentence, then what each of them is and does.

    Where they were taken for the same one, that they are not comes first.
    """
    shared = [_shared(facts, result, kb) for facts in result.shared]
    shared += [predicate(OnTopic(topic), kb) for topic, _ in result.topics]
    rests_on = [*result.shared, *(facts for _, facts in result.topics)]
    facts = tuple(dict.fromkeys(fact for group in rests_on for fact in group))
    if shared:
        who = "Both" if len(result.partners) == 2 else "All of them"
        lead = Sentence(f"{who} {enumerate_names(shared)}.", facts)
    else:
        lead = Sentence(f"The document names nothing that {names(result.partners, kb)} share.")
    apart = [Sentence(f"No, {names(result.partners, kb)} are two partners.")]
    first = apart if query.attribute == "same" and len(result.partners) == 2 else []
    return [*first, lead, *statements(facts_of(result.own), kb)]


def _shared(facts: Sequence[Fact], result: Compared, kb: Knowledge) -> str:
    """One thing that partners have in common, as a predicate: "are NGOs"."""
    match facts[0]:
        case PartOf(body=body):
            return f"are {kb.bodies[body].many}"
        case Seat(at=at):
            return f"sit at {kb.said(at)} with {kb.host.said}"
        case Signed(document=document):
            return f"signed a {document} with {kb.host.said}"
        case _:
            return f"are {kb.sections[kb.partners[result.partners[0]].section].many}"


def _host_told(result: HostTold, kb: Knowledge) -> list[Sentence]:
    said = statements(result.facts, kb)
    if result.values == (True,):
        return [Sentence(f"Yes. {said[0].text}", said[0].facts), *said[1:]]
    return said


def _sourced(fact: Fact, kb: Knowledge) -> Sentence:
    source = kb.source(fact)
    where = f"line {source.line} of “{source.document.title}”"
    under = "" if source.section == source.document.title else f", under “{source.section}”"
    return Sentence(f"{sentence_case(where)}{under}: “{source.phrase}”.", (fact,))
