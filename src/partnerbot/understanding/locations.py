"""Places in a clause as where partners are: "organisations in Uppsala, Sweden".

Owns telling that from the place where something was signed. Knows nothing of what is asked.
"""

from collections.abc import Iterator, Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import AnyOf, BasedIn, Condition


def locations(mentions: Sequence[Mention], knowledge: Knowledge) -> Iterator[tuple[int, Condition]]:
    """The places where partners are, each with its place in the clause.

    A name that several places share means any of them. Where something was signed, or
    where the base knows of nobody's place, a place is no such condition.
    """
    if any(m.is_(Tag.ACTION, "sign") for m in mentions):
        return
    for i, mention in enumerate(mentions):
        if mention.tag == Tag.PARTNER or mention.date:
            continue
        here = [place for place in mention.values(Tag.PLACE) if knowledge.index.in_place(place)]
        if len(here) == 1:
            yield i, BasedIn(here[0])
        elif here:
            yield i, AnyOf(tuple(map(BasedIn, here)))
