"""A clause sorted by the part that its words play in a question.

Owns who is asked about, under which conditions, and in which form; knows nothing of
intents (readings) and of how facts are found.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.exactness import claimed_number
from partnerbot.understanding.frames.timing import event_of
from partnerbot.understanding.mention import Mention, written
from partnerbot.understanding.query import ANYONE, AllOf, Event, Happened

_OPENERS = frozenset({Tag.SOCIAL, Tag.FILLER, Tag.LOGIC, Tag.NUMBER, Tag.HINT})
"""What may stand before the verb that opens a yes-or-no question."""
QUESTION_WORDS = ("who", "what", "when", "since_when", "where", "why", "how", "how_many",
                  "how_long", "tell", "list", "compare")  # fmt: skip
"""The forms that ask for more than a yes or a no."""
_BEFORE_WANTED = frozenset({Tag.FUNCTION, Tag.FILLER, Tag.NOUN, Tag.HOST, Tag.POINTER, Tag.ORDER,
                            Tag.LOGIC, Tag.UNRECORDED, Tag.NUMBER, Tag.BACKGROUND,
                            Tag.ACTION, Tag.HINT, Tag.UNKNOWN,
                            Tag.DATE, Tag.PLACE, Tag.DOCUMENT})  # fmt: skip
"""What may stand between a question and what it asks for."""
_NEAR = 8
"""How many words back the question may stand that asks for something."""
_OF_NAME = 4
"""How many words further the name may stand that something belongs to."""
_CLAUSE_END = re.compile(r"[,;:]")
ANCHORS = frozenset({Tag.PARTNER, Tag.TOPIC, Tag.KIND, Tag.BODY, Tag.WORK, Tag.PLACE, Tag.DATE})
"""What weighs for a question where some of its words are unread."""

WEIGHTLESS = frozenset({Tag.FUNCTION, Tag.FILLER, Tag.AUX, Tag.SOCIAL, Tag.LOGIC, Tag.POINTER,
                         Tag.NUMBER, Tag.BACKGROUND})  # fmt: skip
"""What neither counts as understood nor as not understood."""
OURS = frozenset({Tag.PARTNER, Tag.HOST, Tag.KIND, Tag.BODY, Tag.WORK, Tag.STRANGER, Tag.PLACE})
"""What makes a question ours by being named."""


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
    events_told: tuple[Event, ...] = tuple(Event)
    """What the base tells of time: where it knows no ties, all that begins was created."""

    def has(self, tag: Tag, *values: str) -> bool:
        """Whether some mention can be read as a tag, with one of some values if given."""
        held = self._values.get(tag)
        return held is not None and (not values or not held.isdisjoint(values))

    def asks(self, *forms: str) -> bool:
        """Whether one of some question forms was used."""
        return not self._forms.isdisjoint(forms)

    @cached_property
    def said(self) -> frozenset[str]:
        """The senses of all mentions as rules write them."""
        return frozenset().union(*(written(m.senses) for m in self.mentions))

    @cached_property
    def _values(self) -> dict[Tag, set[str]]:
        """The values of all senses of all mentions, by tag."""
        found: dict[Tag, set[str]] = {}
        for mention in self.mentions:
            for sense in mention.senses:
                found.setdefault(sense.tag, set()).add(sense.value)
        return found

    @cached_property
    def _forms(self) -> set[str]:
        """The question forms that mentions have before any other sense."""
        forms = (m for m in self.mentions if m.tag == Tag.FORM)
        return {s.value for m in forms for s in m.senses if s.tag == Tag.FORM}

    @cached_property
    def wanted(self) -> tuple[Mention, ...]:
        """What is asked for that no fact records: "who is its director?".

        A director in the story around a question is not asked for: between the word and
        the question, or the name it belongs to, only small words may stand.
        """
        places = [i for i, m in enumerate(self.mentions) if m.tag == Tag.UNRECORDED]
        return tuple(self.mentions[i] for i in places if self._is_wanted(i))

    def _is_wanted(self, place: int) -> bool:
        asks_itself = self.mentions[place].has_word("question")  # "how many members"
        if asks_itself or not any(m.tag in (Tag.FORM, Tag.AUX) for m in self.mentions):
            return True
        behind = self.mentions[place + 1 : place + _OF_NAME]
        own = self.mentions[max(0, place - 3) : place]
        if any(m.has_word("speaker") and m.tag != Tag.FORM for m in own):
            return False  # "our director"
        for mention in behind:
            if mention.tag == Tag.PARTNER:
                return True
            if mention.tag != Tag.FUNCTION:
                break
        if place and self.mentions[place - 1].has_word("infinitive"):
            return False  # "wants us to budget for it"
        for mention in reversed(self.mentions[max(0, place - _NEAR) : place]):
            if mention.tag == Tag.FORM:
                return mention.is_(Tag.FORM, *QUESTION_WORDS, "yes_no")
            if mention.tag in (Tag.AUX, Tag.PARTNER) or mention.has_word("possessive"):
                return True
            if mention.tag not in _BEFORE_WANTED or _CLAUSE_END.search(mention.words[-1].gap):
                return False
        asks_if = self.asks("yes_no") and not self.asks(*QUESTION_WORDS)  # "… Is he right?"
        return place <= _NEAR and not asks_if

    @cached_property
    def asking(self) -> tuple[Mention, ...]:
        """The words from the last question word on, where they name something to ask about.

        What stands before it in a long sentence is the story that led to the question.
        """
        starts = (i + 1 for i, m in enumerate(self.mentions[:-1]) if ":" in m.words[-1].gap)
        asking = [m.tag == Tag.UNRECORDED and m.has_word("question") for m in self.mentions]
        forms = [i for i, m in enumerate(self.mentions) if m.tag == Tag.FORM or asking[i]]
        if not forms:  # "… and they want the full name of it"
            forms = [i for i, m in enumerate(self.mentions) if m.tag == Tag.ATTRIBUTE][-1:]
        for place in sorted({*starts, *forms}, reverse=True):
            part = self.mentions[place:]
            points = self.partners and any(m.is_(Tag.POINTER, "it", "they") for m in part)
            if part[0].is_(Tag.FORM, "how_many") or points or any(map(_says_what_about, part)):
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

    @cached_property
    def asks_yes_no(self) -> bool:
        """Whether it wants a yes or a no."""
        asked = [m for m in self.mentions if m.tag == Tag.FORM and m.is_(Tag.FORM, "yes_no")]
        if self.asks(*QUESTION_WORDS[:9]):  # "which city should I write?"
            asked = [m for m in asked if not m.has_word("modal")]
        if asked or (self.asks("hearsay") and not self.asks(*QUESTION_WORDS)):
            return True
        opening = True
        asks_what = self.asks(*QUESTION_WORDS[:9]) or self.has(Tag.ATTRIBUTE)
        for place, mention in enumerate(self.mentions):
            if opening and self._opens_with_modal(place):
                return True
            if mention.tag == Tag.AUX and opening:
                # "Got to do" asks nothing.
                return not (place and self.mentions[place - 1].has_word("infinitive"))
            behind = self.mentions[place + 1 : place + 2]
            pronoun = any(m.tag == Tag.POINTER and m.is_(Tag.POINTER, "it", "they") for m in behind)
            other = place > 0 and self.mentions[place - 1].is_(Tag.LOGIC, "or")  # "or is it …"
            if mention.tag == Tag.AUX and (pronoun or other) and not asks_what:
                return True
            opening = mention.tag in _OPENERS and opening
            if not opening and not self.asks(*QUESTION_WORDS):
                opening = _CLAUSE_END.search(mention.words[-1].gap) is not None
        marked = bool(self.mentions) and "?" in self.mentions[-1].words[-1].gap
        if marked and self.opens_with_any and not self.asks(*QUESTION_WORDS[1:]):
            return True
        claims = bool(self.partners) or any(m.tag == Tag.AUX for m in self.mentions)
        claims |= any(
            m.tag == Tag.POINTER and m.is_(Tag.POINTER, "it", "they") for m in self.mentions
        )
        return marked and claims and not self.asks(*QUESTION_WORDS) and self.has_anchor

    @cached_property
    def opens_with_any(self) -> bool:
        """Whether it begins with "any": "anybody working on it?" asks if there is one."""
        telling = (m for m in self.mentions if m.tag not in _OPENERS)
        return next((m.has_word("any") for m in telling), False)

    def _opens_with_modal(self, place: int) -> bool:
        """Whether a "can" or "would" before a name or "it" opens a question here."""
        behind = [m for m in self.mentions[place + 1 : place + 4] if not m.has_word("article")]
        asked_of = bool(behind) and (
            behind[0].tag in (Tag.PARTNER, Tag.BODY)
            or (behind[0].tag == Tag.POINTER and behind[0].is_(Tag.POINTER, "it", "they"))
        )
        return asked_of and self.mentions[place].has_word("modal")

    @cached_property
    def event(self) -> Event | None:
        """The kind of dated fact that its verbs and nouns speak of."""
        event = event_of(self.mentions)
        return Event.CREATED if event == Event.SINCE and event not in self.events_told else event

    @property
    def selects_among(self) -> bool:
        """Whether it chooses from partners that it names: "which of X, Y and Z …"."""
        for who, of, name in zip(self.mentions, self.mentions[1:], self.mentions[2:], strict=False):
            if who.tag == Tag.FORM and who.is_(Tag.FORM, "who") and of.has_word("of"):
                named = [m for m in (of, name) if m.tag == Tag.PARTNER]
                return bool(named) or name.has_word("article")
        return False

    @property
    def expected(self) -> int | None:
        """How many it takes for granted: "the three partners that signed"."""
        return claimed_number(self.mentions)

    @cached_property
    def plural(self) -> bool:
        """Whether it speaks of several things of a kind."""
        return any(m.has_word("plural") for m in self.mentions)


def _says_what_about(mention: Mention) -> bool:
    """Whether a mention says what a question is about."""
    if mention.tag in ANCHORS or mention.tag in (Tag.HOST, Tag.ATTRIBUTE, Tag.UNRECORDED):
        return True
    return mention.is_(Tag.NOUN, "partner")
