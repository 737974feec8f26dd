"""Word accounting: whether a message is understood well enough to answer it.

Owns the decision between an answer and a refusal. Knows nothing of facts beyond names.
"""

from collections.abc import Collection
from itertools import pairwise

from partnerbot.language import english
from partnerbot.language.senses import Tag
from partnerbot.language.written_dates import months
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.mention import Mention
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
    frame, intent = reading.frame, reading.query.intent
    if intent == Intent.SOCIAL:
        return True
    if intent == Intent.SOURCE:
        return continued or not reading.unread
    asks_back = intent in (Intent.ATTRIBUTE, Intent.DURATION) and frame.event
    ours = frame.partners or is_ours(frame) or asks_back or _is_lone_question(reading)
    if not (continued or ours) or _asks_of_unknown(reading) or _claims_of_place(frame):
        return False
    if intent in (Intent.VERIFY, Intent.DESCRIBE) and _asks_a_service(frame):
        return False
    vague = reading.unread or frame.has(Tag.HOST)
    if intent == Intent.DESCRIBE and _opens(frame) and vague and not frame.asks("what"):
        return False  # "is X bigger than Y?" does not ask what they are
    if _names_a_month(frame) or (intent == Intent.VERIFY and _claims_unread(reading)):
        return False
    if intent == Intent.LIST and not frame.where.conditions:
        return _asks_for_all(reading)
    return _outweighs_unread(reading)


def _outweighs_unread(reading: Reading) -> bool:
    """Whether what is understood weighs more than what was not read in the words that ask."""
    frame, asking = reading.frame, reading.frame.asking
    unread = sum(len(m.words) for m in reading.unread if m in asking)
    if not unread:
        return True
    anchors = (m for m in frame.mentions if m.tag in ANCHORS and m not in reading.unread)
    signs = (
        frame.has(Tag.HOST), frame.has(Tag.KIND), frame.has(Tag.NOUN, "partner"),
        frame.has(Tag.ORDER), frame.event == Event.SIGNED, _is_about_earlier(frame),
        frame.asks("tell", "stand_for"),
    )  # fmt: skip
    return unread < sum(len(m.words) for m in anchors) + sum(signs)


def _asks_for_all(reading: Reading) -> bool:
    """Whether a list of all partners answers it, and not only the half that was read."""
    frame = reading.frame

    def says(part: str) -> bool:
        return any(m.has_word(part) for m in frame.mentions)

    if says("work") and not frame.has(Tag.HOST):
        return False  # "which partners work on …" what nobody knows
    if says("containing") and frame.has(Tag.ATTRIBUTE, "full_name", "acronym"):
        return False
    universal = says("universal") and frame.has(Tag.NOUN, "partner")
    return len(reading.unread) < (_OF_ALL if universal else 1)


def _asks_of_unknown(reading: Reading) -> bool:
    """Whether a question is about a word that was not read.

    "Is blorf an NGO?" makes a claim of it, "when was it signed with blorf?" has it in a
    partner's place.
    """
    frame = reading.frame
    if reading.query.partners or any(m.has_word("existence") for m in frame.mentions):
        return False
    together = any(
        first.has_word("with") and second in reading.unread
        for first, second in pairwise(frame.asking)
    )
    if together or reading.query.intent != Intent.VERIFY:
        return together
    telling = _telling(frame)
    return _opens(frame) and len(telling) > 1 and telling[1] in reading.unread


def _asks_a_service(frame: Frame) -> bool:
    """Whether it asks what a partner would do for us: "can X check our list?".

    "Can X help us with thefts?" only asks whether X works on that.
    """
    said = [m for m in frame.mentions if not m.has_word("article")]
    if len(said) < 2 or not said[0].has_word("modal") or said[1].tag != Tag.PARTNER:
        return False
    helps = any(m.has_word("assisting") for m in said[2:])
    return not helps and any(m.has_word("served") for m in said[2:])


def _claims_unread(reading: Reading) -> bool:
    """Whether a claim has a word in it that nobody knows: a "yes" might say too much."""
    unknown = (w for m in reading.unread if m.tag == Tag.UNKNOWN for w in m.words)
    return _opens(reading.frame) and not all(english.is_common(word.norm) for word in unknown)


def _names_a_month(frame: Frame) -> bool:
    """Whether only a month of any year tells them apart, which is no condition that is known."""
    return not frame.has(Tag.PLACE) and any(
        before.has_word("placing") and m.tag in (Tag.UNKNOWN, Tag.FUNCTION)
        for before, m in pairwise(frame.mentions)
        if m.words[0].norm in months()
    )


def _telling(frame: Frame) -> list[Mention]:
    small = (Tag.FILLER, Tag.SOCIAL)
    return [m for m in frame.mentions if m.tag not in small and not _is_function(m)]


def _is_function(mention: Mention) -> bool:
    """Whether it is a small word, or "and" and the like."""
    return mention.tag in (Tag.FUNCTION, Tag.LOGIC) and mention.is_(Tag.FUNCTION)


def _opens(frame: Frame) -> bool:
    """Whether a verb opens it, so that it wants a yes or a no."""
    telling = _telling(frame)
    return bool(telling) and telling[0].tag == Tag.AUX


def _claims_of_place(frame: Frame) -> bool:
    """Whether a place or work is said to be a partner: "is Northport a partner?"."""
    telling = _telling(frame)
    if not _opens(frame) or len(telling) != 3:
        return False
    _, subject, predicate = telling
    return subject.tag in (Tag.PLACE, Tag.WORK) and predicate.is_(Tag.NOUN, "partner")


def strangers(frame: Frame, known: Collection[str]) -> tuple[str, ...]:
    """The unknown names that a question is about.

    A name that is listed as a stranger counts wherever it stands; any other only in the
    clause that asks, and not in the story before it.
    """
    asking = [m.value(Tag.STRANGER) for m in frame.asking_clause]
    return tuple(name for name in frame.strangers if name in known or name in asking)


def _is_about_earlier(frame: Frame) -> bool:
    """Whether the conversation lends partners that the clause has no words for."""
    named = {m.value(Tag.PARTNER) for m in frame.mentions}
    return not named.issuperset(frame.partners)


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
