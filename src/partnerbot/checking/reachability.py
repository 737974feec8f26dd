"""Facts that no question reaches, found by asking.

Owns putting questions to the bot as a person would put them: what its answers cite has been
reached. Which questions those are is questions.py's.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from partnerbot.answering.restate import restate
from partnerbot.bot import Bot
from partnerbot.checking.positions import Positions
from partnerbot.checking.questions import about_host, about_partner
from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.model import Fact, FullName, Link, OtherName
from partnerbot.facts.records import Partner
from partnerbot.understanding.query import Intent, Query

_MOST_NAMES = 5
"""So many names of a partner are tried before it counts as not understood."""


class _Reply(NamedTuple):
    """What matters of an answer."""

    status: str
    partners: tuple[str, ...]
    understood_as: str
    facts: frozenset[str]


class _Asker:
    """Puts questions to a bot, each once: thousands of partners may have the same name."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self.knowledge = bot.knowledge
        self._replies: dict[str, _Reply] = {}

    def ask(self, question: str) -> _Reply:
        """The answer to a question in words."""
        if question not in self._replies:
            answer = self._bot.ask(question)
            facts = frozenset(fact.id for fact in answer.facts)
            self._replies[question] = _Reply(
                answer.status, answer.partners, answer.understood_as, facts
            )
        return self._replies[question]

    def restated(self, query: Query) -> str:
        """A query as the question that a person would ask."""
        return restate(query, self.knowledge)


def unreached(bot: Bot, positions: Positions) -> Iterator[Problem]:
    """A warning for each partner that can't be asked about, and for facts that are not told."""
    asker, host = _Asker(bot), bot.knowledge.host
    for fact in host.fact:
        if not _is_told(fact, about_host(fact), asker):
            yield _of_facts([fact], "the host", positions)
    for partner in bot.knowledge.partners.values():
        yield from _of_partner(partner, asker, positions)


def _of_partner(partner: Partner, asker: _Asker, positions: Positions) -> Iterator[Problem]:
    said = asker.knowledge.said(partner.id)
    first = reply = asker.ask(asker.restated(Query(Intent.DESCRIBE, (partner.id,))))
    name = said
    if not _is_about(reply, partner):
        for name in _other_names(partner):
            reply = asker.ask(f"What is {name}?")
            if _is_about(reply, partner):
                break
        else:
            message = f"no question finds partner {quoted(partner.id)}: {_why(said, first)}"
            told = f"{message}; add an alias that is like nothing else"
            yield positions.warning("partner", partner.id, ("name",), told, "unreached-partner")
            return
    left = [
        fact
        for fact in partner.fact
        if fact.id not in reply.facts
        and not _is_told(fact, about_partner(fact, partner), asker, said, name)
    ]
    if left:
        yield _of_facts(left, f"partner {quoted(partner.id)}", positions)


def _is_about(reply: _Reply, partner: Partner) -> bool:
    return reply.status == "answered" and reply.partners == (partner.id,)


def _other_names(partner: Partner) -> list[str]:
    full = [fact.full_name for fact in partner.fact if isinstance(fact, FullName | OtherName)]
    return [partner.name, *partner.aliases, *full][:_MOST_NAMES]


def _why(name: str, reply: _Reply) -> str:
    """Why a partner was not found by its name."""
    if reply.status == "ambiguous":
        return f"“{name}” means several partners that nothing tells apart"
    if reply.understood_as:
        return f"“{name}” is understood as “{reply.understood_as}”"
    return f"“{name}” is not understood as a name"


def _is_told(
    fact: Fact, queries: Iterable[Query], asker: _Asker, said: str = "", name: str = ""
) -> bool:
    """Whether the answer to some question cites a fact.

    Where a partner is only understood by another name, that stands for the one `said`.
    """
    for query in queries:
        question = asker.restated(query)
        question = question.replace(said, name) if said != name else question
        if fact.id in asker.ask(question).facts:
            return True
    return False


def _of_facts(facts: Sequence[Fact], whose: str, positions: Positions) -> Problem:
    first = facts[0]
    count = f" and {len(facts) - 1} more of its facts" if len(facts) > 1 else ""
    limit = "; only a few links of a partner are told" if isinstance(first, Link) else ""
    message = f"no question brings fact {quoted(first.id)} of {whose}{count}{limit}"
    return positions.warning("fact", first.id, ("id",), message, "unreached-fact")
