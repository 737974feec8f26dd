"""The names and conditions in a clause, and which of them are denied.

Owns putting together what the finders of each sort find; the logic between the terms is
another module's. Knows nothing of what is asked about the partners that fulfil them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.events import is_document, is_left_out, names_document
from partnerbot.understanding.frames.locations import locations
from partnerbot.understanding.frames.logic import are_joined, barred_terms, combine
from partnerbot.understanding.frames.memberships import part_of_any
from partnerbot.understanding.frames.name_filters import name_filter
from partnerbot.understanding.frames.predicates import is_predicate, said_to_be
from partnerbot.understanding.frames.relative_timing import relative_timing
from partnerbot.understanding.frames.seats import seat
from partnerbot.understanding.frames.term import Term
from partnerbot.understanding.frames.timing import absolute_timing, left_out_timing
from partnerbot.understanding.mention import BagOfWords, Mention
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
    SitsAt,
    all_of,
)

_SIMPLE: dict[Tag, Callable[[str], Condition]] = {
    Tag.KIND: OfKind,
    Tag.BODY: PartOf,
    Tag.WORK: Concerns,
    Tag.TOPIC: OnTopic,
}
"""The tags whose mentions are conditions by themselves."""
_TIMED = ("date", "place", "elsewhere", "document", "action.sign", "noun.agreement",
          "noun.memorandum", "noun.document")  # fmt: skip
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
    bag = BagOfWords(mentions)
    terms, used = _find_terms(mentions, bag, knowledge)
    barred = barred_terms(mentions, terms)
    partners = [t.meaning for t in terms if isinstance(t.meaning, str) and t not in barred]
    excluded = [t.meaning for t in terms if isinstance(t.meaning, str) and t in barred]
    conditions = combine(mentions, [t for t in terms if not isinstance(t.meaning, str)], barred)
    if excluded:
        conditions.append(Not(Among(tuple(excluded))))
    if bag.says("logic"):
        timed = any(t.is_signing for t in terms)
        conditions += _lacks(mentions, timed)
        if any(m.is_(Tag.LOGIC, "not") and m.has_word("nothing") for m in mentions):
            # "Have nothing to do with the committee": do not sit there either.
            conditions += [Not(SitsAt(p)) for p in excluded if p in knowledge.tables]
    unique = tuple(dict.fromkeys(partners))
    return Terms(unique, tuple(excluded), all_of(*conditions), used)


def _lacks(mentions: Sequence[Mention], timed: bool) -> Iterator[Condition]:
    """What "undated", "with no place" and "signed nothing" demand of the dated facts."""

    def says(value: str) -> bool:
        return any(m.is_(Tag.LOGIC, value) for m in mentions)

    if says("undated"):
        yield Not(Happened(tuple(Event)))
    elif not timed and _signed_nothing(mentions):
        yield Not(Happened((Event.SIGNED,)))
    placed = Happened((Event.SIGNED,), where=ANYWHERE)
    if says("unplaced"):
        yield Happened((Event.SIGNED,))
        yield Not(placed)
    elif says("placed"):
        yield placed


def _find_terms(
    mentions: Sequence[Mention], bag: BagOfWords, knowledge: Knowledge
) -> tuple[list[Term], frozenset[int]]:
    """The terms in the order of the clause, and the places that they explain."""
    named, ranked = bag.says("partner"), bag.says("order", "form.when") or bag.has_word("than")
    relative = relative_timing(mentions, knowledge) if named and ranked else None
    seated = seat(mentions, knowledge) if named else None
    located = locations(mentions, knowledge) if bag.says("place") else ()
    terms = [term for term in (relative, seated, *located) if term]
    if bag.says("logic"):
        terms += left_out_timing(mentions, _said_by(terms))
    absolute = absolute_timing(mentions, _said_by(terms), knowledge) if bag.says(*_TIMED) else None
    names = bag.says("attribute.full_name", "attribute.acronym") or bag.has_word("naming")
    called = name_filter(mentions) if names else None
    claimed = said_to_be(mentions) if named else None
    belonging = part_of_any(mentions, knowledge) if bag.says("attribute.parent") else None
    terms += [term for term in (called, claimed, belonging) if term]
    if bag.says("logic"):
        terms += _left_out_documents(mentions)
    used = set(_said_by(terms))
    who_works = bag.says("form.who") and bag.has_word("work")
    for i in range(len(mentions)):
        if i not in used and (meaning := _meaning(mentions, i, who_works)):
            used.add(i)
            if isinstance(meaning, str) or not _belongs_to_name(mentions, i):
                terms.append(Term(i, meaning, frozenset({i})))
    if absolute:
        terms = _with_timing(terms, relative, absolute)
        used |= absolute.said_by
    return sorted(terms, key=lambda term: term.place), frozenset(used)


def _said_by(terms: Sequence[Term]) -> frozenset[int]:
    return frozenset().union(*(term.said_by for term in terms))


def _with_timing(terms: list[Term], relative: Term | None, absolute: Term) -> list[Term]:
    """The terms with what a clause says of dates, places and documents.

    In "the memorandum … after the one with X" the document belongs to what came after.
    """
    told, said = relative and relative.meaning, absolute.meaning
    if relative is None or not (isinstance(told, Happened) and isinstance(said, Happened)):
        return [absolute, *terms]
    if said.when or said.where:
        return [absolute, *terms]
    joined = replace(relative, meaning=replace(told, document=said.document))
    return [joined, *(term for term in terms if term is not relative)]


def _left_out_documents(mentions: Sequence[Mention]) -> Iterator[Term]:
    """The kinds of document that "not" or "except" stands before."""
    for i, mention in enumerate(mentions):
        if names_document(mention) and is_left_out(mentions, i):
            kind = mention.value(Tag.DOCUMENT) or mention.value(Tag.NOUN)
            yield Term(i, Happened((Event.SIGNED,), document=kind), frozenset({i}))


def _meaning(mentions: Sequence[Mention], i: int, who_works: bool) -> str | Condition | None:
    """The partner or the condition that one mention is.

    A name that is a topic too is the topic in "who works on customs?", and where it says what
    another is.
    """
    mention = mentions[i]
    topic, partner = mention.value(Tag.TOPIC), mention.value(Tag.PARTNER)
    predicate = partner is not None and is_predicate(mentions, i)
    if topic and (who_works or predicate):
        return OnTopic(topic)
    if partner:
        return Among((partner,)) if predicate and not (topic or who_works) else partner
    if topic and (section := mention.value(Tag.KIND)):
        # A section and a topic by one name: beside other demands the section is meant.
        others = (m for m in mentions if m is not mention)
        alone = not any(m.tag in _SIMPLE or m.is_(Tag.DATE) for m in others)
        return OnTopic(topic) if alone else OfKind(section)
    make, value = _SIMPLE.get(mention.tag), mention.value(mention.tag)
    return make(value) if make and value else None


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


def _signed_nothing(mentions: Sequence[Mention]) -> bool:
    """Whether "nothing" means that nothing was signed, and is not just any nothing."""
    signing = any(m.is_(Tag.ACTION, "sign") or is_document(m) for m in mentions)
    return any(
        m.tag == Tag.LOGIC and m.is_(Tag.LOGIC, "nothing") and (signing or len(m.words) > 1)
        for m in mentions
    )
