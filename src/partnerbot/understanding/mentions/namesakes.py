"""Names that several partners share: which of them is meant, as far as the words tell.

Owns choosing among namesakes by the whole of the name and by a place behind it. Knows
nothing of questions.
"""

from collections.abc import Iterator, Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Sense, Tag
from partnerbot.language.words import split_words
from partnerbot.understanding.mention import Mention


def with_namesakes_apart(mentions: Sequence[Mention], knowledge: Knowledge) -> Iterator[Mention]:
    """The mentions of a sentence, each shared name with only those partners that it may mean.

    "The Ministry of Health in Ghana" means one of many, and so does a name that is the first
    name of one partner and a by-name of others.
    """
    i = 0
    while i < len(mentions):
        mention, length = mentions[i], 1
        if len(mention.values(Tag.PARTNER)) > 1:
            mention, length = _narrowed(mentions[i : i + 3], knowledge)
        yield mention
        i += length


def _narrowed(run: Sequence[Mention], kb: Knowledge) -> tuple[Mention, int]:
    """A shared name with whom it may mean, and how many mentions that took."""
    mention, *behind = run
    partners = mention.values(Tag.PARTNER)
    joined = behind[0].has_word("inside") if behind else False
    place = behind[1:2] if joined else behind[:1]
    places = place[0].values(Tag.PLACE) if place and _reaches(mention, joined) else ()
    here = [p for p in partners if any(p in kb.index.in_place(at) for at in places)]
    if here and len(here) < len(partners):
        length = 3 if joined else 2
        words = tuple(word for m in run[:length] for word in m.words)
        return Mention(words, _senses(mention, here), mention.date), length
    return Mention(mention.words, _senses(mention, _called(mention, kb)), mention.date), 1


def _called(mention: Mention, kb: Knowledge) -> list[str]:
    """The partners that have the name, or the one of them whose first name it is."""
    partners = list(mention.values(Tag.PARTNER))
    typed = [word.norm for word in mention.words]
    first = [p for p in partners if [w.norm for w in split_words(kb.partners[p].name)] == typed]
    return first if len(first) == 1 else partners


def _reaches(mention: Mention, joined: bool) -> bool:
    """Whether what stands behind a name belongs to it: "in Ghana", ", Ghana"."""
    gap = mention.words[-1].gap.strip()
    return gap == "" if joined else gap in (",", "(")


def _senses(mention: Mention, partners: Sequence[str]) -> tuple[Sense, ...]:
    others = (sense for sense in mention.senses if sense.tag != Tag.PARTNER)
    return (*(Sense(Tag.PARTNER, partner) for partner in partners), *others)
