"""Results in sentences: the asked thing first, then what helps, nothing besides.

Owns which function words which result. It can say nothing that is not in the result: every
sentence names the facts it rests on.
"""

from partnerbot.answering.evidence import MOST_TOLD
from partnerbot.answering.realisation.attributes import say_told
from partnerbot.answering.realisation.comparison import say_compared
from partnerbot.answering.realisation.dates import say_lasted, say_ranked, say_same_date
from partnerbot.answering.realisation.partners import say_counted, say_found
from partnerbot.answering.realisation.phrases import names
from partnerbot.answering.realisation.refusals import (
    say_ambiguous,
    say_social,
    say_too_long,
    say_unanswered,
)
from partnerbot.answering.realisation.sentences import Sentence, statements
from partnerbot.answering.realisation.truth import say_corrected, say_verified
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
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact
from partnerbot.understanding.query import Query
from partnerbot.wording import sentence_case


def say(result: Result, query: Query, kb: Knowledge) -> list[Sentence]:
    """The sentences that tell a result."""
    match result:
        case Found():
            return say_found(result, query, kb)
        case Counted():
            return say_counted(result, query, kb)
        case Verified():
            return say_verified(result, query, kb)
        case Corrected():
            return say_corrected(result, kb)
        case Told():
            return say_told(result, kb)
        case Described(facts=facts):
            return statements(facts, kb)
        case Compared():
            return say_compared(result, query, kb)
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
            return say_too_long(result)


def _host_told(result: HostTold, kb: Knowledge) -> list[Sentence]:
    first, *others = statements(result.facts, kb)
    yes = "Yes. " if result.values == (True,) else ""
    return [Sentence(f"{yes}{first.text}", first.facts), *others]


def _sourced(fact: Fact, kb: Knowledge) -> Sentence:
    source = kb.source(fact)
    where = f"line {source.line} of “{source.document.title}”"
    under = "" if source.section == source.document.title else f", under “{source.section}”"
    return Sentence(f"{sentence_case(where)}{under}: “{source.phrase}”.", (fact,))


def say_taken_for(typed: str, partner: str, kb: Knowledge) -> Sentence:
    """That a name was typed with a slip in it, where another organisation may be called so."""
    return Sentence(f"I read “{typed}” as {names([partner], kb)}.")
