"""Places in a clause as where partners are: "organisations in Uppsala, Sweden".

Owns telling that from the place where something was signed. Knows nothing of what is asked.
"""

from collections.abc import Iterator, Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.term import Term
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import AnyOf, BasedIn


def locations(mentions: Sequence[Mention], knowledge: Knowledge) -> Iterator[Term]:
    """Where a clause says that partners are.

    A name that several places share means any of them. Where something was signed, or
    where the base knows of nobody's place, a place is no such condition.
    """
    if any(m.is_(Tag.ACTION, "sign") for m in mentions):
        return
    known = [() if m.tag == Tag.PARTNER else _inhabited(m, knowledge) for m in mentions]
    for i, places in enumerate(known):
        within = known[i + 1] if i + 1 < len(known) and _adjoins(mentions[i]) else ()
        if i and _adjoins(mentions[i - 1]) and _inside(known[i - 1], places, knowledge):
            continue  # the "Sweden" of "Uppsala, Sweden"
        inside = _inside(places, within, knowledge)
        said_by = frozenset({i, i + 1} if inside else {i})
        here = inside or places
        if len(here) == 1:
            yield Term(i, BasedIn(here[0]), said_by)
        elif here:
            yield Term(i, AnyOf(tuple(map(BasedIn, here))), said_by)


def _inhabited(mention: Mention, knowledge: Knowledge) -> tuple[str, ...]:
    """The places that a mention may name where some partner is."""
    return tuple(p for p in mention.values(Tag.PLACE) if knowledge.index.in_place(p))


def _adjoins(mention: Mention) -> bool:
    """Whether what follows a place may be the larger place around it."""
    return mention.words[-1].gap.strip() in ("", ",")


def _inside(places: Sequence[str], larger: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """The places that lie within one of some larger ones."""
    return tuple(p for p in places if any(p != at and knowledge.lies_in(p, at) for at in larger))
