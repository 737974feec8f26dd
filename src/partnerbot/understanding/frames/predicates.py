"""What a clause says that a partner is: "X is the police one", "X is the booksellers' league".

Owns telling a noun that says something of a partner from one that names another. Knows
nothing of whether it is true.
"""

from collections.abc import Sequence
from itertools import pairwise

from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.term import Term
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import SaidToBe

_NEW = (Tag.UNKNOWN, Tag.ELSEWHERE, Tag.HINT)
"""Words of which no fact speaks."""
_OF_PHRASE = frozenset({*_NEW, Tag.FUNCTION, Tag.FILLER, Tag.NOUN, Tag.BACKGROUND, Tag.LOGIC,
                        Tag.NUMBER})  # fmt: skip
"""What the phrase behind "is" may be made of."""
_BEFORE_NOUN = (Tag.FUNCTION, Tag.FILLER, Tag.LOGIC, Tag.NOUN)


def is_predicate(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a partner described by its topic is what another is said to be.

    "X is the police one": a claim about X, not two partners.
    """
    mention = mentions[place]
    if not mention.is_(Tag.PARTNER):
        return False
    if mention.is_(Tag.TOPIC) and any(m.is_(Tag.POINTER, "among_them") for m in mentions[:place]):
        return True
    for before in reversed(mentions[:place]):
        if _is_copula(before):
            return any(m.tag == Tag.PARTNER for m in mentions[:place])
        if before.tag not in _BEFORE_NOUN:
            return False
    return False


def said_to_be(mentions: Sequence[Mention]) -> Term | None:
    """What a partner is said to be, where no fact speaks of it; it stands at the verb.

    "X is the federation of the booksellers": a name, "is", and a noun for something with
    words beside it that are not known.
    """
    for verb in range(1, len(mentions)):
        if not _is_copula(mentions[verb]) or all(m.tag != Tag.PARTNER for m in mentions[:verb]):
            continue
        end = next(
            (i for i in range(verb + 1, len(mentions)) if mentions[i].tag not in _OF_PHRASE),
            len(mentions),
        )
        phrase = mentions[verb + 1 : end]
        noun = any(m.is_(Tag.NOUN, "organisation", "someone") for m in phrase)
        new = any(m.tag in _NEW for m in phrase)
        if noun and new and (end == len(mentions) or mentions[end].tag == Tag.FORM):
            words = " ".join(m.text for m in phrase)
            return Term(verb, SaidToBe(words), frozenset(range(verb + 1, end)))
    return None


def demands_more(mentions: Sequence[Mention]) -> bool:
    """Whether something is demanded of partners behind their noun: "partners that have a car".

    Where it makes no condition, it is none that is known.
    """
    nouns = [i for i, m in enumerate(mentions) if m.is_(Tag.NOUN, "partner")]
    if not nouns:
        return False
    behind = mentions[nouns[-1] + 1 :]
    has_some = any(
        has.tag == Tag.AUX
        and has.has_word("having")
        and (some.has_word("some_thing") or some.tag == Tag.NUMBER or _is_of_story(some))
        for has, some in pairwise(behind)
    )
    verbs = (m for m in behind if not (m.tag == Tag.AUX or m.has_word("joining")))
    verb = next(verbs, None)
    does = verb is not None and (
        (verb.tag == Tag.ACTION and not verb.is_(Tag.ACTION, "include"))
        or (verb.tag == Tag.ATTRIBUTE and verb.is_(Tag.ATTRIBUTE, "parent"))
    )
    compared = any(m.tag == Tag.ORDER and m.is_(Tag.ORDER, "before", "after") for m in behind)
    return has_some or does or compared or _says_of_which(mentions, nouns[-1])


def _says_of_which(mentions: Sequence[Mention], noun: int) -> bool:
    """Whether "which partners …" goes on with a word that else only a story has: "… teach"."""
    which = noun > 0 and mentions[noun - 1].is_(Tag.FORM, "who")
    behind = mentions[noun + 1 :]
    own = any(m.has_word("speaker") for m in behind)  # "… for my class"
    return which and not own and any(map(_is_of_story, behind))


def _is_of_story(mention: Mention) -> bool:
    return mention.tag == Tag.FILLER and mention.is_(Tag.FILLER, "narrator")


def _is_copula(mention: Mention) -> bool:
    return mention.tag == Tag.AUX and mention.has_word("be")
