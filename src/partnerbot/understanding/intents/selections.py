"""Questions that select partners or events: who, the earliest, what happened.

Owns what is selected from which conditions; knows nothing of who fulfils them.
"""

from dataclasses import replace
from itertools import pairwise

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.events import is_document
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.frames.predicates import demands_more
from partnerbot.understanding.frames.relative_timing import tells_how_long
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Condition,
    Event,
    Happened,
    Intent,
    Not,
    Query,
    all_of,
)

_LEADING = ("who", "list", "when", "where")
_OF_SIGNING = ("place", "country", "document")
"""What may be asked of the earliest or latest besides its date."""


def partner_list(frame: Frame, _: Knowledge) -> Query | None:
    """Which partners fulfil the conditions: "who works on it?"."""
    forms = [m for m in frame.mentions if m.tag == Tag.FORM]
    partner_noun = frame.has(Tag.NOUN, "partner")
    organisations = partner_noun or frame.has(Tag.NOUN, "organisation")
    conditions = frame.where.conditions
    asked = frame.asks("who", "list") or organisations or (not forms and not frame.partners)
    asked |= any(isinstance(c, Among) for c in conditions) or _asks_what_kind(frame)
    if _asks_when_first(frame) or not asked or not (conditions or partner_noun):
        return None
    if frame.partners and not conditions:
        return None
    if not conditions and demands_more(frame.mentions):
        return None  # "which partners have a car?"
    if tells_how_long(frame.mentions) and all(map(_any_tie, conditions)):
        return None  # "for more than ten years" is no condition that is known
    if not conditions and frame.asks_yes_no and not frame.asks("who", "list"):
        return None  # "is that a partner?" asks for no list
    asks_who = any(m.is_(Tag.FORM, "who") and m.has_word("question") for m in forms)
    if len(frame.partners) == 1 and not asks_who:
        return None  # it is about that one
    return Query(Intent.LIST, where=dated_selection(frame), expected=frame.expected)


def _asks_what_kind(frame: Frame) -> bool:
    """Whether it asks for those of a kind: "what NGOs do you have?"."""
    asks = (
        ask.tag == Tag.FORM and ask.is_(Tag.FORM, "what") and kind.tag in (Tag.KIND, Tag.BODY)
        for ask, kind in pairwise(frame.mentions)
    )
    points = any(m.tag == Tag.POINTER for m in frame.mentions)  # "what NGO is that?"
    return not (frame.partners or points) and any(asks)


def _asks_when_first(frame: Frame) -> bool:
    """Whether "on what date" or "in what city" leads, and who comes behind if at all.

    A lone "when" before "who" only joins: "when it burns, who helps?".
    """
    leading = next((m for m in frame.mentions if m.is_(Tag.FORM, *_LEADING)), None)
    if leading is None or leading.is_(Tag.FORM, "who", "list"):
        return False
    return len(leading.words) > 1 or not frame.asks("who", "list")


def superlative(frame: Frame, _: Knowledge) -> Query | None:
    """The earliest or latest of what happened with partners."""
    if len(frame.partners) > 1 and not frame.asks("who", "list"):
        return None
    measured = any(isinstance(c, Happened) and c.anchor for c in frame.where.conditions)
    if measured and frame.asks_yes_no:
        return None  # "is X a newer partner than Y?"
    newest = frame.has(Tag.ORDER, "latest", "later")
    where = all_of(*(_any_document(c) for c in _selection(frame).conditions if not _any_tie(c)))
    also = [name for m in frame.mentions if (name := m.value(Tag.ATTRIBUTE)) in _OF_SIGNING]
    also += ["place"] * frame.asks("where")
    told = tuple(dict.fromkeys(name for name in also if name))
    return Query(Intent.SUPERLATIVE, where=where, event=frame.event, newest=newest, also=told)


def events(frame: Frame, _: Knowledge) -> Query | None:
    """What happened at a time or place, or in order of time."""
    timed = any(isinstance(c, Happened) for c in frame.where.conditions)
    if not timed and frame.asks("who"):
        return None
    ordered = frame.has(Tag.ORDER, "chronological", "reverse")
    if frame.asks("list") and not (frame.asks("happen") or ordered) and not _lists_documents(frame):
        return None
    if not timed and not frame.asks("happen") and not frame.has(Tag.NOUN, "document"):
        return None
    return Query(
        Intent.EVENTS, where=_selection(frame), event=frame.event,
        newest=frame.has(Tag.ORDER, "reverse"),
    )  # fmt: skip


def signed_documents(frame: Frame, _: Knowledge) -> Query | None:
    """What the host signed with anyone: "what did the host sign in 1950?", "what did we sign?"."""
    asks_else = frame.asks("who", "when", "where", "why", "how", "how_many") or frame.asks_yes_no
    if asks_else or frame.partners or frame.event != Event.SIGNED or not _host_signs(frame):
        return None
    if frame.has(Tag.NOUN, "document") or any(isinstance(c, Not) for c in frame.where.conditions):
        return None
    where = frame.where.conditions or (Happened((Event.SIGNED,)),)
    return Query(Intent.EVENTS, where=all_of(*where), event=Event.SIGNED)


def _host_signs(frame: Frame) -> bool:
    """Whether the host is said to sign, by its name or as "you" or "we"."""
    itself = any(
        who.has_word("host_itself") and verb.is_(Tag.ACTION, "sign")
        for who, verb in pairwise(frame.mentions)
    )
    return itself or frame.has(Tag.HOST)


def _lists_documents(frame: Frame) -> bool:
    """Whether an order to list is about documents or dates: "show me all signed papers"."""
    places = [i for i, m in enumerate(frame.mentions) if m.is_(Tag.FORM, "list")]
    for mention in frame.mentions[places[-1] + 1 :] if places else ():
        if is_document(mention) or mention.is_(Tag.ATTRIBUTE, "date", "document"):
            return True
        if mention.tag in (Tag.UNKNOWN, Tag.HINT):
            return False
    return False


def _selection(frame: Frame) -> AllOf:
    """The conditions of a clause that selects, the partners it names being the choice."""
    if frame.partners:
        return all_of(Among(frame.partners), frame.where)
    return frame.where


def _any_document(condition: Condition) -> Condition:
    """A condition on "agreements" as one on documents of any kind.

    "The latest agreement" means what was signed last, whatever it is called.
    """
    if isinstance(condition, Happened) and condition.document == "agreement":
        return replace(condition, document=None)
    return condition


def _any_tie(condition: Condition) -> bool:
    """Whether a condition only says that there is some dated tie."""
    return isinstance(condition, Happened) and condition.is_bare and len(condition.events) > 1


def dated_selection(frame: Frame) -> AllOf:
    """The selection of a clause, where "for which a date is given" is a condition too."""
    where = _selection(frame)
    timed = any(isinstance(c, Happened | Not) for c in where.conditions)
    if frame.has(Tag.ATTRIBUTE, "date") and not timed:
        return all_of(where, Happened((Event.SIGNED, Event.SINCE)))
    return where


RULES = (
    Rule(
        Intent.SUPERLATIVE,
        70,
        superlative,
        ("which partner is the oldest?",),
        needs="order.earliest order.latest order.earlier order.later",
        uses="form.who form.what form.when form.since_when form.list form.together form.happen "
        "form.where attribute.document attribute.date attribute.place attribute.country",
    ),
    Rule(
        Intent.LIST,
        170,
        partner_list,
        ("who works on {topic}?", "list all {kinds}"),
        uses="form.when form.where form.who form.what form.list form.together form.how "
        "order.before order.after attribute.kind attribute.goals attribute.parent "
        "attribute.date unrecorded.leadership",
    ),
    Rule(
        Intent.EVENTS,
        180,
        events,
        ("what happened in 1950?", "list all documents in chronological order"),
        needs="form.happen order.chronological order.reverse form.list",
        uses="form.what form.when form.where form.together order.before order.after "
        "attribute.document attribute.date",
    ),
    Rule(
        Intent.EVENTS,
        175,
        signed_documents,
        ("what did {host} sign?", "what did {host} sign in 1950?", "what have you signed?"),
        needs="form.what",
        uses="attribute.document",
    ),
)
