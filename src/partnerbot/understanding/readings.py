"""Which of the possible readings of a message is meant, and whether it is understood at all.

Owns the choice of the clause that asks, the ranking of readings and the word accounting
that decides between an answer and a refusal. Knows nothing of facts beyond names.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import ANCHORS, Frame, build_frame
from partnerbot.understanding.intents import RULES
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Event, Intent, Query
from partnerbot.understanding.timing import names_document

_WEIGHTLESS = frozenset({Tag.FUNCTION, Tag.FILLER, Tag.AUX, Tag.SOCIAL, Tag.LOGIC, Tag.POINTER,
                         Tag.NUMBER, Tag.BACKGROUND})  # fmt: skip
"""What neither counts as understood nor as not understood."""
_CONTEXT = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.PLACE, Tag.DATE,
                      Tag.HINT, Tag.STRANGER, Tag.FORM, Tag.ATTRIBUTE, Tag.ACTION, Tag.NOUN,
                      Tag.ORDER, Tag.FUNCTION, Tag.POINTER, Tag.HOST,
                      Tag.DOCUMENT})  # fmt: skip
"""What an earlier sentence lends to the question behind it."""
_OURS = frozenset({Tag.PARTNER, Tag.HOST, Tag.KIND, Tag.BODY, Tag.WORK, Tag.STRANGER, Tag.PLACE})
"""What makes a question ours by being named."""


@dataclass(frozen=True)
class Reading:
    """One way to understand a message.

    `unread` are the mentions that carry meaning and that the query does not use.
    """

    query: Query
    rule: Rule
    frame: Frame
    unread: tuple[Mention, ...]

    @property
    def understood(self) -> float:
        """The share of the telling words that the query uses, from 0 to 1."""
        telling = [m for m in self.frame.mentions if m.tag not in _WEIGHTLESS]
        words = sum(len(m.words) for m in telling)
        return 1 - sum(len(m.words) for m in self.unread) / words if words else 0.0


@dataclass(frozen=True)
class Understanding:
    """What a message was understood as: the frame, and the readings from best to worst."""

    frame: Frame
    readings: tuple[Reading, ...]

    @property
    def best(self) -> Reading | None:
        """The reading that was chosen."""
        return self.readings[0] if self.readings else None


def understand(frame: Frame, knowledge: Knowledge) -> Understanding:
    """All readings of a clause, ranked.

    A reading ranks higher the fewer asking words it leaves unexplained ("the earliest" in
    a question that it takes for a mere description); among equals the order of RULES
    decides.
    """
    ranked: list[tuple[int, int, Reading]] = []
    for place, rule in enumerate(RULES):
        if rule.fits(frame) and (query := rule.build(frame, knowledge)):
            ignored = rule.ignores(frame)
            unread = tuple(m for m in frame.unused if _is_unread(m, frame) or m in ignored)
            ranked.append((len(ignored), place, Reading(query, rule, frame, unread)))
    ranked.sort(key=lambda entry: entry[:2])
    return Understanding(frame, tuple(reading for _, _, reading in ranked))


def _is_unread(mention: Mention, frame: Frame) -> bool:
    """Whether a mention that no part of the query uses carries meaning.

    A word that only goes with a topic does so where nothing else is named.
    """
    if mention.tag == Tag.HINT:
        return not frame.has_anchor
    return mention.tag in (Tag.UNKNOWN, Tag.ELSEWHERE)


def focus(
    sentences: Sequence[Sequence[Mention]], knowledge: Knowledge, continued: bool = False
) -> Frame:
    """The clause of a message that asks, with what it needs from the sentences before it.

    The last sentence that asks or names something is the question. Where it names nothing
    itself, or points back ("that kind of thing"), earlier sentences lend it theirs; but
    where the message continues a conversation, "it" and "they" are what that was about.
    """
    place = _asking(sentences, knowledge)
    mentions = list(sentences[place]) if sentences else []
    frame = build_frame(mentions, knowledge)
    about_statement = frame.asks_yes_no and not frame.has_anchor
    points_back = frame.has(Tag.POINTER, "this_kind") or about_statement
    named = any(m.is_(Tag.PARTNER) for s in sentences[:place] for m in s)
    if continued and not points_back and not named:
        return frame
    asks_itself = any(m.tag == Tag.FORM for m in frame.mentions)
    lending = _CONTEXT - {Tag.ATTRIBUTE} if asks_itself else _CONTEXT
    if about_statement and frame.asks("yes_no"):
        lending = frozenset(Tag)
    elif about_statement:
        lending = _CONTEXT | {Tag.UNRECORDED, Tag.UNKNOWN}
    elif frame.has_anchor:
        lending = frozenset({Tag.TOPIC, Tag.HINT})
    while place > 0 and (points_back or not frame.has_anchor) and not _is_social(frame):
        place -= 1
        lent = [m for m in sentences[place] if m.tag in lending]
        mentions = [*lent, *mentions]
        frame = build_frame(mentions, knowledge)
        points_back = points_back and not frame.has_anchor
    return frame


def _asking(sentences: Sequence[Sequence[Mention]], knowledge: Knowledge) -> int:
    """The place of the last sentence that asks or names something."""
    asking = [
        i
        for i, sentence in enumerate(sentences)
        if (frame := build_frame(sentence, knowledge)).has_anchor or _asks(frame)
        if not _introduces(sentence)
    ]
    if not asking:
        return next(
            (i for i, s in enumerate(sentences) if any(m.is_(Tag.SOCIAL) for m in s)),
            len(sentences) - 1,
        )
    questions = [
        i
        for i in asking
        if "?" in sentences[i][-1].words[-1].gap or _orders(sentences[i], knowledge)
    ]
    return (questions or asking)[-1]


def _introduces(sentence: Sequence[Mention]) -> bool:
    """Whether a sentence only tells of the speaker: "I am a librarian"."""
    told = bool(sentence) and sentence[0].has_word("first_person")
    asks = any(m.tag in (Tag.FORM, Tag.ATTRIBUTE) for m in sentence)
    asks |= "?" in sentence[-1].words[-1].gap
    return told and not asks


def _orders(sentence: Sequence[Mention], knowledge: Knowledge) -> bool:
    """Whether a sentence tells to list or describe something that it names."""
    frame = build_frame(sentence, knowledge)
    return frame.asks("list", "tell") and frame.has_anchor


def _asks(frame: Frame) -> bool:
    asking = any(m.tag in (Tag.FORM, Tag.ATTRIBUTE, Tag.UNRECORDED) for m in frame.mentions)
    return asking or frame.has(Tag.POINTER, "among_them", "else", "rest")


def _is_social(frame: Frame) -> bool:
    return all(m.tag in _WEIGHTLESS for m in frame.mentions) and frame.has(Tag.SOCIAL)


def is_understood(reading: Reading, continued: bool = False) -> bool:
    """Whether a message is understood well enough to answer it.

    It must be ours: what names no partner has to speak of partners in some way, unless
    it continues a conversation about them. And the words that name what facts are about
    must outnumber those that are not read; a word for partners or the host counts as one
    more. A list of all partners answers no question with words that were not read.
    """
    if reading.query.intent in (Intent.SOCIAL, Intent.SOURCE):
        return True
    frame = reading.frame
    asks_back = reading.query.intent in (Intent.ATTRIBUTE, Intent.DURATION) and frame.event
    lone = _is_lone_question(reading)
    if not (continued or frame.partners or is_ours(frame) or asks_back or lone):
        return False
    asking = frame.asking
    unread = sum(len(m.words) for m in reading.unread if m in asking)
    if reading.query.intent == Intent.LIST and not frame.where.conditions:
        return not reading.unread
    if not unread:
        return True
    anchors = [m for m in frame.mentions if m.tag in ANCHORS and m not in reading.unread]
    signs = [Tag.HOST, Tag.KIND]
    ours = sum(frame.has(tag) for tag in signs) + frame.has(Tag.NOUN, "partner")
    ours += (frame.event == Event.SIGNED) + _named_before(frame)
    return unread < sum(len(m.words) for m in anchors) + ours


def strangers(frame: Frame, known: Collection[str]) -> tuple[str, ...]:
    """The unknown names that a question is about.

    A name that is listed as a stranger counts wherever it stands; any other only in the
    clause that asks, and not in the story before it.
    """
    asking = [m.value(Tag.STRANGER) for m in frame.asking_clause]
    return tuple(name for name in frame.strangers if name in known or name in asking)


def _named_before(frame: Frame) -> int:
    """How many partners the conversation lends, that the clause has no words for."""
    return sum(not any(m.value(Tag.PARTNER) == p for m in frame.mentions) for p in frame.partners)


def _is_lone_question(reading: Reading) -> bool:
    """Whether it is a bare "and where?", which can only be asked back."""
    telling = [m for m in reading.frame.mentions if m.tag not in _WEIGHTLESS]
    return reading.query.intent == Intent.ATTRIBUTE and len(telling) == 1


def is_ours(frame: Frame) -> bool:
    """Whether a clause that names no partner is about partners all the same.

    A topic, a date or a place alone is not enough, since the whole world has those: it
    takes a question for somebody, or a clause that says nothing else.
    """
    telling = {m.tag for m in frame.mentions if m.tag not in _WEIGHTLESS}
    speaks_of_partners = frame.has(Tag.NOUN, "partner") or frame.has(Tag.ACTION, "partner_kinds")
    if telling & _OURS or speaks_of_partners:
        return True
    if any(map(names_document, frame.mentions)):
        return True
    if frame.asks("who", "stand_for") or frame.event == Event.SIGNED:
        return True
    if frame.has(Tag.ATTRIBUTE, "supporter"):
        return True
    if frame.has(Tag.DATE) and frame.asks("happen"):
        return True
    verb = any(m.tag == Tag.AUX for m in frame.mentions)
    return telling <= ANCHORS | {Tag.HINT, Tag.NOUN} and not verb
