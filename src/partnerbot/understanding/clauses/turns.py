"""The turns that one message is made of: questions one after the other, and corrections.

Owns cutting a message where a second question begins, and dropping what the writer takes
back ("no, I meant …"). Knows nothing of what is asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention

Clause = Sequence[Mention]

_NAMING = frozenset({Tag.PARTNER, Tag.STRANGER, Tag.WORK, Tag.BODY, Tag.KIND, Tag.PLACE, Tag.DATE,
                     Tag.TOPIC, Tag.DOCUMENT})  # fmt: skip
"""What a correction may put in place of something else."""
_ASKING = ("who", "what", "when", "since_when", "where", "why", "how", "how_many", "how_long",
           "stand_for")  # fmt: skip
_OF_ONE = ("when", "since_when", "where", "stand_for")
_SUBJECTS = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.HOST,
                       Tag.POINTER, Tag.DATE, Tag.ORDER})  # fmt: skip
"""One of these makes a question that can stand by itself."""
_LIST_MARK = re.compile(r"[):]")
"""What stands before each of several numbered questions."""
_TAKING_BACK = (Tag.SOCIAL, Tag.FILLER, Tag.FUNCTION)
"""What may stand around a "no" that takes something back."""


@dataclass(frozen=True)
class Turn:
    """Some sentences that make one turn; `corrects` where it takes the one before back."""

    sentences: tuple[Clause, ...]
    corrects: bool = False


def turns(sentences: Sequence[Clause]) -> list[Turn]:
    """The turns of a message, in order; most messages are one."""
    found: list[Turn] = []
    waiting: list[Clause] = []
    asked = corrects = False
    for clause in (part for sentence in sentences for part in _questions(sentence)):
        right = _put_right(clause)
        if right is not None and (waiting or not found):
            if waiting:
                found.append(Turn(tuple(waiting), corrects))
            waiting, asked, corrects = [right], True, True
            continue
        if asked and _stands_alone(clause) and not _goes_on(clause):
            found.append(Turn(tuple(waiting), corrects))
            waiting, corrects = [], False
        waiting.append(clause)
        asked = asked or _stands_alone(clause)
    return [*found, Turn(tuple(waiting), corrects)] if waiting else found


def is_marked_question(sentence: Clause) -> bool:
    """Whether a sentence opens as a question or a request does and ends with a question mark."""
    telling = [m for m in sentence if m.tag not in _TAKING_BACK and not m.is_(Tag.LOGIC, "and")]
    opens = sentence[0].tag == Tag.AUX or (bool(telling) and telling[0].tag == Tag.FORM)
    return opens and "?" in sentence[-1].words[-1].gap


def _questions(sentence: Clause) -> list[Clause]:
    """The questions of one sentence: "what is it, and since when do they work together?"."""
    for place in range(1, len(sentence)):
        joined = (
            sentence[place - 1].is_(Tag.LOGIC, "and") or "," in sentence[place - 1].words[-1].gap
        )
        if joined and _opens_anew(sentence[place:]) and not _goes_on(sentence[place:]):
            head, tail = sentence[:place], sentence[place:]
            if _opens_claim(head) and tail[0].is_(Tag.FORM, "who"):
                continue  # "Is there one that …, and whose …"
            if _stands_alone(head) and _stands_alone(tail):
                return [head, *_questions(tail)]
    return [sentence]


def _opens(mention: Mention) -> bool:
    """Whether a mention opens a question."""
    asks = mention.tag == Tag.FORM and mention.is_(Tag.FORM, *_ASKING)
    return asks and mention.has_word("question")


def _opens_anew(clause: Clause) -> bool:
    """Whether a question begins here: "what …", or "does it …" with a subject of its own."""
    asks_if = len(clause) > 1 and clause[0].tag == Tag.AUX and clause[1].tag == Tag.POINTER
    said = clause[0].tag == Tag.FORM and clause[0].is_(Tag.FORM, "yes_no")
    return _opens(clause[0]) or (asks_if and clause[1].is_(Tag.POINTER, "it", "they")) or said


def _opens_claim(clause: Clause) -> bool:
    """Whether a clause asks for yes or no."""
    telling = [m for m in clause if m.tag not in (*_TAKING_BACK, Tag.LOGIC)]
    first = telling[0] if telling else None
    return first is not None and (first.tag == Tag.AUX or first.is_(Tag.FORM, "yes_no"))


def _goes_on(clause: Clause) -> bool:
    """Whether a question narrows down the one before it: "and which of them …"."""
    return any(m.is_(Tag.POINTER, "among_them") for m in clause)


def _stands_alone(clause: Clause) -> bool:
    """Whether a clause is a question by itself, with something to ask about."""
    telling = [m for m in clause if m.tag not in (*_TAKING_BACK, Tag.LOGIC)]
    starts = [m for b, m in pairwise(clause) if _LIST_MARK.search(b.words[-1].gap)]
    asks_if = bool(telling) and telling[0].tag == Tag.AUX and not _has_subject(clause, telling[0])
    opens = asks_if or (bool(telling) and _opens(telling[0]))
    opens |= any(_opens(m) for m in starts)
    opens |= bool(telling) and telling[0].is_(Tag.FORM, "yes_no") and len(telling[0].words) > 1
    looks = bool(telling) and telling[0].is_(Tag.NOUN, "partner")
    asks = opens or ("?" in clause[-1].words[-1].gap and (looks or any(map(_opens, telling))))
    return asks and any(m.tag in _SUBJECTS or m.is_(Tag.NOUN, "partner") for m in clause)


def _has_subject(clause: Clause, verb: Mention) -> bool:
    """Whether a subject stands before the first verb, as in no question: "now I have to …"."""
    return any(m.has_word("speaker") for m in clause[: list(clause).index(verb)])


def _put_right(clause: Clause) -> Clause | None:
    """What a clause puts in place of something said; None where it corrects nothing.

    "No, sorry, I meant the archives" and "the archives, I meant" both give the archives;
    "the name of X, no wait, I mean Y" gives the name of Y.
    """
    if rest := _after_denial(clause):
        return rest
    places = (i for i, m in enumerate(clause) if m.tag == Tag.POINTER)
    place = next((i for i in places if clause[i].is_(Tag.POINTER, "correction")), None)
    if place is None:
        return None
    before, after = clause[:place], clause[place + 1 :]
    meant = next((m for m in after if m.tag in _NAMING), None)
    if meant is not None and meant.tag == Tag.PARTNER:  # "I meant X, not Y" has said enough
        end = next((i for i, m in enumerate(after) if i and m.is_(Tag.LOGIC, "not")), len(after))
        after = after[: max(end, list(after).index(meant) + 1)]
    if meant is None:
        return _without_denial(before) if any(m.tag in _NAMING for m in before) else None
    taken_back = [m for m in before if m.tag in _NAMING]
    asks = any(_asks_of_one(m) for m in before)
    if not taken_back or not asks:
        return after
    wrong = next((m for m in reversed(taken_back) if m.tag == meant.tag), taken_back[-1])
    return (*_without_denial([m for m in before if m is not wrong]), *after)


def _asks_of_one(mention: Mention) -> bool:
    """Whether a mention asks something of what is named: "when", "the date of"."""
    asks = mention.tag == Tag.FORM and mention.is_(Tag.FORM, *_OF_ONE)
    return asks or _opens(mention) or mention.tag in (Tag.ATTRIBUTE, Tag.UNRECORDED)


def _after_denial(clause: Clause) -> Clause | None:
    """What stands behind "sorry, not X, …", where it names something else."""
    telling = [i for i, m in enumerate(clause) if m.tag not in _TAKING_BACK]
    sorry = any(m.is_(Tag.SOCIAL, "sorry") for m in clause[: telling[0]]) if telling else False
    if not sorry or len(telling) < 3 or not clause[telling[0]].is_(Tag.LOGIC, "not"):
        return None
    wrong, rest = clause[telling[1]], clause[telling[1] + 1 :]
    named = wrong.tag in _NAMING and any(m.tag in _NAMING for m in rest)
    return rest if named else None


def _without_denial(clause: Clause) -> Clause:
    return tuple(m for m in clause if not (m.tag == Tag.LOGIC and m.is_(Tag.LOGIC, "not")))
