"""The intents: for each, the words that ask for it and the query that it makes.

Owns one short declaration an intent. Knows nothing of how words were found (mentions) or
of which of several readings wins (readings). A new intent is a rule in RULES and a case
in answering.run.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import QUESTION_WORDS, Frame
from partnerbot.understanding.mentions import Mention
from partnerbot.understanding.query import (
    AllOf,
    Among,
    Condition,
    Event,
    EventOf,
    Happened,
    Intent,
    Not,
    Query,
    SitsAt,
    all_of,
)
from partnerbot.understanding.timing import SPECIFIC_DOCUMENTS, event_of, fact_meant

Build = Callable[[Frame, Knowledge], Query | None]


@dataclass(frozen=True)
class Rule:
    """How one intent is asked for.

    At least one of `needs` must have been said (none, where it is empty); `uses` are
    further asking words that it explains. Both are written "form.who", "order.latest",
    "attribute.place"; "attribute" alone stands for all of its values. `build` makes the
    query, or None where the clause does not fit after all.
    """

    intent: Intent
    example: str
    needs: frozenset[str]
    uses: frozenset[str]
    build: Build

    def fits(self, frame: Frame) -> bool:
        """Whether the words that it needs were said."""
        return not self.needs or any(_said(m) & self.needs for m in frame.mentions)

    def ignores(self, frame: Frame) -> tuple[Mention, ...]:
        """The asking words of a clause that it does not explain."""
        explained = self.needs | self.uses
        return tuple(
            m for m in frame.mentions if m.tag in _ASKING_TAGS and not _said(m) & explained
        )


_ASKING_TAGS = (Tag.FORM, Tag.ORDER, Tag.ATTRIBUTE, Tag.UNRECORDED)


def _said(mention: Mention) -> set[str]:
    said = {f"{sense.tag}.{sense.value}" for sense in mention.senses}
    return said | {str(sense.tag) for sense in mention.senses}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _source(frame: Frame, _: Knowledge) -> Query | None:
    return None if frame.has_anchor else Query(Intent.SOURCE)


def _social(frame: Frame, _: Knowledge) -> Query | None:
    small_talk = [m.value(Tag.SOCIAL) for m in frame.mentions if m.is_(Tag.SOCIAL)]
    greets = frame.mentions[0].is_(Tag.SOCIAL, "greeting") if frame.mentions else False
    asked = "?" in "".join(m.words[-1].gap for m in frame.mentions)
    unclear = any(m.tag in (Tag.UNKNOWN, Tag.ATTRIBUTE, Tag.UNRECORDED) for m in frame.mentions)
    serious = (unclear and (asked or not greets)) or frame.asks(*QUESTION_WORDS)
    if not small_talk or serious or frame.has_anchor:
        return None
    return Query(Intent.SOCIAL, reply=_most_telling(small_talk))


def _most_telling(small_talk: Sequence[str | None]) -> str | None:
    order = ("help", "goodbye", "thanks", "greeting", "sorry", "praise")
    return next((reply for reply in order if reply in small_talk), None)


def _unrecorded(frame: Frame, _: Knowledge) -> Query | None:
    asked = [m for m in frame.unused if m.tag == Tag.UNRECORDED]
    if not asked:
        return None
    what = asked[0].value(Tag.UNRECORDED)
    return Query(Intent.ATTRIBUTE, frame.partners, frame.where, what, unrecorded=True)


def _duration(frame: Frame, knowledge: Knowledge) -> Query | None:
    units = {w.norm for m in frame.mentions for w in m.words}
    unit = next((u for u in ("days", "weeks", "months") if u in units), "years")
    events = _events(frame, knowledge)
    if not events:
        return Query(Intent.DURATION, where=frame.where, unit=unit)
    return Query(Intent.DURATION, frame.partners, frame.where, events=events[:2], unit=unit)


def _order_dates(frame: Frame, knowledge: Knowledge) -> Query | None:
    events = _events(frame, knowledge)
    if len(events) < 2:
        return None
    newest = frame.has(Tag.ORDER, "latest", "later", "after")
    asked = frame.has(Tag.ORDER, "earliest", "latest", "earlier", "later", "same")
    if not asked or (frame.asks("who", "list") and frame.where.conditions and not newest and (
        not frame.has(Tag.ORDER, "earliest", "earlier"))):
        return None
    same = "same" if frame.has(Tag.ORDER, "same") else None
    return Query(
        Intent.ORDER_DATES, frame.partners, events=events, newest=newest, attribute=same,
        negated=frame.negated,
    )  # fmt: skip


def _events(frame: Frame, knowledge: Knowledge) -> tuple[EventOf, ...]:
    """The dated facts that a clause speaks of, one for each partner named in it.

    What happened with each is told by the words around its name, up to the next name, or
    else by those of the whole clause.
    """
    named = [i for i, m in enumerate(frame.mentions) if m.value(Tag.PARTNER) in frame.partners]
    found: dict[str, EventOf] = {}
    for place, i in enumerate(named):
        start = _boundary(frame.mentions, named[place - 1], i) if place else 0
        last = place + 1 == len(named)
        end = len(frame.mentions) if last else _boundary(frame.mentions, i, named[place + 1])
        event = event_of(frame.mentions[start:end]) or frame.event
        partner = frame.mentions[i].value(Tag.PARTNER) or ""
        fact = fact_meant(knowledge, partner, event)
        event = Event(fact.type) if fact else event or Event.SINCE
        found.setdefault(partner, EventOf(partner, event))
    pointed_at = {  # those that the conversation adds have no words of their own
        p: EventOf(p, Event(fact.type))
        for p in frame.partners
        if p not in found and (fact := fact_meant(knowledge, p, frame.event))
    }
    return (*pointed_at.values(), *found.values())


def _boundary(mentions: Sequence[Mention], first: int, second: int) -> int:
    """Where the words about one name end and those about the next begin."""
    for i in range(first + 1, second):
        joins = mentions[i].is_(Tag.LOGIC, "and", "or") or mentions[i].tag == Tag.ORDER
        if joins or mentions[i].text.lower() in ("than", "from", "to", "vs"):
            return i
    return first + 1


def _superlative(frame: Frame, knowledge: Knowledge) -> Query | None:
    if len(frame.partners) > 1 and not frame.asks("who", "list"):
        return None
    newest = frame.has(Tag.ORDER, "latest", "later")
    where = all_of(*(c for c in _selection(frame).conditions if not _any_tie(c)))
    return Query(Intent.SUPERLATIVE, where=where, event=frame.event, newest=newest)


def _selection(frame: Frame) -> AllOf:
    """The conditions of a clause that selects, the partners it names being the choice."""
    if frame.partners:
        return all_of(Among(frame.partners), frame.where)
    return frame.where


def _any_tie(condition: Condition) -> bool:
    return isinstance(condition, Happened) and condition.is_bare and len(condition.events) > 1


def _dated_ones(frame: Frame) -> AllOf:
    """The selection of a clause, where "for which a date is given" is a condition too."""
    where = _selection(frame)
    timed = any(isinstance(c, Happened | Not) for c in where.conditions)
    if frame.has(Tag.ATTRIBUTE, "date") and not timed:
        return all_of(where, Happened((Event.SIGNED, Event.SINCE)))
    return where


def _count(frame: Frame, _: Knowledge) -> Query | None:
    noun = _counted_noun(frame)
    if noun is None:
        return Query(
            Intent.ATTRIBUTE, frame.partners, frame.where, "this number", unrecorded=True
        )
    return Query(Intent.COUNT, where=_dated_ones(frame), attribute=noun)


def _counted_noun(frame: Frame) -> str | None:
    """What is counted: "partners" or "documents"; None where it is something else."""
    place = next(i for i, m in enumerate(frame.mentions) if m.is_(Tag.FORM, "how_many"))
    for mention in frame.mentions[place + 1 :]:
        if mention.is_(Tag.NOUN, "document", "agreement", "memorandum of understanding"):
            return "documents"
        if mention.tag in (Tag.NOUN, Tag.KIND, Tag.BODY, Tag.PARTNER) or mention.is_(Tag.NOUN):
            return "partners"
        if mention.tag in (Tag.UNKNOWN, Tag.AUX, Tag.TOPIC, Tag.WORK, Tag.HINT, Tag.BACKGROUND):
            break
    asked = [m for m in frame.mentions if m.tag in (Tag.NOUN, Tag.KIND, Tag.BODY)]
    after = [m for m in frame.mentions[place + 1 :] if m.tag in _COUNTABLE_OR_NOT]
    return "partners" if not after and (asked or not frame.has_anchor) else None


_COUNTABLE_OR_NOT = (Tag.UNKNOWN, Tag.TOPIC, Tag.WORK, Tag.HINT)
"""What stands behind "how many" where something else than partners is counted."""

_ATTRIBUTE_FORMS = {
    "why": "reason",
    "stand_for": "full_name",
    "where": "place",
    "since_when": "date",
    "when": "date",
}
"""Question forms that ask for one attribute."""


def _attribute(frame: Frame, _: Knowledge) -> Query | None:
    asked = [
        _ATTRIBUTE_FORMS[form]
        for m in frame.mentions
        if m.tag == Tag.FORM and (form := m.value(Tag.FORM) or "") in _ATTRIBUTE_FORMS
    ]
    attribute = "reason" if "reason" in asked else next(reversed(asked), None)
    named = [m.value(Tag.ATTRIBUTE) for m in frame.mentions if m.is_(Tag.ATTRIBUTE)]
    if attribute == "place" and "country" in named:
        attribute = "country"
    elif attribute is None and named:
        attribute = next((name for name in named if name != "date"), "date")
    if attribute == "kind" and frame.has(Tag.NOUN, *SPECIFIC_DOCUMENTS, "document"):
        attribute = "document"
    selecting = frame.asks("who", "list") and not frame.partners
    if attribute is None or (selecting and attribute not in ("supporter", "document")):
        return None
    created = frame.event == Event.CREATED
    event = Event.SINCE if frame.asks("since_when") and not created else frame.event
    also = tuple(dict.fromkeys(name for name in asked if name != attribute and attribute != "reason"))
    return Query(
        Intent.ATTRIBUTE, frame.partners, frame.where, attribute,
        event=event, plural=frame.plural, also=also,
    )  # fmt: skip


def _document_choice(frame: Frame, _: Knowledge) -> Query | None:
    """A question that offers kinds of document to choose from: "a treaty or a memorandum?"."""
    kinds = [m for m in frame.mentions if m.is_(Tag.NOUN, *SPECIFIC_DOCUMENTS, "document")]
    offers = len(kinds) > 1 and frame.has(Tag.LOGIC, "or") and not frame.has(Tag.ACTION, "begin")
    if not offers or len(frame.partners) > 1 or frame.has(Tag.NOUN, "partner"):
        return None
    where = (replace(c, document=None) if isinstance(c, Happened) else c for c in frame.where.conditions)
    told = tuple(c for c in where if not (isinstance(c, Happened) and c.is_bare))
    return Query(Intent.ATTRIBUTE, frame.partners, all_of(*told), "document", event=Event.SIGNED)


def _compare(frame: Frame, _: Knowledge) -> Query | None:
    if len(frame.partners) < 2:
        return None
    return Query(Intent.COMPARE, frame.partners)


def _verify(frame: Frame, _: Knowledge) -> Query | None:
    if not frame.asks_yes_no:
        return None
    if frame.asks("compare") and len(frame.partners) > 1:
        return None
    if frame.partners:
        is_partner = frame.has(Tag.NOUN, "partner") or frame.has(Tag.HOST)
        if not frame.where.conditions and not is_partner:
            return None
        return Query(Intent.VERIFY, frame.partners, frame.where, event=frame.event)
    where, denied = frame.where, _denies_existence(frame)
    if denied:
        where = all_of(*(c.condition if isinstance(c, Not) else c for c in where.conditions))
    table = next((c.partner for c in where.conditions if isinstance(c, SitsAt)), None)
    partner_noun = frame.has(Tag.NOUN, "partner", "organisation", "someone")
    if table and frame.has(Tag.HOST) and not (partner_noun or frame.asks("who")):
        # Whether the host itself sits there: that is its tie with that partner.
        return Query(Intent.VERIFY, (table,), event=frame.event)
    if frame.bodies and _is_about_body(frame):
        return Query(Intent.VERIFY, body=frame.bodies[0])
    if not where.conditions:
        return None
    return Query(Intent.VERIFY, where=where, event=frame.event, negated=denied)


def _denies_existence(frame: Frame) -> bool:
    """Whether a claim is that no partner fits: "nobody signed", "it never signed with one"."""
    for mention in frame.mentions:
        if mention.is_(Tag.LOGIC, "nobody"):
            return True
        if mention.is_(Tag.NOUN, "partner", "organisation") or mention.tag == Tag.KIND:
            return False
        if mention.tag == Tag.LOGIC and mention.is_(Tag.LOGIC, "not", "nothing"):
            return frame.has(Tag.HOST)
    return False


def _is_about_body(frame: Frame) -> bool:
    """Whether a larger body itself is said to be a partner: "is the UN a partner?"."""
    before = (Tag.AUX, Tag.FUNCTION, Tag.SOCIAL, Tag.FILLER, Tag.FORM)
    for first, second in zip(frame.mentions, frame.mentions[1:], strict=False):
        if first.tag == Tag.BODY:
            return not second.is_(Tag.NOUN) and frame.has(Tag.NOUN, "partner")
        if first.tag not in before:
            return False
    return False


def _list(frame: Frame, _: Knowledge) -> Query | None:
    forms = [m for m in frame.mentions if m.tag == Tag.FORM]
    partner_noun = frame.has(Tag.NOUN, "partner")
    organisations = partner_noun or frame.has(Tag.NOUN, "organisation")
    asked = frame.asks("who", "list") or organisations or (not forms and not frame.partners)
    conditions = frame.where.conditions
    if not asked or not (conditions or partner_noun):
        return None
    if frame.partners and not conditions:
        return None
    return Query(Intent.LIST, where=_dated_ones(frame), expected=frame.expected)


def _happened(frame: Frame, _: Knowledge) -> Query | None:
    timed = any(isinstance(c, Happened) for c in frame.where.conditions)
    if not timed and frame.asks("who"):
        return None
    if not timed and not frame.asks("happen") and not frame.has(Tag.NOUN, "document"):
        return None
    return Query(
        Intent.EVENTS, where=_selection(frame), event=frame.event,
        newest=frame.has(Tag.ORDER, "reverse"),
    )  # fmt: skip


def _relation(frame: Frame, _: Knowledge) -> Query | None:
    return Query(Intent.RELATION, frame.partners, frame.where) if frame.partners else None


def _describe(frame: Frame, _: Knowledge) -> Query | None:
    if not frame.partners and not frame.bodies:
        return None
    return Query(Intent.DESCRIBE, frame.partners, frame.where)


def _host(frame: Frame, _: Knowledge) -> Query | None:
    members = tuple(m.value(Tag.MEMBER) or "" for m in frame.mentions if m.is_(Tag.MEMBER))
    includes = frame.has(Tag.ACTION, "include") or bool(members)
    if frame.partners or frame.strangers or not (includes or frame.has(Tag.HOST)):
        return None
    asked = members[0] if members and frame.asks_yes_no else None
    if not includes and not (frame.asks("why", "what", "tell")):
        return None
    return Query(Intent.HOST, attribute=asked or ("includes" if includes else "purpose"))


RULES = (
    Rule(Intent.SOURCE, "how do you know?", _words("form.source"), _words("form.who form.what form.where form.yes_no form.how"), _source),
    Rule(Intent.SOCIAL, "thanks a lot!", _words("social"), _words("form.yes_no form.list form.what form.how form.who"), _social),
    Rule(Intent.DURATION, "how many days lie between the two agreements?", _words("form.how_long"), _words("form.how_many form.together form.compare form.when order attribute.document attribute.date"), _duration),
    Rule(Intent.ORDER_DATES, "which came first, the agreement or the memorandum?", _words("order"), _words("form.who form.what form.how_long form.yes_no form.compare form.when form.together attribute.document attribute.date"), _order_dates),
    Rule(Intent.COUNT, "how many partners are NGOs?", _words("form.how_many"), _words("form.who form.what form.list form.tell form.yes_no form.together attribute.kind attribute.goals"), _count),
    Rule(Intent.ATTRIBUTE, "who is its director?", _words("unrecorded"), _words("form attribute order"), _unrecorded),
    Rule(Intent.SUPERLATIVE, "which partner is the oldest?", _words("order.earliest order.latest order.earlier order.later"), _words("form.who form.what form.when form.since_when form.list form.together form.happen form.tell attribute.document attribute.date"), _superlative),
    Rule(Intent.ATTRIBUTE, "was it a treaty or a memorandum?", _words("noun.agreement noun.document") | {"noun.memorandum of understanding"}, _words("form.who form.what form.yes_no attribute.document attribute.full_name"), _document_choice),
    Rule(Intent.VERIFY, "is it a UN body?", frozenset(), _words("form.yes_no form.together form.happen form.how order.before order.after form.when attribute.parent attribute.goals attribute.kind"), _verify),
    Rule(Intent.COMPARE, "compare the two", _words("form.compare"), _words("form.what form.who form.how form.tell form.together form.list form.yes_no attribute.goals"), _compare),
    Rule(Intent.ATTRIBUTE, "when was it signed?", _words("form.when form.since_when form.where form.why form.stand_for attribute"), _words("form.what form.tell form.together form.list form.who form.happen form.how order.before"), _attribute),
    Rule(Intent.LIST, "who works on it?", frozenset(), _words("form.who form.what form.list form.tell form.together form.yes_no form.how order.before order.after attribute.kind attribute.goals attribute.parent attribute.date"), _list),
    Rule(Intent.EVENTS, "what happened in that year?", _words("form.happen order.chronological order.reverse form.list"), _words("form.what form.list form.tell form.when form.where form.together order.before order.after attribute.document attribute.date"), _happened),
    Rule(Intent.RELATION, "how are the two connected?", _words("form.together form.how"), _words("form.what form.tell form.who form.yes_no form.why"), _relation),
    Rule(Intent.HOST, "whom does the host count among its partners?", frozenset(), _words("form.what form.who form.why form.tell form.list attribute.kind attribute.goals form.yes_no"), _host),
    Rule(Intent.DESCRIBE, "what is it?", frozenset(), _words("form.what form.tell form.who form.list attribute.goals attribute.kind attribute.situation form.how"), _describe),
)  # fmt: skip
"""Every intent; where readings explain equally much, the earlier one is preferred."""
