"""Questions about named partners: an attribute, what they are, what binds or parts them.

Owns which attribute is meant by which words; knows nothing of its values.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import QUESTION_WORDS, Frame
from partnerbot.understanding.frames.logic import are_joined
from partnerbot.understanding.frames.timing import is_document
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import (
    Among,
    AnyOf,
    Called,
    Concerns,
    Event,
    Happened,
    Intent,
    OfKind,
    Query,
    all_of,
)

_ATTRIBUTE_FORMS = {
    "why": "reason",
    "stand_for": "full_name",
    "where": "place",
    "since_when": "date",
    "when": "date",
}
"""Question forms that ask for one attribute."""


def attribute(frame: Frame, _: Knowledge) -> Query | None:
    """What is recorded of a partner by name: "when was it signed?"."""
    asked = [
        _ATTRIBUTE_FORMS[form]
        for m in frame.mentions
        if m.tag == Tag.FORM and (form := m.value(Tag.FORM) or "") in _ATTRIBUTE_FORMS
    ]
    where_else = frame.asks("compare") or (frame.asks("together") and frame.event is None)
    if asked == ["place"] and where_else and len(frame.partners) > 0:
        return None  # "where do they part ways?", "where does X come in?"
    attribute = "reason" if "reason" in asked else next(reversed(asked), None)
    named = [m.value(Tag.ATTRIBUTE) for m in frame.mentions if m.is_(Tag.ATTRIBUTE)]
    if attribute == "reason" and _asks_why_together(frame):
        return None
    if attribute == "place" and "country" in named and asked.count("place") == 1:
        attribute = "country"
    elif attribute is None and "date" in named and frame.event == Event.CREATED:
        attribute = "date"
    elif attribute is None and named:
        attribute = next((name for name in named if name != "date"), "date")
    if attribute == "kind" and any(
        is_document(m) and not m.is_(Tag.FILLER) for m in frame.asking_clause
    ):
        attribute = "document"
    first = next((m for m in frame.mentions if m.tag == Tag.FORM), None)
    selecting = frame.asks("who", "list") and not frame.partners
    if first and first.is_(Tag.FORM, "where", "when") and frame.plural and len(first.words) > 1:
        selecting = False  # "which towns are named, and with which partner?"
    if _asks_value_too(frame):
        selecting = False
    if frame.selects_among and len(frame.partners) > 1 and frame.where.conditions and not asked:
        return None
    if not asked and not frame.partners and _lists(frame, attribute):
        return None
    if any(isinstance(c, Called) for c in frame.where.conditions):
        return None  # the name is what tells whom it is about
    one = frame.has(Tag.NOUN) or frame.has(Tag.POINTER)
    if frame.asks("stand_for") and not (frame.partners or one):
        return None  # what a word means that is no partner's name
    spelt = attribute in ("full_name", "acronym") and frame.demands
    if attribute is None or (
        selecting and not spelt and attribute not in ("supporter", "document")
    ):
        return None
    if attribute == "date" and any(map(_wants_day, frame.mentions)):
        attribute = "day"
    event = frame.event
    if frame.asks("since_when") and event is None:
        event = Event.SINCE
    also = _also(attribute, asked, named)
    several = frame.plural or _asks_value_too(frame)
    return Query(
        Intent.ATTRIBUTE, frame.partners, frame.where, attribute,
        event=event, plural=several, also=also,
    )  # fmt: skip


def _wants_day(mention: Mention) -> bool:
    """Whether a mention asks for more than a year: "on which day", "the month of"."""
    asks = mention.is_(Tag.FORM, "when") or mention.is_(Tag.ATTRIBUTE, "date")
    return asks and mention.has_word("day")


def _asks_why_together(frame: Frame) -> bool:
    """Whether it asks why host and partner deal with each other: that is what they do."""
    deals = frame.asks("together") or frame.has(Tag.ACTION, "do")
    begins = frame.event not in (None, Event.SINCE) or frame.has(Tag.ACTION, "begin")
    return deals and not begins and frame.has(Tag.HOST) and bool(frame.partners)


def _asks_value_too(frame: Frame) -> bool:
    """Whether it wants a date or place of the partners that it looks for.

    "Which partner signed there, and in what year?", "I need the day of that agreement".
    """
    forms = [
        i for i, m in enumerate(frame.mentions) if m.is_(Tag.FORM, "when", "since_when", "where")
    ]
    joined = any(
        i and (frame.mentions[i - 1].is_(Tag.LOGIC, "and") or "," in _gap(frame, i - 1))
        for i in forms
    )
    ordered = frame.asks("list") and not frame.asks("who") and not frame.has(Tag.NOUN, "partner")
    asks = frame.asks("who") and joined
    return frame.demands and bool(forms) and (asks or ordered)


def _gap(frame: Frame, place: int) -> str:
    return frame.mentions[place].words[-1].gap


def _lists(frame: Frame, attribute: str | None) -> bool:
    """Whether it looks for partners, though it names an attribute.

    "Start year stated, no signed document" wants a list; "the one for libraries, how is it
    called" wants the partner.
    """
    if any(isinstance(c, Among) for c in frame.where.conditions):
        return True
    signed = any(isinstance(c, Happened) for c in frame.where.conditions)
    stated = attribute == "date" and bool(frame.where.conditions) and not signed
    return stated or (attribute == "programme" and frame.demands)


def joint_work(frame: Frame, _: Knowledge) -> Query | None:
    """The text that a partner helped with: "which text had they a hand in?"."""
    rules = any(m.has_word("rules") for m in frame.mentions)
    helps = any(m.has_word("helping") for m in frame.mentions)
    text = (rules or frame.has(Tag.NOUN, "document")) and frame.asks("who", "what")
    if not (frame.partners and text and (helps or frame.has(Tag.ACTION, "contribute"))):
        return None
    return Query(Intent.ATTRIBUTE, frame.partners, frame.where, "programme")


def _also(attribute: str, asked: Sequence[str], named: Sequence[str | None]) -> tuple[str, ...]:
    """What is asked in the same breath: "when and where", "in what city and country"."""
    if attribute in ("reason", "country"):
        return ()
    beside = {"country", "date"} if attribute == "place" else set()
    beside |= {"document"} if attribute in ("place", "date", "day") else set()
    more = [name for name in named if name in beside]
    return tuple(dict.fromkeys(name for name in [*asked, *more] if name != attribute))


def document_choice(frame: Frame, _: Knowledge) -> Query | None:
    """A question that offers kinds of document to choose from: "a treaty or a memorandum?"."""
    kinds = [m for m in frame.mentions if is_document(m)]
    listed = sum("," in m.words[-1].gap for m in kinds) or len(kinds) > 2
    apart = ("except", "only", "not")
    chosen = any(m.tag == Tag.LOGIC and m.is_(Tag.LOGIC, *apart) for m in frame.mentions)
    offers = len(kinds) > 1 and not chosen and (frame.has(Tag.LOGIC, "or") or listed)
    if (
        not offers
        or frame.has(Tag.ACTION, "begin")
        or len(frame.partners) > 1
        or frame.has(Tag.NOUN, "partner")
    ):
        return None
    where = (
        replace(c, document=None) if isinstance(c, Happened) else c for c in frame.where.conditions
    )
    told = tuple(c for c in where if not (isinstance(c, Happened) and c.is_bare))
    return Query(Intent.ATTRIBUTE, frame.partners, all_of(*told), "document", event=Event.SIGNED)


def kind_choice(frame: Frame, _: Knowledge) -> Query | None:
    """A question that offers kinds of partner, or of body, to choose from.

    "Intergovernmental or an NGO?" asks for the kind, "a committee or a council?" for the name.
    """
    if len(frame.partners) != 1 or frame.asks(*QUESTION_WORDS[:6]):
        return None
    kinds = [c for c in frame.where.conditions if isinstance(c, AnyOf)]
    if any(all(isinstance(c, OfKind) for c in choice.conditions) for choice in kinds):
        return Query(Intent.ATTRIBUTE, frame.partners, attribute="kind")
    nouns = [i for i, m in enumerate(frame.mentions) if m.tag == Tag.NOUN and not is_document(m)]
    offered = [i for i in nouns if frame.mentions[i].is_(Tag.NOUN, "organisation")]
    named = next((i for i, m in enumerate(frame.mentions) if m.tag == Tag.PARTNER), 0)
    if len(offered) == 1 and len(frame.mentions[named].words) > 1:
        offered.insert(0, named)  # "the committee of X or the council?"
    joined = any(are_joined(frame.mentions, i, j) for i, j in pairwise(offered))
    if joined and frame.has(Tag.LOGIC, "or") and not frame.where.conditions:
        return Query(Intent.ATTRIBUTE, frame.partners, attribute="full_name")
    return None


def compare(frame: Frame, _: Knowledge) -> Query | None:
    """What partners share and what sets them apart."""
    if len(frame.partners) < 2:
        return None
    same = any(m.is_(Tag.FORM, "compare") and m.has_word("same") for m in frame.mentions)
    identity = "same" if same and frame.asks_yes_no else None
    return Query(Intent.COMPARE, frame.partners, attribute=identity)


def relation(frame: Frame, _: Knowledge) -> Query | None:
    """What host and partner have to do with each other."""
    return Query(Intent.RELATION, frame.partners, frame.where) if frame.partners else None


def describe(frame: Frame, _: Knowledge) -> Query | None:
    """What a partner, or a body or programme that is none, is and does."""
    works = any(isinstance(c, Concerns) for c in frame.where.conditions)
    if not frame.partners and not frame.bodies and not works:
        return None
    if works and not frame.partners and any(m.has_word("saying") for m in frame.mentions):
        return None  # what a text says is not what the facts say of it
    return Query(Intent.DESCRIBE, frame.partners, frame.where)


def host(frame: Frame, _: Knowledge) -> Query | None:
    """Whom the host counts among its partners, and why it has them."""
    members = tuple(m.value(Tag.MEMBER) or "" for m in frame.mentions if m.tag == Tag.MEMBER)
    kinds = frame.has(Tag.ACTION, "partner_kinds")
    includes = frame.has(Tag.ACTION, "include") or kinds or bool(members)
    ours = frame.has(Tag.HOST) or kinds or bool(members)
    if frame.partners or frame.strangers or not ours:
        return None
    asked = members[0] if members and frame.asks_yes_no else None
    purpose = frame.asks("why") or frame.has(Tag.ATTRIBUTE, "goals")
    partners = frame.has(Tag.NOUN, "partner") or frame.asks("together")
    if not includes and not (purpose and partners):
        return None
    if not includes and frame.where.conditions:
        return None  # "why does it work with partners on X?"
    return Query(Intent.HOST, attribute=asked or ("includes" if includes else "purpose"))
