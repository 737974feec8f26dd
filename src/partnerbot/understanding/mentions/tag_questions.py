"""Tag questions: "…, isn't it?", "…, was I?", "…, yeah?".

Owns turning the tag at the end of a claim into what it is, a question for yes or no, so
that its "not" denies nothing and its "it" points nowhere.
"""

from collections.abc import Sequence

from partnerbot.language import english
from partnerbot.language.senses import Sense, Tag
from partnerbot.understanding.mention import Mention

_YES_NO = Sense(Tag.FORM, "yes_no")
_LONGEST = 3
"""How many mentions a tag is made of at most: "was", "not", "it"."""


def with_tags(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence with the tags in it as questions for yes or no."""
    found = list(mentions)
    for end in range(len(found), 1, -1):
        if end > len(found):
            continue  # inside a tag that was just found
        if end < len(found) and "," not in found[end - 1].words[-1].gap:
            continue
        starts = (end - n for n in range(_LONGEST, 0, -1) if _is_tag(found, end - n, end))
        start = next(starts, None)
        if start is not None:
            words = tuple(word for mention in found[start:end] for word in mention.words)
            found[start:end] = [Mention(words, (_YES_NO,))]
    return found


def _is_tag(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Whether some mentions at the end of a clause are a tag."""
    if start < 1:
        return False
    norms = [word.norm for mention in mentions[start:end] for word in mention.words]
    gap = mentions[start - 1].words[-1].gap
    if len(norms) == 1:
        ends = end == len(mentions) and not any(m.tag == Tag.FORM for m in mentions[:start])
        marked = "?" in mentions[end - 1].words[-1].gap
        return norms[0] in english.small_words("tag") and (marked or ends)
    verb, *negated, pronoun = norms
    return (
        ("," in gap or "-" in gap or bool(negated))
        and verb in english.small_words("auxiliary")
        and negated in ([], ["not"])
        and pronoun in english.small_words("pronoun")
    )
