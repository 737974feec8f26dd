"""Names that are said to be a partner's: "is the Old Tide House a partner?".

Owns telling the name of somebody unknown, made of words that each mean something here, from
those words: neither is it a question for partners in that field, nor is "Tide School Norland"
the Tide School. Knows nothing of whose names are known.
"""

from collections.abc import Sequence

from partnerbot.language.senses import Sense, Tag
from partnerbot.understanding.mention import Mention

_SMALL = (Tag.FUNCTION, Tag.FILLER, Tag.SOCIAL, Tag.AUX)
_OPENING = (*_SMALL, Tag.LOGIC, Tag.DATE)
_PLAIN = (Tag.NOUN, Tag.KIND, Tag.BODY, Tag.HOST, Tag.POINTER, Tag.FORM, Tag.LOGIC, Tag.ORDER,
          Tag.STRANGER, Tag.ACTION, Tag.NUMBER, Tag.MEMBER, Tag.DATE)  # fmt: skip
"""What a subject may hold that is no name: "any NGO", "who", "it"."""
_ADDED = (Tag.UNKNOWN, Tag.ELSEWHERE, Tag.PLACE, Tag.TOPIC, Tag.WORK, Tag.HINT, Tag.BACKGROUND)
"""What makes another name of a partner's, or a name of its own."""


def with_claimed_names(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence with the name that is claimed to be a partner's as a stranger."""
    start = next((i for i, m in enumerate(mentions) if m.tag not in _OPENING), 0)
    be = next((i for i, m in enumerate(mentions) if m.tag == Tag.AUX and m.has_word("be")), None)
    if be is None or be > start:
        return list(mentions)  # "is … a partner?" is what is looked for
    end = start
    while end < len(mentions) and mentions[end].tag not in (Tag.AUX, Tag.ACTION, Tag.FORM):
        if _is_article(mentions[end]) and end > start and mentions[end - 1].tag not in _SMALL:
            break
        end += 1
    subject, predicate = mentions[start:end], mentions[end:]
    if not _is_partner(predicate) or not _is_a_name(subject):
        return list(mentions)
    words = tuple(word for mention in subject for word in mention.words)
    name = " ".join(word.text for word in words)
    return [*mentions[:start], Mention(words, (Sense(Tag.STRANGER, name),)), *predicate]


def _is_article(mention: Mention) -> bool:
    return mention.tag == Tag.FUNCTION and mention.has_word("article")


def _is_partner(predicate: Sequence[Mention]) -> bool:
    """Whether it says no more than "a partner"."""
    telling = [m for m in predicate if m.tag not in _SMALL and m.tag not in (Tag.HOST, Tag.POINTER)]
    return len(telling) == 1 and telling[0].is_(Tag.NOUN, "partner")


def _is_a_name(subject: Sequence[Mention]) -> bool:
    """Whether what is said to be a partner is named by more, or by else, than a known name."""
    telling = [m for m in subject if m.tag not in _SMALL]
    if any("," in m.words[-1].gap or "(" in m.words[-1].gap for m in telling[:-1]):
        return False
    known = [i for i, m in enumerate(telling) if m.tag == Tag.PARTNER]
    if known:
        before, behind = telling[: known[0]], telling[known[-1] + 1 :]
        added = [m for m in before if m.tag in (Tag.UNKNOWN, Tag.ELSEWHERE)]
        added += [m for m in behind if m.tag in _ADDED or m.is_(Tag.NOUN, "organisation")]
        return len(known) == 1 and bool(added)
    if any(m.tag in _PLAIN for m in telling):
        return False
    if len(telling) == 1:
        [one] = telling
        known_thing = one.tag in (Tag.PLACE, Tag.WORK)  # no partner, but no stranger either
        strange = one.tag in (Tag.ELSEWHERE, Tag.UNKNOWN) or one.words[0].is_capitalised
        return strange and not known_thing
    return bool(telling)
