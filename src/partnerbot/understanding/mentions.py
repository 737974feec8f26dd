"""What the words of a message name, so that each word is accounted for.

Owns the way from text to mentions: slips undone, phrases and dates and partial names
found, look-alikes told apart by capitals. Knows nothing of what a message asks.
"""

from collections.abc import Iterator, Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import PartOf, Signed
from partnerbot.language import english
from partnerbot.language.dates import as_number, find_dates
from partnerbot.language.names import PartialNames
from partnerbot.language.senses import Sense, Tag
from partnerbot.language.spelling import Speller
from partnerbot.language.vocabulary import Match, Vocabulary
from partnerbot.language.words import Word, sentences, split_words
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.proper_names import with_strangers

_NAME_TAGS = frozenset({Tag.PARTNER, Tag.STRANGER, Tag.HOST, Tag.BODY})
_NOUNS = (Tag.UNKNOWN, Tag.HINT, Tag.BACKGROUND, Tag.TOPIC, Tag.FILLER, Tag.NOUN)
_PLAIN_TAGS = frozenset({Tag.FORM, Tag.FUNCTION, Tag.FILLER, Tag.POINTER, Tag.AUX, Tag.LOGIC})


class MentionFinder:
    """Finds what messages name in the terms of one knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._vocabulary = Vocabulary(knowledge)
        self._speller = Speller(self._vocabulary)
        self._names = PartialNames(knowledge)

    def find(self, text: str) -> list[tuple[Mention, ...]]:
        """The mentions of a cleaned message, sentence by sentence.

        Every word belongs to exactly one mention; what nothing explains is UNKNOWN.
        """
        letters = [c for c in text if c.isalpha()]
        shouted = bool(letters) and sum(c.isupper() for c in letters) > 0.7 * len(letters)
        words = self._speller.read(split_words(text))
        return [self._sentence(sentence, shouted) for sentence in sentences(words)]

    def _sentence(self, words: tuple[Word, ...], shouted: bool) -> tuple[Mention, ...]:
        dates = {date.start: date for date in find_dates(words)}
        found: list[Mention] = []
        i = 0
        while i < len(words):
            match = self._match(words, i)
            date = dates.get(i)
            if date is not None and (match is None or match.end <= date.end):
                sense = Sense(Tag.DATE, date.relation)
                found.append(Mention(words[i : date.end], (sense,), date))
                i = date.end
                continue
            if match is None and (respelled := self._speller.other(words[i])):
                read = (*words[:i], respelled, *words[i + 1 :])
                if match := self._match(read, i):
                    words = read
            if match is None:
                before = words[i - 1].norm if i else ""
                found.append(self._unmatched(words[i], before, shouted))
                i += 1
                continue
            said = words[i : match.end]
            senses = _by_capitals(said, match.senses, shouted)
            found.append(Mention(said, senses))
            i = match.end
        named = self._descriptive_names(with_strangers(found))
        return tuple(_without_conjunctions(named))

    def _match(self, words: Sequence[Word], i: int) -> Match | None:
        """The longest of a known phrase and a part of a name."""
        match = self._vocabulary.longest(words, i)
        partial = self._names.match(words, i)
        if partial is not None and (match is None or partial[0] > match.end):
            end, partner = partial
            return Match(i, end, (Sense(Tag.PARTNER, partner),))
        return match

    def _unmatched(self, word: Word, before: str, shouted: bool) -> Mention:
        """A word that no phrase holds: a number, somebody's name, or simply unknown.

        What stands behind "in" or "from" is some place, and no name to be asked about.
        """
        if as_number(word) is not None or word.norm.isdigit():
            return Mention((word,), (Sense(Tag.NUMBER, word.norm),))
        acronym = word.text.isupper() and len(word.text) > 1 and not shouted
        named = (
            word.is_capitalised
            and before
            and before not in english.small_words("placing")
            and not shouted
        )
        if acronym or (named and not self._vocabulary.knows(word)):
            return Mention((word,), (Sense(Tag.STRANGER, word.text),))
        return Mention((word,), (Sense(Tag.UNKNOWN, word.norm),))

    def _descriptive_names(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Partners named by what they do: "the customs people", "the police agreement".

        A topic or a larger body before a word for an organisation or a document names the
        only partner that works on it or belongs to it, or the only one that signed one.
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

    def _described(self, told: Sequence[Mention], noun: Mention) -> str | None:
        what = told[-1]
        apart = what.words[-1].gap.strip(" -")
        if apart or what.is_(Tag.PARTNER) or not noun.is_(Tag.NOUN):
            return None
        kb = self._knowledge
        candidates = list(kb.partners)
        if body := what.value(Tag.BODY):
            if not noun.is_(Tag.NOUN, "someone"):
                return None
            parts = {p: kb.of_type(p, PartOf) for p in candidates}
            candidates = [p for p in candidates if any(f.body == body for f in parts[p])]
        for topic in (m.value(Tag.TOPIC) for m in told):
            if topic:
                candidates = [p for p in candidates if kb.on_topic(p, topic)]
        if not noun.is_(Tag.NOUN, "partner", "organisation", "someone"):
            candidates = [p for p in candidates if kb.of_type(p, Signed)]
        return candidates[0] if len(candidates) == 1 else None


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


def _without_conjunctions(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions with "when" and "where" that only join a clause told from questions.

    "Whom do we call when it burns?" asks whom; "who signed, and when?" asks both.
    """
    asked = False
    for i, mention in enumerate(mentions):
        before = mentions[i - 1] if i else mention
        behind_noun = i > 0 and before.tag in _NOUNS
        single = mention.is_(Tag.FORM, "when", "where") and len(mention.words) == 1
        clause = i + 1 < len(mentions) and mentions[i + 1].has_word("subject")
        joins = (asked or (behind_noun and clause)) and single
        added = before.is_(Tag.LOGIC, "and", "or") or "," in before.words[-1].gap
        if joins and mention.tag == Tag.FORM and not added:
            yield Mention(mention.words, (Sense(Tag.FUNCTION, "function"),), mention.date)
            continue
        asked |= mention.tag == Tag.FORM and mention.is_(Tag.FORM, "who", "what", "how_many")
        yield mention


def _by_capitals(
    words: Sequence[Word], senses: tuple[Sense, ...], shouted: bool
) -> tuple[Sense, ...]:
    """The senses that the capitals bear out: "WHO" is a name, "who" asks."""
    names = tuple(sense for sense in senses if sense.tag in _NAME_TAGS)
    plain = tuple(sense for sense in senses if sense.tag in _PLAIN_TAGS)
    if not names or not plain:
        return senses
    capitals = all(word.text.isupper() for word in words) and not shouted
    return names if capitals else tuple(sense for sense in senses if sense not in names)
