"""A clause sorted by the part that its words play in a question.

Owns who is asked about, under which conditions, and in which form; knows nothing of
intents (readings) and of how facts are found.
"""

from dataclasses import dataclass
from functools import cached_property

from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.clause import CLAUSE_END, OPENERS, Clause
from partnerbot.understanding.frames.events import event_of
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import ANYONE, AllOf, Event, Happened
from partnerbot.understanding.tag_groups import ANCHORS, QUESTION_WORDS, WH_WORDS


@dataclass(frozen=True)
class Frame(Clause):
    """A clause in parts.

    `partners` are those that it names without excluding them, `where` every condition in
    it, `bodies` and `strangers` what it names besides. `unused` are the mentions that
    none of these explain.
    """

    partners: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    where: AllOf = ANYONE
    bodies: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    unused: tuple[Mention, ...] = ()
    events_told: tuple[Event, ...] = tuple(Event)
    """What the base tells of time: where it knows no ties, all that begins was created."""

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
        while start > 0 and not CLAUSE_END.search(self.mentions[start - 1].words[-1].gap):
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
    def event(self) -> Event | None:
        """The kind of dated fact that its verbs and nouns speak of."""
        event = event_of(self.mentions)
        return Event.CREATED if event == Event.SINCE and event not in self.events_told else event

    @cached_property
    def asks_yes_no(self) -> bool:
        """Whether it wants a yes or a no."""
        if any(map(self._asks_whether, range(len(self.mentions)))) or (
            self.asks("hearsay") and not self.asks(*QUESTION_WORDS)
        ):
            return True
        verb_opens = self._verb_opens()
        if verb_opens is not None:
            return verb_opens
        marked = bool(self.mentions) and "?" in self.mentions[-1].words[-1].gap
        if not marked or any(self.asks(form) for form in QUESTION_WORDS if form != "who"):
            return False
        if any(m.tag == Tag.ATTRIBUTE and m.has_word("question") for m in self.mentions):
            return False  # "which contracts are from 1950?"
        claims = bool(self.partners) or any(m.tag == Tag.AUX or _is_it(m) for m in self.mentions)
        return self.opens_with_any or (claims and not self.asks("who") and self.has_anchor)

    def _asks_whether(self, place: int) -> bool:
        """Whether it is asked here if something is so; not in "with whom is there …"."""
        mention = self.mentions[place]
        if mention.tag != Tag.FORM or not mention.is_(Tag.FORM, "yes_no"):
            return False
        for before in reversed(self.mentions[:place] if mention.has_word("existence") else ()):
            if CLAUSE_END.search(before.words[-1].gap):
                break
            if before.is_(Tag.FORM, *WH_WORDS) and before.has_word("question"):
                return False
        return True

    def _verb_opens(self) -> bool | None:
        """Whether a verb opens a question, "is it …", "or can X …"; None where none does."""
        opening = True
        asks_what = self.asks(*WH_WORDS) or self.has(Tag.ATTRIBUTE)
        for place, mention in enumerate(self.mentions):
            before = self.mentions[place - 1] if place else None
            behind = self.mentions[place + 1 : place + 2]
            if opening and self._opens_with_modal(place):
                return True
            if mention.tag == Tag.AUX and opening:
                # "Got to do" asks nothing.
                return before is None or not before.has_word("infinitive")
            other = before is not None and before.is_(Tag.LOGIC, "or")  # "or is it …"
            if mention.tag == Tag.AUX and (other or any(map(_is_it, behind))) and not asks_what:
                return True
            opening = mention.tag in OPENERS and opening
            if not opening and not self.asks(*QUESTION_WORDS):
                opening = CLAUSE_END.search(mention.words[-1].gap) is not None
        return None

    def _opens_with_modal(self, place: int) -> bool:
        """Whether a "can" or "would" before a name or "it" opens a question here."""
        if not self.mentions[place].has_word("modal"):
            return False
        behind = (m for m in self.mentions[place + 1 : place + 4] if not m.has_word("article"))
        subject = next(behind, None)
        return subject is not None and (subject.tag in (Tag.PARTNER, Tag.BODY) or _is_it(subject))


def _is_it(mention: Mention) -> bool:
    """Whether a mention is "it" or "they"."""
    return mention.tag == Tag.POINTER and mention.is_(Tag.POINTER, "it", "they")


def _says_what_about(mention: Mention) -> bool:
    """Whether a mention says what a question is about."""
    if mention.tag in ANCHORS or mention.tag in (Tag.HOST, Tag.ATTRIBUTE, Tag.UNRECORDED):
        return True
    return mention.is_(Tag.NOUN, "partner")
