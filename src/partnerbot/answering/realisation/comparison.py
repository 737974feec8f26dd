"""Comparisons in sentences: what partners share, then what each of them is and does.

Owns their wording; knows nothing of what counts as shared.
"""

from partnerbot.answering.evidence import facts_of
from partnerbot.answering.realisation.phrases import names
from partnerbot.answering.realisation.predicates import predicate
from partnerbot.answering.realisation.sentences import Sentence, statements
from partnerbot.answering.results import Compared
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import Query
from partnerbot.wording import enumerate_names


def say_compared(result: Compared, query: Query, kb: Knowledge) -> list[Sentence]:
    """What partners share, in one sentence, then what each of them is and does.

    Where they were taken for the same one, that they are not comes first.
    """
    who = names(result.partners, kb)
    two = len(result.partners) == 2
    said = []
    if query.attribute == "same" and two:
        said.append(Sentence(f"No, {who} are two partners."))
    if result.shared:
        shared = enumerate_names([predicate(condition, kb) for condition, _ in result.shared])
        facts = tuple(dict.fromkeys(fact for _, facts in result.shared for fact in facts))
        said.append(Sentence(f"{'Both' if two else 'All of them'} {shared}.", facts))
    else:
        said.append(Sentence(f"The document names nothing that {who} share."))
    return [*said, *statements(facts_of(result.own), kb)]
