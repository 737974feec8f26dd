"""What the words of a question that is being typed are taken for.

Owns which words are worth a hint and how it is said. Knows nothing of how it is shown.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from partnerbot.chat.shapes import WordRead
from partnerbot.cleaning import clean
from partnerbot.facts.base import Knowledge
from partnerbot.facts.records import Named
from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention

LONGEST = 150
"""Longer questions get no hints: the look would take longer than a key press may."""

_NAMES = frozenset({Tag.PARTNER, Tag.HOST, Tag.BODY, Tag.WORK, Tag.KIND, Tag.PLACE})


def word_hints(
    text: str, mentions: Callable[[str], Sequence[Mention]], kb: Knowledge
) -> tuple[WordRead, ...]:
    """What each of the words that matter is taken for, in their order.

    The last word is not called unknown while it may still grow. Nothing is told of texts
    that cleaning would change, since their words stand elsewhere then.
    """
    if len(text) > LONGEST or clean(text) != text:
        return ()
    found = [_read(mention, kb) for mention in mentions(text)]
    growing = text[-1:].isalnum()
    told = [h for h in found if h and not (growing and h.sort == "unknown" and h.end == len(text))]
    # Words that were typed as one share their place; it is told of once.
    return tuple(next(same) for _, same in groupby(told, key=lambda hint: hint.start))


def _read(mention: Mention, kb: Knowledge) -> WordRead | None:
    start, end = mention.words[0].start, mention.words[-1].end
    sense = mention.senses[0]
    if sense.tag in (Tag.UNKNOWN, Tag.STRANGER):
        return WordRead(start, end, "unknown", mention.text)
    if sense.tag == Tag.TOPIC:
        return WordRead(start, end, "topic", kb.topics[sense.value].name)
    if sense.tag in _NAMES:
        return WordRead(start, end, "name", _name(sense.tag, sense.value, kb))
    if mention.score < 100:
        return WordRead(start, end, "slip", " ".join(word.norm for word in mention.words))
    return None


def _name(tag: Tag, value: str, kb: Knowledge) -> str:
    """The name of what a mention names, as the base has it."""
    tables: dict[Tag, Mapping[str, Named]] = {
        Tag.PARTNER: kb.partners, Tag.BODY: kb.bodies, Tag.WORK: kb.works, Tag.PLACE: kb.places,
    }  # fmt: skip
    if tag == Tag.KIND:
        return kb.sections[value].many
    return tables[tag][value].name if tag in tables else kb.host.name
