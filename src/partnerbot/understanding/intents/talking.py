"""Messages that are no questions to the facts: small talk, and asking for the source.

Owns how they are told from questions; the replies are answering.say_otherwise's.
"""

from collections.abc import Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import QUESTION_WORDS, Frame
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Intent, Query

_TOO_MANY = 2
"""So many words that are not known are no small talk."""
_WHOLE = 6
"""A phrase of so many words asks for help whatever stands beside it."""


def source(frame: Frame, _: Knowledge) -> Query | None:
    """Where the last answer comes from: "how do you know?", or what is said of a partner."""
    return None if frame.demands else Query(Intent.SOURCE, frame.partners)


def social(frame: Frame, _: Knowledge) -> Query | None:
    """Greeting, thanks, help and the like, with nothing asked besides."""
    if not frame.has(Tag.SOCIAL):
        ours = frame.has_anchor or frame.has(Tag.HOST)
        asks_what = not ours and _asks_what_it_can(frame)
        return Query(Intent.SOCIAL, reply="help") if asks_what else None
    small_talk = [m.value(Tag.SOCIAL) for m in frame.mentions if m.is_(Tag.SOCIAL)]
    greets = frame.mentions[0].is_(Tag.SOCIAL, "greeting") if frame.mentions else False
    asked = "?" in "".join(m.words[-1].gap for m in frame.mentions)
    unclear = any(m.tag in (Tag.UNKNOWN, Tag.ATTRIBUTE, Tag.UNRECORDED) for m in frame.mentions)
    helped = frame.has(Tag.SOCIAL, "help")
    polite = greets or frame.has(Tag.SOCIAL, "thanks", "goodbye")
    you = any(m.has_word("addressed") for m in frame.mentions)
    plain = sum(m.tag == Tag.UNKNOWN for m in frame.mentions) < _TOO_MANY
    polite |= you and plain and frame.has(Tag.SOCIAL, "praise")
    whole = any(m.is_(Tag.SOCIAL, "help") and _is_whole(m) for m in frame.mentions)
    serious = (unclear and not whole and (asked or not polite)) or (
        frame.asks(*QUESTION_WORDS) and not helped
    )
    whole &= not frame.partners
    ends = frame.mentions[:1] + frame.mentions[-1:]
    if all(m.is_(Tag.SOCIAL, "greeting") for m in ends) and not frame.asks(*QUESTION_WORDS):
        serious = False  # "morning, the line is bad, are you there?"
    if (frame.has_anchor and not whole) or frame.has(Tag.HOST):
        return None
    if _asks_what_it_can(frame):
        return Query(Intent.SOCIAL, reply="help")
    if not small_talk or serious:
        return None
    return Query(Intent.SOCIAL, reply=_most_telling(small_talk))


def _is_whole(mention: Mention) -> bool:
    """Whether a phrase asks for help by itself: "what am I allowed to ask you"."""
    return len(mention.words) >= _WHOLE or (len(mention.words) > 3 and mention.text.endswith("you"))


def _asks_what_it_can(frame: Frame) -> bool:
    """Whether it asks what may be asked here: "what sort of thing can you help me with?"."""
    small = (Tag.FORM, Tag.FUNCTION, Tag.FILLER, Tag.AUX, Tag.SOCIAL, Tag.LOGIC, Tag.ACTION,
             Tag.POINTER, Tag.ATTRIBUTE)  # fmt: skip
    you = any(m.has_word("addressed") for m in frame.mentions)
    can = any(m.has_word("capable") for m in frame.mentions)
    kind = frame.asks("what", "how") or frame.has(Tag.ATTRIBUTE, "kind")
    closes = frame.mentions[-1].has_word("closing")
    strange = [m for m in frame.mentions if m.tag not in small]
    plain = (
        all(m.tag in (Tag.UNKNOWN, Tag.HINT) for m in strange)
        and len(strange) <= _TOO_MANY * closes
    )
    return you and can and kind and plain


def _most_telling(small_talk: Sequence[str | None]) -> str | None:
    order = ("help", "goodbye", "thanks", "greeting", "sorry", "praise")
    return next((reply for reply in order if reply in small_talk), None)
