"""Facts that no question reaches, found by asking.

Owns which questions should bring a fact: they are put to the bot as a person would put them,
and what its answers cite has been reached. Knows nothing of how questions are understood.
"""

from collections.abc import Iterable, Iterator, Sequence

from partnerbot.answering.answer import Answer
from partnerbot.answering.restate import restate
from partnerbot.bot import Bot
from partnerbot.checking.places import Places
from partnerbot.errors import Problem
from partnerbot.facts.model import Fact, FullName, Link, OtherName
from partnerbot.facts.nearest import quoted
from partnerbot.facts.records import Partner
from partnerbot.understanding.query import AllOf, Concerns, Event, Intent, OnTopic, Query, SitsAt

_ATTRIBUTES = {
    "since": "date", "signed": "date", "created": "date", "part_of": "parent", "link": "parent",
    "located": "place", "kind": "kind", "full_name": "full_name", "other_name": "full_name",
    "mission": "goals", "goals": "goals", "cooperation": "situation", "programme": "programme",
    "contribution": "programme", "support": "supporter",
}  # fmt: skip
"""The attribute that a fact of some type is the answer to."""
_EVENTS = {str(event): event for event in Event}
_MOST_NAMES = 5
"""So many names of a partner are tried before it counts as not understood."""


def unreached(bot: Bot, places: Places) -> Iterator[Problem]:
    """A warning for each partner that can't be asked about, and for facts that are not told."""
    kb = bot.knowledge
    told = {f.id for purpose in ("includes", "purpose")
            for f in bot.ask(restate(Query(Intent.HOST, attribute=purpose), kb)).facts}  # fmt: skip
    for fact in kb.host.fact:
        if fact.id not in told and not _is_told(fact, _of_topics(fact), bot):
            yield _of_facts([fact], "the host", places)
    for partner in kb.partners.values():
        yield from _of_partner(partner, bot, places)


def _of_partner(partner: Partner, bot: Bot, places: Places) -> Iterator[Problem]:
    kb = bot.knowledge
    said = kb.said(partner.id)
    first = answer = bot.ask(restate(Query(Intent.DESCRIBE, (partner.id,)), kb))
    name = said
    if not _is_about(answer, partner):
        for name in _other_names(partner):
            answer = bot.ask(f"What is {name}?")
            if _is_about(answer, partner):
                break
        else:
            message = f"no question finds partner {quoted(partner.id)}: {_why(said, first)}"
            advice = "add an alias that is like nothing else"
            yield places.warning(
                "partner", partner.id, ("name",), f"{message}; {advice}", "unreached-partner"
            )
            return
    cited = {fact.id for fact in answer.facts}
    left = [
        fact
        for fact in partner.fact
        if fact.id not in cited and not _is_told(fact, _about(fact, partner), bot, said, name)
    ]
    if left:
        yield _of_facts(left, f"partner {quoted(partner.id)}", places)


def _is_about(answer: Answer, partner: Partner) -> bool:
    return answer.status == "answered" and answer.partners == (partner.id,)


def _other_names(partner: Partner) -> list[str]:
    full = [fact.full_name for fact in partner.fact if isinstance(fact, FullName | OtherName)]
    return [partner.name, *partner.aliases, *full][:_MOST_NAMES]


def _why(name: str, answer: Answer) -> str:
    """Why a partner was not found by its name."""
    if answer.status == "ambiguous":
        return f"“{name}” means {len(answer.partners)} partners that nothing tells apart"
    if answer.understood_as:
        return f"“{name}” is understood as “{answer.understood_as}”"
    return f"“{name}” is not understood as a name"


def _is_told(
    fact: Fact, queries: Iterable[Query], bot: Bot, said: str = "", name: str = ""
) -> bool:
    """Whether the answer to some question cites a fact; `name` is used where `said` fails."""
    questions = (
        restate(query, bot.knowledge).replace(said or " ", name or " ") for query in queries
    )
    return any(fact.id == cited.id for text in questions for cited in bot.ask(text).facts)


def _about(fact: Fact, partner: Partner) -> Iterator[Query]:
    """The questions about a partner that a fact may be the answer to."""
    kind = str(getattr(fact, "type", ""))
    if attribute := _ATTRIBUTES.get(kind):
        yield Query(Intent.ATTRIBUTE, (partner.id,), attribute=attribute, event=_EVENTS.get(kind))
    yield Query(Intent.RELATION, (partner.id,))
    if at := getattr(fact, "at", None):
        yield Query(Intent.LIST, where=AllOf((SitsAt(at),)))
    if work := getattr(fact, "work", None):
        yield Query(Intent.DESCRIBE, where=AllOf((Concerns(work),)))
    yield from _of_topics(fact)


def _of_topics(fact: Fact) -> Iterator[Query]:
    for topic in (*fact.topics, *fact.near):
        yield Query(Intent.LIST, where=AllOf((OnTopic(topic),)))


def _of_facts(facts: Sequence[Fact], whose: str, places: Places) -> Problem:
    first = facts[0]
    count = f" and {len(facts) - 1} more of its facts" if len(facts) > 1 else ""
    limit = "; only a few links of a partner are told" if isinstance(first, Link) else ""
    message = f"no question brings fact {quoted(first.id)} of {whose}{count}{limit}"
    return places.warning("fact", first.id, ("id",), message, "unreached-fact")
