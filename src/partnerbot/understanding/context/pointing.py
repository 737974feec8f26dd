"""Whether a clause points back to what was said before, and with which words.

Owns telling such clauses from those that are whole.
"""

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
    """Whether some mention points back in one of some ways; "who else" asks and points."""
    return frame.has(Tag.POINTER, *values) and any(
        m.tag in (Tag.POINTER, Tag.FORM) and m.is_(Tag.POINTER, *values) for m in frame.mentions
    )


def is_elliptic(frame: Frame) -> bool:
    """Whether it ends in a bare verb: "which NGOs do not?", "and which ones do?"."""
    last = [m for m in frame.mentions[-2:] if not m.is_(Tag.LOGIC, "not")]
    return frame.asks("who") and bool(last) and last[-1].tag == Tag.AUX and len(frame.mentions) > 1
