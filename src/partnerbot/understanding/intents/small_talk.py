"""Messages that are no questions to the facts: small talk, and asking for the source.

Owns how they are told from questions; the replies are answering.say_otherwise's.
"""

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Intent, Query
from partnerbot.understanding.tag_groups import QUESTION_WORDS

_REPLIES = ("help", "goodbye", "thanks", "greeting", "sorry", "praise")
"""Kinds of small talk, that which wants a reply most before the others."""
_TOO_MANY = 2
"""So many words that are not known are no small talk."""
_WHOLE = 6
"""A phrase of so many words asks for help whatever stands beside it."""


def source(frame: Frame, _: Knowledge) -> Query | None:
    """Where the last answer comes from: "how do you know?", or what is said of a partner."""
    return None if frame.demands else Query(Intent.SOURCE, frame.partners)


def social(frame: Frame, _: Knowledge) -> Query | None:
    """Greeting, thanks, help and the like, with nothing asked besides."""
    pleads = any(m.is_(Tag.SOCIAL, "help") and _is_whole(m) for m in frame.mentions)
    if frame.has(Tag.HOST) or (frame.has_anchor and (frame.partners or not pleads)):
        return None
    if _asks_what_it_can(frame):
        return Query(Intent.SOCIAL, reply="help")
    if not frame.has(Tag.SOCIAL) or (_asks_something(frame, pleads) and not _greets_only(frame)):
        return None
    said = {m.value(Tag.SOCIAL) for m in frame.mentions}
    return Query(Intent.SOCIAL, reply=next((r for r in _REPLIES if r in said), None))


def _asks_something(frame: Frame, pleads: bool) -> bool:
    """Whether a message with small talk in it asks something else besides."""
    if frame.asks(*QUESTION_WORDS) and not frame.has(Tag.SOCIAL, "help"):
        return True
    marked = any("?" in m.words[-1].gap for m in frame.mentions)
    unknown = sum(m.tag == Tag.UNKNOWN for m in frame.mentions)
    unclear = unknown or any(m.tag in (Tag.ATTRIBUTE, Tag.UNRECORDED) for m in frame.mentions)
    greets = frame.mentions[0].is_(Tag.SOCIAL, "greeting")
    praises = frame.has(Tag.SOCIAL, "praise") and unknown < _TOO_MANY
    praises = praises and any(m.has_word("addressed") for m in frame.mentions)
    polite = greets or praises or frame.has(Tag.SOCIAL, "thanks", "goodbye")
    return bool(unclear) and not pleads and (marked or not polite)


def _greets_only(frame: Frame) -> bool:
    """Whether it begins and ends with greetings: "morning, the line is bad, are you there?"."""
    ends = (frame.mentions[0], frame.mentions[-1])
    greets = all(m.is_(Tag.SOCIAL, "greeting") for m in ends)
    return greets and not frame.asks(*QUESTION_WORDS)


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


RULES = (
    Rule(
        Intent.SOURCE,
        10,
        source,
        ("how do you know?",),
        needs="form.source",
        uses="form.who form.what form.where form.how",
    ),
    Rule(
        Intent.SOCIAL,
        20,
        social,
        ("thanks a lot!", "what can you do?"),
        uses="form.list form.what form.how form.who attribute.kind",
    ),
)
