"""What a sentence does for the question of its message: it asks, restricts or tells.

Owns these roles, each told from the sentence alone. Knows nothing of which sentence is
the question.
"""

import re
from collections.abc import Sequence

from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import ORDINALS
from partnerbot.understanding.tag_groups import ANCHORS, WH_WORDS

_BREAK = re.compile(r"[,;:]")
_BARE = ("who", "what", "where", "how_many", "when")
SMALL = (Tag.FILLER, Tag.FUNCTION, Tag.LOGIC, Tag.AUX)


def points_into(mention: Mention) -> bool:
    """Whether a mention chooses among those of the sentence before: "who in there …"."""
    points = mention.tag in (Tag.POINTER, Tag.FORM)
    return points and mention.is_(Tag.POINTER, "there", "among_them")


def is_tag(sentence: Sequence[Mention]) -> bool:
    """Whether a sentence only says how to answer: "A yes or a no will do"."""
    names = any(m.tag in ANCHORS or m.tag in (Tag.HOST, Tag.POINTER, Tag.AUX) for m in sentence)
    return not names and any(m.tag == Tag.FORM and m.is_(Tag.FORM, "yes_no") for m in sentence)


def only_names(sentence: Sequence[Mention]) -> bool:
    """Whether a sentence is no more than a partner's name."""
    telling = [m for m in sentence if m.tag not in (*SMALL, Tag.SOCIAL)]
    return bool(telling) and all(m.tag == Tag.PARTNER for m in telling)


def wants_attribute(sentence: Sequence[Mention]) -> bool:
    """Whether a sentence asks for something of partners yet to be named."""
    return any(m.tag == Tag.ATTRIBUTE for m in sentence) and not any(
        m.tag in ANCHORS for m in sentence
    )


def wants_more(sentence: Sequence[Mention]) -> bool:
    """Whether a sentence behind a question says what the answer must hold: "Both dates please"."""
    small = (*SMALL, Tag.SOCIAL, Tag.NUMBER, Tag.POINTER, Tag.UNKNOWN)
    asked = [m for m in sentence if m.tag == Tag.ATTRIBUTE]
    both = any(m.has_word("both") for m in sentence)
    return both and bool(asked) and all(m in asked or m.tag in small for m in sentence)


def is_ordinal(mention: Mention) -> bool:
    """Whether a mention is a place in a list: "the second one"."""
    return mention.tag == Tag.POINTER and mention.is_(Tag.POINTER, *ORDINALS)


def restricts(mentions: Sequence[Mention]) -> bool:
    """Whether a sentence behind a question only leaves out or keeps some of the answer."""
    telling = next((m for m in mentions if m.tag not in (*SMALL[:2], Tag.SOCIAL)), None)
    own = any(m.has_word("speaker") for m in mentions)
    leads = telling is not None and telling.tag == Tag.LOGIC and not own
    restricts = leads and telling is not None and telling.is_(Tag.LOGIC, "except", "only")
    aside = any(m.tag == Tag.LOGIC and m.is_(Tag.LOGIC, "set_aside") for m in mentions)
    restricts |= aside and any(m.tag in ANCHORS for m in mentions)  # "X does not count"
    return restricts and not any(m.tag == Tag.FORM for m in mentions)


def only_asks(mentions: Sequence[Mention]) -> bool:
    """Whether a sentence is a bare "Which?" about the one before it."""
    forms = [m for m in mentions if m.tag == Tag.FORM and m.is_(Tag.FORM, *_BARE)]
    said = [m for m in mentions if not (m.tag == Tag.POINTER and m.is_(Tag.POINTER, "it"))]
    if len(said) < len(mentions) and any(m.tag == Tag.AUX for m in mentions):
        who = [m for m in forms if m.is_(Tag.FORM, "who") and m.has_word("question")]
        return bool(who) and all(m in forms or m.tag in SMALL for m in said)  # "Who was it?"
    return (
        bool(forms)
        and all(m in forms or m.tag in SMALL for m in mentions)
        and not any(m.is_(Tag.POINTER) for m in mentions)
    )


def asks_what_it_is(mentions: Sequence[Mention], before: Sequence[Mention]) -> bool:
    """Whether "What is it?" stands behind the name of something: "We need its full name."."""
    named = any(m.tag == Tag.ATTRIBUTE for m in before)
    small = (*SMALL, Tag.POINTER)
    what = any(m.tag == Tag.FORM and m.is_(Tag.FORM, "what") for m in mentions)
    what &= any(m.tag == Tag.AUX and m.has_word("be") for m in mentions)
    return named and what and all(m.tag in small or m.is_(Tag.FORM, "what") for m in mentions)


def opens_question(sentence: Sequence[Mention]) -> bool:
    """Whether a sentence begins with a question word: "so what is the date"."""
    fresh = True
    for mention in sentence:
        asks = mention.tag == Tag.FORM and mention.is_(Tag.FORM, *WH_WORDS)
        if fresh and asks and mention.has_word("question"):
            return True
        fresh = fresh and mention.tag in (*SMALL, Tag.SOCIAL)
        fresh |= _BREAK.search(mention.words[-1].gap) is not None
    return False


def introduces(sentence: Sequence[Mention]) -> bool:
    """Whether a sentence only tells of the speaker: "I am a librarian"."""
    told = bool(sentence) and sentence[0].has_word("first_person")
    asks = any(m.tag in (Tag.FORM, Tag.ATTRIBUTE) for m in sentence)
    asks |= "?" in sentence[-1].words[-1].gap
    return told and not asks
