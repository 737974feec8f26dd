"""Which of several partners named before "the second one" or "the latter" means.

Owns telling an ordinal from the first or last in time. Knows nothing of other pointers.
"""

from dataclasses import replace

from partnerbot.language.senses import Sense, Tag
from partnerbot.understanding.context.past import Past
from partnerbot.understanding.context.pointing import points
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import (
    ORDINALS,
)


def with_ordinals(frame: Frame, past: Past | None) -> Frame:
    """A clause with "the first" of those listed before told from the first in time.

    It stands at the end of its words: "the first: is it …?", "and the last?".
    """
    if not (past and past.listed) or frame.partners or frame.event:
        return frame
    found: list[Mention] = []
    for i, mention in enumerate(frame.mentions):
        bare = mention.tag == Tag.ORDER and len(mention.words) == 1 and mention.has_word("ordinal")
        behind = frame.mentions[i + 1 : i + 2]
        ends = not behind or bool(mention.words[-1].gap.strip(" ")) or behind[0].tag == Tag.AUX
        value = "first_one" if mention.has_word("first") else "last_one"
        pointer = Mention(mention.words, (Sense(Tag.POINTER, value),))
        found.append(pointer if bare and ends else mention)
    return replace(frame, mentions=tuple(found))


def ordinal(frame: Frame, past: Past | None) -> str | None:
    """The partner that "the second one" or "the latter" means.

    Of those named in the same message, of the last list, or of all that were named.
    """
    if past and len(past.listed) == 2 and points(frame, "else", "rest"):
        left = [p for p in past.listed if p not in (frame.partners or past.partners)]
        if len(left) == 1 and not frame.asks("who"):
            return left[0]  # "and the other one?"
    place = next((ORDINALS[v] for v in ORDINALS if points(frame, v)), None)
    group: tuple[str, ...] = frame.partners
    if len(group) < 2 and past:
        group = past.partners if len(past.partners) > 1 else past.listed or past.recent[::-1]
    if place is None or len(group) < 2:
        return None
    return group[place] if -len(group) <= place < len(group) else None
