"""What the words of a message name, so that each word is accounted for.

Owns the way from text to mentions: slips undone, phrases and dates and partial names
found, look-alikes told apart by capitals. Knows nothing of what a message asks.
"""

from collections.abc import Iterator, Mapping, Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language import english
from partnerbot.language.dates import DateMention, as_number, find_dates
from partnerbot.language.names import PartialNames
from partnerbot.language.near_names import NearNames
from partnerbot.language.senses import Sense, Tag
from partnerbot.language.spelling import Speller
from partnerbot.language.vocabulary import Match, Vocabulary
from partnerbot.language.words import Folder, Word, sentences, split_words
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions.claimed_names import with_claimed_names
from partnerbot.understanding.mentions.described_names import DescribedNames
from partnerbot.understanding.mentions.namesakes import with_namesakes_apart
from partnerbot.understanding.mentions.proper_names import with_strangers
from partnerbot.understanding.mentions.small_words import with_small_words
from partnerbot.understanding.mentions.tag_questions import with_tags

_NAME_TAGS = frozenset({Tag.PARTNER, Tag.STRANGER, Tag.HOST, Tag.BODY})
_UNEXPLAINED = (Tag.UNKNOWN, Tag.STRANGER)
_OURS = frozenset({Tag.PARTNER, Tag.HOST, Tag.KIND, Tag.BODY, Tag.WORK})
_MOST_RESPELT = 4
"""In so many words of a sentence a slip is looked for."""
_TELLING = 6
"""From so many letters on a misspelt word says by itself what a message is about."""
_OPENING, _CLOSING = 60, 240
"""So many words are read from the beginning and from the end of a message."""
_PLAIN_TAGS = frozenset({Tag.FORM, Tag.FUNCTION, Tag.FILLER, Tag.POINTER, Tag.AUX, Tag.LOGIC})


class MentionFinder:
    """Finds what messages name in the terms of one knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        fold = Folder()
        self._vocabulary = Vocabulary(knowledge, fold)
        self._speller = Speller(self._vocabulary)
        self._near_names = NearNames(knowledge, self._vocabulary, fold)
        self._names = PartialNames(knowledge, fold)
        self._described = DescribedNames(knowledge)

    def find(self, text: str) -> list[tuple[Mention, ...]]:
        """The mentions of a cleaned message, sentence by sentence.

        Every word belongs to exactly one mention; what nothing explains is UNKNOWN.
        """
        letters = [c for c in text if c.isalpha()]
        shouted = bool(letters) and sum(c.isupper() for c in letters) > 0.7 * len(letters)
        words = _closely(split_words(text))
        words = self._speller.read(self._near_names.read(words))
        return [self._sentence(sentence, shouted) for sentence in sentences(words)]

    def respellings(self, found: Sequence[Sequence[Mention]]) -> Iterator[list[Sequence[Mention]]]:
        """The same message with one word that explains nothing taken for a slip of another.

        A real word is taken for one only where something else says that the message is ours.
        """
        ours = any(m.tag in _OURS or m.is_(Tag.NOUN, "partner") for s in found for m in s)
        for place, sentence in enumerate(found):
            words = [word for mention in sentence for word in mention.words]
            lone = [m.words[0] for m in sentence if m.tag in _UNEXPLAINED and len(m.words) == 1]
            unread = [
                word
                for word in lone
                if self._vocabulary.longest((word,), 0) is None
                and (ours or (len(word.norm) >= _TELLING and not english.is_common(word.norm)))
            ]
            for word in unread[-_MOST_RESPELT:]:
                for other in self._speller.alternatives(words, words.index(word)):
                    read = tuple(other if w is word else w for w in words)
                    yield [*found[:place], self._sentence(read, shouted=False), *found[place + 1 :]]

    def _sentence(self, words: tuple[Word, ...], shouted: bool) -> tuple[Mention, ...]:
        dates = {date.start: date for date in find_dates(words)}
        found: list[Mention] = []
        i = 0
        while i < len(words):
            match = self._match(words, i)
            date = dates.get(i)
            if match and (later := _date_begun_in(match, dates)):
                match = self._match(words[:later], i)  # "partners since 2000"
            if date is not None and (match is None or match.end <= date.end):
                sense = Sense(Tag.DATE, date.relation)
                found.append(Mention(words[i : date.end], (sense,), date))
                i = date.end
                continue
            if match is None:
                words, match = self._respelt(words, i, shouted)
            if match is None:
                found.append(self._unmatched(words, i, shouted))
                i += 1
                continue
            said = words[i : match.end]
            senses = _by_capitals(said, match.senses, shouted)
            senses = _by_preposition(words[i - 1].norm if i else "", said, senses)
            found.append(Mention(said, senses))
            i = match.end
        apart = list(with_namesakes_apart(found, self._knowledge))
        named = self._described.find(with_strangers(with_tags(apart)))
        return tuple(with_small_words(with_claimed_names(named)))

    def _respelt(
        self, words: tuple[Word, ...], i: int, shouted: bool
    ) -> tuple[tuple[Word, ...], Match | None]:
        """The words with one that explains nothing as what it may be a slip of.

        Foreign words of the vocabulary are near misspelt English ones: "intelectual".
        """
        if not english.is_common(words[i].norm):
            for other in self._speller.alternatives(words, i, shouted)[:1]:
                read = (*words[:i], other, *words[i + 1 :])
                if match := self._match(read, i):
                    return read, match
        return words, None

    def _match(self, words: Sequence[Word], i: int) -> Match | None:
        """The longest of a known phrase and a part of a name."""
        match = self._vocabulary.longest(words, i)
        partial = self._names.match(words, i)
        if partial is not None and (match is None or partial[0] > match.end):
            end, partner = partial
            return Match(i, end, (Sense(Tag.PARTNER, partner),))
        return match

    def _unmatched(self, words: Sequence[Word], i: int, shouted: bool) -> Mention:
        """A word that no phrase holds: a number, somebody's name, or simply unknown.

        What stands behind "in" or "from" is some place, and no name to be asked about; and
        "my neighbour X says" speaks of a person. In a script that has no capitals any word
        behind others is a name, since questions are in English.
        """
        word = words[i]
        before = words[i - 1].norm if i else ""
        following = words[i + 1].norm if i + 1 < len(words) else ""
        if as_number(word) is not None or word.norm.isdigit():
            return Mention((word,), (Sense(Tag.NUMBER, word.norm),))
        acronym = word.text.isupper() and len(word.text) > 1 and not shouted
        foreign = i > 0 and word.text.isalpha() and word.text.upper() == word.text.lower()
        named = (
            word.is_capitalised
            and before not in english.small_words("person")
            and following not in english.small_words("tells")
            and before
            and before not in english.small_words("placing")
            and not shouted
        )
        if acronym or foreign or (named and not self._vocabulary.knows(word)):
            return Mention((word,), (Sense(Tag.STRANGER, word.text),))
        return Mention((word,), (Sense(Tag.UNKNOWN, word.norm),))


def _closely(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a message that are read: of a very long one its beginning and its end.

    A question stands in one of them; what lies between is a story, and reading it closely
    would take the longer for each word the more words there are.
    """
    if len(words) <= _OPENING + _CLOSING:
        return words
    opening = words[:_OPENING]
    return (*opening[:-1], opening[-1]._replace(gap="\n"), *words[-_CLOSING:])


def _date_begun_in(match: Match, dates: Mapping[int, DateMention]) -> int | None:
    """Where a date begins inside a phrase and ends behind it, if one does."""
    inside = range(match.start + 1, match.end)
    return next((i for i in inside if i in dates and dates[i].end > match.end), None)


def _by_preposition(
    before: str, said: Sequence[Word], senses: tuple[Sense, ...]
) -> tuple[Sense, ...]:
    """The senses that the word before bears out: "in Uppsala" is a place, "I am reading" none."""
    placed = len(senses) > 1 and any(sense.tag == Tag.PLACE for sense in senses)
    if placed and before in english.small_words("placing"):
        return tuple(sense for sense in senses if sense.tag != Tag.PARTNER)
    common = placed and len(said) == 1 and english.is_common(said[0].norm)
    if common and not said[0].is_capitalised:
        return tuple(sense for sense in senses if sense.tag != Tag.PLACE)
    return senses


def _by_capitals(
    words: Sequence[Word], senses: tuple[Sense, ...], shouted: bool
) -> tuple[Sense, ...]:
    """The senses that the capitals bear out: "WHO" is a name, "who" asks."""
    if len(senses) == 1:
        return senses
    names = tuple(sense for sense in senses if sense.tag in _NAME_TAGS)
    plain = tuple(sense for sense in senses if sense.tag in _PLAIN_TAGS)
    if not names or not plain:
        return senses
    capitals = all(word.text.isupper() for word in words) and not shouted
    return names if capitals else tuple(sense for sense in senses if sense not in names)
