"""Word accounting: whether a message is understood well enough to answer it.

Owns the decision between an answer and a refusal. Knows nothing of facts beyond names.
"""

from collections.abc import Collection

from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.query import Event, Intent
from partnerbot.understanding.readings import Reading
from partnerbot.understanding.tag_groups import ANCHORS, OURS, WEIGHTLESS

_OF_ALL = 4
"""So many words may not stay unread where all partners are asked for."""


def is_understood(reading: Reading, continued: bool = False) -> bool:
    """Whether a message is understood well enough to answer it.

    It must be ours: what names no partner has to speak of partners in some way, unless
    it continues a conversation about them. And the words that name what facts are about
    must outnumber those that are not read; a word for partners or the host counts as one
    more. A list of all partners answers no question with words that were not read.
    """
    frame = reading.frame
    if reading.query.intent in (Intent.SOCIAL, Intent.SOURCE):
        return reading.query.intent == Intent.SOCIAL or continued or not reading.unread
    asks_back = reading.query.intent in (Intent.ATTRIBUTE, Intent.DURATION) and frame.event
    lone = _is_lone_question(reading)
    if not (continued or frame.partners or is_ours(frame) or asks_back or lone):
        return False
    asking = frame.asking
    unread = sum(len(m.words) for m in reading.unread if m in asking)
    if reading.query.intent == Intent.VERIFY and _asks_of_unknown(reading):
        return False
    if reading.query.intent == Intent.LIST and not frame.where.conditions:
        if any(m.has_word("work") for m in frame.mentions) and not frame.has(Tag.HOST):
            return False  # "which partners work on …" what nobody knows
        universal = any(m.has_word("universal") for m in frame.mentions)
        universal = universal and frame.has(Tag.NOUN, "partner")
        named = any(m.is_(Tag.ATTRIBUTE, "full_name", "acronym") for m in frame.mentions)
        only_all = not (named and any(m.has_word("containing") for m in frame.mentions))
        return only_all and len(reading.unread) < (_OF_ALL if universal else 1)
    if not unread:
        return True
    anchors = [m for m in frame.mentions if m.tag in ANCHORS and m not in reading.unread]
    signs = [Tag.HOST, Tag.KIND]
    ours = sum(frame.has(tag) for tag in signs) + frame.has(Tag.NOUN, "partner")
    ours += frame.has(Tag.ORDER) + (frame.event == Event.SIGNED) + _named_before(frame)
    return unread < sum(len(m.words) for m in anchors) + ours


def _asks_of_unknown(reading: Reading) -> bool:
    """Whether what a claim is about is a word that was not read: "is blorf an NGO?"."""
    frame = reading.frame
    if reading.query.partners or any(m.has_word("existence") for m in frame.mentions):
        return False
    telling = [m for m in frame.mentions if m.tag not in (Tag.FUNCTION, Tag.FILLER, Tag.SOCIAL)]
    opens = bool(telling) and telling[0].tag == Tag.AUX
    return opens and len(telling) > 1 and telling[1] in reading.unread


def strangers(frame: Frame, known: Collection[str]) -> tuple[str, ...]:
    """The unknown names that a question is about.

    A name that is listed as a stranger counts wherever it stands; any other only in the
    clause that asks, and not in the story before it.
    """
    asking = [m.value(Tag.STRANGER) for m in frame.asking_clause]
    return tuple(name for name in frame.strangers if name in known or name in asking)


def _named_before(frame: Frame) -> int:
    """One, if the conversation lends partners that the clause has no words for."""
    return int(
        any(not any(m.value(Tag.PARTNER) == p for m in frame.mentions) for p in frame.partners)
    )


def _is_lone_question(reading: Reading) -> bool:
    """Whether it is a bare "and where?", which can only be asked back."""
    telling = [m for m in reading.frame.mentions if m.tag not in WEIGHTLESS]
    return reading.query.intent == Intent.ATTRIBUTE and len(telling) == 1


def is_ours(frame: Frame) -> bool:
    """Whether a clause that names no partner is about partners all the same.

    A topic, a date or a place alone is not enough, since the whole world has those: it
    takes a question for somebody, or a clause that says nothing else.
    """
    telling = {m.tag for m in frame.mentions if m.tag not in WEIGHTLESS}
    speaks_of_partners = (
        frame.has(Tag.NOUN, "partner")
        or frame.has(Tag.LOGIC, "nobody", "nothing", "undated", "unplaced")
        or frame.has(Tag.ACTION, "partner_kinds")
    )
    if telling & OURS or speaks_of_partners:
        return True
    if frame.asks("who", "stand_for") or frame.event == Event.SIGNED:
        return True
    nouns = ("organisation", "document") if frame.asks("where", "when") else ("organisation",)
    if frame.has(Tag.NOUN, *nouns) and frame.has(Tag.TOPIC):
        return True
    ordered = frame.has(Tag.ORDER, "chronological", "reverse")
    if (ordered or frame.has(Tag.DATE)) and frame.asks("happen"):
        return True
    personal = any(m.has_word("personal") for m in frame.mentions)
    verb = any(m.tag == Tag.AUX for m in frame.mentions)
    return not personal and telling <= ANCHORS | {Tag.HINT, Tag.NOUN} and not verb
