"""Partners named by what they do: "the customs people", "the federation of librarians".

Owns when a topic or a larger body stands for the one partner that it belongs to. Knows
nothing of questions.
"""

from collections.abc import Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, PartOf
from partnerbot.language.senses import Sense, Tag
from partnerbot.understanding.mention import Mention

_DEMANDING = (Tag.TOPIC, Tag.BODY, Tag.PARTNER, Tag.HOST, Tag.KIND)
_RANKS = ("earliest", "latest", "earlier", "later")
_SHORTEST = 3
_BEHIND = 4
"""How many mentions "the federation of the librarians" takes at most."""


class DescribedNames:
    """Finds the partners that the mentions of a sentence describe."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def find(self, mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions with those that describe a partner as that partner."""
        if not any(s.tag in (Tag.TOPIC, Tag.BODY) for m in mentions for s in m.senses):
            return list(mentions)
        found = self._before_nouns(mentions)
        place = 0
        while place < len(found):
            run = found[place : place + _BEHIND]
            if described := self._behind_noun(run):
                length, partner = described
                words = tuple(word for m in run[:length] for word in m.words)
                senses = (Sense(Tag.PARTNER, partner), *run[length - 1].senses)
                found[place : place + length] = [Mention(words, senses)]
            place += 1
        return [self._beside_names(found, i) for i in range(len(found))]

    def _before_nouns(self, mentions: Sequence[Mention]) -> list[Mention]:
        """A topic or a larger body before a word for an organisation or a document.

        It names the only partner that works on it or belongs to it, or the only one that
        signed one: "the police agreement".
        """
        found: list[Mention] = []
        for mention in mentions:
            told = _telling_run(found)
            if told and (partner := self._described(told, mention)):
                words = tuple(word for m in found[-len(told) :] for word in m.words)
                senses = (Sense(Tag.PARTNER, partner), *told[-1].senses)
                found[-len(told) :] = [Mention(words, senses, told[-1].date)]
            found.append(mention)
        return found

    def _beside_names(self, mentions: Sequence[Mention], place: int) -> Mention:
        """A topic that the writer comes back to, or sets beside a name, as the one partner.

        "Back to the police", "customs or X".
        """
        mention = mentions[place]
        topic = mention.value(Tag.TOPIC)
        if topic is None or mention.is_(Tag.PARTNER):
            return mention
        before = [m for m in mentions[max(0, place - 2) : place] if m.tag != Tag.FUNCTION]
        subject = _is_subject(mentions, place)
        subject |= _is_ranked(mentions, place)
        subject |= any(m.is_(Tag.ORDER, "before", "after") and m.tag == Tag.ORDER for m in before)
        returns = any(m.tag == Tag.POINTER and m.is_(Tag.POINTER, "return") for m in before)
        if not returns and mention.tag != Tag.TOPIC:
            return mention
        if not returns and not subject and not _beside_name(mentions, place):
            return mention
        about = self._knowledge.about(topic)
        if len(about) != 1:
            return mention
        return Mention(mention.words, (Sense(Tag.PARTNER, about[0]), *mention.senses))

    def _behind_noun(self, run: Sequence[Mention]) -> tuple[int, str] | None:
        """The one partner that "the federation of the librarians" describes, and its length."""
        if len(run) < _SHORTEST or not run[0].is_(Tag.NOUN, "organisation"):
            return None
        place = 3 if run[2].has_word("article") and len(run) > 3 else 2
        topic = run[place].value(Tag.TOPIC)
        if topic is None or not run[1].has_word("of"):
            return None
        about = list(self._knowledge.index.on_topic((topic,)))  # itself, not just a part of it
        return (place + 1, about[0]) if len(about) == 1 else None

    def _described(self, told: Sequence[Mention], noun: Mention) -> str | None:
        what = told[-1]
        apart = what.words[-1].gap.strip(" -'’")
        if apart or what.is_(Tag.PARTNER) or not noun.is_(Tag.NOUN):
            return None
        kb = self._knowledge
        fitting = [set(kb.about(topic)) for m in told if (topic := m.value(Tag.TOPIC))]
        if body := what.value(Tag.BODY):
            if not noun.is_(Tag.NOUN, "someone"):
                return None
            fitting.append({p for fact in kb.on_body(body) if (p := _part(fact, kb))})
        if not noun.is_(Tag.NOUN, "partner", "organisation", "someone"):
            fitting.append(kb.index.with_fact("signed"))
        left = set.intersection(*fitting) if fitting else set()
        return left.pop() if len(left) == 1 else None


def _part(fact: Fact, kb: Knowledge) -> str | None:
    """The partner that a fact says belongs to a larger body."""
    return kb.partner_of(fact) if isinstance(fact, PartOf) else None


def _telling_run(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The topics or the body at the end of some mentions: "drugs and crime"."""
    if not mentions or not (mentions[-1].value(Tag.TOPIC) or mentions[-1].value(Tag.BODY)):
        return ()
    start = len(mentions) - 1
    while (
        start > 1
        and mentions[start - 1].is_(Tag.LOGIC, "and")
        and mentions[start - 2].value(Tag.TOPIC)
        and not mentions[start - 2].is_(Tag.PARTNER)
    ):
        start -= 2
    return mentions[start:]


def _is_subject(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a topic is what a question is about: "so the lawyers, what do they do?"."""
    opening = mentions[:place]
    if opening and opening[0].tag == Tag.AUX:
        small = all(m.tag in (Tag.FUNCTION, Tag.FILLER) for m in opening[1:])
        does = any(m.is_(Tag.ACTION) or m.is_(Tag.FORM, "together") for m in mentions[place + 1 :])
        more = any(m.tag in _DEMANDING for m in mentions[place + 1 :])
        return small and does and more
    apart = "," in mentions[place].words[-1].gap
    behind = mentions[place + 1 : place + 4]
    asks = bool(behind) and behind[0].tag == Tag.FORM
    return (
        apart
        and asks
        and any(m.tag == Tag.POINTER and m.is_(Tag.POINTER, "they", "it") for m in behind)
    )


def _is_ranked(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a topic is one of two put in order: "police first or customs first?"."""
    behind = mentions[place + 1 : place + 2]
    first = bool(behind) and behind[0].tag == Tag.ORDER and behind[0].is_(Tag.ORDER, *_RANKS)
    return first and any(m.is_(Tag.LOGIC, "or") for m in mentions)


def _beside_name(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a mention is one of several things that are put in order, or a choice."""
    ordered = any(m.is_(Tag.ORDER) or m.is_(Tag.FORM, "compare") for m in mentions)
    others = [m for m in mentions if m.tag != Tag.FUNCTION or m is mentions[place]]
    here = next(i for i, m in enumerate(others) if m is mentions[place])
    behind, before = others[here + 1 : here + 3], others[max(0, here - 2) : here]
    for side in (behind, before[::-1]):
        if len(side) > 1 and side[0].is_(Tag.LOGIC, "or", "and") and side[1].tag == Tag.PARTNER:
            return ordered
        listed = side and "," in (mentions[place] if side is behind else side[0]).words[-1].gap
        if listed and side[0].tag == Tag.PARTNER:
            return ordered
    return False
