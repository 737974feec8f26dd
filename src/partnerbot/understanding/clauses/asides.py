"""What a sentence says beside its question: a story, a reason, a comparison with oneself.

Owns telling the segments that only accompany a question from those that ask it, so that
their words need not be understood. Knows nothing of intents.
"""

import re
from collections.abc import Iterator, Sequence

from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention

_BREAK = re.compile(r"[,:()–—]|\s-+\s")
"""Punctuation that ends a segment."""
_TELLING = frozenset({Tag.PARTNER, Tag.HOST, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.PLACE,
                      Tag.DATE, Tag.DOCUMENT, Tag.MEMBER, Tag.FORM, Tag.ATTRIBUTE, Tag.ORDER,
                      Tag.UNRECORDED, Tag.STRANGER, Tag.ELSEWHERE})  # fmt: skip
"""A segment with one of these takes part in the question."""
_EVENTFUL = ("sign", "begin", "create", "sit", "contribute")
_LEAVING_OUT = ("except", "set_aside", "nothing", "nobody", "undated")
_NAMING = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK})
_LONG = 35
"""From so many mentions on a sentence is a story."""
_OPENING = 4
"""How many mentions into a segment its subject may stand."""
_VAGUE = ("it", "they", "there")
"""Pointers that stories use as much as questions."""


def without_asides(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of the segments that take part in a question; all, where none does.

    Of the others only words that go with a topic are kept.
    """
    segments = [segment for segment in _segments(mentions) if segment]
    taking_part = [_takes_part(segment) for segment in segments]
    if not any(taking_part):
        return tuple(mentions)
    kept: list[Mention] = []
    for i, segment in enumerate(segments):
        names_more = i > 0 and segments[i - 1][-1].tag == Tag.PARTNER and _is_apposition(segment)
        if taking_part[i] or names_more:
            kept += segment
        else:
            kept += [m for m in segment if m.tag == Tag.HINT]
    return tuple(kept)


def core(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The question at the end of a long story told in one sentence, if it is whole by itself.

    Else all of the sentence.
    """
    if len(mentions) < _LONG:
        return mentions
    asking = [i for i, m in enumerate(mentions) if m.tag == Tag.FORM and m.has_word("asking")]
    if not asking:
        return mentions
    start, part = len(mentions), mentions[asking[-1] :]
    for segment in reversed(list(_segments(mentions))):
        if any(m.tag in _NAMING for m in part):
            break
        start -= len(segment)
        part = mentions[min(start, asking[-1]) :]
    return part


def _segments(mentions: Sequence[Mention]) -> Iterator[Sequence[Mention]]:
    """The sentence cut at its punctuation and where the writer speaks of themselves."""
    start = 0
    for i in range(1, len(mentions)):
        before, here = mentions[i - 1], mentions[i]
        own = before.has_word("introducing") and here.has_word("speaker")
        if _BREAK.search(before.words[-1].gap):
            yield mentions[start:i]
            start = i
        elif own or here.has_word("subordinating"):
            yield mentions[start : i - own]
            start = i - own
    if mentions:
        yield mentions[start:]


def _takes_part(segment: Sequence[Mention]) -> bool:
    """Whether a segment asks something or names what is asked about."""
    if _is_about_speaker(segment):
        return False
    opens = segment[0].tag == Tag.AUX and len(segment) > 1
    return opens or any(map(_tells, segment))


def _is_about_speaker(segment: Sequence[Mention]) -> bool:
    """Whether a segment only tells of the writer: ", with which I confess I …"."""
    own = any(m.has_word("speaker") for m in segment[:_OPENING])
    asks = "?" in segment[-1].words[-1].gap or any(m.tag == Tag.AUX for m in segment[:2])
    named = any(m.tag in _TELLING - {Tag.FORM, Tag.STRANGER, Tag.ELSEWHERE} for m in segment)
    return own and not asks and not named


def _tells(mention: Mention) -> bool:
    """Whether a mention by itself makes its segment part of the question."""
    eventful = mention.is_(Tag.ACTION, *_EVENTFUL) and not mention.is_(Tag.FUNCTION)
    if mention.tag in _TELLING or eventful:
        return True
    points = mention.tag == Tag.POINTER and not mention.is_(Tag.POINTER, *_VAGUE)
    return points or mention.is_(Tag.LOGIC, *_LEAVING_OUT)


def _is_apposition(segment: Sequence[Mention]) -> bool:
    """Whether a segment says more of the name before it: "X, the band"."""
    return segment[0].has_word("article")
