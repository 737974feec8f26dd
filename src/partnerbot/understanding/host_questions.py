"""Questions about the host itself, which facts about its partners do not answer.

Owns telling "what is the host?" and "is the host a guild?" from questions in which the host is
only the one whose partners are meant. Knows nothing of what facts there are.
"""

from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import SitsAt

_SMALL = (Tag.FUNCTION, Tag.FILLER, Tag.SOCIAL)
_OF_ITSELF = (Tag.FORM, Tag.AUX, Tag.HOST, Tag.UNRECORDED, Tag.ATTRIBUTE)
"""What may stand in an open question about the host, beside its founding and what it does."""
_OPEN = ("what", "who", "when", "where", "since_when", "how_many", "why", "how")


def is_about_host(frame: Frame) -> bool:
    """Whether a clause asks or claims something of the host that is no tie with a partner."""
    if any(m.tag == Tag.PARTNER for m in frame.mentions) and not _is_claim(frame):
        return False
    return _asks_of_host(frame) or _claims_of_host(frame)


def _asks_of_host(frame: Frame) -> bool:
    said = [m for m in frame.mentions if m.tag not in _SMALL]
    asks = frame.asks(*_OPEN) or frame.has(Tag.UNRECORDED)
    if not (frame.has(Tag.HOST) and asks) or frame.asks("together", "happen"):
        return False
    return all(m.tag in _OF_ITSELF or _is_own_action(m) for m in said)


def _is_own_action(mention: Mention) -> bool:
    """Whether it says what somebody can do alone: come into being, or do something at all."""
    return mention.tag == Tag.ACTION and mention.is_(Tag.ACTION, "create", "do")


def _claims_of_host(frame: Frame) -> bool:
    """Whether it claims that the host, or we, are something: "is the host a guild?"."""
    sits = any(isinstance(c, SitsAt) for c in frame.where.conditions)
    if not _is_claim(frame) or sits or any(m.has_word("at") for m in frame.mentions):
        return False  # where the host sits is told
    subject, *predicate = _subject_first(frame)
    tied = frame.asks("together") or any(
        m.is_(Tag.NOUN, "partner") or (m.tag == Tag.ACTION and not m.is_(Tag.ACTION, "sit", "do"))
        for m in predicate
    )
    return (subject.tag == Tag.HOST or subject.has_word("first_person")) and not tied


def is_claim_of_us(frame: Frame) -> bool:
    """Whether something is claimed of "us": "are we on the committee?"."""
    return _is_claim(frame) and _subject_first(frame)[0].has_word("first_person")


def _subject_first(frame: Frame) -> list[Mention]:
    """What is said behind the verb that opens a claim, without articles."""
    said = [m for m in frame.mentions if m.tag not in (Tag.FILLER, Tag.SOCIAL)]
    return [m for m in said[1:] if not m.has_word("article")] or said


def _is_claim(frame: Frame) -> bool:
    """Whether "is" or "are" opens it."""
    said = [m for m in frame.mentions if m.tag not in (Tag.FILLER, Tag.SOCIAL)]
    return bool(said) and said[0].tag == Tag.AUX and said[0].has_word("be")
