"""Mentions of a text: as the vocabulary alone gives them, and as they are found in the end."""

from partnerbot.language.senses import Sense, Tag
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import split_words
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions.finder import MentionFinder

NAMES = {"partner": "FOG", "other": "the Pilots", "host": "the Harbour Council",
         "topic": "mooring", "kind": "guild", "kinds": "guilds",
         "other_kind": "public body"}  # fmt: skip
"""What the names in braces stand for in the examples beside rules."""


def mentions_in(finder: MentionFinder, text: str) -> list[Mention]:
    """The mentions of all sentences of a text, in order."""
    return [mention for sentence in finder.find(text) for mention in sentence]


def phrases_in(vocabulary: Vocabulary, text: str) -> list[Mention]:
    """The longest known phrases of a text in order, with unknown words and numbers between."""
    words = split_words(text)
    found: list[Mention] = []
    place = 0
    while place < len(words):
        match = vocabulary.longest(words, place)
        end = match.end if match else place + 1
        unread = Tag.NUMBER if words[place].norm.isdigit() else Tag.UNKNOWN
        senses = match.senses if match else (Sense(unread, words[place].norm),)
        found.append(Mention(words[place:end], senses))
        place = end
    return found
