"""The names and conditions in a clause, and which of them are denied.

Owns finding them; the logic between them is another module's. Knows nothing of what is
asked about the partners that fulfil them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.digest import Digest
from partnerbot.understanding.locations import locations
from partnerbot.understanding.logic import Term, are_joined, barred_terms, combine
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.name_filters import name_filter
from partnerbot.understanding.query import (
    ANYWHERE,
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
    SaidToBe,
    SitsAt,
    all_of,
)
from partnerbot.understanding.relative_timing import relative_timing
from partnerbot.understanding.seats import seat
from partnerbot.understanding.timing import (
    absolute_timing,
    is_document,
    is_left_out,
    names_document,
)

_SIMPLE: dict[Tag, Callable[[str], Condition]] = {
    Tag.KIND: OfKind,
    Tag.BODY: PartOf,
    Tag.WORK: Concerns,
    Tag.TOPIC: OnTopic,
}
"""The tags whose mentions are conditions by themselves."""
_TIMED = ("date", "place", "elsewhere", "document", "action.sign", "noun.agreement",
          "noun.memorandum")  # fmt: skip
"""What a clause that speaks of something signed or dated says."""


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
    digest = Digest(mentions)
    terms, used = _find_terms(mentions, digest, knowledge)
    barred = barred_terms(mentions, terms)
    partners = [t.meaning for t in terms if isinstance(t.meaning, str) and t not in barred]
    excluded = [t.meaning for t in terms if isinstance(t.meaning, str) and t in barred]
    conditions = combine(mentions, [t for t in terms if not isinstance(t.meaning, str)], barred)
    if excluded:
        conditions.append(Not(Among(tuple(excluded))))
    logic = [m for m in mentions if m.is_(Tag.LOGIC)] if digest.says("logic") else []
    if any(m.is_(Tag.LOGIC, "not") and m.has_word("nothing") for m in logic):
        # "Have nothing to do with the committee": do not sit there either.
        conditions += [Not(SitsAt(p)) for p in excluded if p in knowledge.tables]
    if any(m.is_(Tag.LOGIC, "undated") for m in logic):
        conditions.append(Not(Happened(tuple(Event))))
    elif logic and _signed_nothing(mentions) and not _timed(terms):
        conditions.append(Not(Happened((Event.SIGNED,))))
    placed = Happened((Event.SIGNED,), where=ANYWHERE)
    if any(m.is_(Tag.LOGIC, "unplaced") for m in logic):
        conditions += [Happened((Event.SIGNED,)), Not(placed)]
    elif any(m.is_(Tag.LOGIC, "placed") for m in logic):
        conditions.append(placed)
    unique = tuple(dict.fromkeys(partners))
    return Terms(unique, tuple(excluded), all_of(*conditions), frozenset(used))


def _find_terms(
    mentions: Sequence[Mention], digest: Digest, knowledge: Knowledge
) -> tuple[list[Term], set[int]]:
    """The terms in the order of the clause, and the places that they explain."""
    terms: list[Term] = []
    used: set[int] = set()
    named, excepts = digest.says("partner"), digest.says("logic")
    orders = digest.says("order", "form.when") or digest.has_word("than")
    relative = relative_timing(mentions, knowledge) if named and orders else None
    if relative:
        terms.append(Term(relative.first, relative.condition))
        used |= relative.places
    seated = seat(mentions, knowledge) if named else None
    if seated:
        at, verb, places = seated
        terms.append(Term(verb, SitsAt(at)))
        used |= places
    for said, located in locations(mentions, knowledge) if digest.says("place") else ():
        terms.append(Term(min(said), located))
        used |= said
    timed = digest.says(*_TIMED)
    absolute = absolute_timing(mentions, frozenset(used), knowledge) if timed else None
    if relative and absolute and not (absolute.condition.when or absolute.condition.where):
        document = absolute.condition.document  # "the memorandum … after the one with X"
        terms[0] = Term(relative.first, replace(relative.condition, document=document))
    elif absolute:
        terms.append(Term(absolute.first, absolute.condition))
    names = digest.says("attribute.full_name", "attribute.acronym") or digest.has_word("naming")
    if names and (called := name_filter(mentions)):
        terms.append(Term(called[0], called[1]))
        used |= called[2]
    if named and (claimed := _said_to_be(mentions)):
        place, words, places = claimed
        terms.append(Term(place, SaidToBe(words)))
        used |= places
    asks_who_works = digest.says("form.who") and digest.has_word("work")
    for i, mention in enumerate(mentions):
        if excepts and names_document(mention) and is_left_out(mentions, i):
            kind = mention.value(Tag.DOCUMENT) or mention.value(Tag.NOUN)
            terms.append(Term(i, Happened((Event.SIGNED,), document=kind)))
            used.add(i)
        if i in used or not (
            mention.is_(Tag.PARTNER) or mention.is_(Tag.TOPIC) or _simple(mention)
        ):
            continue
        # "Who works on customs?": a name that is a topic too is the topic.
        described = asks_who_works or _is_said_of_another(mentions, i)
        topic = mention.value(Tag.TOPIC) if described else None
        partner = None if topic else mention.value(Tag.PARTNER)
        if partner and described and not mention.is_(Tag.TOPIC) and not asks_who_works:
            terms.append(Term(i, Among((partner,))))  # "X is Y": a claim about X
            used.add(i)
            continue
        condition = OnTopic(topic) if topic else None if partner else _simple(mention)
        if topic is None and partner is None and mention.is_(Tag.KIND) and mention.is_(Tag.TOPIC):
            # A section and a topic by one name: beside other demands the section is meant.
            alone = not any(
                m.tag in _SIMPLE or m.is_(Tag.DATE) for m in mentions if m is not mention
            )
            tag = Tag.TOPIC if alone else Tag.KIND
            condition = _SIMPLE[tag](mention.value(tag) or "")
        if condition and _belongs_to_name(mentions, i):
            used.add(i)
            continue
        if partner or condition:
            used.add(i)
            terms.append(Term(i, partner or condition))  # type: ignore[arg-type]
    if absolute:
        used |= absolute.places
    return sorted(terms, key=lambda term: term.place), used


def _is_said_of_another(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a partner described by its topic is what another is said to be.

    "X is the police one": a claim about X, not two partners.
    """
    mention = mentions[place]
    if not mention.is_(Tag.PARTNER):
        return False
    if mention.is_(Tag.TOPIC) and any(m.is_(Tag.POINTER, "among_them") for m in mentions[:place]):
        return True
    for before in reversed(mentions[:place]):
        if before.tag == Tag.AUX and before.has_word("be"):
            return any(m.tag == Tag.PARTNER for m in mentions[:place])
        if before.tag not in (Tag.FUNCTION, Tag.FILLER, Tag.LOGIC, Tag.NOUN):
            return False
    return False


def _said_to_be(mentions: Sequence[Mention]) -> tuple[int, str, set[int]] | None:
    """What a partner is said to be, where no fact speaks of it, and the places that say so.

    "X is the federation of the booksellers": a name, "is", and a noun for something with
    words beside it that are not known.
    """
    for i in range(1, len(mentions)):
        names = [m for m in mentions[:i] if m.tag == Tag.PARTNER]
        if not (names and mentions[i].tag == Tag.AUX and mentions[i].has_word("be")):
            continue
        said: list[int] = []
        for j in range(i + 1, len(mentions)):
            if mentions[j].tag not in _SAID:
                break
            said.append(j)
        noun = any(mentions[j].is_(Tag.NOUN, "organisation", "someone") for j in said)
        new = [j for j in said if mentions[j].tag in (Tag.UNKNOWN, Tag.ELSEWHERE, Tag.HINT)]
        ends = not said or said[-1] + 1 == len(mentions) or mentions[said[-1] + 1].tag == Tag.FORM
        if noun and new and ends:
            return i, " ".join(mentions[j].text for j in said), {*said}
    return None


_SAID = frozenset({Tag.UNKNOWN, Tag.ELSEWHERE, Tag.HINT, Tag.FUNCTION, Tag.FILLER, Tag.NOUN,
                   Tag.BACKGROUND, Tag.LOGIC, Tag.NUMBER})  # fmt: skip


def _belongs_to_name(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a topic is part of a name told by topics: "the film and audio people"."""
    topic = mentions[place].value(Tag.TOPIC)
    return topic is not None and any(
        m.is_(Tag.PARTNER)
        and m.is_(Tag.TOPIC, topic)
        and (i == place + 1 or are_joined(mentions, place, i))
        for i, m in enumerate(mentions)
        if i > place
    )


def _simple(mention: Mention) -> Condition | None:
    """The condition that one mention is by itself."""
    make = _SIMPLE.get(mention.tag)
    value = mention.value(mention.tag)
    return make(value) if make and value else None


def _signed_nothing(mentions: Sequence[Mention]) -> bool:
    """Whether "nothing" means that nothing was signed, and is not just any nothing."""
    signing = any(m.is_(Tag.ACTION, "sign") or is_document(m) for m in mentions)
    return any(
        m.tag == Tag.LOGIC and m.is_(Tag.LOGIC, "nothing") and (signing or len(m.words) > 1)
        for m in mentions
    )


def _timed(terms: Sequence[Term]) -> bool:
    """Whether what was signed is a condition already."""
    return any(isinstance(t.meaning, Happened) and Event.SIGNED in t.meaning.events for t in terms)
