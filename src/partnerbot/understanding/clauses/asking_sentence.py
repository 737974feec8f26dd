"""Which sentence of a message asks.

Owns telling the question from the sentences that greet, tell or restrict. Knows nothing of
what they lend each other.
"""

from collections.abc import Callable, Sequence

from partnerbot.language.senses import Tag
from partnerbot.understanding.clauses.sentence_roles import (
    SMALL,
    introduces,
    opens_question,
    restricts,
)
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import ORDINALS
from partnerbot.understanding.tag_groups import OURS

Build = Callable[[tuple[Mention, ...]], Frame]
"""Makes the frame of a clause, once for the same clause."""
_ASKED_OF = ("among_them", "else", "rest", *ORDINALS)
"""Pointers that ask by themselves: "and the second one?"."""


def asking_sentence(sentences: Sequence[Sequence[Mention]], build: Build) -> int:
    """The place of the last sentence that asks or names something."""
    last: int | None = None
    for i in reversed(range(len(sentences))):
        sentence = sentences[i]
        if not _asks_or_names(sentence, build):
            continue
        if _is_question(sentence, build):
            return i
        last = i if last is None else last
    if last is not None:
        return last
    social = (i for i, s in enumerate(sentences) if any(m.is_(Tag.SOCIAL) for m in s))
    return next(social, len(sentences) - 1)


def _asks_or_names(sentence: Sequence[Mention], build: Build) -> bool:
    if introduces(sentence):
        return False
    frame = build(tuple(sentence))
    return (
        frame.has_anchor
        or _asks(frame)
        or frame.asks_yes_no
        or restricts(sentence)
        or any(m.tag == Tag.SOCIAL and m.is_(Tag.SOCIAL, "help") for m in sentence)
    )


def _is_question(sentence: Sequence[Mention], build: Build) -> bool:
    return (
        "?" in sentence[-1].words[-1].gap
        or _orders(sentence, build)
        or all(m.is_(Tag.FORM, "yes_no") for m in sentence)
        or opens_question(sentence)
    )


def _orders(sentence: Sequence[Mention], build: Build) -> bool:
    """Whether a sentence tells to list or describe something that it names."""
    frame = build(tuple(sentence))
    telling = (m for m in sentence if m.tag not in (*SMALL, Tag.SOCIAL))
    first = next(telling, None)
    orders = first is not None and first.tag == Tag.FORM and first.is_(Tag.FORM, "list", "tell")
    return orders and frame.has_anchor


def _asks(frame: Frame) -> bool:
    asking = any(m.tag in (Tag.FORM, Tag.ATTRIBUTE, Tag.UNRECORDED) for m in frame.mentions)
    return asking or any(
        m.tag == Tag.POINTER and m.is_(Tag.POINTER, *_ASKED_OF) for m in frame.mentions
    )


def only_greets(sentences: Sequence[Sequence[Mention]]) -> bool:
    """Whether a message greets and then only tells of the writer."""
    greeting = [m for m in sentences[0] if m.is_(Tag.SOCIAL, "greeting")] if sentences else []
    rest = sentences[1:]
    asks = any("?" in s[-1].words[-1].gap or opens_question(s) for s in rest)
    ours = any(m.tag in OURS or m.is_(Tag.NOUN, "partner") for s in rest for m in s)
    tells = all(any(m.has_word("speaker") for m in s[:2]) or s[0].has_word("wishing") for s in rest)
    return bool(greeting and rest) and tells and not asks and not ours
