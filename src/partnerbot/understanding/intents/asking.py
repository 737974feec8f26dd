"""Questions about named partners: an attribute, what they are, what binds or parts them.

Owns which attribute is meant by which words; knows nothing of its values.
"""

from collections.abc import Sequence
from dataclasses import replace

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import Frame
from partnerbot.understanding.query import Among, Event, Happened, Intent, Query, all_of
from partnerbot.understanding.timing import is_document

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
    attribute = "reason" if "reason" in asked else next(reversed(asked), None)
    named = [m.value(Tag.ATTRIBUTE) for m in frame.mentions if m.is_(Tag.ATTRIBUTE)]
    if attribute == "place" and "country" in named and asked.count("place") == 1:
        attribute = "country"
    elif attribute is None and named:
        attribute = next((name for name in named if name != "date"), "date")
    if attribute is None and _asks_for_work(frame):
        attribute = "programme"
    if attribute == "kind" and any(map(is_document, frame.mentions)):
        attribute = "document"
    selecting = frame.asks("who", "list") and not frame.partners
    if not asked and not frame.partners and _lists(frame, attribute):
        return None
    if attribute is None or (selecting and attribute not in ("supporter", "document")):
        return None
    created = frame.event == Event.CREATED
    event = Event.SINCE if frame.asks("since_when") and not created else frame.event
    also = _also(attribute, asked, named)
    return Query(
        Intent.ATTRIBUTE, frame.partners, frame.where, attribute,
        event=event, plural=frame.plural, also=also,
    )  # fmt: skip


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


def _asks_for_work(frame: Frame) -> bool:
    """Whether it asks which text a partner helped with: "which text had they a hand in?"."""
    text = frame.has(Tag.NOUN, "document") and frame.asks("who", "what")
    return bool(frame.partners) and text and frame.has(Tag.ACTION, "contribute")


def _also(attribute: str, asked: Sequence[str], named: Sequence[str | None]) -> tuple[str, ...]:
    """What is asked in the same breath: "when and where", "in what city and country"."""
    if attribute in ("reason", "country"):
        return ()
    beside = {"country", "date"} if attribute == "place" else set()
    more = [name for name in named if name in beside]
    return tuple(dict.fromkeys(name for name in [*asked, *more] if name != attribute))


def document_choice(frame: Frame, _: Knowledge) -> Query | None:
    """A question that offers kinds of document to choose from: "a treaty or a memorandum?"."""
    kinds = [m for m in frame.mentions if is_document(m)]
    offers = len(kinds) > 1 and frame.has(Tag.LOGIC, "or") and not frame.has(Tag.ACTION, "begin")
    if not offers or len(frame.partners) > 1 or frame.has(Tag.NOUN, "partner"):
        return None
    where = (
        replace(c, document=None) if isinstance(c, Happened) else c for c in frame.where.conditions
    )
    told = tuple(c for c in where if not (isinstance(c, Happened) and c.is_bare))
    return Query(Intent.ATTRIBUTE, frame.partners, all_of(*told), "document", event=Event.SIGNED)


def unrecorded(frame: Frame, _: Knowledge) -> Query | None:
    """What people ask of organisations and nobody recorded."""
    asked = [m for m in frame.unused if m.tag == Tag.UNRECORDED and m in frame.asking_clause]
    if not asked:
        return None
    what = asked[0].value(Tag.UNRECORDED)
    return Query(
        Intent.ATTRIBUTE, frame.partners, frame.where, what, event=frame.event, unrecorded=True
    )


def signatories(frame: Frame, _: Knowledge) -> Query | None:
    """Who signed a partner's document in person, which is no list of partners."""
    partners = frame.has(Tag.NOUN, "partner", "organisation", "someone")
    timed = [c for c in frame.where.conditions if isinstance(c, Happened)]
    one = len(frame.partners) == 1 and not frame.excluded
    if not one or partners or not timed or Event.SIGNED not in timed[0].events:
        return None
    if timed[0].when or len(frame.where.conditions) > 1:
        return None
    return Query(Intent.ATTRIBUTE, frame.partners, frame.where, "signatories", unrecorded=True)


def compare(frame: Frame, _: Knowledge) -> Query | None:
    """What partners share and what sets them apart."""
    if len(frame.partners) < 2:
        return None
    return Query(Intent.COMPARE, frame.partners)


def relation(frame: Frame, _: Knowledge) -> Query | None:
    """What host and partner have to do with each other."""
    return Query(Intent.RELATION, frame.partners, frame.where) if frame.partners else None


def describe(frame: Frame, _: Knowledge) -> Query | None:
    """What a partner, or a body that is none, is and does."""
    if not frame.partners and not frame.bodies:
        return None
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
    if not includes and not (frame.asks("why") and frame.has(Tag.NOUN, "partner")):
        return None
    return Query(Intent.HOST, attribute=asked or ("includes" if includes else "purpose"))
