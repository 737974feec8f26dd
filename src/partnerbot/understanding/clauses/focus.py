"""The clause of a message that asks, with what it needs from the sentences around it.

Owns putting that clause together. Knows nothing of intents.
"""

from collections.abc import Sequence
from functools import cache, partial

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.clauses.asides import core
from partnerbot.understanding.clauses.asking_sentence import asking_sentence, only_greets
from partnerbot.understanding.clauses.lending import with_earlier
from partnerbot.understanding.clauses.sentence_roles import (
    asks_what_it_is,
    is_tag,
    only_asks,
    only_names,
    points_into,
    restricts,
    wants_attribute,
    wants_more,
)
from partnerbot.understanding.frames.events import names_document
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.frames.framing import build_frame
from partnerbot.understanding.mention import Mention


def focus(
    sentences: Sequence[Sequence[Mention]], knowledge: Knowledge, continued: bool = False
) -> Frame:
    """The clause of a message that asks, with what it needs from the sentences around it.

    The last sentence that asks or names something is the question. Where it names nothing
    itself, or points back ("that kind of thing"), earlier sentences lend it theirs; but
    where the message continues a conversation, "it" and "they" are what that was about.
    """
    build = cache(partial(build_frame, knowledge=knowledge))  # many clauses are tried twice
    if len(sentences) == 1:
        source = any(m.is_(Tag.FORM, "source") for m in sentences[0])
        return build(tuple(sentences[0] if source else core(sentences[0])))
    if only_greets(sentences):
        return build(tuple(sentences[0]))
    place = asking_sentence(sentences, build)
    completed = place > 0 and _completes(sentences[place - 1], core(sentences[place]))
    mentions = _question(sentences, place, completed)
    if place == 0 and all(m.is_(Tag.FORM, "yes_no") for m in mentions):
        mentions = [*sentences[1], *mentions]  # "True or false? X is …"
        place = 1
    mentions = _restricted(mentions, sentences, place)
    frame = build(tuple(mentions))
    if not completed and (subject := _subject(frame, sentences[:place])):
        mentions = [*subject, *mentions]
        frame = build(tuple(mentions))
    return with_earlier(frame, sentences[:place], build, continued)


def _completes(before: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether a sentence only completes the one before it: "One is no UN body. Which?"."""
    if only_asks(mentions) or asks_what_it_is(mentions, before):
        return True
    return only_names(mentions) and wants_attribute(before)


def _question(sentences: Sequence[Sequence[Mention]], place: int, completed: bool) -> list[Mention]:
    """The sentence that asks, with those parts of others without which it is none."""
    mentions = list(core(sentences[place]))
    if completed:
        mentions = [*sentences[place - 1], *mentions]
    if any(m.is_(Tag.FORM, "source") for m in mentions):
        told = [s for s in sentences if any(m.date or m.is_(Tag.PLACE) for m in s)]
        mentions = list(told[0]) if told else mentions  # "Are you sure? I read 1999."
    if place > 0 and any(points_into(m) for m in mentions):
        among = any(m.is_(Tag.POINTER, "among_them") for m in mentions)
        chosen_from = (Tag.KIND, Tag.PLACE, *((Tag.BODY, Tag.TOPIC) if among else ()))
        choice = (m for m in sentences[place - 1] if _is_choice(m, chosen_from))
        mentions = [*choice, *mentions]
    return mentions


def _is_choice(mention: Mention, tags: Sequence[Tag]) -> bool:
    """Whether a mention tells whom to choose from, or joins two that do."""
    return mention.tag in tags or (mention.tag == Tag.LOGIC and mention.is_(Tag.LOGIC, "and", "or"))


def _restricted(
    mentions: list[Mention], sentences: Sequence[Sequence[Mention]], place: int
) -> list[Mention]:
    """A question with what other sentences leave out: "… Leave the police out of it."."""
    for earlier in sentences[:place]:
        if restricts(earlier) and any(m.is_(Tag.POINTER, "rest") for m in mentions):
            mentions = [*earlier, *mentions]  # "Leave the police out. Who remains?"
    for later in sentences[place + 1 :]:
        if restricts(later) or is_tag(later) or wants_more(later):
            mentions = [*mentions, *later]
    return mentions


def _subject(frame: Frame, earlier: Sequence[Sequence[Mention]]) -> list[Mention]:
    """Whom the sentences before name, where a question is about them without saying so.

    "Back to the lawyers. Does their …?"
    """
    if frame.partners or frame.excluded or not frame.has_anchor:
        return []
    if not (_points_at_person(frame) or _checks_part(frame)):
        return []
    return next((names for s in reversed(earlier) if (names := _names(s))), [])


def _points_at_person(frame: Frame) -> bool:
    pointers = ("it", "they", "among_them")
    return any(m.tag == Tag.POINTER and m.is_(Tag.POINTER, *pointers) for m in frame.mentions)


def _checks_part(frame: Frame) -> bool:
    """Whether a part of what was said is asked to be confirmed: "Is the NGO bit right?"."""
    closes = frame.mentions[-1].is_(Tag.FORM, "yes_no") and frame.mentions[-1].tag == Tag.FORM
    lone = not (frame.has(Tag.NOUN, "partner", "organisation") or frame.has(Tag.HOST))
    return closes and lone and frame.mentions[0].tag == Tag.AUX


def _names(sentence: Sequence[Mention]) -> list[Mention]:
    """The partners that a sentence names, if any, with what was signed with them."""
    if not any(m.tag == Tag.PARTNER for m in sentence):
        return []
    return [m for m in sentence if m.tag == Tag.PARTNER or names_document(m) or _signs(m)]


def _signs(mention: Mention) -> bool:
    return mention.tag == Tag.ACTION and mention.is_(Tag.ACTION, "sign")
