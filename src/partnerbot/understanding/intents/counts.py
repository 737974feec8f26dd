"""Questions how many there are: "how many partners are guilds?".

Owns what is counted; knows nothing of how many there are.
"""

from itertools import pairwise, zip_longest

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.events import is_document
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.intents.selections import dated_selection
from partnerbot.understanding.query import Intent, Query

_UNCOUNTED = (Tag.UNKNOWN, Tag.TOPIC, Tag.WORK, Tag.HINT)
"""What stands behind "how many" where something else than partners is counted."""

_PARTNERS = (Tag.NOUN, Tag.KIND, Tag.BODY, Tag.PARTNER)
"""What stands there where partners are counted."""


def count(frame: Frame, _: Knowledge) -> Query | None:
    """How many partners or signed documents there are."""
    noun = _counted_noun(frame)
    others = frame.has(Tag.NOUN, "partner", "organisation") or frame.where.conditions
    if noun == "partners" and len(frame.partners) == 1 and not frame.excluded and not others:
        noun = None  # what there are so many of belongs to that one
    if noun is None:
        return Query(Intent.ATTRIBUTE, frame.partners, frame.where, "this number", unrecorded=True)
    return Query(Intent.COUNT, where=dated_selection(frame), attribute=noun)


def _counted_noun(frame: Frame) -> str | None:
    """What is counted: "partners" or "documents"; None where it is something else."""
    counting = [i for i, m in enumerate(frame.mentions) if m.is_(Tag.FORM, "how_many")]
    asking = [i for i in counting if frame.mentions[i].has_word("question")]
    place = (asking or counting)[-1]
    following = frame.mentions[place + 1 :]
    about_them = all(m.tag in (Tag.AUX, Tag.POINTER) or m.has_word("modal") for m in following[:1])
    others = any(
        first.has_word("article") and second.tag == Tag.UNKNOWN
        for first, second in pairwise(frame.mentions[place:])
    )
    if about_them and not others:
        return "partners"  # "they, how many are they?"
    for mention, behind in zip_longest(following, following[1:]):
        if is_document(mention):
            return "documents"
        if mention.tag == Tag.BACKGROUND and not (behind and behind.tag in _PARTNERS):
            return None  # "how many books are here?"
        if mention.is_(Tag.ACTION, "partner_kinds") or mention.has_word("persons"):
            return None
        if mention.tag in _PARTNERS or mention.is_(Tag.NOUN):
            return "partners"
        if mention.tag in (Tag.UNKNOWN, Tag.AUX, Tag.TOPIC, Tag.WORK, Tag.HINT, Tag.BACKGROUND):
            break
    asked = [m for m in frame.mentions if m.tag in (Tag.NOUN, Tag.KIND, Tag.BODY)]
    after = [m for m in following if m.tag in _UNCOUNTED]
    if after and _says_are(frame, place):
        return "partners"
    return "partners" if not after and (asked or not frame.has_anchor) else None


def _says_are(frame: Frame, place: int) -> bool:
    """Whether what is counted is said to be partners of a sort: "how many of it are NGOs"."""
    following = frame.mentions[place + 1 :]
    for first, second in pairwise(following):
        if first.tag == Tag.AUX:
            return first.has_word("be") and second.tag in (Tag.KIND, Tag.BODY)
    return False


RULES = (
    Rule(
        Intent.COUNT,
        50,
        count,
        ("how many partners are {kinds}?", "how many documents were signed?"),
        needs="form.how_many",
        uses="form.who form.what form.list form.together "
        "attribute.kind attribute.goals attribute.date",
    ),
)
