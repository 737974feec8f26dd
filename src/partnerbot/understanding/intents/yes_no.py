"""Questions that want a yes or a no.

Owns what a claim is about: named partners, any partner at all, a larger body, the host.
"""

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.frames.logic import opens_question
from partnerbot.understanding.frames.quantifiers import is_bounded, singles_out
from partnerbot.understanding.frames.relative_timing import tells_how_long
from partnerbot.understanding.host_questions import is_claim_of_us
from partnerbot.understanding.intents.dates import unit_said
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.query import (
    Among,
    Event,
    EventOf,
    Happened,
    Intent,
    Not,
    Query,
    SitsAt,
    all_of,
)
from partnerbot.understanding.tag_groups import WH_WORDS

_BEHIND = 5
"""How many mentions behind "not" it is said what somebody is not."""


def verify(frame: Frame, knowledge: Knowledge) -> Query | None:
    """Whether a claim is true."""
    if not frame.asks_yes_no or (frame.asks("compare") and len(frame.partners) > 1):
        return None
    if len(frame.partners) > 1 and frame.where.conditions and _asks_any_of(frame):
        return Query(Intent.VERIFY, where=all_of(Among(frame.partners), frame.where))
    if frame.partners:
        named = len(frame.partners) + frame.has(Tag.HOST)
        if not frame.where.conditions and named > 1 and frame.has(Tag.ORDER, "before", "after"):
            return None  # "is X older as a partner than Y?" does not ask whether they are partners
        claims_partnership = frame.has(Tag.NOUN, "partner") or _claims_tie(frame)
        if not frame.where.conditions and not claims_partnership and not _is_elliptic(frame):
            return None
        if lasting := _span_claimed(frame, knowledge):
            return lasting
        denied = not frame.where.conditions and claims_partnership and _denies(frame)
        alone = "only" if singles_out(frame.mentions) else None
        return Query(Intent.VERIFY, frame.partners, frame.where, alone, negated=denied)
    if frame.bodies and _is_about_body(frame):
        return Query(Intent.VERIFY, body=frame.bodies[0])
    if table := _host_seat(frame):
        return Query(Intent.VERIFY, (table,), attribute="seat")
    return _existence(frame)


def _claims_tie(frame: Frame) -> bool:
    """Whether host and partner are said to have to do with one another, in whatever way."""
    tied = any(m.tag in (Tag.ACTION, Tag.POINTER, Tag.LOGIC) for m in frame.mentions)
    return frame.has(Tag.HOST) and (tied or frame.asks("together"))


def _span_claimed(frame: Frame, knowledge: Knowledge) -> Query | None:
    """How long it was between two events, where that is claimed: "two years after X?"."""
    timed = [c for c in frame.where.conditions if isinstance(c, Happened) and c.anchor]
    if len(timed) != 1 or len(frame.partners) != 1 or not tells_how_long(frame.mentions):
        return None
    fact = knowledge.facts[timed[0].anchor or ""]
    other = knowledge.partner_of(fact)
    if other is None or not isinstance(fact, DatedFact):
        return None
    partner, event = frame.partners[0], frame.event or timed[0].events[0]
    events = (EventOf(partner, event), EventOf(other, Event(fact.type)))
    return Query(Intent.DURATION, (partner, other), events=events, unit=unit_said(frame))


def claimed_date(frame: Frame, knowledge: Knowledge) -> Query | None:
    """Whether the date is the one that is said: "X began in 1956. That is the year, isn't it?"."""
    dated = any(isinstance(c, Happened) and c.when for c in frame.where.conditions)
    asks_what = any(frame.asks(form) for form in WH_WORDS if form != "who")
    somebody = frame.partners or frame.opens_with_any
    return verify(frame, knowledge) if dated and somebody and not asks_what else None


def _denies(frame: Frame) -> bool:
    """Whether a claim is that somebody is no partner: "X has nothing to do with the host"."""
    for i, mention in enumerate(frame.mentions):
        denies = mention.tag == Tag.LOGIC and mention.is_(Tag.LOGIC, "not")
        behind = frame.mentions[i + 1 : i + _BEHIND]
        if denies and not opens_question(frame.mentions, i):
            return any(m.is_(Tag.NOUN, "partner") or m.tag == Tag.HOST for m in behind)
    return False


def _asks_any_of(frame: Frame) -> bool:
    """Whether it asks for one of several: "does any of X, Y and Z …?"."""
    return any(
        first.has_word("some") and of.has_word("of") and third.tag in (Tag.PARTNER, Tag.FUNCTION)
        for first, of, third in zip(
            frame.mentions, frame.mentions[1:], frame.mentions[2:], strict=False
        )
    )


def _is_elliptic(frame: Frame) -> bool:
    """Whether it only says that somebody does, after others were asked about: "but X does?"."""
    small = (Tag.PARTNER, Tag.AUX, Tag.FORM, Tag.FUNCTION, Tag.FILLER, Tag.LOGIC, Tag.SOCIAL)
    ends = frame.mentions[-1].is_(Tag.FORM, "yes_no") and len(frame.partners) == 1
    verb = any(m.tag == Tag.AUX for m in frame.mentions)
    return ends and verb and all(m.tag in small for m in frame.mentions)


def _existence(frame: Frame) -> Query | None:
    """Whether any partner fulfils the conditions, or whether none does."""
    where, denied = frame.where, _denies_existence(frame)
    if denied:
        where = all_of(*(c.condition if isinstance(c, Not) else c for c in where.conditions))
    if not where.conditions or _weighs_kinds(frame):
        return None
    if _is_universal(frame) and not denied:
        return Query(Intent.VERIFY, where=where, attribute="every")
    if frame.expected is not None and is_bounded(frame.mentions):
        return Query(Intent.COUNT, where=where)  # how many there are says whether it is so
    if frame.expected is not None and not denied:
        return Query(Intent.VERIFY, where=where, expected=frame.expected)
    return Query(Intent.VERIFY, where=where, negated=denied)


def _weighs_kinds(frame: Frame) -> bool:
    """Whether it asks of which kind there are more: "are there more guilds than schools?"."""
    return any(
        m.tag in (Tag.KIND, Tag.BODY)
        and any(n.has_word("than") for n in frame.mentions[i + 1 : i + 3])
        for i, m in enumerate(frame.mentions)
    )


def _is_universal(frame: Frame) -> bool:
    """Whether something is claimed of all partners, or all of a kind: "have all signed?"."""
    return any(
        m.has_word("every_one")
        and any(
            n.is_(Tag.NOUN, "partner") or n.tag in (Tag.KIND, Tag.BODY)
            for n in frame.mentions[i : i + 4]
        )
        for i, m in enumerate(frame.mentions)
    )


def _host_seat(frame: Frame) -> str | None:
    """The partner at which the host itself is asked to sit: that is their tie."""
    partners = frame.has(Tag.NOUN, "partner", "organisation", "someone") or frame.asks("who")
    if partners or not (frame.has(Tag.HOST) or is_claim_of_us(frame)):
        return None
    return next((c.partner for c in frame.where.conditions if isinstance(c, SitsAt)), None)


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
    before = (Tag.AUX, Tag.FUNCTION, Tag.SOCIAL, Tag.FILLER, Tag.FORM, Tag.POINTER)
    for first, second in zip(frame.mentions, frame.mentions[1:], strict=False):
        if first.tag == Tag.BODY:
            of_it = first.is_(Tag.NOUN) or second.is_(Tag.NOUN)  # "UN bodies"
            return not of_it and frame.has(Tag.NOUN, "partner")
        if first.tag not in before:
            return False
    return False


RULES = (
    Rule(
        Intent.VERIFY,
        100,
        verify,
        ("is {partner} a {kind}?", "do any {kinds} work on {topic}?"),
        uses="form.together form.happen form.how form.who order.before order.after form.when "
        "attribute.parent attribute.goals attribute.kind",
    ),
    Rule(
        Intent.VERIFY,
        110,
        claimed_date,
        ("{partner} signed in 1950, is that the date?",),
        needs="attribute.date",
        uses="form.together form.happen order.before order.after",
    ),
)
