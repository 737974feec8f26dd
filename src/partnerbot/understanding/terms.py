"""The names and conditions in a clause, and which of them are denied.

Owns finding them; the logic between them is another module's. Knows nothing of what is
asked about the partners that fulfil them.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.logic import Term, are_joined, barred_terms, combine
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Concerns,
    Condition,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
    PartOf,
    SitsAt,
    all_of,
)
from partnerbot.understanding.timing import (
    absolute_timing,
    is_left_out,
    names_document,
    relative_timing,
)

_SIMPLE: dict[Tag, Callable[[str], Condition]] = {
    Tag.KIND: OfKind,
    Tag.BODY: PartOf,
    Tag.WORK: Concerns,
    Tag.TOPIC: OnTopic,
}
"""The tags whose mentions are conditions by themselves."""


@dataclass(frozen=True)
class Terms:
    """What a clause names and demands.

    `partners` are in the order named; `where` includes that the `excluded` ones are left
    out; `used` are the places of the mentions that are explained by it.
    """

    partners: tuple[str, ...]
    excluded: tuple[str, ...]
    where: AllOf
    used: frozenset[int]


def read_terms(mentions: Sequence[Mention], knowledge: Knowledge) -> Terms:
    """The names and conditions of a clause, each affirmed or denied as the clause has it."""
    terms, used = _find_terms(mentions, knowledge)
    barred = barred_terms(mentions, terms)
    partners = [t.meaning for t in terms if isinstance(t.meaning, str) and t not in barred]
    excluded = [t.meaning for t in terms if isinstance(t.meaning, str) and t in barred]
    conditions = combine(mentions, [t for t in terms if not isinstance(t.meaning, str)], barred)
    if excluded:
        conditions.append(Not(Among(tuple(excluded))))
    if any(m.is_(Tag.LOGIC, "undated") for m in mentions):
        conditions.append(Not(Happened(tuple(Event))))
    elif any(m.is_(Tag.LOGIC, "nothing") for m in mentions) and not _timed(terms):
        conditions.append(Not(Happened((Event.SIGNED,))))
    unique = tuple(dict.fromkeys(partners))
    return Terms(unique, tuple(excluded), all_of(*conditions), frozenset(used))


def _find_terms(mentions: Sequence[Mention], knowledge: Knowledge) -> tuple[list[Term], set[int]]:
    """The terms in the order of the clause, and the places that they explain."""
    terms: list[Term] = []
    used: set[int] = set()
    relative = relative_timing(mentions, knowledge)
    if relative:
        terms.append(Term(relative.first, relative.condition))
        used |= relative.places
    seat = _seat(mentions, knowledge)
    if seat:
        at, verb, places = seat
        terms.append(Term(verb, SitsAt(at)))
        used |= places
    absolute = absolute_timing(mentions, frozenset(used), knowledge)
    if absolute and not (relative and absolute.condition.is_bare):
        terms.append(Term(absolute.first, absolute.condition))
    for i, mention in enumerate(mentions):
        if names_document(mention) and is_left_out(mentions, i):
            kind = mention.value(Tag.DOCUMENT) or mention.value(Tag.NOUN)
            terms.append(Term(i, Happened((Event.SIGNED,), document=kind)))
            used.add(i)
        if i in used:
            continue
        topic = mention.value(Tag.TOPIC) if _asks_who_works(mentions) else None
        partner = None if topic else mention.value(Tag.PARTNER)
        condition = OnTopic(topic) if topic else None if partner else _simple(mention)
        if condition and _belongs_to_name(mentions, i):
            used.add(i)
            continue
        if partner or condition:
            used.add(i)
            terms.append(Term(i, partner or condition))  # type: ignore[arg-type]
    if absolute:
        used |= absolute.places
    return sorted(terms, key=lambda term: term.place), used


def _asks_who_works(mentions: Sequence[Mention]) -> bool:
    """Whether it asks "who works on …", so that a name that is a topic too is the topic."""
    asks = any(m.is_(Tag.FORM, "who") for m in mentions)
    return asks and any(m.has_word("work") for m in mentions)


def _belongs_to_name(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a topic is part of a name told by topics: "the film and audio people"."""
    topic = mentions[place].value(Tag.TOPIC)
    return topic is not None and any(
        m.is_(Tag.PARTNER) and m.is_(Tag.TOPIC, topic) and are_joined(mentions, place, i)
        for i, m in enumerate(mentions)
        if i > place
    )


def _simple(mention: Mention) -> Condition | None:
    """The condition that one mention is by itself."""
    make = _SIMPLE.get(mention.tag)
    value = mention.value(mention.tag)
    return make(value) if make and value else None


def _seat(mentions: Sequence[Mention], knowledge: Knowledge) -> tuple[str, int, set[int]] | None:
    """A seat shared with the host at another partner: "who sits on the board?".

    Gives that partner, the place of the verb and the places of all words that say it. A
    name that is set aside before the verb stays a name of its own.
    """
    verbs = [i for i, m in enumerate(mentions) if m.is_(Tag.ACTION, "sit")]
    at = {
        i: p
        for i, m in enumerate(mentions)
        if (p := m.value(Tag.PARTNER)) in knowledge.tables and p
    }
    if not verbs and _others_named(mentions, at):
        # "Is X on the board?" says so without a verb.
        verbs = [i for i in at if mentions[i - 1].is_(Tag.FUNCTION) and _at(mentions, i)]
    if not verbs or not at:
        return None
    set_aside = {
        i
        for i in at
        if i < verbs[0]
        and any(m.is_(Tag.LOGIC, "except", "set_aside") for m in mentions[: verbs[0]])
    }
    return next(iter(at.values())), verbs[-1], {*verbs, *at} - set_aside


def _others_named(mentions: Sequence[Mention], at: Collection[int]) -> bool:
    """Whether somebody else is named or asked for who may sit there."""
    return any(
        m.is_(Tag.PARTNER)
        or m.is_(Tag.FORM, "who")
        or m.is_(Tag.NOUN, "partner")
        or (m.tag == Tag.POINTER and m.is_(Tag.POINTER, "they"))
        for i, m in enumerate(mentions)
        if i not in at
    )


def _at(mentions: Sequence[Mention], place: int) -> bool:
    """Whether "at" or "on", with or without an article, stands before a mention."""
    return any(m.has_word("at") for m in mentions[max(0, place - 2) : place])


def _timed(terms: Sequence[Term]) -> bool:
    return any(isinstance(term.meaning, Happened) for term in terms)
