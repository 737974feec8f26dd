"""The logic between the terms of a clause: "and", "or", "not", "except", "nothing".

Owns which terms are denied and which are choices; knows nothing of how terms are found.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from partnerbot.language import english
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.term import Term
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import AnyOf, Condition, Not

_SMALL = (Tag.FUNCTION, Tag.FILLER, Tag.NOUN, Tag.BACKGROUND, Tag.POINTER)
"""What may stand between joined terms besides the word that joins them."""
_BREAK = re.compile(r"[,;:]")
_ASKING = ("who", "what", "when", "where", "why", "how", "how_many")
_FAR = 4
"""Beyond so many words, an "and" before the term begins something else."""
_BESIDE = 2
"""So near, a comma does not part "not" from what it denies."""


def opens_question(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a "not" belongs to the verb that opens a question: "isn't it …"."""
    return (
        0 < place < 3
        and mentions[place - 1].tag == Tag.AUX
        and not any(m.tag == Tag.FORM for m in mentions[:place])
    )


def barred_terms(mentions: Sequence[Mention], terms: Sequence[Term]) -> set[Term]:
    """The terms that are denied.

    "Not" denies the next term, "except" the next and all that are joined to it, "aside"
    the one before, "nothing" what is said to have happened. What is denied twice holds.
    """
    excepted: set[Term] = set()
    negated: set[Term] = set()
    for place, mention in enumerate(mentions):
        if mention.tag != Tag.LOGIC or _leaves_nothing_out(mentions, place):
            continue
        if mention.is_(Tag.LOGIC, "nothing"):
            negated ^= {term for term in terms if term.is_signing}
        elif mention.is_(Tag.LOGIC, "not", "nobody") and not opens_question(mentions, place):
            negated ^= _negated(mentions, place, terms)
        elif mention.is_(Tag.LOGIC, "except"):
            excepted |= _excepted(mentions, place, terms)
        elif mention.is_(Tag.LOGIC, "set_aside"):
            excepted |= _last_before(place, terms)
    return excepted ^ negated


def _leaves_nothing_out(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a word of logic decides nothing about partners here."""
    mention = mentions[place]
    if mention.is_(Tag.LOGIC, "except") and _excepts_host(mentions[place + 1 :]):
        return True  # "not counting the host": it is no partner anyway
    own = any(m.has_word("speaker") for m in mentions[max(0, place - 3) : place])
    opening = place == 0 or _opens_order(mentions[:place])
    fickle = mention.has_word("fickle") or mention.has_word("separable")
    return fickle and (own or not opening)  # "I can drop this into my text"


def _negated(mentions: Sequence[Mention], place: int, terms: Sequence[Term]) -> set[Term]:
    """The terms that a "not" denies: the next, or all names that are joined: "not X, Y or Z"."""
    after = [term for term in terms if term.place > place]
    if not after or not _reaches(mentions, place, after[0].place):
        return set()
    return {*_run(mentions, after)} if isinstance(after[0].meaning, str) else {after[0]}


def _excepted(mentions: Sequence[Mention], place: int, terms: Sequence[Term]) -> set[Term]:
    """The terms that an "except" leaves out: "excluding X", or "X excluded"."""
    behind = range(place + 1, len(mentions))
    kept = next((i for i in behind if mentions[i].is_(Tag.LOGIC, "only")), len(mentions))
    after = [term for term in terms if place < term.place < kept]
    closes = "," in mentions[place].words[-1].gap and bool(_last_before(place, terms))
    if after and not closes and not _asks_anew(mentions[place : after[0].place]):
        return {*_run(mentions, after)}
    joined = mentions[place].words[0].norm in english.small_words("introducing")  # "and not …"
    return set() if joined else _last_before(place, terms)


def _last_before(place: int, terms: Sequence[Term]) -> set[Term]:
    return {*[term for term in terms if term.place < place][-1:]}


def _opens_order(before: Sequence[Mention]) -> bool:
    """Whether an order may begin behind some mentions: "now drop the NGOs"."""
    small = (Tag.FILLER, Tag.SOCIAL, Tag.LOGIC)
    ends = _BREAK.search(before[-1].words[-1].gap) is not None
    return ends or all(m.tag in small for m in before)


def _reaches(mentions: Sequence[Mention], place: int, term: int) -> bool:
    """Whether a "not" can deny a term behind it: within its clause, or right beside it.

    "It is not ours to print, and who works on rights?" denies no work on rights.
    """
    between = mentions[place + 1 : term]
    breaks = any(_BREAK.search(m.words[-1].gap) for m in mentions[place:term])
    joins = len(between) > _FAR and any(m.is_(Tag.LOGIC, "and") for m in between)
    apart = breaks or joins or any(map(_parts, between))
    return len(between) < _BESIDE or not apart


def _asks_anew(mentions: Sequence[Mention]) -> bool:
    """Whether a question begins behind a comma: "leaving X aside, who …"."""
    return any(
        _BREAK.search(before.words[-1].gap) and here.tag == Tag.FORM
        for before, here in pairwise(mentions)
    )


def _parts(mention: Mention) -> bool:
    """Whether a mention begins something else: a question, a speaker, "only"."""
    asks = mention.tag == Tag.FORM and mention.is_(Tag.FORM, *_ASKING)
    only = mention.tag == Tag.LOGIC and mention.is_(Tag.LOGIC, "only")
    return asks or only or mention.has_word("speaker")


def _excepts_host(following: Sequence[Mention]) -> bool:
    telling = next((m for m in following if m.tag not in _SMALL), None)
    return telling is not None and telling.tag == Tag.HOST


def _run(mentions: Sequence[Mention], terms: Sequence[Term]) -> Iterator[Term]:
    """The first term and those that are joined to it."""
    for i, term in enumerate(terms):
        if i and not are_joined(mentions, terms[i - 1].place, term.place):
            return
        yield term


def are_joined(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether only "and", "or", a comma or small words stand between two places."""
    between = mentions[first + 1 : second]
    joins = [m for m in between if m.is_(Tag.LOGIC, "and", "or")]
    comma = any("," in m.words[-1].gap for m in mentions[first:second])
    said = " ".join(w.norm for m in between for w in m.words)
    relative = tuple(english.small_words("relative"))  # "X and those who sit there"
    plain = all(
        m.is_(Tag.LOGIC, "and", "or")
        or m.tag in _SMALL
        or (m.is_(Tag.FORM, "who") and said.endswith(relative))
        for m in between
    )
    return plain and (bool(joins) or comma)


def _asks_again(between: Sequence[Mention]) -> bool:
    """Whether "and who" stands between two topics: two questions, not one that does both."""
    asks = any(m.tag == Tag.FORM and m.is_(Tag.FORM, "who") for m in between)
    joins = any(m.is_(Tag.LOGIC, "and") for m in between)
    return asks and joins and all(m.tag in (*_SMALL, Tag.FORM, Tag.LOGIC, Tag.AUX) for m in between)


def _offers(mentions: Sequence[Mention], first: Term, second: Term) -> bool:
    """Whether "or" puts two predicates to choose from: "works on it or is a guild"."""
    between = mentions[max(first.said_by) + 1 : second.place]
    either = any(m.is_(Tag.LOGIC, "or") for m in between)
    small = (*_SMALL, Tag.AUX, Tag.ACTION)
    return either and all(
        m.tag in small or m.is_(Tag.LOGIC, "or") or m.is_(Tag.FORM, "who") for m in between
    )


def combine(
    mentions: Sequence[Mention], terms: Sequence[Term], barred: set[Term]
) -> list[Condition]:
    """The conditions with those joined by "or", or of one sort joined by "and", as choices.

    "Archives and libraries" are two sorts of partner, not one that does both; "both …
    and" asks for both.
    """
    combined: list[Condition] = []
    both = len(terms) > 1 and any(m.has_word("both") for m in mentions)
    previous: Term | None = None
    for term in terms:
        assert not isinstance(term.meaning, str)
        condition = Not(term.meaning) if term in barred else term.meaning
        if previous is not None and not both and not {term, previous} & barred:
            alike = type(term.meaning) is type(previous.meaning)
            between = mentions[previous.place + 1 : term.place]
            either = any(m.is_(Tag.LOGIC, "or") for m in between)
            again = alike and _asks_again(between)
            if (
                again
                or _offers(mentions, previous, term)
                or (are_joined(mentions, previous.place, term.place) and (alike or either))
            ):
                last = combined.pop()
                choices = last.conditions if isinstance(last, AnyOf) else (last,)
                unique = tuple(dict.fromkeys((*choices, condition)))
                condition = AnyOf(unique) if len(unique) > 1 else unique[0]
        combined.append(condition)
        previous = term
    return combined
