"""Whether a fact about one partner changes an answer about others.

Owns what counts as unrelated. An answer has nothing to do with a partner where it neither
lists it nor cites a fact about it. What the partner newly is or does, under a topic of its own,
then changes nothing at all, whatever was asked; only where a question does not say whom it means,
it is asked back about all who have what it asks for. A new date may concern a question about
time or about what was signed, if that selects among all partners, claims something of some only,
names none, is told of nobody, or names one that has the new date: such a question has one of the
words of `_OF_TIME` in it, as it was asked or as it was understood.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from partnerbot.facts.dates import PartialDate
from partnerbot.facts.model import Created, Mission, PartnerFact, Signed, Since
from partnerbot.facts.records import Topic
from tests.faithfulness.bases import Files, bot_of, with_fact
from tests.faithfulness.checking import names_of
from tests.faithfulness.sources import Asked
from tests.faithfulness.worlds import Turn, World, conversations, turns

_OF_TIME = re.compile(
    r"\b(when|date|year|day|sign|ink|creat|beg[aiu]n|earliest|latest|first|last|happen)", re.I
)
_SELECTING = ("list_partners", "count", "superlative", "events")
"""The intents that look through all partners, also where they name one to measure others by."""
_TOPIC = Topic(id="bryology", name="bryology")
Talk = tuple[Turn, ...]
"""The turns of one conversation."""
Made = Callable[[str, str], PartnerFact]
"""A new fact with an id about a partner by its name."""


def _mission(own: str, name: str) -> PartnerFact:
    told = f"{name} studies bryology."
    return Mission(id=own, statement=told, topics=(_TOPIC.id,), line=1, phrase="studies")


def _signed(own: str, name: str) -> PartnerFact:
    told = f"A bryology charter was signed with {name} on 5 June 1987."
    date, kind = PartialDate(1987, 6, 5), "bryology charter"
    return Signed(id=own, statement=told, document=kind, date=date, line=1, phrase="signed")


def _since(own: str, name: str) -> PartnerFact:
    told, date = f"There has been joint bryology with {name} since 1988.", PartialDate(1988)
    return Since(id=own, statement=told, relation="joint work", date=date, line=1, phrase="since")


def _created(own: str, name: str) -> PartnerFact:
    told, date = f"{name} was created in 1887.", PartialDate(1887)
    return Created(id=own, statement=told, date=date, line=1, phrase="created")


NEW: dict[str, Made] = {
    "mission": _mission, "signed": _signed, "since": _since, "created": _created
}  # fmt: skip


def kinds(world: World) -> list[str]:
    """The kinds of new fact that a world may be given.

    Where a base tells of no tie with the host, what "starts" is a partner's own beginning. Its
    first tie concerns every question about beginnings, and so it is given none.
    """
    tied = any(isinstance(fact, Since | Signed) for fact in world.knowledge.facts.values())
    return [*NEW] if tied else [kind for kind in NEW if kind not in ("since", "signed")]


def groups(world: World, count: int) -> list[tuple[str, ...]]:
    """The partners of a world in so many groups."""
    partners = tuple(world.knowledge.partners)
    return [group for first in range(count) if (group := partners[first::count])]


def shared_out(world: World, made: Made, count: int) -> list[tuple[tuple[str, ...], list[Talk]]]:
    """The partners in so many groups, each with the conversations to ask with new facts of it.

    Every conversation is asked once: with a group that it does not speak of, if there is one.
    """
    shares: list[tuple[tuple[str, ...], list[Talk]]] = [(g, []) for g in groups(world, count)]
    for place, talk in enumerate(conversations(world.name)):
        turned = [*shares[place % len(shares) :], *shares[: place % len(shares)]]
        fitting = (s for s in turned if all(_is_unrelated(t, s[0], made, world) for t in talk))
        next(fitting, turned[0])[1].append(talk)
    return shares


def changed_answers(
    world: World, partners: Sequence[str], made: Made, asked: Sequence[Talk]
) -> Iterator[str]:
    """The answers that change where each of some partners they do not speak of has a new fact."""
    bot = bot_of(_with(world, partners, made), world)
    for conversation in asked:
        old = [*takewhile(lambda t: _is_unrelated(t, partners, made, world), conversation)]
        new = turns(bot, old[-1].asked) if old else []
        for before, after in zip(old, new, strict=True):
            if after.answer.to_json() != before.answer.to_json():
                yield f"with more about {partners}, {before.asked}: {after.answer.text}"


def _with(world: World, partners: Sequence[str], made: Made) -> Files:
    files: Files = world.files
    for place, partner in enumerate(partners):
        fact = made(f"{partner}-new", world.knowledge.said(partner))
        topics = (_TOPIC,) if fact.topics and not place else ()
        files = with_fact(files, partner, fact, topics)
    return files


def _is_unrelated(turn: Turn, partners: Sequence[str], made: Made, world: World) -> bool:
    """Whether a new fact about some partners has nothing to do with an answer."""
    answer = turn.answer
    spoken_of = {*answer.partners, *(fact.partner for fact in answer.facts)}
    if answer.status == "ambiguous" or not spoken_of.isdisjoint(partners):
        return False
    return made is _mission or not _may_concern(turn, partners, world)


def _may_concern(turn: Turn, partners: Sequence[str], world: World) -> bool:
    """Whether a question is about time, and of all partners or of one of some."""
    asked = Asked.of(turn.asked[-1:], names_of(world))
    named = {r for r in asked.given.referents if r.startswith("partner:")}
    of_them = not named or not named.isdisjoint(f"partner:{p}" for p in partners)
    open_ = not turn.answer.partners and turn.answer.status == "unanswered"
    of_them |= open_ or turn.answer.intent in _SELECTING or " only " in turn.answer.understood_as
    return of_them and _OF_TIME.search(f"{asked.text} {turn.answer.understood_as}") is not None
