"""Questions about whole partners: what they are, what binds them, what sets them apart.

Owns telling these from questions for one attribute; knows nothing of facts.
"""

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.query import Concerns, Intent, Query


def compare(frame: Frame, _: Knowledge) -> Query | None:
    """What partners share and what sets them apart."""
    if len(frame.partners) < 2:
        return None
    same = any(m.is_(Tag.FORM, "compare") and m.has_word("same") for m in frame.mentions)
    identity = "same" if same and frame.asks_yes_no else None
    return Query(Intent.COMPARE, frame.partners, attribute=identity)


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


RULES = (
    Rule(
        Intent.COMPARE,
        120,
        compare,
        ("compare {partner} and {other}",),
        needs="form.compare",
        uses="form.what form.who form.how form.together form.list form.where attribute.goals",
    ),
    Rule(
        Intent.HOST,
        130,
        host,
        ("whom does {host} count among its partners?", "what kinds of partners are there?"),
        uses="form.what form.who form.why form.list form.together attribute.kind attribute.goals",
    ),
    Rule(
        Intent.RELATION,
        190,
        relation,
        ("how is {partner} connected with {host}?",),
        needs="form.together form.how form.why",
        uses="form.what form.who form.where",
    ),
    Rule(
        Intent.DESCRIBE,
        200,
        describe,
        ("what is {partner}?", "tell me about {partner}"),
        uses="form.what form.who form.list form.how "
        "attribute.goals attribute.kind attribute.situation",
    ),
)
