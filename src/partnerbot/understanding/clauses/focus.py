"""The clause of a message that asks, with what it needs from the sentences around it.

Owns the choice of that clause and what other sentences lend to it. Knows nothing of
intents.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, partial

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.clauses.asides import core
from partnerbot.understanding.clauses.sentence_roles import (
    SMALL,
    asks_what_it_is,
    asks_what_you_can,
    introduces,
    is_ordinal,
    is_tag,
    only_asks,
    only_names,
    opens_question,
    points_into,
    restricts,
    wants_attribute,
    wants_more,
)
from partnerbot.understanding.frames.frame import (
    OURS,
    QUESTION_WORDS,
    WEIGHTLESS,
    Frame,
)
from partnerbot.understanding.frames.framing import build_frame
from partnerbot.understanding.frames.timing import names_document
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import ORDINALS

_CONTEXT = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.PLACE, Tag.DATE,
                      Tag.HINT, Tag.STRANGER, Tag.FORM, Tag.ATTRIBUTE, Tag.ACTION, Tag.NOUN,
                      Tag.ORDER, Tag.FUNCTION, Tag.POINTER, Tag.HOST,
                      Tag.DOCUMENT})  # fmt: skip
"""What an earlier sentence lends to the question behind it."""
_Build = Callable[[tuple[Mention, ...]], Frame]
"""Makes the frame of a clause, once for the same clause."""

_LENT = ("and", "or", "undated", "placed", "unplaced", "nothing")
"""What of its logic."""
_ASKED_OF = ("among_them", "else", "rest", *ORDINALS)
"""Pointers that ask by themselves: "and the second one?"."""


def focus(
    sentences: Sequence[Sequence[Mention]], knowledge: Knowledge, continued: bool = False
) -> Frame:
    """The clause of a message that asks, with what it needs from the sentences before it.

    The last sentence that asks or names something is the question. Where it names nothing
    itself, or points back ("that kind of thing"), earlier sentences lend it theirs; but
    where the message continues a conversation, "it" and "they" are what that was about.
    """
    build = cache(partial(build_frame, knowledge=knowledge))  # many clauses are tried twice
    if len(sentences) == 1:
        source = any(m.is_(Tag.FORM, "source") for m in sentences[0])
        return build(tuple(sentences[0] if source else core(sentences[0])))
    if _only_greets(sentences):
        return build(tuple(sentences[0]))
    place = _asking(sentences, build)
    mentions = list(core(sentences[place])) if sentences else []
    merged = place > 0 and (only_asks(mentions) or asks_what_it_is(mentions, sentences[place - 1]))
    merged |= place > 0 and only_names(mentions) and wants_attribute(sentences[place - 1])
    if merged:
        mentions = [*sentences[place - 1], *mentions]  # "One is no UN body. Which?"
    if any(m.is_(Tag.FORM, "source") for m in mentions):
        told = [s for s in sentences if any(m.date or m.is_(Tag.PLACE) for m in s)]
        mentions = list(told[0]) if told else mentions  # "Are you sure? I read 1999."
    if place > 0 and any(points_into(m) for m in mentions):
        among = any(m.is_(Tag.POINTER, "among_them") for m in mentions)
        chosen_from = (Tag.KIND, Tag.PLACE, *((Tag.BODY, Tag.TOPIC) if among else ()))
        choice = (m for m in sentences[place - 1] if _is_choice(m, chosen_from))
        mentions = [*choice, *mentions]
    if all(m.is_(Tag.FORM, "yes_no") for m in mentions) and place == 0 and len(sentences) > 1:
        mentions = [*sentences[1], *mentions]  # "True or false? X is …"
        place = 1
    for earlier in sentences[:place]:
        if restricts(earlier) and any(m.is_(Tag.POINTER, "rest") for m in mentions):
            mentions = [*earlier, *mentions]  # "Leave the police out. Who remains?"
    for later in sentences[place + 1 :]:
        if restricts(later) or is_tag(later) or wants_more(later):
            mentions = [*mentions, *later]  # "… Leave the police out of it."
    frame = build(tuple(mentions))
    nobody = not (frame.partners or frame.excluded or merged)
    if nobody and frame.has_anchor and (_points_at_person(frame) or _checks_part(frame)):
        before = next((s for s in reversed(sentences[:place]) if _names(s)), ())
        mentions = [*_names(before), *mentions]  # "Back to the lawyers. Does their …"
        frame = build(tuple(mentions))
    exists = any(m.tag == Tag.FORM and m.has_word("existence") for m in frame.mentions)
    opens_what = frame.asks(*QUESTION_WORDS[:8])
    about_statement = frame.asks_yes_no and not (
        frame.has_anchor or exists or opens_what or frame.has(Tag.ATTRIBUTE)
    )
    points_back = frame.has(Tag.POINTER, "this_kind") or about_statement
    earlier = [m for s in sentences[:place] for m in s]
    named = any(m.is_(Tag.PARTNER) or is_ordinal(m) for m in earlier)
    if continued and not points_back and not named:
        return frame
    asks_itself = any(m.tag == Tag.FORM for m in frame.mentions)
    lending = _CONTEXT - {Tag.ATTRIBUTE, Tag.ORDER} if asks_itself else _CONTEXT
    if about_statement and frame.asks("yes_no"):
        lending = frozenset(Tag)
    elif about_statement:
        lending = _CONTEXT | {Tag.UNRECORDED, Tag.UNKNOWN, Tag.ELSEWHERE}
    elif frame.has_anchor:
        lending = frozenset({Tag.TOPIC, Tag.HINT})
    if frame.asks("where") or frame.has(Tag.ATTRIBUTE, "place", "country"):
        lending |= {Tag.ELSEWHERE}
    if asks_itself and asks_what_you_can(frame.mentions):
        return frame  # "… What can you check for me?" needs nothing from before
    opens = not frame.asks("yes_no") and about_statement
    documented = asks_itself and any(map(names_document, frame.mentions))
    if documented and frame.asks("who", "how_many") and not points_back:
        return frame  # "With whom is there a memorandum?" needs nothing from before
    while place > 0 and (points_back or not frame.has_anchor) and not _is_social(frame):
        place -= 1
        lent = [m for m in sentences[place] if m.tag in lending or m.is_(Tag.LOGIC, *_LENT)]
        if not any(m.is_(Tag.TOPIC) for m in mentions):
            lent = _main_topic(lent)
        mentions = [*mentions, *lent] if opens else [*lent, *mentions]
        frame = build(tuple(mentions))
        points_back = points_back and not frame.has_anchor
    return frame


def _main_topic(lent: Sequence[Mention]) -> list[Mention]:
    """What a story lends, with only that of its topics which most of its words go with."""
    topics = [m.value(Tag.TOPIC) for m in lent if m.tag == Tag.TOPIC]
    joined = any(m.is_(Tag.LOGIC, "and", "or") for m in lent)
    if len(set(topics)) < 2 or joined:
        return list(lent)
    votes = Counter(s.value for m in lent for s in m.senses if m.tag in (Tag.TOPIC, Tag.HINT))
    main = max(reversed(topics), key=lambda topic: votes[topic or ""])
    return [m for m in lent if m.tag != Tag.TOPIC or m.value(Tag.TOPIC) == main]


def _points_at_person(frame: Frame) -> bool:
    pointers = ("it", "they", "among_them")
    return any(m.tag == Tag.POINTER and m.is_(Tag.POINTER, *pointers) for m in frame.mentions)


def _checks_part(frame: Frame) -> bool:
    """Whether a part of what was said is asked to be confirmed: "Is the NGO bit right?"."""
    closes = frame.mentions[-1].is_(Tag.FORM, "yes_no") and frame.mentions[-1].tag == Tag.FORM
    lone = not (frame.has(Tag.NOUN, "partner", "organisation") or frame.has(Tag.HOST))
    return closes and lone and frame.mentions[0].tag == Tag.AUX


def _is_choice(mention: Mention, tags: Sequence[Tag]) -> bool:
    """Whether a mention tells whom to choose from, or joins two that do."""
    return mention.tag in tags or (mention.tag == Tag.LOGIC and mention.is_(Tag.LOGIC, "and", "or"))


def _names(sentence: Sequence[Mention]) -> list[Mention]:
    """The partners that a sentence names, if any, with what was signed with them."""
    if not any(m.tag == Tag.PARTNER for m in sentence):
        return []
    return [m for m in sentence if m.tag == Tag.PARTNER or names_document(m) or _signs(m)]


def _signs(mention: Mention) -> bool:
    return mention.tag == Tag.ACTION and mention.is_(Tag.ACTION, "sign")


def _only_greets(sentences: Sequence[Sequence[Mention]]) -> bool:
    """Whether a message greets and then only tells of the writer."""
    greeting = [m for m in sentences[0] if m.is_(Tag.SOCIAL, "greeting")] if sentences else []
    rest = sentences[1:]
    asks = any("?" in s[-1].words[-1].gap or opens_question(s) for s in rest)
    ours = any(m.tag in OURS or m.is_(Tag.NOUN, "partner") for s in rest for m in s)
    tells = all(any(m.has_word("speaker") for m in s[:2]) or s[0].has_word("wishing") for s in rest)
    return bool(greeting and rest) and tells and not asks and not ours


def _asking(sentences: Sequence[Sequence[Mention]], build: _Build) -> int:
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


def _asks_or_names(sentence: Sequence[Mention], build: _Build) -> bool:
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


def _is_question(sentence: Sequence[Mention], build: _Build) -> bool:
    return (
        "?" in sentence[-1].words[-1].gap
        or _orders(sentence, build)
        or all(m.is_(Tag.FORM, "yes_no") for m in sentence)
        or opens_question(sentence)
    )


def _orders(sentence: Sequence[Mention], build: _Build) -> bool:
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


def _is_social(frame: Frame) -> bool:
    return all(m.tag in WEIGHTLESS for m in frame.mentions) and frame.has(Tag.SOCIAL)
