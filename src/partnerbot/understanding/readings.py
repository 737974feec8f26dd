"""Which of the possible readings of a message is meant, and whether it is understood at all.

Owns the choice of the clause that asks, the ranking of readings and the word accounting
that decides between an answer and a refusal. Knows nothing of facts beyond names.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import Frame, build_frame
from partnerbot.understanding.intents import RULES, Rule
from partnerbot.understanding.mentions import Mention
from partnerbot.understanding.query import Intent, Query

_WEIGHTLESS = frozenset({Tag.FUNCTION, Tag.FILLER, Tag.AUX, Tag.SOCIAL, Tag.LOGIC, Tag.POINTER,
                         Tag.NUMBER, Tag.BACKGROUND})  # fmt: skip
"""What neither counts as understood nor as not understood."""
_CONTEXT = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.PLACE, Tag.DATE,
                      Tag.HINT, Tag.STRANGER, Tag.FORM, Tag.ATTRIBUTE, Tag.ACTION, Tag.NOUN,
                      Tag.ORDER, Tag.FUNCTION, Tag.POINTER, Tag.HOST})  # fmt: skip
"""What an earlier sentence lends to the question behind it."""
_ANCHORS = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.PLACE, Tag.DATE,
                      Tag.HINT})  # fmt: skip
"""What weighs for a question where some of its words are unread."""


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
    about_statement = _asks_about_statement(frame)
    points_back = frame.has(Tag.POINTER, "this_kind") or about_statement
    if continued and not points_back and frame.has(Tag.POINTER, "it", "they", "among_them"):
        return frame
    lending = _CONTEXT | {Tag.LOGIC, Tag.AUX} if about_statement else _CONTEXT
    while place > 0 and (points_back or not frame.has_anchor) and not _is_social(frame):
        place -= 1
        lent = [m for m in sentences[place] if m.tag in lending]
        mentions = [*lent, *mentions]
        frame = build_frame(mentions, knowledge)
        points_back = points_back and not frame.has_anchor
    return frame


def _asks_about_statement(frame: Frame) -> bool:
    """Whether it only asks if what was said before is so."""
    return frame.asks("yes_no") and not frame.has_anchor


def _asking(sentences: Sequence[Sequence[Mention]], knowledge: Knowledge) -> int:
    """The place of the last sentence that asks or names something."""
    asking = [
        i for i, sentence in enumerate(sentences)
        if (frame := build_frame(sentence, knowledge)).has_anchor or _asks(frame)
    ]  # fmt: skip
    if not asking:
        return next((i for i, s in enumerate(sentences) if any(m.is_(Tag.SOCIAL) for m in s)), len(sentences) - 1)
    questions = [i for i in asking if "?" in sentences[i][-1].words[-1].gap]
    return (questions or asking)[-1]


def _asks(frame: Frame) -> bool:
    return any(m.tag in (Tag.FORM, Tag.ATTRIBUTE, Tag.UNRECORDED, Tag.UNKNOWN) for m in frame.mentions)


def _is_social(frame: Frame) -> bool:
    return all(m.tag in _WEIGHTLESS for m in frame.mentions) and frame.has(Tag.SOCIAL)


def is_understood(reading: Reading) -> bool:
    """Whether enough of a message is understood to answer it.

    The words that name what facts are about must outnumber those that are not read; a
    word for partners or the host makes the question ours and counts as one more. A list
    of all partners is no answer to a question with words that were not read.
    """
    if reading.query.intent in (Intent.SOCIAL, Intent.SOURCE) or not reading.unread:
        return True
    frame, unread = reading.frame, sum(len(m.words) for m in reading.unread)
    if reading.query.intent == Intent.LIST and not frame.demands and not frame.partners:
        return False
    anchors = [m for m in frame.mentions if m.tag in _ANCHORS and m not in reading.unread]
    ours = frame.has(Tag.HOST) or frame.has(Tag.NOUN, "partner")
    return unread < sum(len(m.words) for m in anchors) + ours
