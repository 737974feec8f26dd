"""Messages that are no questions to the facts: small talk, and asking for the source.

Owns how they are told from questions; the replies are answering.say_otherwise's.
"""

from collections.abc import Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import QUESTION_WORDS, Frame
from partnerbot.understanding.query import Intent, Query


def source(frame: Frame, _: Knowledge) -> Query | None:
    """Where the last answer comes from: "how do you know?"."""
    return None if frame.has_anchor else Query(Intent.SOURCE)


def social(frame: Frame, _: Knowledge) -> Query | None:
    """Greeting, thanks, help and the like, with nothing asked besides."""
    small_talk = [m.value(Tag.SOCIAL) for m in frame.mentions if m.is_(Tag.SOCIAL)]
    greets = frame.mentions[0].is_(Tag.SOCIAL, "greeting") if frame.mentions else False
    asked = "?" in "".join(m.words[-1].gap for m in frame.mentions)
    unclear = any(m.tag in (Tag.UNKNOWN, Tag.ATTRIBUTE, Tag.UNRECORDED) for m in frame.mentions)
    helped = frame.has(Tag.SOCIAL, "help")
    serious = (unclear and (asked or not greets)) or (frame.asks(*QUESTION_WORDS) and not helped)
    if not small_talk or serious or frame.has_anchor:
        return None
    return Query(Intent.SOCIAL, reply=_most_telling(small_talk))


def _most_telling(small_talk: Sequence[str | None]) -> str | None:
    order = ("help", "goodbye", "thanks", "greeting", "sorry", "praise")
    return next((reply for reply in order if reply in small_talk), None)
