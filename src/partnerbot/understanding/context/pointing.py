"""Whether a clause points back to what was said before, and with which words.

Owns telling a pointer from the same word within its own sentence.
"""

from itertools import pairwise

from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.query import Happened


def narrows(frame: Frame) -> bool:
    """Whether it leaves some of the last ones out, or keeps only some: "now drop the NGOs"."""
    small = (Tag.SOCIAL, Tag.FILLER, Tag.FUNCTION)
    telling = [m for m in frame.mentions if m.tag not in small and not m.is_(Tag.NOUN, "someone")]
    if len(telling) == 2 and telling[-1].is_(Tag.LOGIC, "only"):
        return bool(frame.where.conditions)  # "NGOs only"
    first = next(iter(telling), None)
    begins = first is not None and first.is_(Tag.LOGIC, "except", "only")
    wants = bool(frame.where.conditions)
    return begins and first is not None and first.tag == Tag.LOGIC and wants


def only_dates(frame: Frame) -> bool:
    """Whether all that it says is when or where something happened: "in 1999, was it?"."""
    dates = all(isinstance(c, Happened) for c in frame.where.conditions)
    return dates and not frame.has(Tag.NOUN, "partner", "organisation")


def points(frame: Frame, *values: str) -> bool:
    """Whether some mention points back, and not to a thing in its own sentence.

    In "the papers with a date on them" it is the papers.
    """
    if not frame.has(Tag.POINTER, *values):
        return False
    tags = (Tag.POINTER, Tag.FORM)  # "who else" asks and points
    things: list[int] = []
    for i, mention in enumerate(frame.mentions):
        inside = bool(things) and i > 0 and frame.mentions[i - 1].has_word("holding")
        behind = frame.mentions[things[-1] : i] if things else ()
        inside |= any(m.tag == Tag.FORM and m.is_(Tag.FORM, "who") for m in behind)
        vague = mention.is_(Tag.POINTER, "it", "they")
        if mention.tag in tags and mention.is_(Tag.POINTER, *values) and not (inside and vague):
            return True
        if mention.tag == Tag.NOUN:
            things.append(i)
    return False


def is_elliptic(frame: Frame) -> bool:
    """Whether it ends in a bare verb: "which NGOs do not?", "and which ones do?"."""
    last = [m for m in frame.mentions[-2:] if not m.is_(Tag.LOGIC, "not")]
    return frame.asks("who") and bool(last) and last[-1].tag == Tag.AUX and len(frame.mentions) > 1


def excepts_them(frame: Frame) -> bool:
    """Whether those of the last answer are to be left out: "take those away"."""
    for i, (first, second) in enumerate(pairwise(frame.mentions)):
        excepts = first.tag == Tag.LOGIC and first.is_(Tag.LOGIC, "except")
        if excepts and second.is_(Tag.POINTER, "they"):
            return not any(m.is_(Tag.FORM, "who") for m in frame.mentions[i + 2 : i + 3])
    return False
