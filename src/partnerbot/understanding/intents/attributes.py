"""Questions for one thing that is recorded of a partner: "when was it signed?".

Owns which attribute is meant by which words; knows nothing of its values.
"""

from collections.abc import Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.events import names_document
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Among, Called, Concerns, Event, Happened, Intent, Query

_ATTRIBUTE_FORMS = {
    "why": "reason",
    "stand_for": "full_name",
    "where": "place",
    "since_when": "date",
    "when": "date",
}
"""Question forms that ask for one attribute."""
_OF_PARTNERS = ("date", "day", "place", "country")
"""What is recorded of partners and of what they signed, and of no programme or text."""


def attribute(frame: Frame, _: Knowledge) -> Query | None:
    """What is recorded of a partner by name: "when was it signed?"."""
    asked = [
        _ATTRIBUTE_FORMS[form]
        for m in frame.mentions
        if m.tag == Tag.FORM and (form := m.value(Tag.FORM) or "") in _ATTRIBUTE_FORMS
    ]
    named = [name for m in frame.mentions if (name := m.value(Tag.ATTRIBUTE))]
    what = _attribute_meant(asked, named)
    if what is None or _means_otherwise(frame, asked, what) or _selects(frame, what):
        return None
    if what == "date" and any(map(_wants_day, frame.mentions)):
        what = "day"
    if what in _OF_PARTNERS and _asks_of_work(frame):
        return Query(Intent.ATTRIBUTE, where=frame.where, attribute=what, unrecorded=True)
    event = frame.event or (Event.SINCE if frame.asks("since_when") else None)
    return Query(
        Intent.ATTRIBUTE, frame.partners, frame.where, what, event=event,
        plural=frame.plural or _asks_value_too(frame), also=_also(what, asked, named),
    )  # fmt: skip


def _attribute_meant(asked: Sequence[str], named: Sequence[str]) -> str | None:
    """The attribute that a clause asks for by its question words and by name."""
    what = "reason" if "reason" in asked else next(reversed(asked), None)
    if what == "place" and "country" in named and asked.count("place") == 1:
        what = "country"
    elif what is None and named:
        what = next((name for name in named if name != "date"), "date")
    return what


def _means_otherwise(frame: Frame, asked: Sequence[str], what: str) -> bool:
    """Whether it asks for no attribute, though its words alone might."""
    if "reason" in asked and _asks_why_together(frame):
        return True
    if not asked and not frame.partners and _lists(frame, what):
        return True
    if what == "parent" and _asks_of_work(frame):
        return True  # "who runs the programme?"
    if any(isinstance(c, Called) for c in frame.where.conditions):
        return True  # the name is what tells whom it is about
    named = frame.partners or frame.has(Tag.NOUN) or frame.has(Tag.POINTER)
    return frame.asks("stand_for") and not named  # what a word means that is no partner's name


def _selects(frame: Frame, what: str) -> bool:
    """Whether it looks for partners by an attribute, rather than for the attribute."""
    if frame.partners or not frame.asks("who", "list") or _asks_value_too(frame):
        return False
    spelt = what in ("full_name", "acronym") and frame.demands
    return not spelt and what not in ("supporter", "document")


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


def _asks_of_work(frame: Frame) -> bool:
    """Whether it asks about a programme or text itself: "when was the Tide Book written?"."""
    conditions = frame.where.conditions
    others = frame.partners or frame.has(Tag.NOUN, "partner", "organisation", "someone")
    works = bool(conditions) and all(isinstance(c, Concerns) for c in conditions)
    return works and not others


def _lists(frame: Frame, what: str) -> bool:
    """Whether it looks for partners, though it names an attribute.

    "Start year stated, no signed document" wants a list, and so does "which contracts are
    from 1950?"; "the one for libraries, how is it called" wants the partner.
    """
    if any(isinstance(c, Among) for c in frame.where.conditions):
        return True
    signed = any(isinstance(c, Happened) for c in frame.where.conditions)
    stated = what == "date" and bool(frame.where.conditions) and not signed
    kept = what == "document" and signed and frame.event == Event.SIGNED
    kept &= not frame.has(Tag.ACTION, "sign")
    return stated or ((kept or what == "programme") and frame.demands)


def _also(what: str, asked: Sequence[str], named: Sequence[str]) -> tuple[str, ...]:
    """What is asked in the same breath: "when and where", "in what city and country"."""
    if what in ("reason", "country"):
        return ()
    beside = {"country", "date"} if what == "place" else set()
    beside |= {"document"} if what in ("place", "date", "day") else set()
    more = [name for name in named if name in beside]
    return tuple(dict.fromkeys(name for name in [*asked, *more] if name != what))


def subject(frame: Frame, _: Knowledge) -> Query | None:
    """What a signed document is about: "what was the agreement about?"."""
    documented = any(map(names_document, frame.mentions)) or frame.event == Event.SIGNED
    if not documented or not frame.mentions[-1].has_word("about"):
        return None
    return Query(Intent.ATTRIBUTE, frame.partners, frame.where, "subject", event=frame.event)


def joint_work(frame: Frame, _: Knowledge) -> Query | None:
    """The text that a partner helped with: "which text had they a hand in?"."""
    rules = any(m.has_word("rules") for m in frame.mentions)
    helps = any(m.has_word("helping") for m in frame.mentions)
    text = (rules or frame.has(Tag.NOUN, "document")) and frame.asks("who", "what")
    if not (frame.partners and text and (helps or frame.has(Tag.ACTION, "contribute"))):
        return None
    return Query(Intent.ATTRIBUTE, frame.partners, frame.where, "programme")


RULES = (
    Rule(
        Intent.ATTRIBUTE,
        140,
        attribute,
        ("when did {partner} sign?", "what does {partner} stand for?"),
        needs="form.when form.since_when form.where form.why form.stand_for attribute",
        uses="form.what form.together form.list form.who form.happen form.how form.compare "
        "order.before",
    ),
    Rule(
        Intent.ATTRIBUTE,
        115,
        subject,
        ("what was the agreement with {partner} about?",),
        needs="form.what",
        uses="form.happen",
    ),
    Rule(
        Intent.ATTRIBUTE,
        150,
        joint_work,
        ("which text did {partner} help with?",),
        needs="form.who form.what",
        uses="form.together attribute.programme",
    ),
)
