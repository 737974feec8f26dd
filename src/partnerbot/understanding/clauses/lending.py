"""What the sentences before a question lend to it: a topic, a name, the claim to check.

Owns when a question needs something from before, and what it takes. Knows nothing of which
sentence is the question.
"""

from collections import Counter
from collections.abc import Sequence

from partnerbot.language.senses import Tag
from partnerbot.understanding.clauses.asking_sentence import Build
from partnerbot.understanding.clauses.sentence_roles import is_ordinal
from partnerbot.understanding.frames.events import names_document
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.tag_groups import ANCHORS, WEIGHTLESS, WH_WORDS

_CONTEXT = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.PLACE, Tag.DATE,
                      Tag.HINT, Tag.STRANGER, Tag.FORM, Tag.ATTRIBUTE, Tag.ACTION, Tag.NOUN,
                      Tag.ORDER, Tag.FUNCTION, Tag.POINTER, Tag.HOST,
                      Tag.DOCUMENT})  # fmt: skip
"""What an earlier sentence lends to the question behind it."""
_LENT = ("and", "or", "undated", "placed", "unplaced", "nothing")
"""What of its logic."""


def with_earlier(
    frame: Frame, earlier: Sequence[Sequence[Mention]], build: Build, continued: bool
) -> Frame:
    """A question with what the sentences before it lend, the nearest first.

    They lend until something is named that facts are about.
    """
    if _needs_nothing(frame, earlier, continued):
        return frame
    lending, points_back = _lending(frame), _points_back(frame)
    opens = _checks_statement(frame) and not frame.asks("yes_no")
    mentions = list(frame.mentions)
    for sentence in reversed(earlier):
        if (frame.has_anchor and not points_back) or _is_social(frame):
            break
        own = _tells_of_job(sentence)
        lent = [m for m in sentence if m.tag in lending or m.is_(Tag.LOGIC, *_LENT)]
        lent = [m for m in lent if not (own and m.has_word("work"))]
        if not any(m.is_(Tag.TOPIC) for m in mentions):
            lent = _main_topic(lent)
        mentions = [*mentions, *lent] if opens else [*lent, *mentions]
        frame = build(tuple(mentions))
        points_back = points_back and not frame.has_anchor
    return frame


def _needs_nothing(frame: Frame, earlier: Sequence[Sequence[Mention]], continued: bool) -> bool:
    """Whether a question is whole without the sentences before it."""
    if _points_back(frame):
        return False
    if continued and not any(m.is_(Tag.PARTNER) or is_ordinal(m) for s in earlier for m in s):
        return True
    documented = any(map(names_document, frame.mentions))
    return documented and frame.asks("who", "how_many")  # "With whom is there a memorandum?"


def _points_back(frame: Frame) -> bool:
    return frame.has(Tag.POINTER, "this_kind") or _checks_statement(frame)


def _checks_statement(frame: Frame) -> bool:
    """Whether it asks if something is so that other sentences say: "Is that right?"."""
    exists = any(m.tag == Tag.FORM and m.has_word("existence") for m in frame.mentions)
    asks_what = frame.asks(*WH_WORDS) or frame.has(Tag.ATTRIBUTE)
    return frame.asks_yes_no and not (frame.has_anchor or exists or asks_what)


def _lending(frame: Frame) -> frozenset[Tag]:
    """The tags of what sentences before lend to a question."""
    if _checks_statement(frame):
        more = {Tag.UNRECORDED, Tag.UNKNOWN, Tag.ELSEWHERE}
        return frozenset(Tag) if frame.asks("yes_no") else _CONTEXT | more
    if frame.has_anchor:
        return frozenset({Tag.TOPIC, Tag.HINT})
    asks_itself = any(m.tag == Tag.FORM for m in frame.mentions)
    return _CONTEXT - {Tag.ATTRIBUTE, Tag.ORDER} if asks_itself else _CONTEXT


def _tells_of_job(sentence: Sequence[Mention]) -> bool:
    """Whether a sentence only says where the writer works: "I work at a school"."""
    named = any(m.tag in ANCHORS for m in sentence)
    return sentence[0].has_word("speaker") and not named


def _main_topic(lent: Sequence[Mention]) -> list[Mention]:
    """What a story lends, with only that of its topics which most of its words go with."""
    topics = [m.value(Tag.TOPIC) for m in lent if m.tag == Tag.TOPIC]
    joined = any(m.is_(Tag.LOGIC, "and", "or") for m in lent)
    if len(set(topics)) < 2 or joined:
        return list(lent)
    votes = Counter(s.value for m in lent for s in m.senses if m.tag in (Tag.TOPIC, Tag.HINT))
    main = max(reversed(topics), key=lambda topic: votes[topic or ""])
    return [m for m in lent if m.tag != Tag.TOPIC or m.value(Tag.TOPIC) == main]


def _is_social(frame: Frame) -> bool:
    return all(m.tag in WEIGHTLESS for m in frame.mentions) and frame.has(Tag.SOCIAL)
