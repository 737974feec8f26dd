"""Questions that offer answers to choose from: "a treaty or a memorandum?".

Owns telling what is offered from a mere "or". Knows nothing of which answer is right.
"""

from dataclasses import replace
from itertools import pairwise

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.events import is_document
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.frames.logic import are_joined
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.query import AnyOf, Event, Happened, Intent, OfKind, Query, all_of
from partnerbot.understanding.tag_groups import WH_WORDS


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
    if len(frame.partners) != 1 or frame.asks(*WH_WORDS):
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


RULES = (
    Rule(
        Intent.ATTRIBUTE,
        80,
        document_choice,
        ("did {partner} sign a treaty or a memorandum?",),
        needs="noun.agreement noun.memorandum noun.document",
        uses="form.who form.what form.how form.list "
        "attribute.document attribute.full_name attribute.kind",
    ),
    Rule(
        Intent.ATTRIBUTE,
        90,
        kind_choice,
        ("is {partner} a {kind} or a {other_kind}?",),
        needs="logic.or",
        uses="form.who form.what attribute.kind attribute.full_name",
    ),
)
