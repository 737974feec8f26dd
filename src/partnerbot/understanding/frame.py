"""A clause sorted by the part that its words play in a question.

Owns who is asked about, under which conditions, and in which form; knows nothing of
intents (readings) and of how facts are found.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partnerbot.facts.base import Knowledge
from partnerbot.language.dates import as_number
from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import (
    ANYONE,
    AllOf,
    AnyOf,
    Condition,
    Event,
    Happened,
    OnTopic,
    all_of,
)
from partnerbot.understanding.terms import read_terms
from partnerbot.understanding.timing import event_of

_OPENERS = frozenset({Tag.SOCIAL, Tag.FILLER, Tag.LOGIC, Tag.NUMBER, Tag.HINT})
"""What may stand before the verb that opens a yes-or-no question."""
QUESTION_WORDS = ("who", "what", "when", "since_when", "where", "why", "how", "how_many",
                  "how_long", "tell", "list", "compare")  # fmt: skip
"""The forms that ask for more than a yes or a no."""
_CLAUSE_END = re.compile(r"[,;:]")
_ENOUGH_HINTS = 2
"""How many words that go with a topic name it together."""
ANCHORS = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.PLACE, Tag.DATE})
"""What weighs for a question where some of its words are unread."""


@dataclass(frozen=True)
class Frame:
    """A clause in parts.

    `partners` are those that it names without excluding them, `where` every condition in
    it, `bodies` and `strangers` what it names besides. `unused` are the mentions that
    none of these explain.
    """

    mentions: tuple[Mention, ...]
    partners: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    where: AllOf = ANYONE
    bodies: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    unused: tuple[Mention, ...] = ()

    def has(self, tag: Tag, *values: str) -> bool:
        """Whether some mention can be read as a tag, with one of some values if given."""
        return any(m.is_(tag, *values) for m in self.mentions)

    def asks(self, *forms: str) -> bool:
        """Whether one of some question forms was used."""
        return any(m.tag == Tag.FORM and m.is_(Tag.FORM, *forms) for m in self.mentions)

    @property
    def asking(self) -> tuple[Mention, ...]:
        """The words from the last question word on, where they name something to ask about.

        What stands before it in a long sentence is the story that led to the question.
        """
        starts = (i + 1 for i, m in enumerate(self.mentions[:-1]) if ":" in m.words[-1].gap)
        forms = (i for i, m in enumerate(self.mentions) if m.tag == Tag.FORM)
        for place in sorted({*starts, *forms}, reverse=True):
            part = self.mentions[place:]
            if part[0].is_(Tag.FORM, "how_many") or any(map(_says_what_about, part)):
                return part
        return self.mentions

    @property
    def asking_clause(self) -> tuple[Mention, ...]:
        """The words that ask, with those before them up to the last comma."""
        start = len(self.mentions) - len(self.asking)
        while start > 0 and not _CLAUSE_END.search(self.mentions[start - 1].words[-1].gap):
            start -= 1
        return self.mentions[start:]

    @property
    def has_anchor(self) -> bool:
        """Whether it names something that facts are about."""
        return bool(self.partners or self.strangers or self.demands)

    @property
    def demands(self) -> bool:
        """Whether it has a condition that tells partners apart.

        That something was signed, or what sort of document it was, is too little for that.
        """
        return any(
            not (isinstance(c, Happened) and c.when is None and c.where is None)
            for c in self.where.conditions
        )

    @property
    def asks_yes_no(self) -> bool:
        """Whether it wants a yes or a no."""
        if self.asks("yes_no") or (self.asks("hearsay") and not self.asks(*QUESTION_WORDS)):
            return True
        for place, mention in enumerate(self.mentions):
            if mention.tag == Tag.AUX:
                # "Got to do" asks nothing.
                return not (place and self.mentions[place - 1].has_word("infinitive"))
            if mention.tag not in _OPENERS:
                break
        asked = bool(self.mentions) and "?" in self.mentions[-1].words[-1].gap
        claims = bool(self.partners) or any(m.tag == Tag.AUX for m in self.mentions)
        return asked and claims and not self.asks(*QUESTION_WORDS) and self.has_anchor

    @property
    def event(self) -> Event | None:
        """The kind of dated fact that its verbs and nouns speak of."""
        return event_of(self.mentions)

    @property
    def expected(self) -> int | None:
        """How many it takes for granted: "the three partners that signed"."""
        for first, second in zip(self.mentions, self.mentions[1:], strict=False):
            if first.tag == Tag.NUMBER and second.is_(Tag.NOUN):
                return as_number(first.words[0])
        return None

    @property
    def plural(self) -> bool:
        """Whether it speaks of several things of a kind."""
        return any(m.has_word("plural") for m in self.mentions)


def _says_what_about(mention: Mention) -> bool:
    """Whether a mention says what a question is about."""
    if mention.tag in ANCHORS or mention.tag in (Tag.HOST, Tag.ATTRIBUTE, Tag.UNRECORDED):
        return True
    return mention.is_(Tag.NOUN, "partner")


def build_frame(mentions: Sequence[Mention], knowledge: Knowledge) -> Frame:
    """Sort the mentions of a clause into a frame."""
    mentions = tuple(mentions)
    terms = read_terms(mentions, knowledge)
    where = terms.where
    if not terms.partners and not where.conditions and (topic := _hinted_topic(mentions)):
        where = all_of(OnTopic(topic))
    return Frame(
        mentions,
        terms.partners,
        terms.excluded,
        _narrowed(where, mentions, knowledge),
        tuple(m.value(Tag.BODY) or "" for m in mentions if m.tag == Tag.BODY),
        tuple(m.value(Tag.STRANGER) or "" for m in mentions if m.tag == Tag.STRANGER),
        tuple(m for i, m in enumerate(mentions) if i not in terms.used),
    )


def _hinted_topic(mentions: Sequence[Mention]) -> str | None:
    """The topic that two or more words hint at, more than at any other, for a "who…?"."""
    if not any(m.is_(Tag.FORM, "who") or m.is_(Tag.NOUN, "partner") for m in mentions):
        return None
    hints = [{s.value for s in m.senses} for m in mentions if m.tag == Tag.HINT]
    count = Counter(topic for topics in hints for topic in topics)
    ranked = count.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH_HINTS:
        return None
    return None if len(ranked) > 1 and ranked[1][1] == ranked[0][1] else ranked[0][0]


def _narrowed(where: AllOf, mentions: Sequence[Mention], knowledge: Knowledge) -> AllOf:
    """The conditions with topics as narrow as the clause makes them.

    Where a clause names a topic and one that is part of it, the narrower one is meant;
    and so it is where two hints go with it ("old records … open to researchers"). A
    topic that is merely general gives way to any other. What is denied stays as it is.
    """
    topics = {c.topic for c in _affirmed(where) if isinstance(c, OnTopic)}
    hints = [s.value for m in mentions for s in m.senses if s.tag == Tag.HINT]
    hinted = {topic for topic in hints if hints.count(topic) > 1}
    narrower = {
        topic: next(
            (n for n in sorted(knowledge.narrower(topic) - {topic}) if n in topics | hinted), topic
        )
        for topic in topics
    }
    special = {t for t in narrower.values() if not knowledge.topics[t].general}
    kept = special or set(narrower.values())

    def narrow(condition: Condition) -> Condition | None:
        match condition:
            case OnTopic(topic):
                return OnTopic(narrower[topic]) if narrower[topic] in kept else None
            case AnyOf(choices):
                left = tuple(dict.fromkeys(n for c in choices if (n := narrow(c))))
                return AnyOf(left) if len(left) > 1 else next(iter(left), None)
            case _:
                return condition

    return all_of(*(n for c in where.conditions if (n := narrow(c))))


def _affirmed(where: AllOf) -> Iterator[Condition]:
    """The conditions that must hold, with those inside choices."""
    for condition in where.conditions:
        match condition:
            case AnyOf(choices):
                yield from choices
            case _:
                yield condition
